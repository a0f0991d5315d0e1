import { get, hasExactly, type Item, parse as parseCbor } from "./cbor.js";
import { type CoseSign1, parse as parseCose, signedBy } from "./cose.js";
import type { VerificationKey } from "./key.js";
import { Refusal } from "./refusal.js";
import { inflate } from "./zlib.js";

/** What a status list says of one certificate. */
export type ListedStatus = "valid" | "revoked" | "suspended" | "superseded";

/** A signed status list, read and not yet verified. Times are seconds since 1970. */
export interface StatusList {
  signed: CoseSign1;
  keyId: string;
  /** The address at which the list is published. */
  subject: string;
  issuedAt: number;
  /** From then on it says nothing about today. */
  expiresAt: number;
  timeToLive: number;
  /** Two bits for each certificate, from the lowest of the first byte on. */
  packed: Uint8Array;
}

const LONGEST = 300_000;
const LIMITS = { bytes: LONGEST, depth: 6, items: 64 };
const TYPE = "application/statuslist+cwt";
const MOST_BYTES = 1 << 18;
const SUBJECT = /^https?:\/\/[!#-[\]-~]{1,500}$/;
const EARLIEST = Date.UTC(2000, 0) / 1000;
const END = Date.UTC(2200, 0) / 1000;
const YEAR = 367 * 86_400;
const WORDS: readonly ListedStatus[] = ["valid", "revoked", "suspended", "superseded"];

/** Reads a status list (docs/formats/status-list.md) without checking its signature. */
export async function parseStatusList(encoded: Uint8Array): Promise<StatusList> {
  if (encoded.length > LONGEST) {
    throw new Refusal("status", "TOO_LONG", `longer than ${LONGEST} bytes`);
  }
  const signed = cose(encoded);
  const claims = cbor(signed.payload);
  if (!hasExactly(claims, 2, 4, 6, 65533, 65534)) {
    throw new Refusal("status", "CLAIMS", "the claims are not exactly 2, 4, 6, 65533 and 65534");
  }
  const subject = get(claims, 2);
  if (subject?.kind !== "text" || !SUBJECT.test(subject.value)) {
    throw field("the subject is no address");
  }
  const issuedAt = number(get(claims, 6), EARLIEST, END);
  const expiresAt = number(get(claims, 4), issuedAt + 1, END);
  const timeToLive = number(get(claims, 65534), 1, YEAR);
  const packed = await list(get(claims, 65533) as Item);
  return { signed, keyId: signed.keyId, subject: subject.value, issuedAt, expiresAt, timeToLive, packed };
}

/** True when the key is the one that the list names and the signature is its own. */
export function listSignedBy(status: StatusList, key: VerificationKey): Promise<boolean> {
  return signedBy(status.signed, key);
}

/** What the list says of the certificate at this place; undefined when it does not reach so far. */
export function statusAt(status: StatusList, index: number): ListedStatus | undefined {
  const byte = index >= 0 ? status.packed[Math.floor(index / 4)] : undefined;
  return byte === undefined ? undefined : WORDS[(byte >> (2 * (index % 4))) & 3];
}

function cose(encoded: Uint8Array): CoseSign1 {
  let signed: CoseSign1;
  try {
    signed = parseCose(encoded, LIMITS, TYPE);
  } catch (refused) {
    const defect = refused instanceof Refusal ? refused.defect : "";
    const kept = defect === "CBOR" || defect === "SIGNATURE_FORM" ? defect : "COSE";
    throw new Refusal("status", kept, refused instanceof Error ? refused.message : defect);
  }
  if (signed.algorithm !== "ES256") {
    throw new Refusal("status", "COSE", "the algorithm is not ES256");
  }
  return signed;
}

function cbor(payload: Uint8Array): Item {
  try {
    return parseCbor(payload, LIMITS);
  } catch (refused) {
    throw new Refusal("status", "CBOR", refused instanceof Error ? `payload: ${refused.message}` : "payload");
  }
}

function number(item: Item | undefined, from: number, end: number): number {
  if (item?.kind === "int" && item.value >= BigInt(from) && item.value < BigInt(end)) {
    return Number(item.value);
  }
  throw field("a time is no number, or out of range");
}

async function list(item: Item): Promise<Uint8Array> {
  const entries = item.kind === "map" && item.entries.length === 2 ? item.entries : [];
  const find = (name: string) => entries.find(([key]) => key.kind === "text" && key.value === name)?.[1];
  const bits = find("bits");
  const compressed = find("lst");
  if (bits?.kind !== "int" || bits.value !== 2n || compressed?.kind !== "bytes") {
    throw field('the status list is not {"bits": 2, "lst": bytes}');
  }
  return inflate(compressed.value, MOST_BYTES);
}

function field(message: string): Refusal {
  return new Refusal("status", "FIELD", message);
}
