import { ed25519 } from "@noble/curves/ed25519.js";
import { type Algorithm, SIGNATURE_LENGTH } from "./algorithm.js";
import { concat, equal, fromHex, hex, sha256 } from "./bytes.js";
import { Refusal } from "./refusal.js";
import { isSm2Point, verifySm2 } from "./sm2.js";

type Plain = Uint8Array<ArrayBuffer>;

const KINDS: { algorithm: Algorithm; cose: Plain; spki: Plain; coordinates: 1 | 2 }[] = [
  { algorithm: "ES256", cose: bytes("a4010220012158"), spki: bytes("3059301306072a8648ce3d020106082a8648ce3d03010703420004"), coordinates: 2 },
  { algorithm: "SM2", cose: bytes("a40102203a000100022158"), spki: bytes("3059301306072a8648ce3d020106082a811ccf5501822d03420004"), coordinates: 2 },
  { algorithm: "EDDSA", cose: bytes("a3010120062158"), spki: bytes("302a300506032b6570032100"), coordinates: 1 },
];

/** A public key with its one algorithm. The point is known to be on the curve and in the group. */
export class VerificationKey {
  private constructor(
    readonly algorithm: Algorithm,
    /** Deterministic COSE_Key with its required members only, the input of the thumbprint of RFC 9679. */
    readonly coseKey: Plain,
    /** First four bytes of the thumbprint as eight hexadecimal digits; finds a key, is never an identity. */
    readonly id: string,
    private readonly x: Plain,
    private readonly y: Plain,
    private readonly platform: CryptoKey | undefined,
  ) {}

  /** Reads a deterministic COSE_Key with the required members only: P-256, SM2 or Ed25519. */
  static async ofCoseKey(coseKey: Uint8Array): Promise<VerificationKey> {
    for (const { algorithm, cose, coordinates } of KINDS) {
      const start = cose.length + 1;
      const x = coseKey.slice(start, start + 32) as Plain;
      const y = (coordinates === 2 ? coseKey.slice(start + 35) : new Uint8Array(0)) as Plain;
      if (equal(coseKey, encoded(cose, x, y)) && x.length === 32 && (coordinates === 1 || y.length === 32)) {
        return VerificationKey.of(algorithm, coseKey.slice() as Plain, x, y);
      }
    }
    throw new Refusal("key", "KEY", "expected a COSE_Key of P-256, Ed25519 or SM2 in its one encoding");
  }

  /** Reads a DER SubjectPublicKeyInfo: named curve, uncompressed point, nothing after it. */
  static async ofSpki(spki: Uint8Array): Promise<VerificationKey> {
    for (const kind of KINDS) {
      const point = spki.slice(kind.spki.length) as Plain;
      if (equal(spki.subarray(0, kind.spki.length), kind.spki) && point.length === 32 * kind.coordinates) {
        const x = point.slice(0, 32);
        const y = point.slice(32);
        return VerificationKey.of(kind.algorithm, encoded(kind.cose, x, y), x, y);
      }
    }
    throw new Refusal("key", "KEY", "expected a public key of P-256, Ed25519 or SM2 in its one plain form");
  }

  private static async of(algorithm: Algorithm, coseKey: Plain, x: Plain, y: Plain): Promise<VerificationKey> {
    const platform = await prepared(algorithm, x, y);
    const thumbprint = await sha256(coseKey);
    return new VerificationKey(algorithm, coseKey, hex(thumbprint.subarray(0, 4)), x, y, platform);
  }

  /** True when the signature (64 bytes) is this key's signature of the message. Whatever is wrong with it is false. */
  async verifies(message: Uint8Array, signature: Uint8Array): Promise<boolean> {
    if (signature.length !== SIGNATURE_LENGTH) {
      return false;
    }
    if (this.algorithm === "SM2") {
      return verifySm2(this.x, this.y, message, signature);
    }
    if (this.platform === undefined) {
      return verifyEd25519(this.x, message, signature);
    }
    const name = this.algorithm === "ES256" ? { name: "ECDSA", hash: "SHA-256" } : { name: "Ed25519" };
    return crypto.subtle.verify(name, this.platform, signature as Plain, message as Plain);
  }
}

/** The key as the platform takes it; undefined where it does not know the algorithm. Refuses a point off the curve. */
async function prepared(algorithm: Algorithm, x: Plain, y: Plain): Promise<CryptoKey | undefined> {
  switch (algorithm) {
    case "ES256":
      try {
        const point = concat(Uint8Array.of(4), x, y);
        return await crypto.subtle.importKey("raw", point, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
      } catch {
        throw new Refusal("key", "KEY", "the point is not on P-256");
      }
    case "SM2":
      if (!isSm2Point(x, y)) {
        throw new Refusal("key", "KEY", "the point is not on sm2p256v1");
      }
      return undefined;
    case "EDDSA":
      if (!isEd25519Point(x)) {
        throw new Refusal("key", "KEY", "expected a point of Ed25519's large group");
      }
      try {
        return await crypto.subtle.importKey("raw", x, { name: "Ed25519" }, false, ["verify"]);
      } catch {
        return undefined;
      }
  }
}

/** Where the platform has no Ed25519: embedded views and browsers before 2025. */
function verifyEd25519(key: Plain, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, key, { zip215: false });
  } catch {
    return false;
  }
}

function isEd25519Point(encodedPoint: Plain): boolean {
  try {
    const point = ed25519.Point.fromBytes(encodedPoint, false);
    return !point.is0() && point.isTorsionFree();
  } catch {
    return false;
  }
}

function encoded(head: Plain, x: Plain, y: Plain): Plain {
  const first = concat(head, Uint8Array.of(32), x);
  return y.length === 0 ? first : concat(first, Uint8Array.of(0x22, 0x58, 32), y);
}

function bytes(digits: string): Plain {
  return fromHex(digits) as Plain;
}
