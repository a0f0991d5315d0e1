import { refuse } from "./fields.js";
import { requireSignedBy, rootFile, type SignedFile } from "./file.js";
import { type Freshness, freshness, worst } from "./freshness.js";
import type { TrustList } from "./list.js";
import type { Root } from "./root.js";
import type { Timestamp } from "./timestamp.js";

/**
 * What is trusted. Begins with a root that its holder got by other means; every later state comes out of `updateTrust`.
 * Never changed. List and timestamp are there together or not at all.
 */
export interface TrustState {
  readonly roots: readonly SignedFile<Root>[];
  readonly list: SignedFile<TrustList> | undefined;
  readonly timestamp: SignedFile<Timestamp> | undefined;
  /** The status lists that the timestamp names, as far as they are at hand, by name: `CN-22-0`. */
  readonly statusLists: ReadonlyMap<string, Uint8Array>;
}

/** Files that came in from somewhere, believed by nobody yet. What is missing stays as it is trusted. */
export interface TrustFiles {
  /** Newer roots in the order of their versions; the trusted one may stand in front. */
  roots?: Uint8Array[];
  list?: Uint8Array;
  timestamp?: Uint8Array;
  statusLists?: ReadonlyMap<string, Uint8Array>;
}

/** Trusts this root, signed by its own threshold, and nothing else yet. */
export async function pinned(root: Uint8Array): Promise<TrustState> {
  const file = await rootFile(root);
  await requireSignedBy(file, file.content.root, [], "ignored");
  return { roots: [file], list: undefined, timestamp: undefined, statusLists: new Map() };
}

/** The newest trusted root. */
export function newestRoot(state: TrustState): SignedFile<Root> {
  const root = state.roots[state.roots.length - 1];
  if (root === undefined) {
    throw refuse("ROOT_MISSING", "a state of trust without a root");
  }
  return root;
}

/** The age of the oldest part at `now`, seconds since 1970; `EXPIRED` while there is no list yet. */
export function stateFreshness(state: TrustState, now: number): Freshness {
  if (state.list === undefined || state.timestamp === undefined) {
    return "EXPIRED";
  }
  const parts = [newestRoot(state).content, state.list.content, state.timestamp.content];
  return worst(...parts.map((part) => freshness(part.period, now)));
}
