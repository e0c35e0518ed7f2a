// The page as the other files see it: finding and making elements, words in the reader's language.

export function find<T extends Element = HTMLElement>(selector: string, root: ParentNode = document): T | null {
  return root.querySelector<T>(selector);
}

export function all<T extends Element = HTMLElement>(selector: string, root: ParentNode = document): T[] {
  return [...root.querySelectorAll<T>(selector)];
}

/** The nearest element around an event's target that matches. */
export function near<T extends Element = HTMLElement>(event: Event, selector: string): T | null {
  return event.target instanceof Element ? event.target.closest<T>(selector) : null;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

let words: Record<string, string> | undefined;

/** A word of the runtime, given by the server in the page's language; `[name]` places are filled. */
export function say(key: string, values: Record<string, string | number> = {}): string {
  words ??= JSON.parse(document.body.dataset.words ?? "{}") as Record<string, string>;
  return (words[key] ?? key).replace(/\[(\w+)\]/g, (_, name: string) => String(values[name] ?? ""));
}

export const language = () => document.documentElement.lang || "vi";
export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
