// The program's pages, as it lists them itself: `motcua check`.
import { execFileSync } from "node:child_process";
import { program } from "./node.mjs";

/** Answers that are files or lead elsewhere, not pages. */
const NOT_PAGES = ["/search.json", "/documents/authority.pem"];

/** Addresses of pages with the right they need, and the rights of each role. */
export function routes() {
  const text = execFileSync(program(), ["check"], { encoding: "utf8" });
  const pages = [...text.matchAll(/^ {2}GET +(\S+) +(\S+)$/gm)]
    .map(([, path, access]) => ({ path, access }))
    .filter(({ path }) => !path.startsWith("/api/") && !NOT_PAGES.includes(path));
  const table = text.slice(text.indexOf("\nroles\n"));
  const lines = [...table.matchAll(/^ {2}(\S+) +(.*)$/gm)];
  const rights = Object.fromEntries(lines.map(([, role, names]) => [role, names.split(" ")]));
  return { pages, rights };
}

/** A pattern for addresses of a route: {id} is one part, {*code} all the rest. */
export function shape(path) {
  const parts = path.split("/").map((part) =>
    part.startsWith("{*") ? ".+" : part.startsWith("{") ? "[^/]+" : part.replace(/[.]/g, "\\."));
  return new RegExp(`^${parts.join("/")}$`);
}
