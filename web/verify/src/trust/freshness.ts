import type { Period } from "./fields.js";

/** How old a trusted file is, best first. Only `FRESH` may be answered with green; the last two are not to be used. */
export type Freshness = "FRESH" | "STALE" | "EXPIRED" | "NOT_YET";

/** How long an expired file is still used, marked as stale: seconds. */
export const GRACE = 30 * 86_400;

/** How far two clocks may differ: seconds. */
export const CLOCK_TOLERANCE = 600;
const ORDER: readonly Freshness[] = ["FRESH", "STALE", "EXPIRED", "NOT_YET"];

/** How a file of this period is seen at `now`, seconds since 1970. */
export function freshness(period: Period, now: number): Freshness {
  if (now + CLOCK_TOLERANCE < period.issuedAt) {
    return "NOT_YET";
  }
  if (now > period.expires + GRACE) {
    return "EXPIRED";
  }
  return now > period.expires ? "STALE" : "FRESH";
}

/** The worst of them. */
export function worst(...all: Freshness[]): Freshness {
  return ORDER[Math.max(...all.map((each) => ORDER.indexOf(each)))] as Freshness;
}
