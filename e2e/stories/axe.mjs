import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROLES, walk } from "../journeys/walk.mjs";
import { routes, shape } from "../routes.mjs";
import { check, story } from "../story.mjs";
import { DESKTOP, PHONE } from "../town.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
const NARROW = { width: 320, height: 640 };

/** Pages that look the same to all roles of a desk are looked at with the first of them. */
const DESKS = ["reception", "officer", "leader", "adviser", "administrator", "service_owner"];

/** Pages that a role may see: those without parameters, and one of each kind that links lead to. */
async function pagesOf(role, request) {
  const { pages, rights } = routes();
  const isOneOfMany = DESKS.includes(role) && role !== DESKS[0];
  const may = ({ access }) => {
    if (access === "public") return !isOneOfMany;
    if (access === "signed-in") return role !== "nobody" && !isOneOfMany;
    return rights[role]?.includes(access);
  };
  const plain = pages.filter((it) => !it.path.includes("{") && may(it)).map(({ path }) => path);
  const shapes = pages.filter((it) => it.path.includes("{")).map(({ path }) => [path, shape(path)]);
  const shapeOf = (path) => shapes.find(([, pattern]) => pattern.test(path))?.[0];
  const kindOf = (path) => (plain.includes(path) ? path : shapeOf(path) ?? path);
  const samples = new Map();
  for (const { path, kind, status, isPage } of await walk(request, plain, 120, kindOf))
    if (status === 200 && isPage && kind.includes("{") && !samples.has(kind)) samples.set(kind, path);
  return [...plain, ...samples.values()];
}

/** What axe finds, one line each. */
async function violations(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate((rules) => globalThis.axe.run(document, rules), RULES);
  const places = (nodes) => nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ");
  return found.violations.map((it) => `${it.id} (${it.help}): ${places(it.nodes)}`);
}

/** How many pixels the page is wider than the screen. */
async function overhang(page) {
  return page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);
}

/** One page in both themes, photographed; on a phone also as narrow as phones are. */
async function lookAt(town, page, { role, viewport, lang, at, path }) {
  const problems = [];
  const reply = await page.goto(path);
  if (!reply?.ok()) return [`${path}: status ${reply?.status()}`];
  for (const theme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: theme });
    const where = `${path} (${viewport.width}, ${theme}, ${lang})`;
    problems.push(...(await violations(page)).map((it) => `${where}: ${it}`));
    const folder = join(town.shots, role, `${viewport.width}-${theme}-${lang}`);
    mkdirSync(folder, { recursive: true });
    const name = path.replace(/[^\w.-]+/g, "_").slice(0, 60);
    await page.screenshot({ path: join(folder, `${String(at).padStart(2, "0")}${name}.png`), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: "light" });
  if (viewport !== PHONE) return problems;
  await page.setViewportSize(NARROW);
  const pixels = await overhang(page);
  await page.setViewportSize(viewport);
  return pixels > 0 ? [...problems, `${path} (${lang}): scrolls sideways by ${pixels} px at 320 px`] : problems;
}

for (const [role, login] of Object.entries(ROLES)) {
  story(`Every page of ${role} is accessible, on phone and desk, light and dark, in both languages`, async (town) => {
    const problems = [];
    let paths;
    for (const viewport of [PHONE, DESKTOP])
      for (const lang of ["vi", "en"]) {
        const page = await town.window({ viewport, lang, login });
        paths ??= await pagesOf(role, page.context().request);
        for (const [at, path] of paths.entries())
          problems.push(...(await lookAt(town, page, { role, viewport, lang, at, path })));
        await page.context().close();
      }
    check(problems.length === 0, `${problems.length} problems on ${paths.length} pages:\n${problems.join("\n")}`);
    console.log(`                ${paths.length} pages, each in 8 ways`);
  }, { minutes: 15 });
}
