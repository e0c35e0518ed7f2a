import { HAI_CHAU } from "../journeys/birth.mjs";
import { check, eventually, story } from "../story.mjs";
import { DESKTOP, OFFICIALS, PEOPLE } from "../town.mjs";

const BUSINESS = "1.001612";

/** A trader files a household business, which owes its fee; gives them and the code. */
async function files(town, name, browser = {}) {
  const trader = await town.citizen(PEOPLE.trader, browser);
  const start = new Date(Date.now() + 7 * 24 * 3600 * 1000);
  await trader.looksFor("dang ky ho kinh doanh", BUSINESS);
  await trader.starts();
  await trader.answers({
    filed_by: "owner",
    founders: "alone",
    business_name: name,
    business_address: { commune: HAI_CHAU, street: "Số 9 đường Mẫu 15" },
    business_phone: "0905 123 456",
    business_lines: [{ name: "Bán lẻ lương thực, thực phẩm", code: "4721" }],
    capital_vnd: "20.000.000",
    start_date: { day: start.getDate(), month: start.getMonth() + 1, year: start.getFullYear() },
    workers: "1",
    tax_method: "declaration",
    delivery: "electronic",
    truthful: true,
  });
  const code = await trader.files();
  return { trader, code };
}

/** From the case to its fee, as soon as the fee is there. */
async function opensFee(trader, code) {
  await trader.presses("cases-pay-online");
  await trader.page.waitForURL(new RegExp(`/payments/${code}`));
  await eventually(`the fee of ${code}`, async () => {
    await trader.opens(`/payments/${code}`);
    return trader.page.getByRole("button", { name: trader.words("payments-demo-open") }).isVisible();
  });
}

async function answersAtBank(trader, answer) {
  await trader.presses("payments-demo-open");
  await trader.page.waitForURL(/\/payments\/demo\//);
  await trader.seesWord("payments-demo-not-real");
  await trader.presses(`payments-demo-${answer}`);
  await trader.page.waitForURL(/\?said=/);
}

story("A trader pays with the trial bank, and the case goes on", async (town) => {
  const { trader, code } = await files(town, "Tạp hoá Mẫu Một");
  await opensFee(trader, code);
  await trader.sees(/150\.000/);
  await answersAtBank(trader, "pay");
  await trader.seesWord("payments-done");
  await trader.presses("payments-to-case");
  await trader.page.waitForURL(new RegExp(`/cases/${code}`));
  await trader.seesWord("cases-moment-fee-paid");
  const asked = trader.page.getByRole("link", { name: trader.words("cases-pay-online") });
  check((await asked.count()) === 0, "the case still asks for the fee");

  const reception = await town.officer(OFFICIALS.reception);
  reception.learns(BUSINESS);
  await reception.takes(code);
  await reception.does("accept");
  await reception.opens("/payments/collected");
  await reception.sees(code);

  await trader.opens(`/payments/${code}/receipt`);
  await trader.sees("một trăm năm mươi nghìn đồng");
  await trader.sees(PEOPLE.trader.name);
});

story("Without JavaScript, in English: refused, paid twice, given back by two people", async (town) => {
  const plain = { lang: "en", script: false };
  const { trader, code } = await files(town, "Tạp hoá Mẫu Hai", plain);
  await opensFee(trader, code);
  await answersAtBank(trader, "refuse");
  await trader.seesWord("payments-said-refused");
  await answersAtBank(trader, "twice");
  await trader.seesWord("payments-done");

  const officer = await town.officer(OFFICIALS.constructionOfficer, plain);
  await officer.opens("/payments/refunds");
  const wanted = officer.page.getByRole("article").filter({ hasText: code });
  await wanted.getByLabel(officer.words("payments-reason")).fill("The trader paid the same fee twice.");
  await wanted.getByRole("button", { name: officer.words("payments-propose") }).click();
  const waiting = officer.page.getByRole("article").filter({ hasText: "the same fee twice" });
  await waiting.waitFor();
  const own = waiting.getByRole("button", { name: officer.words("payments-confirm") });
  check((await own.count()) === 0, "the one who proposes is offered to confirm");

  const chair = await town.officer(OFFICIALS.chair, plain);
  await chair.takes(code);
  await chair.sees("the same fee twice");
  await chair.presses("payments-confirm");
  await chair.hasDone(code);
  await chair.opens("/payments/refunds");
  await chair.page.getByRole("listitem").filter({ hasText: code }).waitFor();
});

story("A transfer is known from the bank's file, and the trader's open page says so", async (town) => {
  const { trader, code } = await files(town, "Tạp hoá Mẫu Ba", { viewport: DESKTOP });
  await opensFee(trader, code);
  const reference = await trader.page.getByText(/^MC[0-9A-Z]{13}$/).first().innerText();

  const reception = await town.officer(OFFICIALS.reception);
  await reception.opens("/payments");
  await reception.sees(code);
  await reception.opens("/payments/statements");
  const lines = [
    "Ngày;Số tiền;Nội dung",
    `16/11/2026;150.000;MBVCB.${reference} chuyen tien`,
    `16/11/2026;70.000;khong ro ${reference.slice(0, 5)}`,
  ];
  const buffer = Buffer.from(lines.join("\n"));
  const file = { name: "sao-ke.csv", mimeType: "text/csv", buffer };
  await reception.page.getByLabel(reception.words("payments-file")).first().setInputFiles(file);
  await reception.presses("payments-file-send");
  await reception.page.waitForURL(/\/payments\/statements\/./);
  await reception.sees("khong ro");
  await reception.page.getByText(reception.words("payments-settle")).first().click();
  await reception.page.getByLabel(reception.words("payments-note")).fill("Đã chuyển trả người gửi");
  await reception.presses("payments-settle");
  await reception.seesWord("payments-settled");

  await trader.seesWord("payments-done");
  await trader.opensCase(code);
  await trader.seesWord("cases-moment-fee-paid");
});
