// Somebody at a desk, with the rights of a position.
import { Visitor } from "./visitor.mjs";
import { check, eventually } from "../story.mjs";
import { pattern } from "../words.mjs";

export class Officer extends Visitor {
  /** Opens a case from the list of Today. */
  async takes(code) {
    const row = this.page.locator("[data-item]").filter({ hasText: code });
    await eventually(`${code} among what waits for ${this.person.number}`, async () => {
      await this.opens("/work");
      return (await row.count()) > 0;
    });
    await row.first().click();
    await this.pane().getByText(code).first().waitFor();
  }

  /** What stands beside the list. */
  pane() {
    return this.page.getByRole("region", { name: this.words("ui-details") });
  }

  async opensCase(code) {
    await this.opens(`/cases/desk/${code}`);
  }

  /** Presses the button of an act. */
  async chooses(action) {
    await this.main().getByRole("button", { name: pattern(...this.words.ofAction(action)) }).click();
  }

  /** Does what a button of the pane says. */
  async does(action) {
    await this.#sends(() => this.chooses(action));
  }

  /** As `does`, for acts that must say why. */
  async doesBecause(action, reason) {
    const act = this.page.locator(`input[name=action][value=${action}]`);
    const box = this.page.locator("details").filter({ has: act });
    await box.locator("summary").click();
    await box.getByLabel(this.words("cases-words"), { exact: true }).fill(reason);
    const send = box.getByRole("button", { name: pattern(...this.words.ofAction(action)) });
    await this.#sends(() => send.click());
  }

  /** One key; the decision can be taken back for some seconds. */
  async decidesByKey(key) {
    await this.page.keyboard.press(key);
    await this.page.getByRole("status").filter({ hasText: this.words("ui-js-undo") }).waitFor();
  }

  /** Leaving the page sends at once what still could be taken back. */
  async leaves() {
    await this.opens("/identity/account");
  }

  /** The case no longer waits here. */
  async hasDone(code) {
    await eventually(`${code} no longer waits for ${this.person.number}`, async () => {
      await this.opens("/work");
      return (await this.page.locator("[data-item]").filter({ hasText: code }).count()) === 0;
    });
  }

  /** Acts, and waits until the server has answered. */
  async #sends(act) {
    const answered = this.page.waitForResponse((reply) => reply.request().method() === "POST");
    await act();
    check((await answered).status() < 400, `the act was answered with ${(await answered).status()}`);
    await this.page.waitForLoadState();
  }

  async recordsFee(receipt) {
    await this.page.getByLabel(pattern(this.words("cases-receipt-number"))).fill(receipt);
    await this.#sends(() => this.page.getByRole("button", { name: pattern(this.words("cases-pay")) }).click());
  }

  async givesOpinion(verdict, words) {
    await this.page.getByLabel(pattern(this.words("cases-opinion-words"))).fill(words);
    await this.presses(`cases-opinion-${verdict}`);
    await this.page.waitForURL(/\/work/);
  }

  /** Keys pressed from now on are counted. */
  async counts(act) {
    let keys = 0;
    const press = async (key) => {
      keys += 1;
      await this.page.keyboard.press(key);
    };
    await act(press);
    check(keys > 0, "no key was pressed");
    return keys;
  }
}
