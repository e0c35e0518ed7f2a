import { BIRTH, HAI_CHAU, birthAnswers } from "../journeys/birth.mjs";
import { filesBirth } from "../journeys/by-program.mjs";
import { brokenPdf, falsePdf, hugePdf, pdf, textFile } from "../papers.mjs";
import { check, story } from "../story.mjs";
import { OFFICIALS, PEOPLE } from "../town.mjs";

const BIRTH_OF = { father: PEOPLE.herHusband, child: "Phạm Lê Sửa Sai Họa", paper: true };
const ANSWERS = Object.entries(birthAnswers(BIRTH_OF));
/** What is asked before the page with the paper of the birth, and from it on. */
const PAGE = ANSWERS.findIndex(([field]) => field === "child_birth_place");
const BEFORE = Object.fromEntries(ANSWERS.slice(0, PAGE));
const FROM_PAPER_ON = Object.fromEntries(ANSWERS.slice(PAGE));

/** A mother in front of the page that asks for the paper of the birth. */
async function motherAtUpload(town, options) {
  const mother = await town.citizen(PEOPLE.motherWithPaper, options);
  await mother.signsIn();
  mother.learns(BIRTH);
  await mother.opens(`/services/${BIRTH}`);
  await mother.starts({ commune: HAI_CHAU });
  await mother.answersUntil("page-birth", BEFORE);
  return mother;
}

/** Sends a paper and reads what is said beside the field. */
async function refusal(mother, paper) {
  await mother.fills("birth_certificate", paper);
  await mother.presses("cases-continue");
  const said = mother.page.getByRole("alert").first();
  await said.waitFor();
  return said.innerText();
}

story("A wrong kind of file is refused beside the field, before anything is sent", async (town) => {
  const mother = await motherAtUpload(town);
  const ofKind = await refusal(mother, textFile("ghi-chu.txt"));
  check(ofKind.includes("ghi-chu.txt"), `“${ofKind}” does not name the file`);
  const ofSize = await refusal(mother, hugePdf("qua-lon.pdf", 21));
  check(ofSize.includes("20"), `“${ofSize}” does not say how large a file may be`);
});

story("The server too refuses files that lie, are broken, or too large; then the right one is taken", async (town) => {
  const mother = await motherAtUpload(town, { script: false });
  await mother.fills("child_birth_place", FROM_PAPER_ON.child_birth_place);
  const says = async (paper, words) => {
    const said = await refusal(mother, paper);
    check(said.includes(words), `for ${paper.name} the page says “${said}”, not “${words}”`);
  };
  await says(falsePdf("gia.pdf"), mother.words("error-file-kind"));
  await says(brokenPdf("hong.pdf"), mother.words("error-file-broken"));
  await says(hugePdf("qua-lon.pdf", 21), mother.words("error-file-too-big").replace(/\{[^}]*\}/, "20"));
  const street = mother.page.getByLabel(mother.words("cases-street"), { exact: true });
  check((await street.inputValue()) !== "", "what was typed beside the bad file is gone");
  await mother.fills("birth_certificate", pdf("dung.pdf", "Giay chung sinh"));
  await mother.presses("cases-continue");
  await mother.page.getByRole("heading", { name: mother.words("page-origin"), exact: true }).waitFor();
});

story("Gaps are listed on top, each with a link to its field", async (town) => {
  const mother = await motherAtUpload(town);
  await mother.page.getByRole("link", { name: new RegExp(`${mother.words("ui-back")}$`) }).click();
  await mother.fills("child_name", "");
  await mother.presses("cases-continue");
  const summary = mother.page.getByRole("alert");
  await summary.getByRole("link", { name: mother.words("error-required") }).click();
  const focused = await mother.page.evaluate(() => document.activeElement?.id);
  check(focused === "child_name", `the link leads to “${focused}”`);
});

story("Filing twice makes one case", async (town) => {
  const mother = await motherAtUpload(town);
  await mother.answers(FROM_PAPER_ON);
  const codes = await mother.page.evaluate(async () => {
    const form = document.querySelector("form[action$='/filing']");
    const send = () => fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    return (await Promise.all([send(), send()])).map((reply) => new URL(reply.url).pathname);
  });
  check(codes[0] === codes[1] && /^\/cases\/\d{3}\./.test(codes[0]), `two sendings led to ${codes.join(" and ")}`);
});

story("A draft and a case of somebody else are not there", async (town) => {
  const mother = await motherAtUpload(town);
  const draft = new URL(mother.page.url()).pathname;
  const { case: filed } = await filesBirth(town, { child: "Phạm Lê Không Thấy Họa" });
  const stranger = await town.citizen(PEOPLE.builder);
  await stranger.signsIn();
  const elsewhere = await town.officer("chutich.thanhkhe");
  const asked = [[stranger, draft], [stranger, `/cases/${filed.code}`], [elsewhere, `/cases/desk/${filed.code}`]];
  for (const [who, path] of asked) {
    const reply = await who.page.goto(path);
    check(reply.status() === 404, `${path} answered ${reply.status()} to ${who.person.number}`);
    await who.seesWord("ui-error-not-found");
  }
});

story("Who decides on a page that is no longer true is told so, and nothing happens", async (town) => {
  const { case: filed } = await filesBirth(town, { child: "Phạm Lê Cũ Rồi Họa" });
  const reception = await town.officer(OFFICIALS.reception);
  reception.learns(BIRTH);
  await reception.takes(filed.code);
  await reception.does("accept");
  const [first, second] = [await town.officer(OFFICIALS.registrar), await town.officer(OFFICIALS.registrar)];
  for (const registrar of [first, second]) registrar.learns(BIRTH);
  await second.opensCase(filed.code);
  await first.opens(`/cases/desk/${filed.code}/draft`);
  await first.fills("child_name", "Phạm Lê Mới Rồi Họa");
  await first.presses("cases-draft-save");
  await first.sees("Phạm Lê Mới Rồi Họa");
  await second.chooses("forward");
  await second.seesWord("ui-error-conflict");
  await first.takes(filed.code);
});

story("A session that ended asks to sign in again and keeps what was typed on the device", async (town) => {
  const mother = await motherAtUpload(town);
  const page = mother.page.url();
  const street = mother.page.getByLabel(mother.words("cases-street"), { exact: true });
  await street.fill("Bệnh viện Mẫu số 2");
  await mother.seesWord("ui-js-draft-kept");
  await mother.page.context().clearCookies({ name: /session|sid|mc_s/ });
  await mother.presses("cases-continue");
  await mother.seesWord("ui-error-signed-out");
  await mother.signsIn();
  await mother.page.goto(page);
  check((await street.inputValue()) === "Bệnh viện Mẫu số 2", "what was typed is gone");
});
