// A bundle of its own, only on the page where people choose how they are told.
// <form data-push="public key" data-denied="…" data-failed="…" data-missing="…"> with the hidden fields endpoint,
// p256dh, auth: subscribes this browser with its push service, then sends the form.
import { find } from "./dom";

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function fill(form: HTMLFormElement, name: string, value: string | undefined): void {
  const field = find<HTMLInputElement>(`[name="${name}"]`, form);
  if (field) field.value = value ?? "";
}

/** The subscription of this browser with our key; one with another key is given up. */
async function subscription(key: string): Promise<PushSubscription> {
  const { pushManager } = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: toBytes(key) };
  try {
    return await pushManager.subscribe(options);
  } catch (cause) {
    const old = await pushManager.getSubscription();
    if (!old) throw cause;
    await old.unsubscribe();
    return pushManager.subscribe(options);
  }
}

async function subscribe(form: HTMLFormElement): Promise<void> {
  const made = (await subscription(form.dataset.push ?? "")).toJSON();
  fill(form, "endpoint", made.endpoint);
  fill(form, "p256dh", made.keys?.p256dh);
  fill(form, "auth", made.keys?.auth);
  form.submit();
}

addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.matches("[data-push]")) return;
  event.preventDefault();
  const status = find("[data-push-status]", form);
  const able = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  const tell = (text: string | undefined) => status && (status.textContent = text ?? "");
  if (!able) {
    tell(form.dataset.missing);
    return;
  }
  void Notification.requestPermission().then((answer) => {
    if (answer === "granted") subscribe(form).catch(() => tell(form.dataset.failed));
    else tell(form.dataset.denied);
  });
}, { capture: true });
