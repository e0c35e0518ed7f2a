// Chromium, as it stands on this machine.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

/** A browser with nothing kept from earlier. */
export async function openBrowser() {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((it) => existsSync(it));
  if (!executablePath) throw new Error(`there is no Chromium in ${PLACES.join(", ")}; CHROMIUM may name another`);
  return chromium.launch({ executablePath, args: FLAGS });
}
