import { weierstrass } from "@noble/curves/abstract/weierstrass.js";
import { bigEndian, concat, fromHex, utf8 } from "./bytes.js";
import { sm3 } from "./sm3.js";

const CURVE = {
  p: 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
  n: 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n,
  h: 1n,
  a: 0xfffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffcn,
  b: 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n,
  Gx: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  Gy: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
};
const Point = weierstrass(CURVE);
const USER_ID = utf8("1234567812345678");

/** True when x and y, 32 bytes each, are a point of sm2p256v1. */
export function isSm2Point(x: Uint8Array, y: Uint8Array): boolean {
  try {
    Point.fromAffine({ x: bigEndian(x), y: bigEndian(y) }).assertValidity();
    return true;
  } catch {
    return false;
  }
}

/** GB/T 32918.2 §7 with the user id 1234567812345678: r ‖ s, each in 1 … n − 1. Whatever is wrong is false. */
export function verifySm2(x: Uint8Array, y: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const r = bigEndian(signature.subarray(0, 32));
  const s = bigEndian(signature.subarray(32));
  const t = (r + s) % CURVE.n;
  if (signature.length !== 64 || r < 1n || r >= CURVE.n || s < 1n || s >= CURVE.n || t === 0n) {
    return false;
  }
  const e = bigEndian(sm3(concat(identity(x, y), message)));
  const key = Point.fromAffine({ x: bigEndian(x), y: bigEndian(y) });
  const sum = Point.BASE.mulAddUnsafe(s, key, t);
  return !sum.is0() && (e + sum.toAffine().x) % CURVE.n === r;
}

/** Z of GB/T 32918.2 §5.5: whose key on which curve. */
function identity(x: Uint8Array, y: Uint8Array): Uint8Array {
  const parameters = [CURVE.a, CURVE.b, CURVE.Gx, CURVE.Gy].map((value) => fromHex(value.toString(16).padStart(64, "0")));
  return sm3(concat(Uint8Array.of(0, 8 * USER_ID.length), USER_ID, ...(parameters as Uint8Array[]), x, y));
}
