import { BIRTH, HAI_CHAU, birthAnswers } from "../journeys/birth.mjs";
import { check, story } from "../story.mjs";
import { PEOPLE } from "../town.mjs";

const EXTRACT = "2.000635";
const CHILD = "Phạm Lê Song Hành";

story("A child is born: two procedures begin together, and what one was told the other does not ask", async (town) => {
  const mother = await town.citizen(PEOPLE.motherWithPaper);
  await mother.signsIn();
  await mother.opens("/services?event=birth");
  await mother.page.getByRole("link", { name: mother.words("services-together"), exact: true }).click();
  const service = (code) => mother.page.locator(`input[name=service][value="${code}"]`);
  for (const box of await mother.page.locator("input[name=service]").all()) await box.setChecked(false);
  await mother.presses("cases-start-button");
  await mother.sees(mother.words("cases-bundle-none"));
  await service(BIRTH).check();
  await service(EXTRACT).check();
  await mother.page.getByLabel(mother.words("cases-agency"), { exact: true }).selectOption(HAI_CHAU);
  await mother.beginsDraft();

  mother.learns(BIRTH);
  await mother.answers(birthAnswers({ father: PEOPLE.herHusband, child: CHILD, paper: true }));
  const first = await mother.files();
  await mother.sees(first);
  await mother.seesWord("cases-bundle-rest");
  await mother.page.getByRole("link", { name: new RegExp(`^${mother.words("cases-bundle-go-on")}`) }).click();

  mother.learns(EXTRACT);
  const known = mother.page.getByLabel(mother.words("field-contact_phone"));
  await mother.answers({ filed_by: "self", entry_kind: "birth", copies: "1", truthful: true });
  check((await known.count()) === 0, "the check page asks nothing");
  await mother.sees("0912 345 678");
  const second = await mother.files();
  check(second !== first, "two cases");
  await mother.opens("/cases");
  await mother.sees(first);
  await mother.sees(second);
});
