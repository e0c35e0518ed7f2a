// Births on the short way, over the API: for stories that begin where others end.
import { BIRTH, HAI_CHAU, birthAnswers } from "./birth.mjs";
import { pdf } from "../papers.mjs";
import { check } from "../story.mjs";
import { OFFICIALS, PEOPLE } from "../town.mjs";

/** Files a birth for the mother with the paper; gives the case and the program that speaks for her. */
export async function filesBirth(town, { child, key }) {
  const mother = await town.program().signsIn(PEOPLE.motherWithPaper.number);
  const form = new FormData();
  form.set("file", new Blob([pdf("giay.pdf", "Giay chung sinh").buffer], { type: "application/pdf" }), "giay.pdf");
  const paper = await mother.call("POST", "/api/cases/files", form);
  check(paper.status === 201, `the upload answered ${paper.status}: ${paper.text}`);
  const { birth_certificate: _, ...answers } = birthAnswers({ father: PEOPLE.herHusband, child, paper: true });
  const body = {
    service: BIRTH,
    agency: HAI_CHAU,
    answers: {
      ...answers,
      declarant_number: PEOPLE.motherWithPaper.number,
      surrogacy: false,
      birth_certificate: [{ upload: paper.json.upload }],
    },
    files: [paper.json.upload],
  };
  const filed = await mother.call("POST", "/api/cases", body, { key });
  check(filed.status === 201, `filing answered ${filed.status}: ${filed.text}`);
  return { mother, case: filed.json, body };
}

/** Takes an act of the present step in the name of an official; gives the case after it. */
export async function acts(town, login, code, action) {
  const official = await town.program().signsIn(login);
  const before = await official.call("GET", `/api/cases/${code}`);
  check(before.status === 200, `${login} reads ${code}: ${before.status}`);
  const after = await official.call("POST", `/api/cases/${code}/acts`, { action, version: before.json.version });
  check(after.status === 200, `${login}, ${action} of ${code}: ${after.status} ${after.text}`);
  return after.json;
}

/** Brings a filed birth to the leader's desk. */
export async function reachesLeader(town, code) {
  await acts(town, OFFICIALS.reception, code, "accept");
  return acts(town, OFFICIALS.registrar, code, "forward");
}
