// Abilities that a visit may never need are fetched when they are first used.
import { near, say } from "./dom";
import { toast } from "./toast";
import { visit } from "./visit";

// Addresses of their bundles, written by the bundler.
declare const PASSKEYS: string;
declare const PALETTE: string;
declare const SENDING: string;

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
