// Decisions wait some seconds before they are sent, so that a slip can be taken back: `data-undo-seconds="8"`.
import { all, find, say } from "./dom";
import { onPage } from "./morph";
import { request, type Button } from "./submit";
import { toast } from "./toast";
import { ask, refresh, visit } from "./visit";

interface Decision {
  address: string;
  init: RequestInit;
  /** The page on which it was taken, shown again after an undo. */
  page: string;
  /** Id of the row in the list that is struck through while waiting. */
  item: string | undefined;
  timer: number;
}

const waiting: Decision[] = [];

function markWaiting(): void {
  for (const row of all(".item.pending")) row.classList.remove("pending");
  for (const { item } of waiting) if (item) document.getElementById(item)?.classList.add("pending");
}

function take(decision: Decision): void {
  clearTimeout(decision.timer);
  waiting.splice(waiting.indexOf(decision), 1);
}

async function send(decision: Decision): Promise<void> {
  take(decision);
  try {
    const reply = await ask(decision.address, decision.init);
    if (!reply.ok) throw new Error(String(reply.status));
    await refresh();
  } catch {
    markWaiting();
    const open = { label: say("open"), key: "o", run: () => void visit(decision.page) };
    toast(say("not-sent"), { bad: true, seconds: 30, action: open });
  }
}

function undo(decision: Decision): void {
  take(decision);
  markWaiting();
  if (location.href !== decision.page) void visit(decision.page);
  toast(say("undone"), { seconds: 3 });
}

/** True when the form asks for a delay: the decision then waits, and the next item opens. */
export function delayed(form: HTMLFormElement, button: Button): boolean {
  const seconds = Number(button?.dataset.undoSeconds ?? form.dataset.undoSeconds ?? 0);
  if (!(seconds > 0)) return false;
  const decision: Decision = { ...request(form, button), page: location.href, item: form.dataset.item, timer: 0 };
  decision.timer = window.setTimeout(() => void send(decision), seconds * 1000);
  waiting.push(decision);
  markWaiting();
  const text = button?.dataset.done ?? form.dataset.done ?? say("sent-soon");
  const label = `${say("undo")} (Z)`;
  toast(text, { seconds, action: { label, key: "z", run: () => undo(decision) } });
  if (form.dataset.next) void visit(form.dataset.next);
  else openNext(form.dataset.item);
  return true;
}

/** Opens the row after the decided one, or the one before it at the end of the list. */
function openNext(item: string | undefined): void {
  const rows = all<HTMLAnchorElement>("[data-item]").filter((row) => row.id === item || !row.matches(".pending"));
  const at = rows.findIndex((row) => row.id === item);
  const next = at < 0 ? undefined : rows[at + 1] ?? rows[at - 1];
  if (next) next.click();
}

export function enableUndo(): void {
  onPage(markWaiting);
  // Leaving the page sends what waits: the server must not depend on a closed tab.
  addEventListener("pagehide", () => {
    for (const decision of [...waiting]) {
      take(decision);
      navigator.sendBeacon(decision.address, decision.init.body as BodyInit);
    }
    find(".toast")?.remove();
  });
}

/** Whether something waits to be sent. */
export const isWaiting = () => waiting.length > 0;
