import assert from "node:assert/strict";
import { test } from "node:test";
import { encode, type Item } from "../src/cbor";
import { Refusal } from "../src/refusal";
import { parseParcel } from "../src/trust/parcel";
import { bytes, defectOf } from "./samples";

const file = (content: number[]): Item => ({ kind: "bytes", value: new Uint8Array(content) });
const array = (...items: Item[]): Item => ({ kind: "array", items });
const NAMED = array({ kind: "text", value: "CN-22-0.cwt" }, file([4]));
const WHOLE = encode(array(array(file([1]), file([2])), file([3]), { kind: "null" }, array(NAMED)));

test("a parcel gives its files by name", () => {
  const parcel = parseParcel(WHOLE);
  assert.deepEqual(parcel.roots.map((root) => [...root]), [[1], [2]]);
  assert.deepEqual([...(parcel.list ?? [])], [3]);
  assert.equal(parcel.timestamp, undefined);
  assert.deepEqual([...parcel.statusLists.entries()].map(([name, list]) => [name, ...list]), [["CN-22-0", 4]]);
});

for (const hex of ["", "80", "84f6f6f6f6", "8480f6f681824161f6", "8480f6f6818263612f6241", "8480f6f680ff"]) {
  test(`what is no parcel is refused: ${hex}`, async () => {
    assert.equal(await defectOf(() => parseParcel(bytes(hex))), "MALFORMED");
  });
}

test("status lists stand in the order of their names, each once", async () => {
  const one = (name: string): Item => array({ kind: "text", value: name }, file([4]));
  const lists = (...names: string[]) => encode(array(array(), { kind: "null" }, { kind: "null" }, array(...names.map(one))));
  assert.equal(parseParcel(lists("CN-22-2.cwt", "CN-22-10.cwt", "CN-34-0.cwt")).statusLists.size, 3);
  assert.equal(await defectOf(() => parseParcel(lists("CN-22-0.cwt", "CN-22-0.cwt"))), "MALFORMED");
  assert.equal(await defectOf(() => parseParcel(lists("CN-22-10.cwt", "CN-22-2.cwt"))), "MALFORMED");
});

/** A linear congruence, so that every run tries the same. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 8;
}

test("whatever is changed in it, it is read or refused as MALFORMED", () => {
  const next = random(1);
  for (let run = 0; run < 20_000; run++) {
    const spoilt = WHOLE.slice(0, 1 + (next() % WHOLE.length));
    for (let changes = next() % 4; changes >= 0; changes--) {
      spoilt[next() % spoilt.length] = next();
    }
    try {
      parseParcel(spoilt);
    } catch (refused) {
      assert.ok(refused instanceof Refusal && refused.defect === "MALFORMED", String(refused));
    }
  }
});
