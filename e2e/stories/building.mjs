import { HAI_CHAU } from "../journeys/birth.mjs";
import { pdf } from "../papers.mjs";
import { check, story } from "../story.mjs";
import { OFFICIALS, PEOPLE } from "../town.mjs";

const BUILDING = "1.013225";

story("A building permit: a missing drawing, two agencies asked, a decision, a paper handed over", async (town) => {
  const builder = await town.citizen(PEOPLE.builder);
  await builder.looksFor("xin giay phep xay nha", BUILDING);
  await builder.starts();
  await builder.answers({
    contact_phone: "0935 000 111",
    land_paper: "AA 000000",
    land_address: { commune: HAI_CHAU, street: "Số 102 đường Mẫu 4" },
    land_lot: "125, tờ bản đồ số 18",
    land_area_m2: "100",
    land_paper_file: pdf("so-do.pdf", "Giay chung nhan"),
    works_name: "Nhà ở riêng lẻ",
    works_class: "IV",
    design_by: "Công ty Thiết kế Mẫu",
    floor_area_m2: "85,5",
    total_floor_area_m2: "171",
    storeys: "2",
    height_m: "8,4",
    ground_level_m: "0,2",
    setback_m: "3",
    adjoining: "no",
    detailed_plan: "no",
    fire_required: "no",
    public_sewer: "no",
    drawings: pdf("ban-ve.pdf", "Mat bang"),
    delivery: "counter",
    truthful: true,
  });
  const code = await builder.files();

  const reception = await town.officer(OFFICIALS.reception);
  reception.learns(BUILDING);
  await reception.takes(code);
  await reception.does("accept");

  const officer = await town.officer(OFFICIALS.constructionOfficer);
  officer.learns(BUILDING);
  await officer.takes(code);
  await officer.doesBecause("supplement", "Bổ sung bản vẽ mặt cắt móng.");
  await officer.hasDone(code);

  await builder.opensCase(code);
  await builder.sees("Bổ sung bản vẽ mặt cắt móng.");
  await builder.supplements(pdf("mat-cat-mong.pdf", "Mat cat mong"), "Đã bổ sung bản vẽ móng.");

  await officer.takes(code);
  await officer.does("consult");
  for (const login of [OFFICIALS.planner, OFFICIALS.environmentOfficer]) {
    const adviser = await town.officer(login);
    await adviser.takes(code);
    await adviser.givesOpinion("agree", "Phù hợp quy hoạch và môi trường.");
  }
  await officer.takes(code);
  await officer.sees("Phù hợp quy hoạch và môi trường.");
  await officer.does("forward");

  const chair = await town.officer(OFFICIALS.chair);
  chair.learns(BUILDING);
  await chair.takes(code);
  await chair.decidesByKey("1");
  await chair.leaves();
  await chair.hasDone(code);

  await builder.waitsForResult(code);
  const permit = await builder.downloadsResult();
  check(permit.names("Bùi Thử Nghiệm"), "the permit does not name the builder");

  await reception.takes(code);
  await reception.does("hand_over");
  await reception.hasDone(code);
  await builder.opensCase(code);
  await builder.rates("yes", "");
});
