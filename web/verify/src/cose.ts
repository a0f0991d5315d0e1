import { type Algorithm, coseId, isCanonicalSignature, ofCoseId } from "./algorithm.js";
import { fromHex, hex } from "./bytes.js";
import { encode, get, hasExactly, int, type Item, type Limits, parse as parseCbor } from "./cbor.js";
import type { VerificationKey } from "./key.js";
import { Refusal } from "./refusal.js";

/** A signed object of one shape: untagged COSE_Sign1, protected header exactly `{1: algorithm, 4: key id}`. */
export interface CoseSign1 {
  algorithm: Algorithm;
  /** Eight hexadecimal digits. */
  keyId: string;
  payload: Uint8Array;
  /** 64 bytes in their one form; never an identity of the object. */
  signature: Uint8Array;
}

/** Reads a signed object without checking its signature. Every other header than the two is refused. */
export function parse(encoded: Uint8Array, limits: Limits): CoseSign1 {
  const item = cbor(encoded, limits);
  if (item.kind !== "array" || item.items.length !== 4) {
    throw new Refusal("cose", "NOT_SIGN1", "no untagged array of 4");
  }
  const [header, unprotected, payload, signature] = item.items as [Item, Item, Item, Item];
  const map = cbor(bytes(header), limits);
  if (!hasExactly(map, 1, 4)) {
    throw new Refusal("cose", "PROTECTED_HEADER", "the protected header is not {1: algorithm, 4: key id}");
  }
  if (unprotected.kind !== "map" || unprotected.entries.length !== 0) {
    throw new Refusal("cose", "UNPROTECTED_HEADER", "the unprotected header is not empty");
  }
  const algorithm = algorithmOf(get(map, 1) as Item);
  const signed = bytes(signature);
  if (!isCanonicalSignature(algorithm, signed)) {
    throw new Refusal("cose", "SIGNATURE_FORM", "the signature is not in its one form of 64 bytes");
  }
  return { algorithm, keyId: keyIdOf(get(map, 4) as Item), payload: bytes(payload), signature: signed };
}

/** True when the key is the one that the header names, by id and algorithm, and the signature is its own. */
export async function signedBy(signed: CoseSign1, key: VerificationKey): Promise<boolean> {
  return (
    key.algorithm === signed.algorithm &&
    key.id === signed.keyId &&
    (await key.verifies(toBeSigned(protectedHeader(signed), signed.payload), signed.signature))
  );
}

/** The Sig_structure of RFC 9052 §4.4 without external data. */
export function toBeSigned(header: Uint8Array, payload: Uint8Array): Uint8Array {
  return encode({
    kind: "array",
    items: [
      { kind: "text", value: "Signature1" },
      { kind: "bytes", value: header },
      { kind: "bytes", value: new Uint8Array(0) },
      { kind: "bytes", value: payload },
    ],
  });
}

function protectedHeader(signed: CoseSign1): Uint8Array {
  return encode({
    kind: "map",
    entries: [
      [int(1), int(coseId(signed.algorithm))],
      [int(4), { kind: "bytes", value: fromHex(signed.keyId) as Uint8Array }],
    ],
  });
}

function cbor(encoded: Uint8Array, limits: Limits): Item {
  try {
    return parseCbor(encoded, limits);
  } catch (refused) {
    throw new Refusal("cose", "CBOR", refused instanceof Refusal ? refused.message : "unreadable");
  }
}

function bytes(item: Item): Uint8Array {
  if (item.kind === "bytes") {
    return item.value;
  }
  throw new Refusal("cose", "NOT_SIGN1", "header, payload or signature is no byte string");
}

function algorithmOf(item: Item): Algorithm {
  const algorithm = item.kind === "int" ? ofCoseId(item.value) : undefined;
  if (algorithm === undefined) {
    throw new Refusal("cose", "ALGORITHM", "the algorithm is not one of ours");
  }
  return algorithm;
}

function keyIdOf(item: Item): string {
  if (item.kind === "bytes" && item.value.length === 4) {
    return hex(item.value);
  }
  throw new Refusal("cose", "KEY_ID", "the key id is not 4 bytes");
}
