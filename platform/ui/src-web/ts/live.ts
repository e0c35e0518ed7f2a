// The page follows the ledger: on `changed` it is fetched again and morphed, unless a person is writing.
import { find, say } from "./dom";
import { isEditing } from "./drafts";
import { refresh } from "./visit";

/** Least time between two refreshes, in milliseconds. */
const PAUSE_MS = 1000;

let stream: EventSource | undefined;
let due = 0;
let last = 0;

function dot(isLive: boolean): void {
  const place = find("[data-live-dot]");
  if (!place) return;
  place.hidden = false;
  place.classList.toggle("off", !isLive);
  const text = say(isLive ? "live" : "reconnecting");
  if (place.textContent !== text) place.textContent = text;
}

function isBusy(): boolean {
  const field = document.activeElement;
  const writing = field instanceof HTMLElement && field.matches("input, textarea, select, [contenteditable]");
  return isEditing() || writing || document.hidden || find("dialog[open], details.menu[open]") !== null;
}

/** Refreshes once things are quiet; many changes become one refresh. */
function changed(): void {
  if (due) return;
  const wait = Math.max(0, last + PAUSE_MS - Date.now()) + Math.random() * 200;
  due = window.setTimeout(async () => {
    due = 0;
    if (isBusy()) return void (due = window.setTimeout(() => ((due = 0), changed()), 2000));
    last = Date.now();
    await refresh().catch(() => dot(false));
  }, wait);
}

function open(address: string): void {
  stream = new EventSource(address);
  stream.addEventListener("changed", changed);
  stream.onopen = () => dot(true);
  stream.onerror = () => dot(false);
}

export function enableLive(): void {
  const address = document.body.dataset.live;
  if (!address) return;
  open(address);
  // A hidden tab holds no connection; it catches up when it is looked at again.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return stream?.close();
    open(address);
    changed();
  });
}
