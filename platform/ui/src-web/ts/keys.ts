// One key per act for officers. Digits, arrows, Enter, Space and "/" survive Vietnamese input methods;
// letters are second names, matched by their place on the keyboard.
import { all, find } from "./dom";
import { isPaletteComing, openPalette } from "./lazy";

const WRITING =
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]";
const CONTROL = "button, summary, input, a:not([data-item])";

/** The key as templates name it: "1", "z", "/", "ArrowDown", " ". */
function nameOf(event: KeyboardEvent): string {
  return /^Key[A-Z]$/.test(event.code) && !event.shiftKey ? event.code.slice(3).toLowerCase() : event.key;
}

function move(step: number): boolean {
  const items = all<HTMLAnchorElement>("[data-item]");
  if (items.length === 0) return false;
  const at = items.findIndex((item) => item.hasAttribute("aria-current"));
  const next = items[Math.max(0, Math.min(items.length - 1, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  next?.click();
  return true;
}

/** Space marks the current row for work on several at once. */
function mark(): boolean {
  const box = find("[data-item][aria-current]")?.closest("li")?.querySelector<HTMLInputElement>("input[type=checkbox]");
  box?.click();
  return Boolean(box);
}

function press(key: string): boolean {
  if (key === "ArrowDown" || key === "j") return move(1);
  if (key === "ArrowUp" || key === "k") return move(-1);
  if (key === " ") return mark();
  if (key === "/" || key === "?") {
    const field = find<HTMLInputElement>("input[data-find]");
    if (field && key === "/") field.focus();
    else openPalette();
    return true;
  }
  const target = all(`[data-key="${CSS.escape(key)}"]`).find((it) => it.checkVisibility?.() ?? true);
  target?.click();
  return target !== undefined;
}

/** True while single keys are on and nobody is writing. WCAG 2.1.4: a setting turns them off. */
function isFree(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return false;
  if (document.body.dataset.keys === undefined || find("dialog[open]") || isPaletteComing()) return false;
  return !(event.target instanceof Element && event.target.closest(WRITING));
}

export function enableKeys(): void {
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      return openPalette();
    }
    const key = nameOf(event);
    const arrowRepeat = event.repeat && key.startsWith("Arrow");
    const onControl = key === " " && event.target instanceof Element && event.target.closest(CONTROL);
    if (onControl || !(isFree(event) || arrowRepeat)) return;
    if (press(key)) event.preventDefault();
  });
}
