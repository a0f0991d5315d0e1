import { encode, type Item, type Limits, parse } from "../cbor.js";
import { VerificationKey } from "../key.js";
import { Refusal } from "../refusal.js";

/** The reasons for which trust files are not taken over; see docs/formats/trust-list.md. */
export type TrustRefusal =
  | "MALFORMED"
  | "ROLLBACK"
  | "FORK"
  | "VERSION_GAP"
  | "NOT_YET"
  | "EXPIRED"
  | "THRESHOLD_NOT_MET"
  | "OLD_THRESHOLD_NOT_MET"
  | "UNKNOWN_KEY"
  | "WRONG_SIGNATURE"
  | "WRONG_HASH"
  | "ROOT_MISSING"
  | "LIST_MISSING"
  | "TIMESTAMP_MISSING"
  | "STATUS_LIST_DROPPED"
  | "KEY_ID_COLLISION"
  | "KEY_CLAIMED_TWICE"
  | "SCOPE_CLAIMED_TWICE"
  | "KEY_CAME_BACK";

/** A trust file that is not taken, for one named reason. */
export function refuse(reason: TrustRefusal, message: string): Refusal {
  return new Refusal("trust", reason, message);
}

/** What a trust file may hold: all provinces with all keys that they ever had. */
export const TRUST_FILE: Limits = { bytes: 1 << 18, depth: 8, items: 1 << 15 };

/** The largest version, and the end of every small number. */
export const INT_END = 2 ** 31;

/** When a trust file was issued and until when it is fresh; seconds since 1970. */
export interface Period {
  issuedAt: number;
  expires: number;
}

const EARLIEST = Date.UTC(2000, 0) / 1000;
const END = Date.UTC(2200, 0) / 1000;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The payload of a trust file: an array of this length that begins with its kind and format 1. */
export function payloadFields(payload: Uint8Array, kind: string, length: number): Item[] {
  let item: Item;
  try {
    item = parse(payload, TRUST_FILE);
  } catch (refused) {
    throw refuse("MALFORMED", refused instanceof Error ? `${kind}: ${refused.message}` : kind);
  }
  const items = array(item, length, kind);
  if (items[0]?.kind !== "text" || items[0].value !== kind) {
    throw refuse("MALFORMED", `expected a file of kind ${kind}, found another one`);
  }
  number(items[1], 1, 2, `${kind}: format`);
  return items;
}

/** An array, of exactly this length if one is given. */
export function array(item: Item | undefined, length: number | undefined, name: string): Item[] {
  if (item?.kind === "array" && (length === undefined || item.items.length === length)) {
    return item.items;
  }
  throw refuse("MALFORMED", `${name}: expected an array${length === undefined ? "" : ` of ${length}`}`);
}

/** A number from … up to, not including, `end`. */
export function number(item: Item | undefined, from: number, end: number, name: string): number {
  if (item?.kind === "int" && item.value >= BigInt(from) && item.value < BigInt(end)) {
    return Number(item.value);
  }
  throw refuse("MALFORMED", `${name}: expected a number from ${from}, below ${end}`);
}

/** Seconds since 1970. */
export function time(item: Item | undefined, name: string): number {
  return number(item, 0, 2 ** 40, name);
}

/** A text that fits the pattern. */
export function text(item: Item | undefined, pattern: RegExp, name: string): string {
  if (item?.kind === "text" && pattern.test(item.value)) {
    return item.value;
  }
  throw refuse("MALFORMED", `${name}: not acceptable`);
}

/** A text for people: nothing that cannot be seen. */
export function shown(item: Item | undefined, most: number, name: string): string {
  const value = text(item, /^[^]+$/, name);
  if (Array.from(value).length > most || INVISIBLE.test(value)) {
    throw refuse("MALFORMED", `${name}: too long, or characters that cannot be seen`);
  }
  return value;
}

/** A hash of 32 bytes. */
export function hash(item: Item | undefined, name: string): Uint8Array {
  if (item?.kind === "bytes" && item.value.length === 32) {
    return item.value;
  }
  throw refuse("MALFORMED", `${name}: expected a hash of 32 bytes`);
}

/** A hash, or nothing where null stands. */
export function hashOrNull(item: Item | undefined, name: string): Uint8Array | undefined {
  return item?.kind === "null" ? undefined : hash(item, name);
}

/** A period that lasts at most so many seconds. */
export function period(issued: Item | undefined, expires: Item | undefined, longest: number, name: string): Period {
  const issuedAt = number(issued, EARLIEST, END, `${name}: issued`);
  return { issuedAt, expires: number(expires, issuedAt + 1, Math.min(END, issuedAt + longest + 1), `${name}: expires`) };
}

/** A public key. */
export async function key(item: Item | undefined): Promise<VerificationKey> {
  try {
    return await VerificationKey.ofCoseKey(encode(item as Item));
  } catch (refused) {
    throw refuse("MALFORMED", refused instanceof Error ? refused.message : "key");
  }
}

/** Refuses what is not in ascending order; `strictly` also what stands twice. */
export function requireOrder(values: string[], strictly: boolean, name: string): void {
  if (values.some((value, i) => i > 0 && ((values[i - 1] as string) > value || (strictly && values[i - 1] === value)))) {
    throw refuse("MALFORMED", `${name}: not in order`);
  }
}
