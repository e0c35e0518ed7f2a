// Going to another page without loading it whole: links inside `data-mc`.
import { all, find, near } from "./dom";
import { isOtherVersion, show, onPage } from "./morph";
import { parse } from "./trusted";

const HEADERS = { "Mc-Fragment": "1", Accept: "text/html" };
let latest = 0;

/** Asks this server for a page's fragment; refuses other origins and other types. */
export async function ask(address: string, init: RequestInit = {}): Promise<Response> {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) throw new Error("other origin");
  const reply = await fetch(url, { ...init, headers: { ...HEADERS, ...init.headers }, credentials: "same-origin" });
  if (!reply.headers.get("content-type")?.startsWith("text/html")) throw new Error("not a page");
  return reply;
}

/** Shows an answer and records its address. Falls back to a full load of `address`. */
export function settle(html: string, address: string, push: boolean, animate = false): void {
  const fresh = parse(html);
  if (isOtherVersion(fresh) || !show(fresh, animate)) return location.assign(address);
  if (push && address !== location.href) history.pushState({ mc: true }, "", address);
  focusStart();
}

/** Moves the reader to what matters: the error summary, or the top of the new page. */
function focusStart(): void {
  const problem = find(".summary-error");
  if (problem) return problem.focus();
  const inside = document.activeElement?.closest("[data-item]");
  if (inside) return;
  const main = find("#main");
  main?.focus({ preventScroll: true });
  if (!main?.querySelector(".list")) scrollTo(0, 0);
  find(".view")?.scrollTo(0, 0);
}

/** Opens an address in place. Only the latest of several quick visits is shown. */
export async function visit(address: string, push = true, animate = false): Promise<void> {
  const turn = ++latest;
  document.body.classList.add("loading");
  try {
    const reply = await ask(address);
    const html = await reply.text();
    if (turn === latest) settle(html, reply.url || address, push, animate);
  } catch {
    if (turn === latest) location.assign(address);
  } finally {
    if (turn === latest) document.body.classList.remove("loading");
  }
}

/** Fetches the shown page again and morphs it where it stands. */
export async function refresh(): Promise<void> {
  const turn = latest;
  const reply = await ask(location.href, { cache: "no-store" });
  if (!reply.ok || turn !== latest || reply.redirected) return;
  const fresh = parse(await reply.text());
  if (isOtherVersion(fresh)) return location.reload();
  show(fresh);
}

function isOurs(link: HTMLAnchorElement): boolean {
  const scope = link.closest<HTMLElement>("[data-mc]");
  if (!scope || scope.dataset.mc === "off" || link.target || link.hasAttribute("download")) return false;
  const sameSpot = link.pathname === location.pathname && link.search === location.search;
  return link.origin === location.origin && !(link.hash && sameSpot);
}

/** The chosen row is marked at once, before the server answers. */
function markItem(link: HTMLAnchorElement): void {
  if (!link.matches("[data-item]")) return;
  for (const item of all("[data-item][aria-current]")) item.removeAttribute("aria-current");
  link.setAttribute("aria-current", "true");
}

export function enableVisits(): void {
  addEventListener("click", (event) => {
    const link = near<HTMLAnchorElement>(event, "a[href]");
    if (event.defaultPrevented || !link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    if (!isOurs(link)) return;
    event.preventDefault();
    markItem(link);
    void visit(link.href, true, link.dataset.mc === "vt");
  });
  // A link within the page is a step of history too, but there is nothing to fetch for it.
  let shown = location.pathname + location.search;
  onPage(() => (shown = location.pathname + location.search));
  addEventListener("popstate", () => {
    if (location.pathname + location.search !== shown) void visit(location.href, false);
  });
}
