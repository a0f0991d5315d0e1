import { base64, concat, fromBase64, fromUtf8, hex, sha256, utf8 } from "./bytes.js";
import type { VerificationKey } from "./key.js";
import { Refusal } from "./refusal.js";

/** What a log promises: its tree had this root at this size (C2SP tlog-checkpoint). */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Uint8Array;
  extensions: string[];
}

/** One signature line of a note. */
interface Line {
  name: string;
  keyId: string;
  signature: Uint8Array;
}

const LARGEST = 128 * 1024;
const MOST_SIGNATURES = 32;
const DASH = "— ";
const SIZE = /^(?:0|[1-9][0-9]{0,18})$/;

/** A checkpoint out of a signed note (C2SP signed-note), believed only under the log's own Ed25519 key and name. */
export async function openCheckpoint(note: Uint8Array, name: string, key: VerificationKey): Promise<Checkpoint> {
  const text = await openNote(note, name, key);
  const checkpoint = parseCheckpoint(text);
  if (checkpoint.origin !== name) {
    throw refuse("WRONG_ORIGIN", `expected the log ${name}, found ${checkpoint.origin}`);
  }
  return checkpoint;
}

/** The text of a note that the key signed under the name. Lines of other keys are ignored; a wrong one refuses the note. */
export async function openNote(note: Uint8Array, name: string, key: VerificationKey): Promise<string> {
  const { text, lines } = parseNote(note);
  const id = await noteKeyId(name, key);
  const own = lines.filter((line) => line.keyId === id && line.name === name);
  for (const line of own) {
    if (!(await key.verifies(utf8(text), line.signature))) {
      throw refuse("SIGNATURE_WRONG", `the signature of ${name} is wrong`);
    }
  }
  if (own.length === 0) {
    throw refuse("SIGNATURE_OF_UNKNOWN_KEY", `no signature of ${name}`);
  }
  return text;
}

/** The id of a note key: the start of SHA-256(name, newline, 0x01, public key). */
export async function noteKeyId(name: string, key: VerificationKey): Promise<string> {
  if (key.algorithm !== "EDDSA") {
    throw refuse("KEY_NAME_MALFORMED", "notes are signed with Ed25519");
  }
  const hash = await sha256(concat(utf8(`${name}\n`), Uint8Array.of(1), key.coseKey.slice(-32)));
  return hex(hash.subarray(0, 4));
}

function parseNote(bytes: Uint8Array): { text: string; lines: Line[] } {
  if (bytes.length > LARGEST) {
    throw refuse("TOO_LARGE", `a note has at most ${LARGEST} bytes`);
  }
  const note = fromUtf8(bytes);
  if (note === undefined) {
    throw refuse("NOT_UTF8", "a note is UTF-8");
  }
  if (/[\x00-\x09\x0b-\x1f]/.test(note)) {
    throw refuse("CONTROL_CHARACTER", "a note has no control character but newline");
  }
  if (!note.endsWith("\n")) {
    throw refuse("NO_FINAL_NEWLINE", "a note ends in a newline");
  }
  const blank = note.lastIndexOf("\n\n");
  if (blank < 0) {
    throw refuse("NO_BLANK_LINE", "a blank line stands before the signatures");
  }
  const block = note.slice(blank + 2);
  if (block === "") {
    throw refuse("NO_SIGNATURE", "a note has at least one signature line");
  }
  const lines = block.slice(0, -1).split("\n");
  if (lines.length > MOST_SIGNATURES) {
    throw refuse("TOO_MANY_SIGNATURES", `a note has at most ${MOST_SIGNATURES} signatures`);
  }
  return { text: note.slice(0, blank + 1), lines: lines.map(parseLine) };
}

function parseLine(line: string): Line {
  const gap = line.lastIndexOf(" ");
  if (!line.startsWith(DASH) || gap < DASH.length) {
    throw refuse("SIGNATURE_LINE_MALFORMED", "expected “— NAME BASE64”");
  }
  const name = line.slice(DASH.length, gap);
  if (name === "" || /[+\p{Z}]/u.test(name)) {
    throw refuse("KEY_NAME_MALFORMED", "key name is empty or has a blank or plus");
  }
  const content = fromBase64(line.slice(gap + 1));
  if (content === undefined) {
    throw refuse("SIGNATURE_NOT_BASE64", "the signature is not canonical base64");
  }
  if (content.length <= 4) {
    throw refuse("SIGNATURE_TOO_SHORT", "a signature line has a key id and a signature");
  }
  return { name, keyId: hex(content.subarray(0, 4)), signature: content.subarray(4) };
}

function parseCheckpoint(text: string): Checkpoint {
  const [origin, size, root, ...extensions] = text.slice(0, -1).split("\n");
  if (origin === undefined || size === undefined || root === undefined) {
    throw refuse("LINES_MISSING", "a checkpoint has three lines");
  }
  if (origin === "") {
    throw refuse("ORIGIN_EMPTY", "the first line names the log");
  }
  if (!SIZE.test(size) || BigInt(size) >= 1n << 63n) {
    throw refuse("SIZE_MALFORMED", "the tree size is a decimal number without leading zeros, below 2^63");
  }
  const hash = fromBase64(root);
  if (hash?.length !== 32) {
    throw refuse("ROOT_MALFORMED", "the root is the canonical base64 of 32 bytes");
  }
  if (extensions.includes("")) {
    throw refuse("EXTENSION_EMPTY", "an extension line is not empty");
  }
  return { origin, size: Number(size), root: hash, extensions };
}

/** The signed text of a checkpoint, as {@link openCheckpoint} reads it. */
export function checkpointText(checkpoint: Checkpoint): string {
  const lines = [checkpoint.origin, String(checkpoint.size), base64(checkpoint.root), ...checkpoint.extensions];
  return lines.map((line) => `${line}\n`).join("");
}

function refuse(defect: string, message: string): Refusal {
  return new Refusal("note", defect, message);
}
