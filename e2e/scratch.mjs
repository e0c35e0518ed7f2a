// Folders that are thrown away by the system.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new empty folder. */
export function scratch(name) {
  return mkdtempSync(join(tmpdir(), `motcua-${name}-`));
}
