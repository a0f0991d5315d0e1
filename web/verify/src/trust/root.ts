import { equal } from "../bytes.js";
import type { Item } from "../cbor.js";
import type { VerificationKey } from "../key.js";
import { array, INT_END, key, number, payloadFields, period, type Period, refuse, requireOrder } from "./fields.js";

/** Who may sign a kind of file, and how many of them it takes. */
export interface Role {
  threshold: number;
  keys: VerificationKey[];
}

/** Who may sign what: the file on which all other trust rests. */
export interface Root {
  version: number;
  period: Period;
  root: Role;
  list: Role;
  timestamp: Role;
  rules: Role;
}

const LONGEST = 1827 * 86_400;

/** Reads the payload of a root. */
export async function readRoot(payload: Uint8Array): Promise<Root> {
  const items = payloadFields(payload, "zhengjian-root", 6);
  const roles: Role[] = [];
  for (const item of array(items[5], 4, "roles")) {
    roles.push(await readRole(item));
  }
  const [root, list, timestamp, rules] = roles as [Role, Role, Role, Role];
  const version = number(items[2], 1, INT_END, "root version");
  const file = { version, period: period(items[3], items[4], LONGEST, "root"), root, list, timestamp, rules };
  require(root.threshold >= 2 && list.threshold >= 2, "two people at least sign roots and lists");
  require(rules.keys.length === 0 || rules.threshold >= 2, "two people at least sign rules");
  require(timestamp.threshold >= 1, "somebody signs the timestamp");
  requireNoCollision(roles);
  const offline = [root, list, rules].flatMap((role) => role.keys);
  require(!timestamp.keys.some((online) => offline.some((other) => same(online, other))), "the timestamp's key has no other role");
  return file;
}

async function readRole(item: Item): Promise<Role> {
  const [threshold, list] = array(item, 2, "role");
  const needed = number(threshold, 0, INT_END, "threshold");
  const keys: VerificationKey[] = [];
  for (const each of array(list, undefined, "keys")) {
    keys.push(await key(each));
  }
  requireOrder(keys.map((each) => each.id), false, "keys of a role");
  require(keys.length <= 16 && needed <= keys.length && needed >= Math.min(1, keys.length), "a threshold within the number of keys");
  if (keys.some((each, i) => i > 0 && same(each, keys[i - 1] as VerificationKey))) {
    throw refuse("KEY_CLAIMED_TWICE", "a key stands twice in one role");
  }
  return { threshold: needed, keys };
}

function requireNoCollision(roles: Role[]): void {
  const byId = new Map<string, VerificationKey>();
  for (const each of roles.flatMap((role) => role.keys)) {
    const other = byId.get(each.id);
    if (other !== undefined && !same(other, each)) {
      throw refuse("KEY_ID_COLLISION", `two keys with key id ${each.id}`);
    }
    byId.set(each.id, each);
  }
}

/** True when both are one key. */
export function same(a: VerificationKey, b: VerificationKey): boolean {
  return equal(a.coseKey, b.coseKey);
}

function require(holds: boolean, what: string): void {
  if (!holds) {
    throw refuse("MALFORMED", `root: expected ${what}`);
  }
}
