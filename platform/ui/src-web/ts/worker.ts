// Registers the service worker and empties its store at sign-out.
import { policy } from "./trusted";

export function enableWorker(): void {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register(policy.createScriptURL("/sw.js")).catch(() => undefined);
  addEventListener("submit", (event) => {
    if (!(event.target as HTMLFormElement).matches("[data-sign-out]")) return;
    void caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))));
  });
}
