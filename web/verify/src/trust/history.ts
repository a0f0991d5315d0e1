import { refuse } from "./fields.js";
import type { IssuerKey, KeyState, TrustList } from "./list.js";

const ORDER: readonly KeyState[] = ["active", "retired", "compromised"];

/** Rule 9: a key goes from active to retired to compromised and never back, a compromise only to an earlier time. */
export function requireHistory(before: TrustList, after: TrustList): void {
  for (const issuer of before.issuers) {
    const now = after.issuers.find((same) => same.code === issuer.code);
    for (const key of issuer.keys) {
      const next = now?.keys.find((same) => same.key.id === key.key.id);
      if (next !== undefined && cameBack(key, next)) {
        throw refuse("KEY_CAME_BACK", `key ${key.key.id} of ${issuer.code} was ${key.state} and is ${next.state}`);
      }
    }
  }
}

function cameBack(before: IssuerKey, after: IssuerKey): boolean {
  const better = ORDER.indexOf(after.state) < ORDER.indexOf(before.state);
  const later = before.state === "compromised" && after.state === "compromised" && (after.since ?? 0) > (before.since ?? 0);
  return better || later;
}
