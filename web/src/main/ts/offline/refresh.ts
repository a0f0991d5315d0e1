import { newestRoot, parseParcel, pinned, Refusal, type TrustFiles, trustFile, type TrustState, updateTrust } from "zhengjian-verify";
import { type Changes, changes } from "./changes";

/** Bytes at most of a file that is fetched, and of all files in one. */
const LARGEST = 1 << 19;
const LARGEST_PARCEL = 1 << 24;
/** More changed files than this come in one. */
const MOST_ALONE = 2;

/**
 * Fetches what is newer and takes it over by the rules of docs/formats/trust-list.md, or refuses with the one reason. The
 * first root that this browser ever sees is the one that it trusts from then on. One request at first and when nothing is
 * new, at most three otherwise.
 */
export async function refresh(trusted: TrustState | undefined, now: number): Promise<TrustState> {
  if (trusted === undefined) {
    return first(now);
  }
  try {
    return await newer(trusted, now);
  } catch (refused) {
    // published between two of the requests: all in one are of one moment
    if (refused instanceof Refusal && refused.defect === "WRONG_HASH") {
      return updateTrust(trusted, await parcel(trusted), now);
    }
    throw refused;
  }
}

async function first(now: number): Promise<TrustState> {
  const { roots, ...files } = parseParcel(await required("/trust/set.cbor", LARGEST_PARCEL));
  const newest = roots[roots.length - 1];
  if (newest === undefined) {
    throw new Refusal("trust", "ROOT_MISSING", "set.cbor: no root");
  }
  return updateTrust(await pinned(newest), files, now);
}

async function newer(before: TrustState, now: number): Promise<TrustState> {
  const timestamp = await required("/trust/timestamp.cose");
  const changed = await changes(before, timestamp);
  const many = changed.root > 0 || (changed.list ? 1 : 0) + changed.statusLists.length > MOST_ALONE;
  return updateTrust(before, many ? await parcel(before) : await alone(timestamp, changed), now);
}

async function alone(timestamp: Uint8Array, changed: Changes): Promise<TrustFiles> {
  const statusLists = new Map<string, Uint8Array>();
  for (const name of changed.statusLists) {
    const file = await optional(`/trust/status/${name}.cwt`);
    if (file !== undefined) {
      statusLists.set(name, file);
    }
  }
  return { timestamp, ...(changed.list ? { list: await required("/trust/list.cose") } : {}), statusLists };
}

/** All files in one; roots before the trusted one say nothing new. */
async function parcel(before: TrustState): Promise<TrustFiles> {
  const { roots, ...files } = parseParcel(await required("/trust/set.cbor", LARGEST_PARCEL));
  const trusted = newestRoot(before).content.version;
  const later: Uint8Array[] = [];
  for (const root of roots) {
    if ((await trustFile.rootFile(root)).content.version >= trusted) {
      later.push(root);
    }
  }
  return { ...files, roots: later };
}

/** The server has no such file. */
export class NotServed extends Error {}

async function required(path: string, largest = LARGEST): Promise<Uint8Array> {
  const file = await optional(path, largest);
  if (file === undefined) {
    throw new NotServed(path);
  }
  return file;
}

async function optional(path: string, largest = LARGEST): Promise<Uint8Array | undefined> {
  const answer = await fetch(path, { cache: "no-cache", redirect: "error", credentials: "omit" });
  if (!answer.ok || answer.body === null) {
    return undefined;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = answer.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > largest) {
      await reader.cancel();
      throw new Refusal("trust", "MALFORMED", `${path}: larger than ${largest} bytes`);
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
