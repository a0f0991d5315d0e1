import type { Item } from "../cbor.js";
import type { Credential } from "../credential.js";
import type { VerificationKey } from "../key.js";
import { numberOf, rankOf } from "../rank.js";
import {
  array,
  hashOrNull,
  INT_END,
  key,
  number,
  payloadFields,
  period,
  type Period,
  refuse,
  requireOrder,
  shown,
  text,
  time,
} from "./fields.js";
import { same } from "./root.js";

/** What an issuer's key signs, and nothing else. */
export type KeyPurpose = "issuing" | "ledger" | "documents" | "status" | "wallet";

/** What the list says of a key; it never comes back to an earlier one. */
export type KeyState = "active" | "retired" | "compromised";

/** A key of an issuer. Times are seconds since 1970. */
export interface IssuerKey {
  purpose: KeyPurpose;
  key: VerificationKey;
  notBefore: number;
  notAfter: number;
  state: KeyState;
  since: number | undefined;
}

/** What an issuer may certify. */
export interface IssuerScope {
  regions: string[];
  numbers: string[];
  directional: boolean;
  ranks: number[];
}

/** A province whose certificates count. */
export interface Issuer {
  /** ISO 3166-2. */
  code: string;
  name: string;
  englishName: string;
  baseUrl: string;
  /** Status list n is at this address + n + ".cwt". */
  statusBase: string;
  /** Origin line of its checkpoints. */
  ledger: string;
  scope: IssuerScope;
  keys: IssuerKey[];
}

/** The issuers whose certificates count. */
export interface TrustList {
  version: number;
  period: Period;
  previous: Uint8Array | undefined;
  issuers: Issuer[];
  rules: Uint8Array | undefined;
}

const LONGEST = 400 * 86_400;
const PURPOSES: readonly KeyPurpose[] = ["issuing", "ledger", "documents", "status", "wallet"];
const STATES: readonly KeyState[] = ["active", "retired", "compromised"];
const ADDRESS =
  /^(?:https:\/\/[a-z0-9][a-z0-9.-]{0,200}|http:\/\/(?:127\.0\.0\.1|localhost))(?::[0-9]{1,5})?(?:\/[A-Za-z0-9._~-]{1,60}){0,8}$/;
const PORT = /^https?:\/\/[^/:]+:([0-9]+)/;

/** Reads the payload of a list. */
export async function readList(payload: Uint8Array): Promise<TrustList> {
  const items = payloadFields(payload, "zhengjian-list", 8);
  const issuers: Issuer[] = [];
  for (const item of array(items[6], undefined, "issuers")) {
    issuers.push(await readIssuer(item));
  }
  requireOrder(issuers.map((issuer) => issuer.code), false, "issuers");
  const version = number(items[2], 1, INT_END, "list version");
  const previous = hashOrNull(items[5], "previous");
  if (issuers.length < 1 || issuers.length > 64 || (version === 1) !== (previous === undefined)) {
    throw refuse("MALFORMED", "list: no issuers, or a version that does not go with the hash of the one before");
  }
  requireOneClaim(issuers);
  requireOneOfEachKey(issuers);
  return { version, period: period(items[3], items[4], LONGEST, "list"), previous, issuers, rules: hashOrNull(items[7], "rules") };
}

async function readIssuer(item: Item): Promise<Issuer> {
  const items = array(item, 8, "issuer");
  const keys: IssuerKey[] = [];
  for (const each of array(items[7], undefined, "keys")) {
    keys.push(await readKey(each));
  }
  requireOrder(keys.map((each) => each.key.id), false, "keys");
  if (keys.length < 1 || keys.length > 64) {
    throw refuse("MALFORMED", `issuer: ${keys.length} keys`);
  }
  const statusBase = shown(items[4], 1000, "status base");
  return {
    code: text(items[0], /^CN-[0-9A-Z]{2}$/, "code"),
    name: shown(items[1], 64, "name"),
    englishName: shown(items[2], 64, "english name"),
    baseUrl: address(shown(items[3], 1000, "base URL")),
    statusBase: statusBase.endsWith("/") ? `${address(statusBase.slice(0, -1))}/` : address(""),
    ledger: shown(items[5], 200, "ledger"),
    scope: readScope(items[6]),
    keys,
  };
}

function address(value: string): string {
  if (ADDRESS.test(value) && Number(PORT.exec(value)?.[1] ?? 0) <= 65535) {
    return value;
  }
  throw refuse("MALFORMED", "issuer: expected an https address");
}

async function readKey(item: Item): Promise<IssuerKey> {
  const items = array(item, 6, "key");
  const state = STATES[number(items[4], 0, STATES.length, "state")] as KeyState;
  const since = items[5]?.kind === "null" ? undefined : time(items[5], "since");
  const notBefore = time(items[2], "not before");
  const notAfter = time(items[3], "not after");
  if (notAfter < notBefore || (state === "active") !== (since === undefined)) {
    throw refuse("MALFORMED", "key: its window ends before it begins, or since does not go with its state");
  }
  const purpose = PURPOSES[number(items[0], 1, PURPOSES.length + 1, "purpose") - 1] as KeyPurpose;
  return { purpose, key: await key(items[1]), notBefore, notAfter, state, since };
}

function readScope(item: Item | undefined): IssuerScope {
  const items = array(item, 4, "scope");
  const texts = (at: number, form: RegExp) => array(items[at], undefined, "scope").map((each) => text(each, form, "scope"));
  const regions = texts(0, /^[1-9][0-9](?:[0-9]{2}){0,2}$/);
  const numbers = texts(1, /^[0-9A-Z-]{1,32}$/);
  const ranks = array(items[3], undefined, "ranks").map((each) => number(each, 0, 1000, "rank"));
  requireOrder(regions, true, "regions");
  requireOrder(numbers, true, "numbers");
  const ordered = ranks.every((rank, i) => rankOf(BigInt(rank)) !== undefined && (i === 0 || (ranks[i - 1] as number) < rank));
  if (items[2]?.kind !== "bool" || !ordered || [regions, numbers, ranks].some((each) => each.length === 0)) {
    throw refuse("MALFORMED", "scope: expected regions, numbers, true or false, and known ranks in their order");
  }
  return { regions, numbers, directional: items[2].value, ranks };
}

function requireOneClaim(issuers: Issuer[]): void {
  const overlap = (a: string[], b: string[]) => a.some((x) => b.some((y) => x.startsWith(y) || y.startsWith(x)));
  issuers.forEach((b, i) =>
    issuers.slice(0, i).forEach((a) => {
      if (a.code === b.code || overlap(a.scope.regions, b.scope.regions) || overlap(a.scope.numbers, b.scope.numbers)) {
        throw refuse("SCOPE_CLAIMED_TWICE", `${a.code} and ${b.code} claim the same scope`);
      }
    }),
  );
}

function requireOneOfEachKey(issuers: Issuer[]): void {
  const byId = new Map<string, IssuerKey>();
  for (const each of issuers.flatMap((issuer) => issuer.keys)) {
    const other = byId.get(each.key.id);
    if (other !== undefined) {
      throw refuse(same(other.key, each.key) ? "KEY_CLAIMED_TWICE" : "KEY_ID_COLLISION", `key id ${each.key.id} stands twice`);
    }
    byId.set(each.key.id, each);
  }
}

/** True when the issuer may certify this: number, rank, and for 定向 the county. */
export function covers(scope: IssuerScope, credential: Credential): boolean {
  const begins = (beginnings: string[], value: string) => beginnings.some((beginning) => value.startsWith(beginning));
  return (
    begins(scope.numbers, credential.number) &&
    scope.ranks.includes(numberOf(credential.family, credential.rank)) &&
    (credential.localDivision === undefined || (scope.directional && begins(scope.regions, credential.localDivision)))
  );
}

/** The key with this id and purpose, and whose it is. */
export function findKey(list: TrustList, id: string, purpose: KeyPurpose): { issuer: Issuer; key: IssuerKey } | undefined {
  for (const issuer of list.issuers) {
    const found = issuer.keys.find((each) => each.key.id === id && each.purpose === purpose);
    if (found !== undefined) {
      return { issuer, key: found };
    }
  }
  return undefined;
}
