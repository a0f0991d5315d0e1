import { bigEndian } from "./bytes.js";

/** The signature algorithms that exist here; each goes with one curve and one hash, its signatures are 64 bytes. */
export type Algorithm = "ES256" | "EDDSA" | "SM2";

/** Length in bytes of every signature. */
export const SIGNATURE_LENGTH = 64;

const COSE_IDS: [Algorithm, number][] = [
  ["ES256", -7],
  ["EDDSA", -8],
  ["SM2", -65539],
];
const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const SM2_ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const ED25519_ORDER = (1n << 252n) + 27742317777372353535851937790883648493n;

/** The number of an algorithm in a COSE header. */
export function coseId(algorithm: Algorithm): number {
  return COSE_IDS.find(([name]) => name === algorithm)?.[1] as number;
}

/** The algorithm with this COSE number, if it is one of ours. */
export function ofCoseId(id: bigint): Algorithm | undefined {
  return COSE_IDS.find(([, number]) => BigInt(number) === id)?.[0];
}

/**
 * True when a signature has 64 bytes and the one form that issuers write: numbers within their range and, for ES256, s not
 * above half of the order. ECDSA accepts n − s as well, so one statement would otherwise have two texts.
 */
export function isCanonicalSignature(algorithm: Algorithm, signature: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_LENGTH) {
    return false;
  }
  const r = bigEndian(signature.subarray(0, 32));
  const s = bigEndian(signature.subarray(32));
  switch (algorithm) {
    case "ES256":
      return r > 0n && r < P256_ORDER && s > 0n && s <= P256_ORDER >> 1n;
    case "SM2":
      return r > 0n && r < SM2_ORDER && s > 0n && s < SM2_ORDER;
    case "EDDSA":
      return bigEndian(signature.slice(32).reverse()) < ED25519_ORDER;
  }
}
