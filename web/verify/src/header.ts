import { type Algorithm, coseId, isCanonicalSignature, ofCoseId } from "./algorithm.js";
import { fromHex, hex } from "./bytes.js";
import { encode, get, hasExactly, int, type Item, type Limits, parse as parseCbor } from "./cbor.js";
import type { VerificationKey } from "./key.js";
import { Refusal } from "./refusal.js";

/** The one protected header of a signature: `{1: algorithm, 4: key id}`, with `16: type` where the form has a type. */
export interface Header {
  algorithm: Algorithm;
  /** Eight hexadecimal digits. */
  keyId: string;
  type: string | undefined;
}

/** Reads a protected header of this form; every other parameter is refused. */
export function parseHeader(encoded: Uint8Array, limits: Limits, type: string | undefined): Header {
  const map = cbor(encoded, limits);
  const named = get(map, 16);
  const keys = type === undefined ? [1, 4] : [1, 4, 16];
  if (!hasExactly(map, ...keys) || (type !== undefined && (named?.kind !== "text" || named.value !== type))) {
    const rest = type === undefined ? "}" : `, 16: "${type}"}`;
    throw new Refusal("cose", "PROTECTED_HEADER", `the protected header is not {1: algorithm, 4: key id${rest}`);
  }
  return { algorithm: algorithmOf(get(map, 1)), keyId: keyIdOf(get(map, 4)), type };
}

/** The one encoding of a header. */
export function encodeHeader(header: Header): Uint8Array<ArrayBuffer> {
  const entries: [Item, Item][] = [
    [int(1), int(coseId(header.algorithm))],
    [int(4), { kind: "bytes", value: fromHex(header.keyId) as Uint8Array }],
  ];
  if (header.type !== undefined) {
    entries.push([int(16), { kind: "text", value: header.type }]);
  }
  return encode({ kind: "map", entries });
}

/** True when the key is the one named, and has the algorithm named. */
export function names(header: Header, key: VerificationKey): boolean {
  return key.algorithm === header.algorithm && key.id === header.keyId;
}

/** The signature itself, when it is in the one form of the algorithm named. */
export function requireForm(header: Header, signature: Uint8Array): Uint8Array {
  if (isCanonicalSignature(header.algorithm, signature)) {
    return signature;
  }
  throw new Refusal("cose", "SIGNATURE_FORM", "the signature is not in its one form of 64 bytes");
}

/** Refuses an unprotected header that holds anything. */
export function requireEmpty(unprotected: Item): void {
  if (unprotected.kind !== "map" || unprotected.entries.length !== 0) {
    throw new Refusal("cose", "UNPROTECTED_HEADER", "the unprotected header is not empty");
  }
}

/** Reads CBOR as part of a signed object. */
export function cbor(encoded: Uint8Array, limits: Limits): Item {
  try {
    return parseCbor(encoded, limits);
  } catch (refused) {
    throw new Refusal("cose", "CBOR", refused instanceof Refusal ? refused.message : "unreadable");
  }
}

function algorithmOf(item: Item | undefined): Algorithm {
  const algorithm = item?.kind === "int" ? ofCoseId(item.value) : undefined;
  if (algorithm === undefined) {
    throw new Refusal("cose", "ALGORITHM", "the algorithm is not one of ours");
  }
  return algorithm;
}

function keyIdOf(item: Item | undefined): string {
  if (item?.kind === "bytes" && item.value.length === 4) {
    return hex(item.value);
  }
  throw new Refusal("cose", "KEY_ID", "the key id is not 4 bytes");
}
