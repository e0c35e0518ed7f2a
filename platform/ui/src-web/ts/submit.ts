// What happens between pressing a button and the request: checks, question, delay, request in place.
import { find, say } from "./dom";
import { confirmed } from "./dialogs";
import { forgetDraft, noteSent } from "./drafts";
import { filesAreGood } from "./files";
import { sending } from "./lazy";
import { persistently } from "./network";
import { toast } from "./toast";
import { delayed } from "./undo";
import { ask, settle } from "./visit";

export type Button = HTMLButtonElement | HTMLInputElement | null;

/** The request a form would make by itself. */
export function request(form: HTMLFormElement, button: Button): { address: string; init: RequestInit } {
  const data = new FormData(form, button);
  const address = button?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
  if (form.method !== "post") {
    const url = new URL(address, location.href);
    url.search = new URLSearchParams(data as unknown as Record<string, string>).toString();
    return { address: url.href, init: {} };
  }
  const multipart = form.enctype === "multipart/form-data";
  const body = multipart ? data : new URLSearchParams(data as unknown as Record<string, string>);
  return { address, init: { method: "POST", body } };
}

async function send(form: HTMLFormElement, button: Button): Promise<void> {
  const { address, init } = request(form, button);
  form.dataset.busy = "";
  button?.setAttribute("aria-busy", "true");
  try {
    // What names its sending is done once however often it is sent, so it may wait for the network.
    const once = find("input[name=_once]", form) !== null;
    const files = init.body instanceof FormData ? await persistently(sending) : undefined;
    if (files && !(await files.sendFiles(form, init.body as FormData))) {
      const { html, url } = await files.upload(form, address, init.body as FormData);
      noteSent(form);
      return settle(html, url || address, url !== new URL(address, location.href).href);
    }
    const reply = await (once ? persistently(() => ask(address, init)) : ask(address, init));
    if (reply.ok) forgetDraft(form);
    settle(await reply.text(), reply.url || address, reply.redirected || init.method !== "POST");
  } catch {
    toast(say("no-network"), { bad: true });
  } finally {
    delete form.dataset.busy;
    button?.removeAttribute("aria-busy");
  }
}

function isEnhanced(form: HTMLFormElement): boolean {
  const scope = form.closest<HTMLElement>("[data-mc]");
  return scope !== null && scope.dataset.mc !== "off" && !form.target && form.method !== "dialog";
}

export function enableSubmit(): void {
  addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    const button = event.submitter as Button;
    if (event.defaultPrevented) return;
    const stop = form.dataset.busy !== undefined || !filesAreGood(form) || !confirmed(form, button);
    if (stop || delayed(form, button)) return event.preventDefault();
    if (!isEnhanced(form)) return;
    event.preventDefault();
    void send(form, button);
  });
}
