// Fetched by lazy.ts on Ctrl+K: every command and place of the page, and what the server finds, without tone marks.
import { all, find, make, near, say } from "./dom";
import { fit, fold } from "./fold";

interface Choice {
  title: string;
  detail: string;
  key: string;
  run: () => void;
}

interface Found {
  title: string;
  detail?: string;
  href: string;
}

let dialog: HTMLDialogElement | undefined;
let shown: Choice[] = [];
let chosen = 0;
let asked = 0;
let visit: (address: string) => void;

/** Commands carry `data-cmd`; links of the navigation are places to go. */
function pageChoices(): Choice[] {
  const known = new Set<string>();
  return all("[data-cmd], nav a[href]").flatMap((source) => {
    const title = source.dataset.cmd || source.querySelector("span")?.textContent || source.textContent || "";
    if (!title.trim() || known.has(title)) return [];
    known.add(title);
    return [{ title: title.trim(), detail: "", key: source.dataset.key ?? "", run: () => source.click() }];
  });
}

function draw(): void {
  const list = find("ul", dialog)!;
  list.replaceChildren(...shown.map((choice, at) => {
    const row = make("li", { id: `mc-pick-${at}`, role: "option", "aria-selected": String(at === chosen) });
    row.append(make("span", {}, choice.title));
    if (choice.detail) row.append(make("small", { class: "muted" }, choice.detail));
    if (choice.key) row.append(make("kbd", {}, choice.key));
    return row;
  }));
  const input = find<HTMLInputElement>("input", dialog)!;
  if (shown.length) input.setAttribute("aria-activedescendant", `mc-pick-${chosen}`);
  else input.removeAttribute("aria-activedescendant");
  find("p", dialog)!.hidden = shown.length > 0;
  list.children[chosen]?.scrollIntoView({ block: "nearest" });
}

function search(text: string): void {
  const query = fold(text);
  const ranked = pageChoices().map((choice) => ({ choice, rank: fit(query, choice.title) }));
  shown = ranked.filter((it) => it.rank > 0).sort((a, b) => b.rank - a.rank).map((it) => it.choice).slice(0, 40);
  chosen = 0;
  draw();
  const address = document.body.dataset.search;
  const turn = ++asked;
  if (!address || query.length < 2) return;
  setTimeout(() => {
    if (turn === asked) void askServer(`${address}?q=${encodeURIComponent(text)}`, turn);
  }, 120);
}

async function askServer(address: string, turn: number): Promise<void> {
  const reply = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => undefined);
  if (!reply?.ok) return;
  const found = (await reply.json().catch(() => [])) as Found[];
  if (turn !== asked || !Array.isArray(found)) return;
  const places = found.filter((it) => it.href?.startsWith("/")).map(({ title, detail, href }) =>
    ({ title, detail: detail ?? "", key: "", run: () => visit(href) }));
  shown = [...shown, ...places].slice(0, 60);
  draw();
}

function pick(at: number): void {
  const choice = shown[at];
  dialog?.close();
  choice?.run();
}

function onKey(event: KeyboardEvent): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step && shown.length) {
    chosen = (chosen + step + shown.length) % shown.length;
    draw();
  } else if (event.key === "Enter") pick(chosen);
  if (step || event.key === "Enter") event.preventDefault();
}

function build(): HTMLDialogElement {
  const input = make("input", {
    role: "combobox", "aria-expanded": "true", "aria-controls": "mc-picks", "aria-label": say("palette"),
    placeholder: say("palette"), autocomplete: "off", spellcheck: "false",
  });
  const list = make("ul", { id: "mc-picks", role: "listbox", "aria-label": say("results") });
  const none = make("p", { role: "status" }, say("nothing"));
  const box = make("dialog", { class: "palette", "aria-label": say("palette") }, input, list, none);
  input.addEventListener("input", () => search(input.value));
  input.addEventListener("keydown", onKey);
  list.addEventListener("click", (event) => {
    const row = near(event, "[role=option]");
    if (row) pick([...list.children].indexOf(row));
  });
  document.body.append(box);
  return box;
}

/** Shows the palette; `go` opens a place in the way of the page. */
export function open(go: (address: string) => void): void {
  visit = go;
  if (!dialog?.isConnected) dialog = build();
  if (dialog.open) return;
  dialog.showModal();
  const input = find<HTMLInputElement>("input", dialog)!;
  input.value = "";
  input.focus();
  search("");
}
