import { part, words } from "./page";

/**
 * A batch on its way, told by the server as it goes: how many are signed, how fast, how long it will take. Without scripts the
 * page loads itself again. At the end, and when a held batch becomes public, the page is loaded once more: what can be done
 * then is the server's to say.
 */
interface Progress {
  done: number;
  total: number;
  failed: number;
  perSecond: number;
  secondsLeft?: number;
}

const MINUTE = 60;
const LONGEST_WAIT = 2 ** 31 - 1;

function draw(progress: Progress): void {
  part<HTMLProgressElement>("done").value = progress.done;
  part("done-text").textContent = words("done", String(progress.done), String(progress.total));
  const left = progress.secondsLeft;
  const time =
    left === undefined
      ? ""
      : left < 2 * MINUTE
        ? words("seconds", String(left))
        : words("minutes", String(Math.ceil(left / MINUTE)));
  part("rate").textContent =
    progress.perSecond > 0 ? `${words("rate", String(Math.round(progress.perSecond)))} ${time}` : words("no-rate");
  const failed = part("failed");
  failed.textContent = words("failed", String(progress.failed));
  failed.hidden = progress.failed === 0;
}

function follow(address: string): void {
  const source = new EventSource(address);
  source.addEventListener("progress", (event) => draw(JSON.parse(event.data) as Progress));
  source.addEventListener("end", () => {
    source.close();
    location.reload();
  });
}

/** Not while somebody writes a reason. */
function reloadAt(time: number): void {
  const wait = Math.min(LONGEST_WAIT, Math.max(1000, time - Date.now() + 1500));
  setTimeout(() => {
    const reason = document.querySelector<HTMLInputElement>("#reason");
    if (reason === null || reason.value === "") {
      location.reload();
    }
  }, wait);
}

const events = document.getElementById("progress")?.dataset["events"];
if (events !== undefined) {
  follow(events);
}
const until = document.getElementById("until")?.dataset["until"];
if (until !== undefined) {
  reloadAt(Date.parse(until));
}
