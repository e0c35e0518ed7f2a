import { BIRTH, birthAnswers } from "../journeys/birth.mjs";
import { check, story } from "../story.mjs";
import { OFFICIALS, PEOPLE } from "../town.mjs";

story("Reception files for a mother who stands at the counter; she finds the case on her page", async (town) => {
  const reception = await town.officer(OFFICIALS.reception);
  reception.learns(BIRTH);
  await reception.opens("/cases/counter");
  await reception.page.getByRole("link", { name: reception.words("name"), exact: true }).click();
  await reception.seesWord("cases-start-counter");
  await reception.beginsDraft();
  const child = "Phạm Lê Tại Quầy Họa";
  await reception.answers({
    declarant_number: PEOPLE.motherWithPaper.number,
    ...birthAnswers({ father: PEOPLE.herHusband, child, paper: true }),
    delivery: "counter",
  });
  const code = await reception.files();
  await reception.sees(child);
  await reception.does("accept");

  const mother = await town.citizen(PEOPLE.motherWithPaper);
  await mother.signsIn();
  await mother.opens("/cases");
  await mother.page.getByRole("link", { name: child }).click();
  check(mother.page.url().endsWith(code), "the case on her page is another one");
});
