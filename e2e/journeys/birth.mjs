// The whole way of a birth, from a wish typed into the search to a certificate that anyone can check.
import { pdf } from "../papers.mjs";
import { check } from "../story.mjs";
import { OFFICIALS } from "../town.mjs";

export const BIRTH = "1.001193";
/** Phường Hải Châu and Phường Thanh Khê. */
export const HAI_CHAU = "20242";
const THANH_KHE = "20209";

/** A day some days ago, as people enter it. */
export function daysAgo(days) {
  const day = new Date(Date.now() - days * 24 * 3600 * 1000);
  return { day: day.getDate(), month: day.getMonth() + 1, year: day.getFullYear() };
}

/** What a parent knows of a birth; the registers know the rest. */
export function birthAnswers({ father, child, paper }) {
  return {
    declarant_relation: "mother",
    father_number: father.number,
    surrogacy: "no",
    child_name: child,
    child_birth_date: daysAgo(4),
    child_sex: "female",
    child_birth_place: { commune: HAI_CHAU, street: "Bệnh viện Phụ sản Mẫu" },
    ...(paper && { birth_certificate: pdf("giay-chung-sinh.pdf", "Giay chung sinh") }),
    child_ethnicity: "Kinh",
    child_nationality: "Việt Nam",
    child_home_town: THANH_KHE,
    delivery: "electronic",
    contact_phone: "0912 345 678",
    truthful: true,
  };
}

export async function registersBirth(town, { mother: who, father, wish, child, paper, ...browser }) {
  const mother = await town.citizen(who, browser);
  await mother.looksFor(wish, BIRTH);
  await mother.starts({ commune: HAI_CHAU });
  await mother.answers(birthAnswers({ father, child, paper }));
  await mother.sees(child);
  const code = await mother.files();
  await mother.seesWord("cases-filed-ok");
  await mother.sees(code);

  const reception = await town.officer(OFFICIALS.reception, browser);
  reception.learns(BIRTH);
  await reception.takes(code);
  await reception.does("accept");

  const registrar = await town.officer(OFFICIALS.registrar, browser);
  registrar.learns(BIRTH);
  await registrar.takes(code);
  await registrar.seesWord("cases-verified");
  await registrar.does("forward");

  const chair = await town.officer(OFFICIALS.chair, browser);
  chair.learns(BIRTH);
  await chair.takes(code);
  if (browser.script === false) await chair.does("approve");
  else {
    await chair.decidesByKey("1");
    await chair.leaves();
  }
  await chair.hasDone(code);

  await mother.waitsForResult(code);
  const certificate = await mother.downloadsResult();
  check(certificate.names(child), `${child} is not in the certificate: ${certificate.text}`);
  await mother.checksResult();

  await mother.opens("/readings");
  await mother.sees(code);
  await mother.sees(/Hải Châu/);

  await mother.opensCase(code);
  await mother.rates("very", "Nhanh và rõ ràng.");
  return code;
}
