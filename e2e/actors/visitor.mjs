// Anybody in front of a browser: sees, presses, fills in. Everything is found by what people read.
import { PASSWORD } from "../town.mjs";
import { check } from "../story.mjs";
import { pattern, wordsOf } from "../words.mjs";

export class Visitor {
  constructor(page, lang, person) {
    Object.assign(this, { page, lang, person, words: wordsOf(lang) });
  }

  /** From now on also reads the words of a service. */
  learns(service) {
    this.service = service;
    this.words = wordsOf(this.lang, service);
  }

  async opens(path) {
    const reply = await this.page.goto(path);
    check(reply.ok(), `${path} answered ${reply.status()}`);
    return this;
  }

  /** The page without its header and footer. */
  main() {
    return this.page.getByRole("main");
  }

  /** Presses the button or follows the link of this name. */
  async presses(key, { within = this.main() } = {}) {
    const name = pattern(this.words(key));
    const act = within.getByRole("button", { name }).or(within.getByRole("link", { name })).first();
    await act.click();
  }

  async sees(text, { within = this.page } = {}) {
    await within.getByText(text).first().waitFor();
  }

  async seesWord(key) {
    await this.sees(new RegExp(pattern(this.words(key)).source.replace(/^\^|\$$/g, ""), "u"));
  }

  async heading() {
    return (await this.page.getByRole("heading", { level: 1 }).first().innerText()).trim();
  }

  async signsIn({ number = this.person.number, password = PASSWORD } = {}) {
    if (!this.page.url().includes("/identity/sign-in")) await this.page.goto("/identity/sign-in");
    await this.page.getByLabel(this.words("identity-login"), { exact: true }).fill(number);
    await this.page.getByLabel(this.words("identity-password-field"), { exact: true }).fill(password);
    await this.presses("identity-sign-in");
    await this.page.waitForURL((url) => !url.pathname.includes("/identity/sign-in"));
    return this;
  }

  async signsOut() {
    await this.page.locator("details.menu summary").filter({ hasText: this.words("ui-account") }).click();
    await this.presses("ui-sign-out", { within: this.page });
    await this.page.getByRole("link", { name: this.words("ui-sign-in") }).waitFor();
  }

  /** The places on the page that are called so; "(optional)" may follow the name. */
  control(key, within = this.page) {
    const name = pattern(this.words(key));
    return { group: within.getByRole("group", { name }), field: within.getByLabel(name) };
  }

  /** Answers one question if it is on the page; says whether it was. */
  async fills(field, value, { within = this.page, key = `field-${field}` } = {}) {
    const { group, field: place } = this.control(key, within);
    if ((await group.count()) > 0) {
      await this.#fillGroup(group.first(), field, value);
      return true;
    }
    if ((await place.count()) === 0) return false;
    await this.#fillField(place.first(), value);
    return true;
  }

  async #fillField(place, value) {
    if (value === true) await place.check();
    else if (value?.path || value?.buffer) await place.setInputFiles(value.path ?? value);
    else if ((await place.evaluate((it) => it.tagName)) === "SELECT") await place.selectOption(value);
    else await place.fill(value);
  }

  async #fillGroup(group, field, value) {
    if (value?.day) {
      for (const part of ["day", "month", "year"])
        await group.getByLabel(this.words(`ui-${part}`), { exact: true }).fill(String(value[part]));
    } else if (value?.commune) {
      await group.getByLabel(this.words("cases-commune"), { exact: true }).selectOption(value.commune);
      await group.getByLabel(this.words("cases-street"), { exact: true }).fill(value.street);
    } else if (Array.isArray(value)) {
      for (const [at, row] of value.entries()) {
        const name = pattern(this.words("cases-row").replace(/\{[^}]*\}/, at + 1));
        const within = group.getByRole("group", { name });
        for (const [column, answer] of Object.entries(row))
          check(await this.fills(column, answer, { within, key: `field-${field}-${column}` }), `no column ${column}`);
      }
    } else {
      const key = { yes: "shown-yes", no: "shown-no" }[value] ?? `field-${field}.opt-${value}`;
      await group.getByRole("radio", { name: pattern(this.words(key)) }).check();
    }
  }

  async beginsDraft() {
    await this.presses("cases-start-button");
    await this.page.waitForURL(/\/cases\/drafts\//);
  }

  /** Answers page after page, until the page that shows everything to be checked. */
  async answers(given) {
    const left = await this.answersUntil("cases-check-title", given);
    check(left.length === 0, `nobody asked for ${left.join(", ")}`);
  }

  /** Answers page after page, until the page of this title; says what was not asked so far. */
  async answersUntil(page, given) {
    const left = new Map(Object.entries(given));
    const title = this.words(page);
    for (let pages = 0; (await this.heading()) !== title; pages += 1) {
      check(pages < 20, `the form does not come to “${title}”`);
      for (const [field, value] of left) if (await this.fills(field, value)) left.delete(field);
      await this.#continues();
    }
    return [...left.keys()];
  }

  /** To the next page; stops with what the form says when it does not go on. */
  async #continues() {
    const before = this.page.url();
    await this.presses("cases-continue");
    const refused = this.page.getByRole("alert").first();
    await Promise.race([this.page.waitForURL((url) => url.href !== before), refused.waitFor()]);
    if ((await refused.count()) === 0) return;
    throw new Error(`“${await this.heading()}” says: ${await refused.innerText()}`);
  }

  /** Files what was checked; gives the case's code. */
  async files() {
    await this.page.getByRole("button", { name: this.words("cases-file"), exact: true }).click();
    await this.page.waitForURL(/filed=yes/);
    return new URL(this.page.url()).pathname.split("/").pop();
  }
}
