// Somebody who wants something from the state.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Visitor } from "./visitor.mjs";
import { check, eventually } from "../story.mjs";
import { pattern, wordsOf } from "../words.mjs";

export class Citizen extends Visitor {
  /** Issued papers are Vietnamese, whatever language the page is in. */
  get resultTitle() {
    return wordsOf("vi", this.service)("result");
  }

  /** Types a wish as one would say it, and opens the service that is meant. */
  async looksFor(wish, service) {
    await this.opens("/");
    await this.page.getByRole("searchbox", { name: this.words("services-search-label") }).fill(wish);
    await this.presses("services-search-button");
    this.learns(service);
    await this.page.getByRole("link", { name: this.words("name"), exact: true }).first().click();
    await this.page.getByRole("heading", { level: 1, name: this.words("name"), exact: true }).waitFor();
  }

  /** From the page of a service to its first question. */
  async starts({ commune } = {}) {
    await this.presses("services-start");
    if (this.page.url().includes("/identity/sign-in")) await this.signsIn();
    if (commune) await this.page.getByLabel(this.words("cases-agency"), { exact: true }).selectOption(commune);
    await this.beginsDraft();
  }

  async opensCase(code) {
    await this.opens(`/cases/${code}`);
  }

  /** Waits until the sealed result is on the page of the case. */
  async waitsForResult(code) {
    await eventually(`the result of ${code}`, async () => {
      await this.opensCase(code);
      return (await this.#documents(this.resultTitle)).length > 0;
    }, 60);
  }

  /** Rows of issued papers whose title contains these words. */
  async #documents(title) {
    const rows = this.page.getByRole("listitem").filter({ hasText: title }).filter({ hasText: "PDF" });
    return rows.all();
  }

  /** Saves the result; gives its bytes, its text, and whether it names somebody. */
  async downloadsResult(title = this.resultTitle) {
    const [row] = await this.#documents(title);
    check(row, `there is no issued paper “${title}”`);
    const arriving = this.page.waitForEvent("download");
    await row.getByRole("link", { name: new RegExp(`^${this.words("cases-document-download")}`) }).click();
    const path = await (await arriving).path();
    const bytes = readFileSync(path);
    check(bytes.subarray(0, 5).toString() === "%PDF-", "the result is not a PDF");
    const text = textOf(path);
    const fold = (words) => words.toLocaleUpperCase("vi");
    return { bytes, text, names: (words) => text === undefined || fold(text).includes(fold(words)) };
  }

  /** Follows the link by which anyone can check the result. */
  async checksResult(title = this.resultTitle) {
    const [row] = await this.#documents(title);
    await row.getByRole("link", { name: this.words("cases-document-check"), exact: true }).click();
    await this.page.getByRole("heading", { level: 1, name: this.words("documents-genuine"), exact: true }).waitFor();
    return new URL(this.page.url()).pathname.split("/").pop();
  }

  async rates(level, words) {
    await this.page.getByRole("radio", { name: this.words(`cases-rating-${level}`), exact: true }).check();
    await this.page.getByLabel(pattern(this.words("cases-rating-words"))).fill(words);
    await this.presses("cases-rating-send");
    await this.sees(this.words("cases-rating-thanks"));
  }

  /** Sends what an official asked for. */
  async supplements(paper, words) {
    await this.page.getByLabel(pattern(this.words("cases-supplement-file"))).first().setInputFiles(paper);
    await this.page.getByLabel(pattern(this.words("cases-supplement-words"))).fill(words);
    await this.presses("cases-supplement-send");
    await this.sees(this.words("cases-moment-supplemented"));
  }
}

/** The words in a PDF; nothing where pdftotext is not installed. */
function textOf(path) {
  try {
    const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
    return text.normalize("NFC").replace(/\s+/g, " ");
  } catch (problem) {
    if (problem.code === "ENOENT") return undefined;
    throw problem;
  }
}
