import { equal } from "../bytes.js";
import { type Period, refuse, type TrustRefusal } from "./fields.js";
import { listFile, requireSignedBy, rootFile, signaturesOf, type SignedFile, timestampFile } from "./file.js";
import { freshness } from "./freshness.js";
import { requireHistory } from "./history.js";
import type { TrustList } from "./list.js";
import { type Role, type Root, same } from "./root.js";
import { newestRoot, type TrustFiles, type TrustState } from "./state.js";
import { fits, type FileHash, type Timestamp } from "./timestamp.js";

/**
 * The state after taking over newer files by the rules of docs/formats/trust-list.md, numbered as there. All or nothing:
 * a whole new state, which may be stale, or one named refusal. `now` is seconds since 1970.
 */
export async function updateTrust(trusted: TrustState, files: TrustFiles, now: number): Promise<TrustState> {
  const roots = [...trusted.roots, ...(await newRoots(trusted, files.roots ?? []))];
  const root = newestRoot({ ...trusted, roots });
  requireUsable(root.content.period, "root", now);
  const timestamp = await newTimestamp(trusted, root, files, now);
  const list = await newList(trusted, root, timestamp.content, files, now);
  const statusLists = await newStatusLists(trusted, root, timestamp.content, list.content, files);
  return { roots, list, timestamp, statusLists };
}

/** Rule 1: each root is the next one, signed by the one before and by itself. */
async function newRoots(trusted: TrustState, files: Uint8Array[]): Promise<SignedFile<Root>[]> {
  const newer: SignedFile<Root>[] = [];
  let last = newestRoot(trusted);
  for (const bytes of files) {
    const next = await rootFile(bytes);
    const expected = last.content.version;
    if (next.content.version === expected) {
      requireSame(last, next, "root");
    } else if (next.content.version < expected) {
      throw versions("ROLLBACK", "root", expected, next.content.version);
    } else if (next.content.version > expected + 1) {
      throw versions("VERSION_GAP", "root", expected + 1, next.content.version);
    } else {
      await requireHandedOver(last.content, next);
      newer.push(next);
      last = next;
    }
  }
  return newer;
}

async function requireHandedOver(before: Root, next: SignedFile<Root>): Promise<void> {
  await requireSignedBy(next, next.content.root, before.root.keys);
  const found = await signaturesOf(next, before.root);
  if (found < before.root.threshold) {
    throw refuse("OLD_THRESHOLD_NOT_MET", `root: expected ${before.root.threshold} signatures of version ${before.version}, found ${found}`);
  }
}

/** Rules 2 to 5: the timestamp is signed, not older than the trusted one, and usable now. */
async function newTimestamp(trusted: TrustState, root: SignedFile<Root>, files: TrustFiles, now: number): Promise<SignedFile<Timestamp>> {
  const next = files.timestamp === undefined ? trusted.timestamp : await timestampFile(files.timestamp);
  if (next === undefined) {
    throw refuse("TIMESTAMP_MISSING", "there is no timestamp yet");
  }
  requireRoot(root, next.content);
  await requireSignedBy(next, root.content.timestamp);
  const before = rememberedTimestamp(trusted, root);
  if (before !== undefined) {
    if (next.content.version < before.content.version) {
      throw versions("ROLLBACK", "timestamp", before.content.version, next.content.version);
    }
    if (next.content.version === before.content.version) {
      requireSame(before, next, "timestamp");
    }
  }
  requireUsable(next.content.period, "timestamp", now);
  return next;
}

/** Rule 4: forgotten when the root has replaced the role's keys, for a thief may have written any version. */
function rememberedTimestamp(trusted: TrustState, root: SignedFile<Root>): SignedFile<Timestamp> | undefined {
  return sameKeys(newestRoot(trusted).content.timestamp, root.content.timestamp) ? trusted.timestamp : undefined;
}

/** Rule 3: the timestamp's root is the one at hand. */
function requireRoot(root: SignedFile<Root>, timestamp: Timestamp): void {
  if (timestamp.rootVersion > root.content.version) {
    throw versions("ROOT_MISSING", "root", timestamp.rootVersion, root.content.version);
  }
  if (timestamp.rootVersion < root.content.version) {
    throw versions("ROLLBACK", "root named by the timestamp", root.content.version, timestamp.rootVersion);
  }
  if (!equal(timestamp.rootHash, root.hash.sha256)) {
    throw refuse("FORK", `root: version ${root.content.version} has another content here`);
  }
}

/** Rules 6 to 9: the list is the one that the timestamp names, signed, not older, and follows the trusted one. */
async function newList(
  trusted: TrustState,
  root: SignedFile<Root>,
  timestamp: Timestamp,
  files: TrustFiles,
  now: number,
): Promise<SignedFile<TrustList>> {
  const before = sameKeys(newestRoot(trusted).content.list, root.content.list) ? trusted.list : undefined;
  if (before !== undefined && timestamp.listVersion < before.content.version) {
    throw versions("ROLLBACK", "list named by the timestamp", before.content.version, timestamp.listVersion);
  }
  if (before?.content.version === timestamp.listVersion && !sameFile(timestamp.list, before.hash)) {
    throw refuse("FORK", `list: version ${timestamp.listVersion} has another content here`);
  }
  const next = await namedList(trusted, timestamp, files);
  await requireSignedBy(next, root.content.list);
  requireUsable(next.content.period, "list", now);
  if (before !== undefined && next.content.version === before.content.version + 1) {
    if (next.content.previous === undefined || !equal(next.content.previous, before.hash.sha256)) {
      throw refuse("FORK", `list: version ${next.content.version} does not follow the one here`);
    }
  }
  if (trusted.list !== undefined) {
    requireHistory(trusted.list.content, next.content);
  }
  return next;
}

async function namedList(trusted: TrustState, timestamp: Timestamp, files: TrustFiles): Promise<SignedFile<TrustList>> {
  if (files.list !== undefined && !(await fits(timestamp.list, files.list))) {
    throw refuse("WRONG_HASH", "list: not the file that the timestamp names");
  }
  const kept = trusted.list !== undefined && sameFile(timestamp.list, trusted.list.hash) ? trusted.list : undefined;
  const next = files.list === undefined ? kept : await listFile(files.list);
  if (next === undefined) {
    throw refuse("LIST_MISSING", `list: version ${timestamp.listVersion} is not here`);
  }
  if (next.content.version !== timestamp.listVersion) {
    throw versions("WRONG_HASH", "list", timestamp.listVersion, next.content.version);
  }
  return next;
}

/** Rules 10 and 11: status lists are those that the timestamp names, and none disappears. */
async function newStatusLists(
  trusted: TrustState,
  root: SignedFile<Root>,
  timestamp: Timestamp,
  list: TrustList,
  files: TrustFiles,
): Promise<Map<string, Uint8Array>> {
  for (const name of rememberedTimestamp(trusted, root)?.content.statusLists.keys() ?? []) {
    if (!timestamp.statusLists.has(name) && list.issuers.some((issuer) => issuer.code === name.slice(0, 5))) {
      throw refuse("STATUS_LIST_DROPPED", `status list ${name} is named no more`);
    }
  }
  const present = new Map<string, Uint8Array>();
  for (const [name, hash] of timestamp.statusLists) {
    const brought = files.statusLists?.get(name);
    const kept = trusted.statusLists.get(name);
    if (brought !== undefined && !(await fits(hash, brought))) {
      throw refuse("WRONG_HASH", `status list ${name}: not the file that the timestamp names`);
    }
    const file = brought ?? (kept !== undefined && (await fits(hash, kept)) ? kept : undefined);
    if (file !== undefined) {
      present.set(name, file);
    }
  }
  return present;
}

function requireUsable(period: Period, what: string, now: number): void {
  const age = freshness(period, now);
  if (age === "EXPIRED") {
    throw refuse("EXPIRED", `${what}: expired more than 30 days ago`);
  }
  if (age === "NOT_YET") {
    throw refuse("NOT_YET", `${what}: issued after now; is the clock right?`);
  }
}

function requireSame(before: SignedFile<unknown>, next: SignedFile<unknown>, what: string): void {
  if (!equal(before.bytes, next.bytes)) {
    throw refuse("FORK", `${what}: the trusted version has another content here`);
  }
}

function sameKeys(before: Role, after: Role): boolean {
  return before.keys.length === after.keys.length && before.keys.every((a) => after.keys.some((b) => same(a, b)));
}

function sameFile(a: FileHash, b: FileHash): boolean {
  return a.length === b.length && equal(a.sha256, b.sha256);
}

function versions(reason: TrustRefusal, what: string, expected: number, found: number) {
  return refuse(reason, `${what}: expected version ${expected}, found ${found}`);
}
