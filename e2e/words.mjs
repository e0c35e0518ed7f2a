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
  const inside = (room) => readdirSync(join(root, room)).map((name) => join(room, name));
  const crates = ["platform", "modules"].flatMap(inside);
  const places = [...crates.map((crate) => join(crate, "locales")), "platform/packs/texts"];
  if (service) places.push(`packs/vn/${service}/texts`);
  const files = places.map((place) => join(root, place, `${lang}.ftl`)).filter((file) => existsSync(file));
  const words = Object.assign({}, ...files.map(read));
  const say = (key) => {
    if (words[key] === undefined) throw new Error(`no word ${key} in ${lang}`);
    return words[key];
  };
  /** An action's names: the general one, and those that steps of the service have for it. */
  const isOf = (action) => (key) => key.startsWith("action-") && key.endsWith(`-${action}`);
  say.ofAction = (action) => Object.keys(words).filter(isOf(action)).map(say);
  return say;
}

/** Texts as one pattern of a whole label: {places} and [places] match anything, "(optional)" and a key may follow. */
export function pattern(...texts) {
  return new RegExp(texts.map((text) => source(text)).join("|"), "u");
}

function source(text) {
  const plain = (part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("'", "\\x27");
  const parts = text.split(/\{[^}]*\}|\[[^\]]*\]/).map(plain);
  return `^\\s*${parts.join(".+")}(\\s*\\([^)]*\\))?(\\s+\\d)?\\s*$`;
}
