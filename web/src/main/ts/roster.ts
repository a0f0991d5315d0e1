import { part, words } from "./page";

/**
 * How far the check of a list is, as the server tells it. When nothing more will come the page is loaded again, which then shows
 * the result; so it is when the events cannot be had. Without scripts the page loads itself again every few seconds.
 */
interface Progress {
  readonly done: number;
  readonly total: number;
  readonly secondsLeft?: number;
}

/** The receipt is there a moment after the last row. */
const A_MOMENT = 400;
const A_WHILE = 3000;

const bar = part<HTMLProgressElement>("done");
const events = new EventSource(bar.dataset["events"] ?? "");

function show(progress: Progress): void {
  bar.max = progress.total;
  bar.value = progress.done;
  const left = progress.secondsLeft ?? 0;
  part("how-far").textContent =
    words("progress", String(progress.done), String(progress.total)) + (left > 0 ? ` ${words("left", String(left))}` : "");
}

function again(after: number): void {
  events.close();
  setTimeout(() => location.reload(), after);
}

events.addEventListener("progress", (event) => show(JSON.parse(event.data) as Progress));
events.addEventListener("end", (event) => {
  show(JSON.parse(event.data) as Progress);
  again(A_MOMENT);
});
events.addEventListener("error", () => {
  if (events.readyState === EventSource.CLOSED) {
    again(A_WHILE);
  }
});
