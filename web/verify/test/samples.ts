import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { Refusal } from "../src/refusal";

/** The samples that the Java readers are tested with: the same files, the same defects. */
const SHARED = "../signing/src/test/resources/zhengjian/signing";

export interface Sample {
  name: string;
  expected: string;
  content: string;
}

/** All bad samples of a folder: one file each, first line `# expected: DEFECT`. */
export function samples(folder: string): Sample[] {
  return read(folder, /^# expected: ([A-Z0-9_]+)$/);
}

/** All good samples of a folder: one file each, first line what is to be found in it. */
export function goodSamples(folder: string): Sample[] {
  return read(folder, /^# expected: (.+)$/);
}

function read(folder: string, pattern: RegExp): Sample[] {
  const found = readdirSync(`${SHARED}/${folder}`).map((name) => {
    const [head, ...lines] = readFileSync(`${SHARED}/${folder}/${name}`, "utf8").split(/\r?\n/);
    const expected = pattern.exec(head ?? "")?.[1];
    assert.ok(expected, `${name} does not say what is expected`);
    return { name, expected, content: lines.join("") };
  });
  assert.ok(found.length > 0, folder);
  return found;
}

/** The bytes of every file of a folder, by name. */
export function files(folder: string): [string, Uint8Array][] {
  return readdirSync(`${SHARED}/${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, new Uint8Array(readFileSync(`${SHARED}/${folder}/${name}`))]);
}

export function bytes(hexDigits: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hexDigits, "hex"));
}

/** Runs what must be refused, and gives the defect. */
export async function defectOf(what: () => unknown): Promise<string> {
  try {
    await what();
  } catch (refused) {
    assert.ok(refused instanceof Refusal, String(refused));
    return refused.defect;
  }
  return "accepted";
}
