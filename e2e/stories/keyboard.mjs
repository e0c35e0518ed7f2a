import { filesBirth, reachesLeader } from "../journeys/by-program.mjs";
import { check, eventually, story } from "../story.mjs";
import { OFFICIALS } from "../town.mjs";

const BATCH = 10;
/** Decisions can be taken back for 8 seconds; then they are sent. */
const UNDO_MS = 9000;

story("A leader approves one item with one key", async (town) => {
  const { case: filed } = await filesBirth(town, { child: "Phạm Lê Một Phím Họa" });
  await reachesLeader(town, filed.code);
  const chair = await town.officer(OFFICIALS.chair);
  await chair.takes(filed.code);
  const begun = Date.now();
  const keys = await chair.counts((press) => press("1"));
  await chair.page.getByRole("status").filter({ hasText: chair.words("ui-js-undo") }).waitFor();
  check(keys === 1 && Date.now() - begun <= 2000, `${keys} keys, ${Date.now() - begun} ms`);
  await chair.page.keyboard.press("z");
  await chair.sees(chair.words("ui-js-undone"));
  await chair.takes(filed.code);
});

story(`A leader approves ${BATCH} items with a key each; the next one opens by itself`, async (town) => {
  const codes = [];
  for (let number = 1; number <= BATCH; number += 1) {
    const { case: filed } = await filesBirth(town, { child: `Phạm Lê Thứ ${"ABCDEFGHIK"[number - 1]} Họa` });
    await reachesLeader(town, filed.code);
    codes.push(filed.code);
  }
  const chair = await town.officer(OFFICIALS.chair);
  await chair.takes(codes[0]);
  const shown = () => chair.pane().getByText(/^\d{3}\.\d\d\.\S+/).first().innerText();
  const begun = Date.now();
  const decided = [];
  const keys = await chair.counts(async (press) => {
    while (decided.length < BATCH) {
      const now = await shown();
      decided.push(now);
      await press("1");
      if (decided.length < BATCH) await eventually("the next item", async () => !decided.includes(await shown()), 8);
    }
  });
  const seconds = (Date.now() - begun) / 1000;
  check(keys === BATCH && seconds <= 25, `${keys} keys, ${seconds} s`);
  await chair.page.waitForTimeout(UNDO_MS);
  check((await chair.page.getByText(chair.words("ui-js-not-sent")).count()) === 0, "a decision was not taken");
  for (const code of decided) await chair.hasDone(code);
}, { minutes: 5 });

story("An officer finds a dossier by a name without tone marks, by keyboard alone", async (town) => {
  const { case: filed } = await filesBirth(town, { child: "Phạm Lê Tìm Thấy Họa" });
  const registrar = await town.officer(OFFICIALS.registrar);
  await registrar.opens("/work");
  const begun = Date.now();
  await registrar.page.keyboard.press("Control+k");
  const picks = registrar.page.getByRole("option").filter({ hasText: filed.code });
  await registrar.page.getByRole("combobox").waitFor();
  await registrar.page.keyboard.type("tim thay hoa");
  await picks.first().waitFor();
  await eventually("the dossier is chosen", async () => {
    if ((await picks.first().getAttribute("aria-selected")) === "true") return true;
    await registrar.page.keyboard.press("ArrowDown");
    return false;
  }, 5);
  await registrar.page.keyboard.press("Enter");
  await registrar.sees("Phạm Lê Tìm Thấy Họa");
  check(Date.now() - begun <= 7000, `${Date.now() - begun} ms`);
});
