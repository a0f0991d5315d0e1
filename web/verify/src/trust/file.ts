import { sha256 } from "../bytes.js";
import { Refusal } from "../refusal.js";
import { type CoseSign, parseSign, signBy } from "../sign.js";
import { refuse, TRUST_FILE } from "./fields.js";
import { readList, type TrustList } from "./list.js";
import { readRoot, type Role, type Root, same } from "./root.js";
import { readTimestamp, type FileHash, type Timestamp } from "./timestamp.js";
import type { VerificationKey } from "../key.js";

/** A trust file: what it says, its bytes, and who signed it. Reading checks form alone. */
export interface SignedFile<T> {
  content: T;
  signed: CoseSign;
  bytes: Uint8Array;
  hash: FileHash;
}

/** Reads a root. */
export function rootFile(bytes: Uint8Array): Promise<SignedFile<Root>> {
  return read(bytes, "root", readRoot);
}

/** Reads a list of issuers. */
export function listFile(bytes: Uint8Array): Promise<SignedFile<TrustList>> {
  return read(bytes, "list", readList);
}

/** Reads a timestamp. */
export function timestampFile(bytes: Uint8Array): Promise<SignedFile<Timestamp>> {
  return read(bytes, "timestamp", readTimestamp);
}

async function read<T>(bytes: Uint8Array, what: string, reader: (payload: Uint8Array) => T | Promise<T>): Promise<SignedFile<T>> {
  let signed: CoseSign;
  try {
    signed = parseSign(bytes, TRUST_FILE);
  } catch (refused) {
    throw refuse("MALFORMED", refused instanceof Refusal ? `${what}: ${refused.message}` : what);
  }
  const hash = { sha256: await sha256(bytes), length: bytes.length };
  return { content: await reader(signed.payload), signed, bytes, hash };
}

/** How many of the role's keys signed the file. */
export async function signaturesOf(file: SignedFile<unknown>, role: Role): Promise<number> {
  const signed = await Promise.all(role.keys.map((key) => signBy(file.signed, key)));
  return signed.filter((own) => own).length;
}

/**
 * Refuses a file that too few keys of the role signed, or that has a signature that is wrong. Signatures by keys that are
 * neither of the role nor among the others refuse it too, unless strangers are ignored.
 */
export async function requireSignedBy(
  file: SignedFile<unknown>,
  role: Role,
  others: VerificationKey[] = [],
  strangers: "refused" | "ignored" = "refused",
): Promise<void> {
  const known = [...role.keys, ...others.filter((other) => !role.keys.some((key) => same(key, other)))];
  for (const { header } of file.signed.signatures) {
    const candidates = known.filter((key) => key.id === header.keyId);
    if (candidates.length === 0 && strangers === "refused") {
      throw refuse("UNKNOWN_KEY", `signed by key ${header.keyId}, which has not the role`);
    }
    const own = await Promise.all(candidates.map((key) => signBy(file.signed, key)));
    if (candidates.length > 0 && !own.includes(true)) {
      throw refuse("WRONG_SIGNATURE", `the signature of key ${header.keyId} is not its own`);
    }
  }
  const found = await signaturesOf(file, role);
  if (found < Math.max(1, role.threshold)) {
    throw refuse("THRESHOLD_NOT_MET", `expected ${role.threshold} signatures of the role, found ${found}`);
  }
}
