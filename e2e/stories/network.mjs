import { BIRTH, HAI_CHAU, birthAnswers } from "../journeys/birth.mjs";
import { hugePdf } from "../papers.mjs";
import { check, story } from "../story.mjs";
import { PEOPLE } from "../town.mjs";

const ANSWERS = birthAnswers({ father: PEOPLE.herHusband, child: "Phạm Lê Mạng Chập Chờn", paper: true });
/** Of the paper, in MiB: a dozen pieces. */
const SIZE = 3;

story("A network that breaks twice costs a piece of the file, and what was pressed goes by itself", async (town) => {
  const mother = await town.citizen(PEOPLE.motherWithPaper);
  await mother.signsIn();
  mother.learns(BIRTH);
  await mother.opens(`/services/${BIRTH}`);
  await mother.starts({ commune: HAI_CHAU });
  const before = Object.entries(ANSWERS);
  const place = before.findIndex(([field]) => field === "child_birth_place");
  await mother.answersUntil("page-birth", Object.fromEntries(before.slice(0, place)));

  const sent = { pieces: 0, cuts: 0, bytes: 0 };
  await mother.page.route(/\/uploads\/[^/]+$/, (route) => {
    if (route.request().method() !== "PATCH") return route.continue();
    sent.pieces += 1;
    if (sent.pieces === 4 || sent.pieces === 9) {
      sent.cuts += 1;
      return route.abort("internetdisconnected");
    }
    sent.bytes += route.request().postDataBuffer()?.length ?? 0;
    return route.continue();
  });
  await mother.fills("child_birth_place", ANSWERS.child_birth_place);
  await mother.fills("birth_certificate", hugePdf("giay-chung-sinh.pdf", SIZE));
  await mother.presses("cases-continue");
  const next = mother.page.getByRole("heading", { name: mother.words("page-origin"), exact: true });
  await next.waitFor();
  check(sent.cuts === 2, `the network broke ${sent.cuts} times`);
  check(sent.bytes < (SIZE + 1) * 2 ** 20, `${sent.bytes} bytes were sent: more than the file once`);

  await mother.page.context().setOffline(true);
  const left = new Map(before.slice(place + 1).filter(([field]) => field !== "birth_certificate"));
  for (const [field, value] of left) if (await mother.fills(field, value)) left.delete(field);
  await mother.presses("cases-continue");
  await mother.sees(mother.words("ui-js-waiting-for-network"));
  await mother.page.context().setOffline(false);
  await next.waitFor({ state: "hidden" });
  await mother.answers(Object.fromEntries(left));
  const code = await mother.files();
  await mother.sees(code);
  const paper = mother.page.getByText("giay-chung-sinh.pdf");
  check((await paper.count()) > 0, "the paper is not with the case");
});
