import { HAI_CHAU } from "../journeys/birth.mjs";
import { check, story } from "../story.mjs";
import { OFFICIALS, PEOPLE } from "../town.mjs";

const BUSINESS = "1.001612";

function dayAhead(days) {
  const day = new Date(Date.now() + days * 24 * 3600 * 1000);
  return { day: day.getDate(), month: day.getMonth() + 1, year: day.getFullYear() };
}

story("A trader registers a household business; the counter records the fee", async (town) => {
  const trader = await town.citizen(PEOPLE.trader);
  await trader.looksFor("dang ky ho kinh doanh", BUSINESS);
  await trader.starts();
  await trader.answers({
    filed_by: "owner",
    founders: "alone",
    business_name: "Quán cơm Mẫu",
    business_address: { commune: HAI_CHAU, street: "Số 8 đường Mẫu 15" },
    business_phone: "0905 123 456",
    business_lines: [{ name: "Nhà hàng và dịch vụ ăn uống", code: "5610" }],
    capital_vnd: "50.000.000",
    start_date: dayAhead(7),
    workers: "2",
    tax_method: "declaration",
    delivery: "electronic",
    truthful: true,
  });
  await trader.sees(/150[.,]000/);
  const code = await trader.files();
  await trader.seesWord("cases-todo-fee");

  const reception = await town.officer(OFFICIALS.reception);
  reception.learns(BUSINESS);
  await reception.takes(code);
  await reception.recordsFee("BL-000123");
  await reception.takes(code);
  await reception.does("accept");

  const officer = await town.officer(OFFICIALS.constructionOfficer);
  officer.learns(BUSINESS);
  await officer.takes(code);
  await officer.does("forward");

  const chair = await town.officer(OFFICIALS.chair);
  chair.learns(BUSINESS);
  await chair.takes(code);
  await chair.decidesByKey("1");
  await chair.leaves();
  await chair.hasDone(code);

  await trader.waitsForResult(code);
  const certificate = await trader.downloadsResult();
  check(certificate.names("Quán cơm Mẫu"), "the certificate does not name the business");
});
