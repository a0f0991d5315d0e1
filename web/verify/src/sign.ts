import { encode, type Item, type Limits } from "./cbor.js";
import { cbor, encodeHeader, type Header, names, parseHeader, requireEmpty, requireForm } from "./header.js";
import type { VerificationKey } from "./key.js";
import { Refusal } from "./refusal.js";

/** One payload under several signatures (RFC 9052 §4.1), in the order of their key ids, each once, at most 16. */
export interface CoseSign {
  payload: Uint8Array;
  signatures: { header: Header; bytes: Uint8Array }[];
}

const MOST_SIGNATURES = 16;
const EMPTY = new Uint8Array(0);

/** Reads a signed object without checking its signatures. */
export function parseSign(encoded: Uint8Array, limits: Limits): CoseSign {
  const [body, unprotected, payload, list] = array(cbor(encoded, limits), 4);
  if (bytes(body).length !== 0) {
    throw new Refusal("cose", "PROTECTED_HEADER", "the protected header of the body is not empty");
  }
  requireEmpty(unprotected as Item);
  const content = bytes(payload);
  if (list?.kind !== "array" || list.items.length > MOST_SIGNATURES) {
    throw new Refusal("cose", "NOT_SIGN", `no array of at most ${MOST_SIGNATURES} signatures`);
  }
  const signatures = list.items.map((item) => signature(item, limits));
  if (signatures.some(({ header }, i) => i > 0 && header.keyId <= (signatures[i - 1]?.header.keyId ?? ""))) {
    throw new Refusal("cose", "SIGNATURE_ORDER", "signatures are not in the order of their key ids, each once");
  }
  return { payload: content, signatures };
}

/** True when there is a signature that names the key and its algorithm, and it is its own. */
export async function signBy(signed: CoseSign, key: VerificationKey): Promise<boolean> {
  const own = signed.signatures.find(({ header }) => names(header, key));
  return own !== undefined && key.verifies(toBeSigned(own.header, signed.payload), own.bytes);
}

function toBeSigned(header: Header, payload: Uint8Array): Uint8Array {
  return encode({
    kind: "array",
    items: [
      { kind: "text", value: "Signature" },
      { kind: "bytes", value: EMPTY },
      { kind: "bytes", value: encodeHeader(header) },
      { kind: "bytes", value: EMPTY },
      { kind: "bytes", value: payload },
    ],
  });
}

function signature(item: Item, limits: Limits): { header: Header; bytes: Uint8Array } {
  const [encoded, unprotected, signed] = array(item, 3);
  const header = parseHeader(bytes(encoded), limits, undefined);
  requireEmpty(unprotected as Item);
  return { header, bytes: requireForm(header, bytes(signed)) };
}

function array(item: Item, length: number): Item[] {
  if (item.kind === "array" && item.items.length === length) {
    return item.items;
  }
  throw new Refusal("cose", "NOT_SIGN", `no untagged array of ${length}`);
}

function bytes(item: Item | undefined): Uint8Array {
  if (item?.kind === "bytes") {
    return item.value;
  }
  throw new Refusal("cose", "NOT_SIGN", "header, payload or signature is no byte string");
}
