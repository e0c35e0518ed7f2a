// Files of a form: in pieces where the form says so, else whole with the form. Fetched with the first such form.
import { find, make, say } from "./dom";
import { sendInPieces } from "./pieces";

function progressOf(form: HTMLFormElement): HTMLProgressElement {
  const bar = find<HTMLProgressElement>("progress", form) ?? make("progress", { "aria-label": say("uploading") });
  if (!bar.isConnected) form.append(bar);
  bar.hidden = false;
  return bar;
}

/** Files first, each in pieces; the form then names them. False when the server wants them whole. */
export async function sendFiles(form: HTMLFormElement, body: FormData): Promise<boolean> {
  if (form.dataset.pieces === undefined) return false;
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
export function upload(form: HTMLFormElement, address: string, body: FormData): Promise<{ html: string; url: string }> {
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
