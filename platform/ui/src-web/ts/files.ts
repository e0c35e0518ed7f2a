// File fields: name and size of what was chosen, type and size checked before anything is sent.
import { all, find, language, make, near, say } from "./dom";

function size(bytes: number): string {
  const mega = bytes / 1048576;
  const [value, unit] = mega >= 1 ? [mega, "megabyte"] : [bytes / 1024, "kilobyte"];
  return new Intl.NumberFormat(language(), { style: "unit", unit, maximumFractionDigits: 1 }).format(value);
}

/** Whether a file fits the `accept` list (".pdf,image/*"). */
function isAccepted(file: File, accept: string): boolean {
  const kinds = accept.split(",").map((kind) => kind.trim().toLowerCase()).filter(Boolean);
  const name = file.name.toLowerCase();
  return kinds.length === 0 || kinds.some((kind) =>
    kind.startsWith(".") ? name.endsWith(kind)
    : kind.endsWith("/*") ? file.type.startsWith(kind.slice(0, -1))
    : file.type === kind);
}

function problemOf(file: File, input: HTMLInputElement): string {
  const most = Number(input.dataset.maxBytes ?? Infinity);
  if (!isAccepted(file, input.accept)) return say("file-type", { name: file.name });
  if (file.size > most) return say("file-large", { name: file.name, most: size(most) });
  return file.size === 0 ? say("file-empty", { name: file.name }) : "";
}

function check(input: HTMLInputElement): boolean {
  const chosen = [...(input.files ?? [])];
  const problem = chosen.map((file) => problemOf(file, input)).find(Boolean) ?? "";
  input.toggleAttribute("aria-invalid", false);
  if (problem) input.setAttribute("aria-invalid", "true");
  const box = input.closest(".upload");
  const list = box && find(".files", box);
  if (!list) return !problem;
  list.replaceChildren(...chosen.map((file) =>
    make("li", {}, make("span", {}, file.name), make("span", { class: "muted nowrap" }, size(file.size)))));
  if (problem) list.append(make("li", { class: "problem", role: "alert" }, problem));
  return !problem;
}

/** False when a chosen file would be refused by the server; the message then stands beside the field. */
export function filesAreGood(form: HTMLFormElement): boolean {
  const bad = all<HTMLInputElement>("input[type=file]", form).filter((input) => !check(input));
  bad[0]?.focus();
  return bad.length === 0;
}

export function enableFiles(): void {
  addEventListener("change", (event) => {
    const input = near<HTMLInputElement>(event, "input[type=file]");
    if (input) check(input);
  });
  for (const type of ["dragover", "dragleave", "drop"])
    addEventListener(type, (event) => near(event, ".upload")?.classList.toggle("over", type === "dragover"));
}
