// When the network is gone: what can be sent twice without harm waits and goes by itself once it is back.
import { say } from "./dom";
import { toast } from "./toast";

const GIVE_UP_AFTER_MS = 15 * 60 * 1000;
const LONGEST_WAIT_MS = 15_000;

/** Until the device says that it is online, or some seconds have passed: not every loss is noticed. */
function pause(ms: number): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(go, ms);
    function go() {
      clearTimeout(timer);
      removeEventListener("online", go);
      done();
    }
    addEventListener("online", go);
  });
}

/** Calls until there is an answer, whatever it says. Only for requests that the server does once. */
export async function persistently<T>(call: () => Promise<T>): Promise<T> {
  const begun = Date.now();
  let waiting: ReturnType<typeof toast> | undefined;
  for (let wait = 1000; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    try {
      const answer = await call();
      waiting?.close();
      return answer;
    } catch (cause) {
      // Browsers tell a lost network as a TypeError; everything else is an answer.
      if (!(cause instanceof TypeError) || Date.now() - begun > GIVE_UP_AFTER_MS) {
        waiting?.close();
        throw cause;
      }
      waiting ??= toast(say("waiting-for-network"), { seconds: GIVE_UP_AFTER_MS / 1000 });
      await pause(wait);
    }
  }
}
