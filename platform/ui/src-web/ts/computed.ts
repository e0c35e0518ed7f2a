// Values that follow from answers (`output[data-formula]`), shown while people type. The server computes them again.
import { all, language } from "./dom";

type Formula = string | number | { [operation: string]: Formula | Formula[] };
type Value = string | number | Value[] | { [part: string]: Value } | null;

/** Reads a number as the server does: `1.500.000`, `1,500,000`, `68,5`. */
function numberOf(text: string): number | null {
  const plain = text.replace(/[\s₫đ%]/g, "");
  if (!/^-?\d[\d.,]*$/.test(plain) || !/\d$/.test(plain)) return null;
  const last = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  if (last < 0) return Number(plain);
  const mark = plain[last]!;
  const alone = plain.indexOf(mark) === last;
  const mixed = /[.,]/.test(plain.slice(0, last));
  const groups = plain.length - last === 4 && !(mixed && alone);
  const [whole, decimals] = alone && !groups ? [plain.slice(0, last), plain.slice(last + 1)] : [plain, ""];
  return Number(`${whole.replace(/[.,]/g, "")}.${decimals || "0"}`);
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function controlsOf(form: HTMLFormElement, wanted: (name: string) => boolean): Control[] {
  return ([...form.elements] as Control[]).filter((field) => field.name && wanted(field.name));
}

function textOf(form: HTMLFormElement, name: string): string {
  const field = controlsOf(form, (known) => known === name)
    .find((it) => !(it instanceof HTMLInputElement && /^(radio|checkbox)$/.test(it.type)) || it.checked);
  return field?.value.trim() ?? "";
}

/** A day of three boxes as ISO writes it; empty while it is not whole. */
function dayOf(form: HTMLFormElement, name: string): string {
  const [day, month, year] = ["day", "month", "year"].map((part) => textOf(form, `${name}.${part}`));
  const iso = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : "";
}

/** What stands on the page under a name; undefined when the page does not ask it. */
function onPage(form: HTMLFormElement, name: string): Value | undefined {
  const output = document.getElementById(name);
  if (output instanceof HTMLOutputElement && output.form === form) return output.dataset.value ?? null;
  if (controlsOf(form, (known) => known === `${name}.year`).length) return dayOf(form, name) || null;
  if (controlsOf(form, (known) => known === name).length) return textOf(form, name) || null;
  return undefined;
}

/** The numbers of the rows of a table on the page that are not blank. */
function rowsOf(form: HTMLFormElement, table: string): string[] {
  const filled = controlsOf(form, (name) => name.startsWith(`${table}.`)).filter((field) => field.value.trim());
  const number = (field: Control) => field.name.slice(table.length + 1).split(".")[0] ?? "";
  return [...new Set(filled.map(number))].filter((row) => /^\d+$/.test(row));
}

const isAsked = (form: HTMLFormElement, name: string) =>
  controlsOf(form, (known) => known.startsWith(`${name}.`)).length > 0;

/** Every value behind a name: one, or all cells of a column. */
function valuesOf(output: HTMLOutputElement, name: string): Value[] {
  const form = output.form!;
  const here = onPage(form, `${output.dataset.scope ?? ""}${name}`);
  if (here !== undefined) return here === null ? [] : [here];
  const [base = "", part] = name.split(".");
  const cell = (row: string) => onPage(form, `${base}.${row}.${part}`) ?? null;
  if (part && isAsked(form, base)) return rowsOf(form, base).map(cell).filter((it) => it !== null);
  const given = (JSON.parse(output.dataset.given ?? "{}") as Record<string, Value>)[base] ?? null;
  const inner = (it: Value) => (part && it && typeof it === "object" && !Array.isArray(it) ? it[part] ?? null : it);
  const found = part && Array.isArray(given) ? given.map(inner) : [inner(given)];
  return found.filter((it) => it !== null);
}

function countOf(output: HTMLOutputElement, name: string): number {
  if (isAsked(output.form!, name)) {
    const boxes = controlsOf(output.form!, (known) => known.startsWith(`${name}.`))
      .filter((it): it is HTMLInputElement => it instanceof HTMLInputElement && it.type === "checkbox");
    return boxes.length ? boxes.filter((box) => box.checked).length : rowsOf(output.form!, name).length;
  }
  const [value] = valuesOf(output, name);
  return Array.isArray(value) ? value.length : value === undefined ? 0 : 1;
}

const asNumber = (value: Value | undefined): number | null =>
  typeof value === "number" ? value : typeof value === "string" ? numberOf(value) : null;
const isDay = (value: Value | undefined): value is string =>
  typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
const isPlain = (value: Value): value is string | number => typeof value === "string" || typeof value === "number";

/** Whole days, months or years from one day to another. */
function span(unit: string, from: string, to: string): number {
  if (from > to) return -span(unit, to, from);
  const [a, b] = [new Date(from), new Date(to)];
  if (unit === "days") return Math.round((b.getTime() - a.getTime()) / 86_400_000);
  let months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  if (b.getUTCDate() < a.getUTCDate()) months -= 1;
  return unit === "years" ? Math.floor(months / 12) : months;
}

function value(output: HTMLOutputElement, formula: Formula): Value {
  if (typeof formula === "number") return formula;
  if (typeof formula === "string") return valuesOf(output, formula)[0] ?? null;
  const [operation = "", inner] = Object.entries(formula).find(([name]) => name !== "with") ?? [];
  if (operation === "text") return inner as string;
  if (operation === "count") return countOf(output, inner as string);
  const parts = inner as Formula[];
  const values = (part: Formula) => (typeof part === "string" ? valuesOf(output, part) : [value(output, part)]);
  const each = parts.map((part) => values(part).filter((it) => it !== null));
  const all = each.flat();
  const numbers = all.map(asNumber).filter((it): it is number => it !== null);
  switch (operation) {
    case "sum": return numbers.length ? numbers.reduce((sum, it) => sum + it, 0) : null;
    case "product": {
      const whole = each.every((part) => part.some((it) => asNumber(it) !== null));
      return whole ? numbers.reduce((product, it) => product * it, 1) : null;
    }
    case "difference": return numbers.length === 2 ? numbers[0]! - numbers[1]! : null;
    case "join": return all.filter(isPlain).join(String(formula["with"] ?? " ")) || null;
    case "min": case "max": {
      const days = all.filter(isDay).sort();
      if (all.length && days.length === all.length) return (operation === "min" ? days[0] : days.at(-1)) ?? null;
      return numbers.length && numbers.length === all.length ? Math[operation](...numbers) : null;
    }
    default: {
      const [from, to] = each.map((part) => part[0]);
      return isDay(from) && isDay(to) ? span(operation, from, to) : null;
    }
  }
}

function shown(output: HTMLOutputElement, found: Value): string {
  const { shown, decimals = "0" } = output.dataset;
  if (shown === "date" && isDay(found))
    return new Date(found).toLocaleDateString(language(), { timeZone: "UTC", dateStyle: "long" });
  if (shown === "date" || shown === "text") return isPlain(found) ? String(found) : "";
  if (typeof found !== "number") return "";
  const text = new Intl.NumberFormat(language(), { maximumFractionDigits: Number(decimals) }).format(found);
  return shown === "money" ? `${text} ₫` : shown === "percent" ? `${text} %` : text;
}

function compute(): void {
  // In the order of the page: later values may follow from earlier ones.
  for (const output of all<HTMLOutputElement>("output[data-formula]")) {
    if (!output.form) continue;
    let found = value(output, JSON.parse(output.dataset.formula!) as Formula);
    if (output.dataset.shown !== "text" && output.dataset.shown !== "date") {
      const number = asNumber(found);
      const scale = 10 ** Number(output.dataset.decimals);
      found = number === null ? null : (Math.sign(number) * Math.round(Math.abs(number) * scale)) / scale + 0;
    }
    if (found === null) delete output.dataset.value;
    else output.dataset.value = typeof found === "number" ? String(found).replace(".", ",") : String(found);
    const text = shown(output, found) || (output.dataset.nothing ?? "");
    if (output.textContent !== text) output.textContent = text;
  }
}

let listening = false;

export function enhanceComputed(): void {
  compute();
  if (listening) return;
  listening = true;
  addEventListener("input", compute);
}
