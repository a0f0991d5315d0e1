/** How a check ends; the names are those of every other way of checking. `NOT_FOUND` is the register's alone. */
export type Verdict =
  | "VALID"
  | "OUT_OF_SCOPE"
  | "SUSPENDED"
  | "REVOKED"
  | "SUPERSEDED"
  | "STATUS_STALE"
  | "KEY_NOT_TRUSTED"
  | "KEY_COMPROMISED"
  | "FORGED"
  | "MALFORMED"
  | "NOT_OURS"
  | "CANNOT_CHECK";

/** Why, and with it the verdict. */
export const REASONS = {
  genuine: "VALID",
  "other-place": "OUT_OF_SCOPE",
  "other-time": "OUT_OF_SCOPE",
  "under-review": "SUSPENDED",
  withdrawn: "REVOKED",
  replaced: "SUPERSEDED",
  "trust-stale": "STATUS_STALE",
  "status-list-stale": "STATUS_STALE",
  "unknown-key": "KEY_NOT_TRUSTED",
  "key-of-other-issuer": "KEY_NOT_TRUSTED",
  "key-outside-its-time": "KEY_NOT_TRUSTED",
  "outside-issuer-scope": "KEY_NOT_TRUSTED",
  "stolen-key": "KEY_COMPROMISED",
  "signature-wrong": "FORGED",
  unreadable: "MALFORMED",
  "foreign-address": "NOT_OURS",
  "other-content": "NOT_OURS",
  "no-trust": "CANNOT_CHECK",
  "no-status-list": "CANNOT_CHECK",
} as const satisfies Record<string, Verdict>;

/** A stable name of a reason. */
export type Reason = keyof typeof REASONS;

/** What can be looked at; the register and the ledger cannot, without a network. */
export type Step = "format" | "signature" | "key" | "status" | "scope";

/** One thing that was looked at, and how that ended. */
export interface Check {
  check: Step;
  result: "pass" | "fail" | "not-checked";
}

/** How much of a certificate an answer may show: everything public, number and issuer, nothing. */
export function disclosure(verdict: Verdict): "facts" | "number" | "nothing" {
  switch (verdict) {
    case "VALID":
    case "OUT_OF_SCOPE":
    case "SUPERSEDED":
      return "facts";
    case "SUSPENDED":
    case "REVOKED":
    case "STATUS_STALE":
    case "KEY_COMPROMISED":
    case "FORGED":
      return "number";
    case "KEY_NOT_TRUSTED":
    case "MALFORMED":
    case "NOT_OURS":
    case "CANNOT_CHECK":
      return "nothing";
  }
}
