import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { decode, encode } from "../src/base32";
import { parseToken, tokenSignedBy } from "../src/credential";
import { WORDS_1 } from "../src/words";
import { key } from "./keys";
import { defectOf, files, samples } from "./samples";

const PAGE = readFileSync("../docs/formats/credential-token.md", "utf8");
const VECTOR = /\n([A-Z2-7]{200,})\n/.exec(PAGE)?.[1] ?? "";

for (const sample of samples("credential/bad-tokens")) {
  test(`token: ${sample.name} is refused for its one defect`, async () => {
    assert.equal(await defectOf(() => parseToken(sample.content)), sample.expected);
  });
}

test("reads the test vector of the format page as the page says", async () => {
  const token = parseToken(VECTOR);
  assert.deepEqual(token.credential, {
    issuer: "CN-22",
    issuedAt: 1795226400,
    number: "22K7M4T9XQ3W8E5A",
    holderName: "张晓明",
    maskedId: "220582********123X",
    family: "title",
    rank: "associate-senior",
    series: "工程",
    specialty: "机械工程",
    title: "高级工程师",
    localDivision: "220582",
    obtainedOn: "2023-06-30",
    statusList: 0,
    statusIndex: 4711,
  });
  assert.equal(token.keyId, "750ca407");
  assert.equal(await tokenSignedBy(token, await key("ES256")), true);
  assert.equal(await tokenSignedBy(token, await key("SM2")), false);
});

test("no changed symbol of the vector is read and verifies", async () => {
  const its = await key("ES256");
  for (let at = 0; at < VECTOR.length; at++) {
    const changed = VECTOR.slice(0, at) + (VECTOR[at] === "A" ? "B" : "A") + VECTOR.slice(at + 1);
    const defect = await defectOf(async () => assert.equal(await tokenSignedBy(parseToken(changed), its), false));
    assert.notEqual(defect, "", `symbol ${at}`);
  }
});

test("the shared tokens of every algorithm are read and signed by their key", async () => {
  const tokens = files("credential/good-tokens");
  assert.equal(tokens.length, 3);
  for (const [name, content] of tokens) {
    const algorithm = name.replace(".txt", "").toUpperCase() as "ES256" | "EDDSA" | "SM2";
    const token = parseToken(new TextDecoder().decode(content).trim());
    assert.equal(token.algorithm, algorithm);
    assert.equal(await tokenSignedBy(token, await key(algorithm)), true, name);
  }
});

test("base32 reads what it writes", () => {
  for (let length = 0; length < 40; length++) {
    const some = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 0xff);
    assert.deepEqual(decode(encode(some)), some);
  }
});

test("the word table is that of the issuers, word for word", () => {
  const table = readFileSync("../signing/src/main/resources/zhengjian/signing/credential/words-1.txt", "utf8");
  assert.deepEqual([...WORDS_1], table.trimEnd().split("\n"));
});
