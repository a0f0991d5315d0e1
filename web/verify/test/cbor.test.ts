import assert from "node:assert/strict";
import { test } from "node:test";
import { encode, get, int, parse, TOKEN } from "../src/cbor";
import { bytes, defectOf, files, samples } from "./samples";

for (const sample of samples("cose/bad-cbor")) {
  test(`CBOR: ${sample.name} is refused for its one defect`, async () => {
    assert.equal(await defectOf(() => parse(bytes(sample.content), TOKEN)), sample.expected);
  });
}

test("what is read is written again byte for byte, everything else is refused", async () => {
  for (const [name, content] of files("cose/CborFuzzTestInputs/readsOrRefuses")) {
    const defect = await defectOf(() => assert.deepEqual(encode(parse(content, TOKEN)), content.slice()));
    assert.equal(defect === "accepted", name.startsWith("good"), `${name}: ${defect}`);
  }
});

/** RFC 8949 appendix A, as far as these kinds go. */
const EXAMPLES: [string, unknown][] = [
  ["00", 0n],
  ["17", 23n],
  ["1818", 24n],
  ["1903e8", 1000n],
  ["1a000f4240", 1000000n],
  ["1b000000e8d4a51000", 1000000000000n],
  ["20", -1n],
  ["3863", -100n],
  ["3903e7", -1000n],
  ["62c3bc", "ü"],
  ["64f0908591", "𐅑"],
];

test("reads and writes the examples of RFC 8949", () => {
  for (const [digits, value] of EXAMPLES) {
    const item = parse(bytes(digits), TOKEN);
    assert.ok(item.kind === "int" || item.kind === "text");
    assert.equal(item.value, value);
    assert.deepEqual(encode(item), bytes(digits));
  }
});

test("writes keys in the order of their bytes, whatever order they come in", () => {
  const map = encode({
    kind: "map",
    entries: [
      [int(-1), int(1)],
      [int(100), int(2)],
      [int(10), int(3)],
    ],
  });
  assert.deepEqual(map, bytes("a30a03186402200" + "1"));
  assert.deepEqual(get(parse(map, TOKEN), 100), int(2));
  assert.equal(get(parse(map, TOKEN), 11), undefined);
});

test("a text may begin with U+FEFF, which stays", () => {
  const item = parse(bytes("63efbbbf"), TOKEN);
  assert.equal(item.kind === "text" && item.value, "\ufeff");
});

test("reads nothing beyond the limits that it is given", async () => {
  const small = { bytes: 4, depth: 1, items: 3 };
  assert.equal(await defectOf(() => parse(bytes("8200" + "01"), small)), "accepted");
  assert.equal(await defectOf(() => parse(bytes("83000102"), small)), "TOO_MANY_ITEMS");
  assert.equal(await defectOf(() => parse(bytes("818100"), small)), "TOO_DEEP");
  assert.equal(await defectOf(() => parse(bytes("6461626364"), small)), "TOO_LARGE");
});
