// The theme link changes the page at once; its address lets the server remember the choice.
import { near } from "./dom";

export function enableTheme(): void {
  addEventListener("click", (event) => {
    const link = near<HTMLAnchorElement>(event, "a[data-theme-set]");
    if (!link) return;
    event.preventDefault();
    const root = document.documentElement;
    const shown = root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    const wanted = link.dataset.themeSet === "other" ? (shown === "dark" ? "light" : "dark") : link.dataset.themeSet;
    if (wanted === "auto") delete root.dataset.theme;
    else root.dataset.theme = wanted;
    const address = link.href.replace(/\/theme\/\w+/, `/theme/${wanted}`);
    void fetch(address, { redirect: "manual", credentials: "same-origin" });
  }, { capture: true });
}
