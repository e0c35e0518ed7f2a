// Questions before acts that cannot be taken back (`data-confirm`), and dialogs written in the page (`data-dialog`).
import { find, make, near, say } from "./dom";
import type { Button } from "./submit";

const agreed = new WeakSet<HTMLFormElement>();

/** True when the form may go on: it asks nothing, or the person has just agreed. */
export function confirmed(form: HTMLFormElement, button: Button): boolean {
  const question = button?.dataset.confirm ?? form.dataset.confirm;
  if (!question || agreed.delete(form)) return true;
  const dialog = questionDialog(question, button?.textContent?.trim() || say("yes"));
  dialog.addEventListener("close", () => {
    const yes = dialog.returnValue === "yes";
    dialog.remove();
    if (!yes) return;
    agreed.add(form);
    form.requestSubmit(button);
  });
  dialog.showModal();
  return false;
}

function questionDialog(question: string, yes: string): HTMLDialogElement {
  const row = make(
    "div",
    { class: "row" },
    make("button", { class: "btn primary", value: "yes" }, yes),
    make("button", { class: "btn", value: "no", autofocus: "" }, say("cancel")),
  );
  const text = make("p", { id: "mc-question" }, question);
  const form = make("form", { method: "dialog", class: "stack" }, text, row);
  const dialog = make("dialog", { "aria-labelledby": "mc-question", role: "alertdialog" }, form);
  document.body.append(dialog);
  return dialog;
}

export function enableDialogs(): void {
  addEventListener("click", (event) => {
    const opener = near(event, "[data-dialog]");
    const dialog = opener && find<HTMLDialogElement>(`dialog#${CSS.escape(opener.dataset.dialog ?? "")}`);
    if (dialog) {
      event.preventDefault();
      dialog.showModal();
    }
    // A click beside an open menu closes it, as Escape does.
    for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu[open]"))
      if (!menu.contains(event.target as Node)) menu.open = false;
  });
  addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && near<HTMLDetailsElement>(event, "details.menu[open]");
    if (!menu) return;
    menu.open = false;
    find("summary", menu)?.focus();
  });
}
