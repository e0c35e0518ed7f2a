// What happens between pressing a button and the request: checks, question, delay, request in place.
import { find, make, say } from "./dom";
import { confirmed } from "./dialogs";
import { forgetDraft, noteSent } from "./drafts";
import { filesAreGood } from "./files";
import { persistently } from "./network";
import { forgetPieces, sendInPieces } from "./pieces";
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

function progressOf(form: HTMLFormElement): HTMLProgressElement {
  const bar = find<HTMLProgressElement>("progress", form) ?? make("progress", { "aria-label": say("uploading") });
  if (!bar.isConnected) form.append(bar);
  bar.hidden = false;
  return bar;
}

/** Files first, each in pieces; the form then names them. False when the server wants them whole. */
async function sendFiles(form: HTMLFormElement, body: FormData): Promise<boolean> {
  const files = [...body].filter((pair): pair is [string, File] => pair[1] instanceof File && pair[1].size > 0);
  const total = files.reduce((sum, [, file]) => sum + file.size, 0);
  const sent: [string, string][] = [];
  let before = 0;
  for (const [name, file] of files) {
    const bar = progressOf(form);
    const id = await sendInPieces(file, (bytes) => (bar.value = (before + bytes) / total));
    if (id === undefined) return false;
    sent.push([`_upload.${name}`, id]);
    before += file.size;
  }
  for (const [name] of files) body.delete(name);
  for (const [name, id] of sent) body.append(name, id);
  return true;
}

/** Sends by XHR, the only way to see how much of an upload has left. */
function upload(form: HTMLFormElement, address: string, body: FormData): Promise<{ html: string; url: string }> {
  const bar = progressOf(form);
  return new Promise((done, failed) => {
    const call = new XMLHttpRequest();
    call.open("POST", address);
    call.setRequestHeader("Mc-Fragment", "1");
    call.setRequestHeader("Accept", "text/html");
    call.upload.onprogress = (step) => {
      if (step.lengthComputable) bar.value = step.loaded / step.total;
    };
    call.onload = () => done({ html: call.responseText, url: call.responseURL });
    call.onerror = () => failed(new Error("network"));
    call.send(body);
  });
}

async function send(form: HTMLFormElement, button: Button): Promise<void> {
  const { address, init } = request(form, button);
  form.dataset.busy = "";
  button?.setAttribute("aria-busy", "true");
  try {
    // What names its sending is done once however often it is sent, so it may wait for the network.
    const once = find("input[name=_once]", form) !== null;
    const inPieces = init.body instanceof FormData && form.dataset.pieces !== undefined;
    if (init.body instanceof FormData && !(inPieces && (await sendFiles(form, init.body)))) {
      const { html, url } = await upload(form, address, init.body);
      noteSent(form);
      return settle(html, url || address, url !== new URL(address, location.href).href);
    }
    const reply = await (once ? persistently(() => ask(address, init)) : ask(address, init));
    if (reply.ok) {
      forgetDraft(form);
      forgetPieces();
    }
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
