import { VerificationKey } from "../src/key";
import { bytes } from "./samples";

/** Public halves of the published vectors' keys. */
export const SPKI = {
  /** RFC 6979 A.2.5. */
  ES256:
    "3059301306072a8648ce3d020106082a8648ce3d0301070342000460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6" +
    "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299",
  /** RFC 8032 §7.1, test 1. */
  EDDSA: "302a300506032b6570032100d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
  /** GB/T 32918.5 A.2. */
  SM2:
    "3059301306072a8648ce3d020106082a811ccf5501822d0342000409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020" +
    "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13",
} as const;

export function key(algorithm: keyof typeof SPKI): Promise<VerificationKey> {
  return VerificationKey.ofSpki(bytes(SPKI[algorithm]));
}
