import { type Freshness, Refusal, stateFreshness } from "zhengjian-verify";
import { part, words } from "../page";
import { fingerprint, keep, type Kept, restore } from "./kept";
import { NotServed, refresh } from "./refresh";

const MINUTE = 60;
const AGAIN = 10 * MINUTE * 1000;

let kept: Kept | undefined;
let working: Promise<void> = Promise.resolve();

/** Seconds since 1970. */
export function now(): number {
  return Math.floor(Date.now() / 1000);
}

/** What is trusted now, if anything is. */
export function current(): Kept | undefined {
  return kept;
}

/** When the lists at hand were signed, in words; empty where there are none. */
export function asOf(): string {
  const signed = kept?.state.timestamp?.content.period.issuedAt;
  return signed === undefined ? "" : words("as-of", time(signed), age(now() - signed));
}

/** Brings back what an earlier visit left, then asks for newer lists now, whenever the network comes back, and every ten minutes. */
export async function start(): Promise<void> {
  try {
    kept = await restore();
  } catch {
    tell(words("damaged"));
  }
  draw();
  part("refresh").addEventListener("click", () => void update());
  addEventListener("online", () => void update());
  setInterval(() => void (document.visibilityState === "visible" ? update() : draw()), AGAIN);
  await update();
}

/** One refresh after the other; a refused one leaves what was trusted as it was. */
function update(): Promise<void> {
  working = working.then(fetchNewer, fetchNewer);
  return working;
}

async function fetchNewer(): Promise<void> {
  try {
    const state = await refresh(kept?.state, now());
    kept = { state, at: now() };
    await keep(kept);
    tell("");
  } catch (failed) {
    tell(failed instanceof Refusal ? `${words("refused")} ${words(`refused-${failed.defect}`)} (${failed.message})` : unreachable(failed));
  }
  draw();
}

function unreachable(failed: unknown): string {
  return failed instanceof NotServed ? words("not-served") : words("unreachable");
}

function tell(text: string): void {
  const said = part("refused");
  said.textContent = text;
  said.hidden = text === "";
}

/** Says how old the lists are, and until when they can be used. */
export function draw(): void {
  const timestamp = kept?.state.timestamp?.content.period;
  const freshness = freshnessNow();
  part("lists").dataset["freshness"] = freshness;
  part("age").textContent = words(`lists-${freshness}`, ...(timestamp === undefined ? [] : [time(timestamp.issuedAt), age(now() - timestamp.issuedAt), time(timestamp.expires)]));
  part("lists-box").className = `limit outcome ${freshness === "FRESH" ? "ok" : freshness === "STALE" ? "limited" : "unknown"}`;
  part("issuers").textContent = kept?.state.list?.content.issuers.map((issuer) => (english() ? issuer.englishName : issuer.name)).join(words("comma")) ?? "";
  part("root").textContent = kept === undefined ? "" : fingerprint(kept.state);
  part("details").hidden = kept === undefined;
}

/** How old the lists are, `NONE` where there are none. */
export function freshnessNow(): Freshness | "NONE" {
  return kept === undefined ? "NONE" : stateFreshness(kept.state, now());
}

/** True on the English page. */
export function english(): boolean {
  return document.documentElement.lang === "en";
}

function time(seconds: number): string {
  const form: Intl.DateTimeFormatOptions = { dateStyle: "long", timeStyle: "short", timeZone: "Asia/Shanghai" };
  return new Intl.DateTimeFormat(english() ? "en-GB" : "zh-CN", form).format(seconds * 1000);
}

function age(seconds: number): string {
  const minutes = Math.max(0, Math.floor(seconds / MINUTE));
  if (minutes < 60) {
    return words("minutes", String(minutes));
  }
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? words("hours", String(hours)) : words("days", String(Math.floor(hours / 24)));
}
