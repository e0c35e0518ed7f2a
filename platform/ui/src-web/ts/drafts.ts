// Forms keep what was typed on this device (`data-draft="key"`), for 30 days, never on a shared computer.
import { all, find, language, near, say } from "./dom";
import { onPage } from "./morph";

interface Draft {
  at: number;
  values: [string, string][];
}

const PREFIX = "mc-draft:";
/** The draft that was just sent. */
const SENT = "mc-sent";
const KEPT_FOR_MS = 30 * 24 * 3600 * 1000;
const dirty = new Set<HTMLFormElement>();
const seen = new WeakSet<HTMLFormElement>();
let timer = 0;

const isShared = () => document.documentElement.dataset.shared !== undefined;

function read(form: HTMLFormElement): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(PREFIX + form.dataset.draft) ?? "null") as Draft | null;
    return draft && Date.now() - draft.at < KEPT_FOR_MS ? draft : undefined;
  } catch {
    return undefined;
  }
}

function isKept(form: HTMLFormElement, name: string): boolean {
  const field = form.elements.namedItem(name);
  return !name.startsWith("_") && !(field instanceof HTMLInputElement && /^(password|file|hidden)$/.test(field.type));
}

function keep(form: HTMLFormElement): void {
  const values: [string, string][] = [];
  new FormData(form).forEach((value, name) => {
    if (typeof value === "string" && isKept(form, name)) values.push([name, value]);
  });
  try {
    localStorage.setItem(PREFIX + form.dataset.draft, JSON.stringify({ at: Date.now(), values } satisfies Draft));
    const time = new Date().toLocaleTimeString(language(), { hour: "2-digit", minute: "2-digit" });
    status(form, say("draft-kept", { time }));
  } catch {
    status(form, "");
  }
}

function status(form: HTMLFormElement, text: string): void {
  const place = find("[data-draft-status]", form);
  if (place) place.textContent = text;
}

/** Fills the form from the device, unless the server has just shown it with problems. */
function restore(form: HTMLFormElement): void {
  const draft = read(form);
  if (!draft || find(".summary-error")) return;
  for (const field of form.elements) {
    const isInput = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    if (!(isInput || field instanceof HTMLSelectElement)) continue;
    if (!field.name || !isKept(form, field.name)) continue;
    const values = draft.values.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type))
      field.checked = values.includes(field.value);
    else if (values[0] !== undefined) field.value = values[0];
  }
  status(form, say("draft-restored"));
}

/** After the server took the form, the device forgets it. */
export function forgetDraft(form: HTMLFormElement): void {
  dirty.delete(form);
  if (form.dataset.draft) localStorage.removeItem(PREFIX + form.dataset.draft);
}

/** The page that answers decides whether the device may forget; see `forgetSent`. */
export function noteSent(form: HTMLFormElement): void {
  dirty.delete(form);
  if (form.dataset.draft) sessionStorage.setItem(SENT, form.dataset.draft);
}

/** What was sent needs no copy here, unless the page that answers is the form again, an error, or the sign-in. */
function forgetSent(): void {
  const key = sessionStorage.getItem(SENT);
  if (!key) return;
  sessionStorage.removeItem(SENT);
  const refused = find(`form[data-draft="${key}"], [data-error]`) ?? location.pathname.startsWith("/identity/");
  if (!refused) localStorage.removeItem(PREFIX + key);
}

/** Sign-out and shared computers: nothing typed stays here. */
export function forgetAllDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}

/** Whether a person is writing: live updates then wait. */
export function isEditing(): boolean {
  for (const form of dirty) if (!form.isConnected) dirty.delete(form);
  return dirty.size > 0;
}

export function enableDrafts(): void {
  const start = () => {
    forgetSent();
    for (const form of all<HTMLFormElement>("form[data-draft]")) {
      if (seen.has(form)) continue;
      seen.add(form);
      if (!isShared()) restore(form);
    }
  };
  start();
  onPage(start);
  addEventListener("input", (event) => {
    const form = near<HTMLFormElement>(event, "form");
    if (!form || form.method !== "post") return;
    dirty.add(form);
    if (form.dataset.draft === undefined || isShared()) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => keep(form), 400);
  });
  // Bubbling order: this listener comes after the one that may hold the form back.
  addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.matches("[data-sign-out]")) forgetAllDrafts();
    if (event.defaultPrevented) return;
    noteSent(form);
  });
  addEventListener("beforeunload", (event) => {
    if ([...dirty].some((form) => form.isConnected && form.dataset.unsaved !== undefined)) event.preventDefault();
  });
}
