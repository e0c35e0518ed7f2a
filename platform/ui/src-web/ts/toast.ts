// A short message at the bottom of the screen, with at most one action.
import { find, make } from "./dom";

interface Options {
  bad?: boolean;
  seconds?: number;
  action?: { label: string; key: string; run: () => void };
}

let timer = 0;

/** Shows one message in place of the earlier one; returns how to change its text and how to close it. */
export function toast(text: string, options: Options = {}): { say: (text: string) => void; close: () => void } {
  find(".toast")?.remove();
  clearTimeout(timer);
  const message = make("span", {}, text);
  const box = make("div", { class: options.bad ? "toast bad" : "toast", role: "status" }, message);
  const close = () => box.remove();
  if (options.action) {
    const { label, key, run } = options.action;
    const button = make("button", { type: "button", "data-key": key }, label);
    button.addEventListener("click", () => {
      close();
      run();
    });
    box.append(button);
  }
  document.body.append(box);
  timer = window.setTimeout(close, (options.seconds ?? 8) * 1000);
  return { say: (next) => (message.textContent = next), close };
}
