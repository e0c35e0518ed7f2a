import { HAI_CHAU } from "../journeys/birth.mjs";
import { check, eventually, story } from "../story.mjs";
import { DESKTOP, OFFICIALS, PEOPLE, PHONE } from "../town.mjs";
import { pattern } from "../words.mjs";

const NAME = { vi: "Cấp thẻ nuôi chó", en: "Dog licence" };
/** Kind of answer, the question in both languages, options; the last is asked only of vaccinated dogs. */
const QUESTIONS = [
  { kind: "text", vi: "Tên chó", en: "Name of the dog" },
  { kind: "choice", vi: "Chó đực hay chó cái?", en: "Male or female?", options: "Đực | Male\nCái | Female" },
  { kind: "date", vi: "Ngày sinh của chó", en: "Date of birth of the dog" },
  { kind: "yes-no", vi: "Chó đã tiêm phòng dại chưa?", en: "Is it vaccinated against rabies?" },
  { kind: "text", vi: "Số sổ tiêm phòng", en: "Number of the book", when: /tiêm phòng dại.* = (Có|Yes)/ },
];

/** A service owner in front of the studio. */
class Owner {
  constructor(officer) {
    Object.assign(this, { officer, page: officer.page, words: officer.words });
  }

  field(key) {
    return this.officer.main().getByLabel(pattern(this.words(key))).first();
  }

  async presses(key) {
    const answered = this.page.waitForResponse((reply) => reply.request().method() === "POST");
    await this.officer.presses(key);
    const reply = await answered;
    check(reply.status() < 400, `${key} was answered with ${reply.status()}: ${await this.problems()}`);
    await this.page.waitForLoadState();
  }

  async problems() {
    const alert = this.page.getByRole("alert");
    return (await alert.count()) > 0 ? alert.first().innerText() : "no reason";
  }

  async follows(key) {
    await this.officer.main().getByRole("link", { name: pattern(this.words(key)) }).first().click();
    await this.page.waitForLoadState();
  }

  async opensTab(key) {
    const tabs = this.page.getByRole("navigation", { name: this.words("studio-tabs") });
    await tabs.getByRole("link", { name: this.words(key), exact: true }).click();
    await this.page.getByRole("heading", { level: 1 }).first().waitFor();
  }

  async begins() {
    await this.officer.opens("/studio");
    await this.follows("studio-new");
    await this.field("studio-start").selectOption("supplement");
    await this.field("studio-name-vi").fill(NAME.vi);
    await this.field("studio-name-en").fill(NAME.en);
    this.code = await this.field("studio-code").inputValue();
    await this.presses("studio-begin");
    await this.page.waitForURL(/\/studio\/drafts\/[0-9a-z]{6,}$/);
  }

  async addsPage(vi, en) {
    await this.opensTab("studio-tab-form");
    await this.follows("studio-add-page");
    await this.field("studio-title-vi").fill(vi);
    await this.field("studio-title-en").fill(en);
    await this.presses("studio-save");
  }

  /** Adds a question to a page of the form. */
  async asks(title, { kind, vi, en, options, when }) {
    const page = this.officer.main().getByRole("region", { name: new RegExp(title) });
    await page.getByRole("link", { name: this.words("studio-add-question") }).click();
    await this.field("studio-label-vi").fill(vi);
    await this.field("studio-label-en").fill(en);
    await this.officer.main().locator(`input[name=type][value=${kind.replace("-", "_")}]`).check();
    if (options) await this.field("studio-options").fill(options);
    if (when) {
      const choices = await this.field("studio-when").locator("option").allInnerTexts();
      await this.field("studio-when").selectOption({ label: choices.find((it) => when.test(it)) });
    }
    await this.presses("studio-save");
    await this.officer.sees(vi);
  }

  async namesTheLaw() {
    await this.opensTab("studio-tab-facts");
    await this.field("studio-decision").fill("01/QĐ-UBND");
    await this.field("studio-law").fill("32/2018/QH14");
    await this.field("studio-applicant-subject").selectOption({ label: QUESTIONS[0].vi });
    await this.presses("studio-save");
  }

  async writesThePaper() {
    await this.opensTab("studio-tab-result");
    const lines = [
      'Chó tên "{name_of_the_dog}", {male_or_female}, sinh ngày {date_of_birth_of_the_dog}.',
      "Chủ nuôi: {applicant_name}",
    ];
    await this.field("studio-lines-vi").fill(lines.join("\n"));
    await this.field("studio-lines-en").fill("Dog: {name_of_the_dog}\nKept by: {applicant_name}");
    await this.presses("studio-save");
  }

  /** Fills in the whole form and saves the try; without its last answer it is not accepted. */
  async tries(says, complete) {
    await this.opensTab("studio-tab-trial");
    await this.presses("studio-trial-start");
    await this.page.locator("#applicant_number").fill("048190000001");
    await this.page.locator("#applicant_phone").fill("0912 345 678");
    await this.presses("studio-continue");
    await this.presses("studio-continue");
    await this.page.locator("#name_of_the_dog").fill("Mực");
    await this.page.locator("input[name=male_or_female][value=male]").check();
    await this.page.locator("#date_of_birth_of_the_dog").fill("1");
    await this.page.locator("[name='date_of_birth_of_the_dog.month']").fill("3");
    await this.page.locator("[name='date_of_birth_of_the_dog.year']").fill("2025");
    await this.presses("studio-continue");
    const vaccinated = complete ? "yes" : "no";
    await this.page.locator(`input[name=is_it_vaccinated_against_rabies][value=${vaccinated}]`).check();
    if (complete) {
      // The next question waits for this answer.
      await this.page.getByRole("button", { name: this.words("studio-continue") }).click();
      await this.page.locator("#number_of_the_book").fill("TP-001");
    }
    await this.presses("studio-continue");
    await this.page.locator("input[name=delivery][value=electronic]").check();
    await this.page.locator("#truthful").check();
    await this.presses("studio-continue");
    await this.officer.sees(this.words("studio-outcome-accepted"));
    await this.field("studio-test-says").fill(says);
    await this.presses("studio-test-save");
    await this.officer.sees(says);
  }

  async goesOn(key) {
    await this.opensTab("studio-tab-publish");
    await this.presses(key);
  }
}

/** Makes the service and leaves it waiting for a second person. */
async function makes(town, options) {
  const owner = new Owner(await town.officer(OFFICIALS.serviceOwner, options));
  await owner.begins();
  await owner.addsPage("Con chó", "The dog");
  for (const question of QUESTIONS.slice(0, 3)) await owner.asks("Con chó", question);
  await owner.addsPage("Tiêm phòng", "Vaccination");
  for (const question of QUESTIONS.slice(3)) await owner.asks("Tiêm phòng", question);
  await owner.namesTheLaw();
  await owner.writesThePaper();
  return owner;
}

/** From the first question to the filing. */
async function filesForDog(citizen) {
  const { page } = citizen;
  const goesOn = () => citizen.presses("cases-continue");
  await page.locator("#applicant_number").fill(PEOPLE.builder.number);
  await page.locator("#applicant_phone").fill("0912 345 678");
  await goesOn();
  await citizen.sees(PEOPLE.builder.name);
  await goesOn();
  await page.locator("#name_of_the_dog").fill("Mực");
  await page.locator("input[name=male_or_female][value=male]").check();
  for (const [part, value] of [["day", "1"], ["month", "3"], ["year", "2025"]])
    await page.locator(`[name='date_of_birth_of_the_dog.${part}']`).fill(value);
  await goesOn();
  await page.locator("input[name=is_it_vaccinated_against_rabies][value=no]").check();
  await goesOn();
  await page.locator("input[name=delivery][value=electronic]").check();
  await page.locator("#truthful").check();
  await goesOn();
  await citizen.files();
}

/** The sealed licence says what the owner of the service wrote, with the answers in it. */
async function findsPaper(citizen, code) {
  const paper = citizen.page.getByRole("listitem").filter({ hasText: NAME.vi }).filter({ hasText: "PDF" });
  await eventually(`the licence of ${code}`, async () => {
    await citizen.opensCase(code);
    return (await paper.count()) > 0;
  }, 60);
  const licence = await citizen.downloadsResult(NAME.vi);
  for (const words of ['Chó tên "Mực", Đực', "01/03/2025", PEOPLE.builder.name])
    check(licence.names(words), `the licence does not say ${words}: ${licence.text}`);
}

/** Reception, officer and leader do what the way of the service says. */
async function isIssued(town, code) {
  const steps = [["reception", "accept"], ["registrar", "forward"], ["chair", "issue"]];
  for (const [who, act] of steps) {
    const officer = await town.officer(OFFICIALS[who]);
    await officer.opensCase(code);
    await officer.does(act);
  }
}

story("A dog licence is made from blank, confirmed by somebody else, found by a citizen, and issued", async (town) => {
  const owner = await makes(town, { viewport: DESKTOP });
  await owner.tries("Chó đã tiêm phòng", true);
  await owner.tries("Chó chưa tiêm phòng", false);
  await owner.goesOn("studio-advance");
  await owner.goesOn("studio-advance");
  await owner.goesOn("studio-advance");
  await owner.officer.opens(`/services/${owner.code}`);
  await owner.officer.seesWord("services-trial-title");
  await owner.page.goBack();
  await owner.goesOn("studio-ask-second");
  const draft = new URL(owner.page.url()).pathname;

  const citizen = await town.citizen(PEOPLE.builder);
  check((await citizen.page.goto(`/services/${owner.code}`)).status() === 404, "the public sees a trial");

  const administrator = await town.officer(OFFICIALS.administrator);
  await administrator.opens(draft);
  await administrator.presses("studio-confirm");
  await administrator.sees(administrator.words("studio-see-live"));

  await citizen.opens("/services?q=nuoi+cho");
  await citizen.page.getByRole("link", { name: NAME.vi, exact: true }).click();
  await citizen.page.getByRole("heading", { level: 1, name: NAME.vi, exact: true }).waitFor();
  await citizen.starts({ commune: HAI_CHAU });
  await filesForDog(citizen);
  const code = new URL(citizen.page.url()).pathname.split("/").pop();
  await isIssued(town, code);
  await findsPaper(citizen, code);
});

story("On a phone, in English, without JavaScript, a page is added, deleted and taken back", async (town) => {
  const owner = new Owner(
    await town.officer(OFFICIALS.serviceOwner, { viewport: PHONE, lang: "en", script: false, theme: "dark" }),
  );
  await owner.begins();
  await owner.addsPage("Con mèo", "The cat");
  await owner.officer.sees("The cat");
  const name = pattern(`${owner.words("studio-page-delete")} page.the_cat`);
  const remove = owner.officer.main().getByRole("button", { name });
  await remove.click();
  check((await owner.page.getByText("The cat").count()) === 0, "the page is still there");
  await owner.presses("studio-undo");
  await owner.opensTab("studio-tab-form");
  await owner.officer.sees("The cat");
  const wide = await owner.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  check(wide <= 0, `the page is ${wide} pixels wider than the phone`);
});
