// <button data-copy="text"> puts the text on the clipboard.
import { near, say } from "./dom";
import { toast } from "./toast";

export function enableCopy(): void {
  addEventListener("click", async (event) => {
    const button = near(event, "[data-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy ?? "");
    toast(say("copied"), { seconds: 3 });
  });
}
