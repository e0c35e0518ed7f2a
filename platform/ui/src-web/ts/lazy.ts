// Abilities that a visit may never need are fetched when they are first used.
import { find, near, say } from "./dom";
import { onPage } from "./morph";
import { toast } from "./toast";
import { visit } from "./visit";

// Addresses of their bundles, written by the bundler.
declare const PASSKEYS: string;
declare const PALETTE: string;
declare const SENDING: string;
declare const QUESTIONS: string;

let coming = false;

/** True while the palette is fetched: what is typed now is meant for it, not for the page. */
export function isPaletteComing(): boolean {
  return coming;
}

/** Opens the command palette. */
export function openPalette(): void {
  const ability = import(PALETTE) as Promise<typeof import("./palette")>;
  coming = true;
  ability
    .then(({ open }) => open((address) => void visit(address)))
    .catch(() => toast(say("no-network"), { bad: true }))
    .finally(() => (coming = false));
}

export function enablePalette(): void {
  addEventListener("click", (event) => {
    if (!near(event, "[data-palette]")) return;
    event.preventDefault();
    openPalette();
  }, { capture: true });
}

export function enablePasskeys(): void {
  // Before the general listener, which would send the form as it is.
  addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches("[data-passkey]")) return;
    event.preventDefault();
    const ability = import(PASSKEYS) as Promise<typeof import("./passkeys")>;
    ability.then(({ run }) => run(form)).catch(() => toast(say("passkey-failed"), { bad: true }));
  }, { capture: true });
}

/** What sends the files of a form. */
export function sending(): Promise<typeof import("./sending")> {
  return import(SENDING) as Promise<typeof import("./sending")>;
}

/** Computed values, points and signatures; without them the same questions are plain boxes. */
export function enableQuestions(): void {
  const start = () => {
    if (find("[data-formula], [data-place], [data-drawing]"))
      (import(QUESTIONS) as Promise<typeof import("./questions")>).then(({ enhance }) => enhance()).catch(() => {});
  };
  start();
  onPage(start);
}
