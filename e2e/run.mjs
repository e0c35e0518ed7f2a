// Plays stories against the real program in a real browser: node run.mjs [birth errors …]; all of them when none
// is named. DATABASE=postgres://… plays on PostgreSQL, DATA keeps the data folder, SHOTS the screenshots,
// MOTCUA names the program.
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "./browser.mjs";
import { startNode } from "./node.mjs";
import { scratch } from "./scratch.mjs";
import { told } from "./story.mjs";
import { Town } from "./town.mjs";

/** Stories that look at what the others left come last. */
const LAST = ["links", "axe"];
const here = import.meta.dirname;
const known = readdirSync(join(here, "stories")).map((file) => file.replace(/\.mjs$/, ""));
const inOrder = known.filter((name) => !LAST.includes(name)).concat(LAST);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no story ${unknown.join(", ")}; there are ${inOrder.join(", ")}.`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : inOrder) await import(`./stories/${name}.mjs`);

const shots = process.env.SHOTS ?? scratch("shots");
mkdirSync(shots, { recursive: true });
const node = await startNode();
const browser = await openBrowser();
const town = new Town(node, browser, shots);

let [passed, failed] = [0, 0];
for (const { title, play, minutes } of told) {
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`.padStart(8);
  try {
    await inTime(play(town), minutes);
    town.complain();
    passed += 1;
    console.log(`ok  ${seconds()}  ${title}`);
  } catch (problem) {
    failed += 1;
    console.log(`BAD ${seconds()}  ${title}`);
    for (const text of [problem.stack ?? problem, ...node.errors()]) tell(String(text));
    await town.photographAll(`failed-${failed}`);
  }
  await town.empty();
}
await browser.close();
await node.stop();
console.log(`Screenshots: ${shots}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Under the line of its story. */
function tell(text) {
  console.log(text.replace(/^/gm, " ".repeat(16)));
}

/** A story that hangs is a story that fails. */
function inTime(playing, minutes) {
  let timer;
  const late = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`not at its end after ${minutes} minutes`)), minutes * 60_000);
  });
  return Promise.race([playing, late]).finally(() => clearTimeout(timer));
}
