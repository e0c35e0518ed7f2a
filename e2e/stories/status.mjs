import { BIRTH } from "../journeys/birth.mjs";
import { filesBirth } from "../journeys/by-program.mjs";
import { check, story } from "../story.mjs";
import { PEOPLE } from "../town.mjs";

story("Anybody with the code and the secret sees how far a case is, and nothing personal", async (town) => {
  const { case: filed } = await filesBirth(town, { child: "Phạm Lê Bí Mật Họa" });
  const neighbour = await town.citizen(PEOPLE.builder);
  neighbour.learns(BIRTH);
  await neighbour.opens("/");
  await neighbour.page.getByLabel(neighbour.words("services-track-label"), { exact: true }).fill(filed.code);
  await neighbour.presses("services-track-button");
  const code = neighbour.page.getByLabel(neighbour.words("cases-code"), { exact: true });
  check((await code.inputValue()) === filed.code, "the code that was typed on the first page is asked for again");
  const secret = neighbour.page.getByLabel(neighbour.words("cases-secret"), { exact: true });
  await secret.fill("0".repeat(filed.secret.length));
  await neighbour.presses("cases-status-show");
  await neighbour.seesWord("cases-status-unknown");
  await code.fill(filed.code);
  await secret.fill(filed.secret);
  await neighbour.presses("cases-status-show");
  await neighbour.sees(neighbour.words("name"));
  const seen = await neighbour.page.getByRole("main").innerText();
  for (const personal of ["Bí Mật", PEOPLE.motherWithPaper.name, PEOPLE.motherWithPaper.number])
    check(!seen.includes(personal), `the public page says “${personal}”`);
  check(seen.includes("Hải Châu"), "the page does not name the agency");
});
