import { concat, equal, sha256 } from "./bytes.js";

/** The leaf hash of RFC 6962 §2.1: SHA-256(0x00 ‖ entry). */
export function leafHash(entry: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(concat(Uint8Array.of(0), entry));
}

/** The node hash of RFC 6962 §2.1: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(concat(Uint8Array.of(1), left, right));
}

/** One step of a path: the sibling, its side, and what comes out of joining both. */
export interface Step {
  sibling: Uint8Array;
  siblingIsLeft: boolean;
  result: Uint8Array;
}

/**
 * Climbs from a leaf along the path of an inclusion proof (RFC 9162 §2.1.3.2). Undefined when the path has not the length
 * that index and size demand; otherwise the last result, or the leaf itself without any step, must be the root.
 */
export async function climb(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): Promise<Step[] | undefined> {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size || path.length > 63) {
    return undefined;
  }
  let node = BigInt(index);
  let last = BigInt(size - 1);
  let hash = leaf;
  const steps: Step[] = [];
  for (const sibling of path) {
    if (last === 0n) {
      return undefined;
    }
    const siblingIsLeft = (node & 1n) === 1n || node === last;
    hash = siblingIsLeft ? await nodeHash(sibling, hash) : await nodeHash(hash, sibling);
    steps.push({ sibling, siblingIsLeft, result: hash });
    while (siblingIsLeft && (node & 1n) === 0n && node !== 0n) {
      node >>= 1n;
      last >>= 1n;
    }
    node >>= 1n;
    last >>= 1n;
  }
  return last === 0n ? steps : undefined;
}

/** True when the path leads from the leaf to the root. */
export async function provesInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): Promise<boolean> {
  const steps = await climb(leaf, index, size, path);
  return steps !== undefined && equal(steps[steps.length - 1]?.result ?? leaf, root);
}

/** True when the tree of `from` leaves is the beginning of the tree of `to` leaves (RFC 9162 §2.1.4.2). */
export async function provesConsistency(
  from: number,
  to: number,
  path: readonly Uint8Array[],
  earlier: Uint8Array,
  later: Uint8Array,
): Promise<boolean> {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1 || from > to || path.length > 64) {
    return false;
  }
  if (from === to) {
    return path.length === 0 && equal(earlier, later);
  }
  const whole = (BigInt(from) & BigInt(from - 1)) === 0n;
  const first = whole ? earlier : path[0];
  if (first === undefined) {
    return false;
  }
  let [node, last, old, young] = [BigInt(from - 1), BigInt(to - 1), first, first];
  while ((node & 1n) === 1n) {
    [node, last] = [node >> 1n, last >> 1n];
  }
  for (const step of whole ? path : path.slice(1)) {
    if (last === 0n) {
      return false;
    }
    if ((node & 1n) === 1n || node === last) {
      old = await nodeHash(step, old);
      young = await nodeHash(step, young);
      while ((node & 1n) === 0n && node !== 0n) {
        [node, last] = [node >> 1n, last >> 1n];
      }
    } else {
      young = await nodeHash(young, step);
    }
    [node, last] = [node >> 1n, last >> 1n];
  }
  return last === 0n && equal(old, earlier) && equal(young, later);
}
