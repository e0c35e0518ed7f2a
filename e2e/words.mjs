// The words people read, from the same files as the program: stories name them by key and play in every language.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** Messages and attributes of a Fluent file: "key" and "key.attribute". */
function read(file) {
  const words = {};
  let key = "";
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const message = /^([a-zA-Z][\w.-]*) *= *(.*)$/.exec(line);
    const attribute = /^ +\.([\w-]+) *= *(.*)$/.exec(line);
    if (message) words[(key = message[1])] = message[2];
    else if (attribute) words[`${key}.${attribute[1]}`] = attribute[2];
  }
  return words;
}

/** Words of the pages, and of one service when it is named. */
export function wordsOf(lang, service) {
  const crates = ["platform", "modules"].flatMap((room) => readdirSync(join(root, room)).map((name) => join(room, name)));
  const places = [...crates.map((crate) => join(crate, "locales")), "platform/packs/texts"];
  if (service) places.push(`packs/vn/${service}/texts`);
  const files = places.map((place) => join(root, place, `${lang}.ftl`)).filter((file) => existsSync(file));
  const words = Object.assign({}, ...files.map(read));
  return (key) => {
    if (words[key] === undefined) throw new Error(`no word ${key} in ${lang}`);
    return words[key];
  };
}

/** A text as a pattern of the whole label: places to be filled match anything, "(optional)" may follow. */
export function pattern(text) {
  const parts = text.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("'", "\\x27"));
  return new RegExp(`^\\s*${parts.join(".+")}(\\s*\\([^)]*\\))?(\\s+\\d)?\\s*$`, "u");
}
