import { newestRoot, pinned, Refusal, type TrustFiles, type TrustState, updateTrust } from "zhengjian-verify";
import { changes } from "./changes";

/** Bytes at most of a file that is fetched. */
const LARGEST = 1 << 19;

/**
 * Fetches what is newer and takes it over by the rules of docs/formats/trust-list.md, or refuses with the one reason. The
 * first root that this browser ever sees is the one that it trusts from then on. Usually one request; a changed list or
 * status list is one more each.
 */
export async function refresh(trusted: TrustState | undefined, now: number): Promise<TrustState> {
  const before = trusted ?? (await pinned(await required("/trust/root.cose")));
  try {
    return await once(before, now);
  } catch (refused) {
    // published between two of the requests: once more, then it is what it says
    if (refused instanceof Refusal && refused.defect === "WRONG_HASH") {
      return once(before, now);
    }
    throw refused;
  }
}

async function once(before: TrustState, now: number): Promise<TrustState> {
  const timestamp = await required("/trust/timestamp.cose");
  const changed = await changes(before, timestamp);
  const files: TrustFiles = { timestamp };
  if (changed.root > 0) {
    files.roots = await roots(newestRoot(before).content.version, changed.root);
  }
  if (changed.list) {
    files.list = await required("/trust/list.cose");
  }
  const statusLists = new Map<string, Uint8Array>();
  for (const name of changed.statusLists) {
    const file = await optional(`/trust/status/${name}.cwt`);
    if (file !== undefined) {
      statusLists.set(name, file);
    }
  }
  return updateTrust(before, { ...files, statusLists }, now);
}

/** The roots after the trusted one: the newest by its plain name, others by their version. */
async function roots(trusted: number, newest: number): Promise<Uint8Array[]> {
  const found: Uint8Array[] = [];
  for (let version = trusted + 1; version < newest && found.length < 64; version++) {
    found.push(await required(`/trust/root-${version}.cose`));
  }
  return [...found, await required("/trust/root.cose")];
}

/** The server has no such file. */
export class NotServed extends Error {}

async function required(path: string): Promise<Uint8Array> {
  const file = await optional(path);
  if (file === undefined) {
    throw new NotServed(path);
  }
  return file;
}

async function optional(path: string): Promise<Uint8Array | undefined> {
  const answer = await fetch(path, { cache: "no-cache", redirect: "error", credentials: "omit" });
  if (!answer.ok || answer.body === null) {
    return undefined;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = answer.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > LARGEST) {
      await reader.cancel();
      throw new Refusal("trust", "MALFORMED", `${path}: larger than ${LARGEST} bytes`);
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
