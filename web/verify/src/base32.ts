import { Refusal } from "./refusal.js";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648 §6 base32, upper case, without padding. */
export function encode(bytes: Uint8Array): string {
  let text = "";
  let buffer = 0;
  let bits = 0;
  for (const next of bytes) {
    buffer = (buffer << 8) | next;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(buffer >> bits) & 31];
    }
    buffer &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET[(buffer << (5 - bits)) & 31] : text;
}

/** Reads what {@link encode} writes; a byte string has exactly one text. */
export function decode(text: string): Uint8Array {
  if ((text.length * 5) % 8 >= 5) {
    throw new Refusal("token", "BASE32_NOT_CANONICAL", `no byte string has a text of ${text.length}`);
  }
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let buffer = 0;
  let bits = 0;
  let filled = 0;
  for (let i = 0; i < text.length; i++) {
    const value = ALPHABET.indexOf(text.charAt(i));
    if (value < 0) {
      throw new Refusal("token", "NOT_BASE32", `character ${i + 1} is not one of A-Z, 2-7`);
    }
    buffer = (buffer << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[filled++] = buffer >> bits;
      buffer &= (1 << bits) - 1;
    }
  }
  if (buffer !== 0) {
    throw new Refusal("token", "BASE32_NOT_CANONICAL", "the last character carries spare bits");
  }
  return bytes;
}
