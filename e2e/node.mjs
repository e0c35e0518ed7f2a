// The program under test: `motcua demo` on a fresh folder and a free port.
import { spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { scratch } from "./scratch.mjs";

/** Many people from one address within a minute: the allowances of a city, not of a household. */
const LIMITS = Object.fromEntries(
  ["PER_ADDRESS", "PER_ADDRESS_BURST", "PER_SESSION", "PER_SESSION_BURST", "GUARDED", "GUARDED_BURST"].map(
    (name) => [`MOTCUA_LIMITS__${name}`, "1000000"],
  ),
);

/** Where the program is. */
export function program() {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const target = process.env.CARGO_TARGET_DIR ?? join(cache, "motcua", "target");
  const path = process.env.MOTCUA ?? join(target, "debug", "motcua");
  if (!existsSync(path)) throw new Error(`${path} is not there: cargo build -p app`);
  return path;
}

/** Starts the program and waits for its line "ready http://…". */
export async function startNode() {
  const data = process.env.DATA ?? scratch("data");
  rmSync(data, { recursive: true, force: true });
  const database = process.env.DATABASE ? ["--database", process.env.DATABASE] : [];
  const child = spawn(program(), ["demo", "--data", data, "--listen", "127.0.0.1:0", ...database], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...LIMITS },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stderr.on("data", (bytes) => (log += bytes));
  let end = "";
  const ended = new Promise((done) =>
    child.once("exit", (code, signal) => {
      end = `the program ended with ${signal ?? code}`;
      done(code);
    }));
  const origin = await new Promise((found, failed) => {
    let out = "";
    child.stdout.on("data", (bytes) => {
      out += bytes;
      const ready = /^ready (http:\S+)$/m.exec(out);
      if (ready) found(ready[1]);
    });
    ended.then(() => failed(new Error(`${end} before it was ready:\n${log}`)));
  });
  const stop = async () => {
    child.kill("SIGTERM");
    const code = await ended;
    if (code !== 0) throw new Error(`${end}:\n${log}`);
  };
  // By name, not by number: passkeys belong to a host name.
  const address = origin.replace("127.0.0.1", "localhost");
  const errors = () => [...(log.match(/^.*\bERROR\b.*$/gm) ?? []), ...(end ? [`${end}:\n${log}`] : [])];
  return { origin: address, data, stop, errors, forget: () => (log = "") };
}
