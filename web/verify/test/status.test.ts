import assert from "node:assert/strict";
import { test } from "node:test";
import { listSignedBy, parseStatusList, statusAt } from "../src/status";
import { inflate } from "../src/zlib";
import { key } from "./keys";
import { bytes, defectOf, files, goodSamples, samples } from "./samples";

for (const sample of samples("status/bad-lists")) {
  test(`status list: ${sample.name} is refused for its one defect`, async () => {
    assert.equal(await defectOf(() => parseStatusList(bytes(sample.content))), sample.expected);
  });
}

const WORDS = ["valid", "revoked", "suspended", "superseded"];

for (const sample of goodSamples("status/good-lists")) {
  test(`status list: ${sample.name} says of each place what was put there, and is signed`, async () => {
    const list = await parseStatusList(bytes(sample.content));
    const places = new Map(sample.expected.split(" ").map((entry) => entry.split("=").map(Number) as [number, number]));
    for (let place = 0; place < list.packed.length * 4; place++) {
      assert.equal(statusAt(list, place), WORDS[places.get(place) ?? 0], `place ${place}`);
    }
    assert.equal(await listSignedBy(list, await key("ES256")), true);
    assert.equal(await listSignedBy(list, await key("SM2")), false);
  });
}

test("a place beyond the end says nothing, which is not “valid”", async () => {
  const list = await parseStatusList(bytes(goodSamples("status/good-lists")[0]?.content ?? ""));
  assert.equal(statusAt(list, list.packed.length * 4), undefined);
  assert.equal(statusAt(list, -1), undefined);
  assert.equal(statusAt(list, 2 ** 31 - 1), undefined);
});

test("inflates the lists of two bits that the draft publishes", async () => {
  const text = new TextDecoder().decode(files("status").find(([name]) => name === "published-lists.txt")?.[1]);
  const vector = text.split("\n\n").find((paragraph) => paragraph.startsWith("bits 2\n"));
  assert.ok(vector);
  const [, list, ...places] = vector.trim().split("\n");
  const packed = await inflate(new Uint8Array(Buffer.from((list ?? "").slice(5), "base64url")), 1 << 18);
  const values = new Map(places.map((entry) => entry.split("=").map(Number) as [number, number]));
  for (let place = 0; place < packed.length * 4; place++) {
    assert.equal(((packed[place >> 2] as number) >> (2 * (place & 3))) & 3, values.get(place) ?? 0, `place ${place}`);
  }
});
