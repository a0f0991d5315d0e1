import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { utf8 } from "../src/bytes";
import { climb, leafHash, provesConsistency, provesInclusion } from "../src/merkle";

/** The tree as RFC 6962 §2.1 defines it, by recursion and with another SHA-256: the oracle. */
function sha(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(createHash("sha256").update(Buffer.concat(parts)).digest());
}

function split(size: number): number {
  let half = 1;
  while (half * 2 < size) {
    half *= 2;
  }
  return half;
}

function root(leaves: Uint8Array[]): Uint8Array {
  if (leaves.length <= 1) {
    return leaves.length === 0 ? sha() : sha(Uint8Array.of(0), leaves[0] as Uint8Array);
  }
  const half = split(leaves.length);
  return sha(Uint8Array.of(1), root(leaves.slice(0, half)), root(leaves.slice(half)));
}

function inclusion(index: number, leaves: Uint8Array[]): Uint8Array[] {
  if (leaves.length <= 1) {
    return [];
  }
  const half = split(leaves.length);
  return index < half
    ? [...inclusion(index, leaves.slice(0, half)), root(leaves.slice(half))]
    : [...inclusion(index - half, leaves.slice(half)), root(leaves.slice(0, half))];
}

function consistency(from: number, leaves: Uint8Array[], whole: boolean): Uint8Array[] {
  if (from === leaves.length) {
    return whole ? [] : [root(leaves)];
  }
  const half = split(leaves.length);
  return from <= half
    ? [...consistency(from, leaves.slice(0, half), whole), root(leaves.slice(half))]
    : [...consistency(from - half, leaves.slice(half), false), root(leaves.slice(0, half))];
}

const LEAVES = Array.from({ length: 20 }, (_, i) => utf8(`entry ${i}`));

test("every leaf of every tree is proved, and by no other path, place or root", async () => {
  for (let size = 1; size <= LEAVES.length; size++) {
    const leaves = LEAVES.slice(0, size);
    for (let index = 0; index < size; index++) {
      const leaf = await leafHash(leaves[index] as Uint8Array);
      const path = inclusion(index, leaves);
      assert.equal(await provesInclusion(leaf, index, size, path, root(leaves)), true, `${index} of ${size}`);
      assert.equal(await provesInclusion(leaf, index, size, [...path, leaf], root(leaves)), false);
      assert.equal(await provesInclusion(leaf, index, size, path, sha()), false);
      assert.equal(await provesInclusion(sha(), index, size, path, root(leaves)), false);
      for (const other of [index + 1, index - 1, size]) {
        assert.equal(await provesInclusion(leaf, other, size, path, root(leaves)), false);
      }
      if (path.length > 0) {
        assert.equal(await provesInclusion(leaf, index, size, path.slice(1), root(leaves)), false);
      }
    }
  }
});

test("a climb tells each step: sibling, side, result", async () => {
  const steps = await climb(await leafHash(LEAVES[2] as Uint8Array), 2, 5, inclusion(2, LEAVES.slice(0, 5)));
  assert.deepEqual(steps?.map((step) => step.siblingIsLeft), [false, true, false]);
  assert.deepEqual(steps?.[2]?.result, root(LEAVES.slice(0, 5)));
  assert.deepEqual(steps?.[1]?.result, root(LEAVES.slice(0, 4)));
});

test("every earlier tree is proved to be the beginning of every later one", async () => {
  for (let to = 1; to <= LEAVES.length; to++) {
    for (let from = 1; from <= to; from++) {
      const path = consistency(from, LEAVES.slice(0, to), true);
      const [earlier, later] = [root(LEAVES.slice(0, from)), root(LEAVES.slice(0, to))];
      assert.equal(await provesConsistency(from, to, path, earlier, later), true, `${from} to ${to}`);
      assert.equal(await provesConsistency(from, to, path, sha(), later), false);
      assert.equal(await provesConsistency(from, to, path, earlier, sha()), false);
      assert.equal(await provesConsistency(from, to, [...path, later], earlier, later), false);
    }
  }
});

test("sizes that are no sizes prove nothing", async () => {
  const leaf = await leafHash(LEAVES[0] as Uint8Array);
  for (const [index, size] of [[-1, 1], [0, 0], [1, 1], [0.5, 1], [NaN, 1], [0, 2 ** 60]] as const) {
    assert.equal(await climb(leaf, index, size, []), undefined);
  }
  assert.equal(await provesConsistency(0, 1, [], sha(), leaf), false);
  assert.equal(await provesConsistency(2, 1, [], leaf, leaf), false);
});
