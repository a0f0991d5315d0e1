import type { Algorithm } from "./algorithm.js";
import { encode, type Item, type Limits } from "./cbor.js";
import { cbor, encodeHeader, type Header, names, parseHeader, requireEmpty, requireForm } from "./header.js";
import type { VerificationKey } from "./key.js";
import { Refusal } from "./refusal.js";

/** A COSE_Sign1 (RFC 9052 §4.2) with an empty unprotected header and the payload within. */
export interface CoseSign1 {
  header: Header;
  algorithm: Algorithm;
  /** Eight hexadecimal digits. */
  keyId: string;
  payload: Uint8Array;
  /** 64 bytes in their one form; never an identity of the object. */
  signature: Uint8Array;
}

const TAG = 18n;

/**
 * Reads a signed object without checking its signature. Without a type it has no tag and the header is exactly
 * `{1: algorithm, 4: key id}`; with one it has tag 18 and `16: type` besides.
 */
export function parse(encoded: Uint8Array, limits: Limits, type?: string): CoseSign1 {
  const [protectedHeader, unprotected, payload, signature] = parts(cbor(encoded, limits), type);
  const header = parseHeader(bytes(protectedHeader), limits, type);
  requireEmpty(unprotected);
  const signed = requireForm(header, bytes(signature));
  return { header, algorithm: header.algorithm, keyId: header.keyId, payload: bytes(payload), signature: signed };
}

/** True when the key is the one that the header names, by id and algorithm, and the signature is its own. */
export async function signedBy(signed: CoseSign1, key: VerificationKey): Promise<boolean> {
  return (
    names(signed.header, key) &&
    (await key.verifies(toBeSigned(encodeHeader(signed.header), signed.payload), signed.signature))
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

function parts(item: Item, type: string | undefined): [Item, Item, Item, Item] {
  const tagged = item.kind === "tag" && item.number === TAG;
  const content = tagged ? item.content : item;
  if (tagged === (type !== undefined) && content.kind === "array" && content.items.length === 4) {
    return content.items as [Item, Item, Item, Item];
  }
  throw new Refusal("cose", "NOT_SIGN1", type === undefined ? "no untagged array of 4" : "no array of 4 with tag 18");
}

function bytes(item: Item): Uint8Array {
  if (item.kind === "bytes") {
    return item.value;
  }
  throw new Refusal("cose", "NOT_SIGN1", "header, payload or signature is no byte string");
}
