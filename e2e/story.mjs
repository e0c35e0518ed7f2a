// What a file of stories calls.

export const told = [];

/** A story with its title; `play` gets the town. */
export function story(title, play, { minutes = 3 } = {}) {
  told.push({ title, play, minutes });
}

/** Stops the story with a sentence when something does not hold. */
export function check(holds, sentence) {
  if (!holds) throw new Error(sentence);
}

/** Asks again until there is an answer, for what the program does in the background. */
export async function eventually(what, ask, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    check(Date.now() < end, `${what}: still not there after ${seconds} s`);
    await new Promise((done) => setTimeout(done, 250));
  }
}
