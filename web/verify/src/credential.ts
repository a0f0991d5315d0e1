import { type Algorithm, SIGNATURE_LENGTH } from "./algorithm.js";
import { decode } from "./base32.js";
import { get, hasExactly, type Item, parse as parseCbor, TOKEN } from "./cbor.js";
import { type CoseSign1, parse as parseCose, signedBy } from "./cose.js";
import type { VerificationKey } from "./key.js";
import { type Family, rankOf } from "./rank.js";
import { Refusal } from "./refusal.js";
import { WORDS_1 } from "./words.js";

/** What a token states of a certificate; the bounds are those of docs/formats/credential-token.md. */
export interface Credential {
  /** Province, ISO 3166-2 of China. */
  issuer: string;
  /** Seconds since 1970, as the signer wrote it. */
  issuedAt: number;
  number: string;
  holderName: string;
  maskedId: string;
  family: Family;
  rank: string;
  series: string;
  specialty: string;
  title: string;
  /** Six digits: 定向, valid in that county only; undefined: regular. */
  localDivision: string | undefined;
  /** `YYYY-MM-DD`. */
  obtainedOn: string;
  statusList: number;
  statusIndex: number;
}

/** A signed credential, read and not yet verified. */
export interface CredentialToken {
  signed: CoseSign1;
  algorithm: Algorithm;
  keyId: string;
  credential: Credential;
}

const LONGEST_BYTES = 1024;
const LONGEST_TEXT = Math.floor((LONGEST_BYTES * 8 + 4) / 5);
const CREDENTIAL = -65537;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const DAY = 86_400_000;

/** Reads the text of a token, what follows `/v/` in the QR code, without checking its signature. */
export function parseToken(text: string): CredentialToken {
  if (text.length > LONGEST_TEXT) {
    throw new Refusal("token", "TOO_LONG", `longer than ${LONGEST_TEXT} characters`);
  }
  return parseTokenBytes(decode(text));
}

/** Reads the bytes of a token. */
export function parseTokenBytes(bytes: Uint8Array): CredentialToken {
  if (bytes.length > LONGEST_BYTES) {
    throw new Refusal("token", "TOO_LONG", `longer than ${LONGEST_BYTES} bytes`);
  }
  if (bytes.length <= SIGNATURE_LENGTH) {
    throw new Refusal("token", "TOO_SHORT", "too short to hold a signature");
  }
  const signed = cose(bytes);
  return { signed, algorithm: signed.algorithm, keyId: signed.keyId, credential: claims(signed.payload) };
}

/** True when the key is the one that the token names and the signature is its own. */
export function tokenSignedBy(token: CredentialToken, key: VerificationKey): Promise<boolean> {
  return signedBy(token.signed, key);
}

function cose(bytes: Uint8Array): CoseSign1 {
  try {
    return parseCose(bytes, TOKEN);
  } catch (refused) {
    const defect = refused instanceof Refusal ? refused.defect : "";
    const kept = defect === "CBOR" || defect === "SIGNATURE_FORM" ? defect : "COSE";
    throw new Refusal("token", kept, refused instanceof Error ? refused.message : defect);
  }
}

function claims(payload: Uint8Array): Credential {
  const map = readable(payload);
  if (!hasExactly(map, 1, 6, CREDENTIAL)) {
    throw new Refusal("token", "CLAIMS", `the claims are not exactly 1, 6 and ${CREDENTIAL}`);
  }
  const fields = get(map, CREDENTIAL);
  if (fields?.kind !== "array" || fields.items.length === 0) {
    throw field("the credential is no array");
  }
  if (integer(fields.items[0], "version") !== 1n) {
    throw new Refusal("token", "VERSION", "credential version is not 1");
  }
  const items = array(fields, 11, "credential");
  const rank = rankOf(integer(items[4], "rank"));
  const status = array(items[10], 2, "status");
  if (rank === undefined) {
    throw field("rank: number not known");
  }
  return {
    issuer: matching(get(map, 1), /^CN-[0-9A-Z]{2}$/, "issuer"),
    issuedAt: issued(get(map, 6)),
    number: matching(items[1], /^[0-9A-Z-]{6,32}$/, "number"),
    holderName: shown(text(items[2], "holder name"), 64, "holder name"),
    maskedId: matching(items[3], /^(?=.*\*)[\x21-\x7e]{2,32}$/, "masked ID"),
    ...rank,
    series: shown(word(items[5], "series"), 32, "series"),
    specialty: shown(word(items[6], "specialty"), 48, "specialty"),
    title: shown(word(items[7], "title"), 48, "title"),
    localDivision: division(items[8]),
    obtainedOn: day(items[9]),
    statusList: natural(status[0], "status list"),
    statusIndex: natural(status[1], "status index"),
  };
}

function readable(payload: Uint8Array): Item {
  try {
    return parseCbor(payload, TOKEN);
  } catch (refused) {
    throw new Refusal("token", "CBOR", refused instanceof Error ? `payload: ${refused.message}` : "payload");
  }
}

function array(item: Item | undefined, length: number, name: string): Item[] {
  if (item?.kind === "array" && item.items.length === length) {
    return item.items;
  }
  throw field(`${name}: expected an array of ${length}`);
}

function text(item: Item | undefined, name: string): string {
  if (item?.kind === "text") {
    return item.value;
  }
  throw field(`${name}: expected a text`);
}

function integer(item: Item | undefined, name: string): bigint {
  if (item?.kind === "int") {
    return item.value;
  }
  throw field(`${name}: expected an integer`);
}

function within(item: Item | undefined, from: number, end: number, name: string): number {
  const value = integer(item, name);
  if (value >= BigInt(from) && value < BigInt(end)) {
    return Number(value);
  }
  throw field(`${name}: out of range`);
}

function natural(item: Item | undefined, name: string): number {
  return within(item, 0, 2 ** 31, name);
}

function issued(item: Item | undefined): number {
  return within(item, Date.UTC(2000, 0) / 1000, Date.UTC(2200, 0) / 1000, "issued at");
}

function day(item: Item | undefined): string {
  const days = within(item, Date.UTC(1949, 0) / DAY, Date.UTC(2200, 0) / DAY, "obtained on");
  return new Date(days * DAY).toISOString().slice(0, 10);
}

function division(item: Item | undefined): string | undefined {
  const code = within(item, 0, 1_000_000, "division");
  if (code !== 0 && code < 100_000) {
    throw field("division: expected six digits");
  }
  return code === 0 ? undefined : String(code);
}

function word(item: Item | undefined, name: string): string {
  if (item?.kind === "int" && item.value >= 0n && item.value < BigInt(WORDS_1.length)) {
    return WORDS_1[Number(item.value)] as string;
  }
  if (item?.kind === "text" && !WORDS_1.includes(item.value)) {
    return item.value;
  }
  const defect = item?.kind === "text" ? "FIELD_NOT_CANONICAL" : "FIELD";
  throw new Refusal("token", defect, `${name}: a number without word, or a word that has a number`);
}

function matching(item: Item | undefined, pattern: RegExp, name: string): string {
  const value = text(item, name);
  if (pattern.test(value)) {
    return value;
  }
  throw field(`${name}: not acceptable`);
}

/** No controls, formats (zero-width, bidirectional), unpaired surrogates or separators of lines: they cannot be printed. */
function shown(value: string, most: number, name: string): string {
  const length = Array.from(value).length;
  if (length >= 1 && length <= most && !INVISIBLE.test(value)) {
    return value;
  }
  throw field(`${name}: not acceptable`);
}

function field(message: string): Refusal {
  return new Refusal("token", "FIELD", message);
}
