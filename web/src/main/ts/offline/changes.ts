import { bytes, newestRoot, type TrustState, trustFile } from "zhengjian-verify";

/** What a timestamp names and is not at hand; nothing of it is believed before the whole update is. */
export interface Changes {
  /** Version of a newer root, 0 when there is none. */
  root: number;
  list: boolean;
  statusLists: string[];
}

/** Reads a timestamp to see what to fetch. @throws Refusal when it is none */
export async function changes(trusted: TrustState, timestamp: Uint8Array): Promise<Changes> {
  const { content } = await trustFile.timestampFile(timestamp);
  const statusLists: string[] = [];
  for (const [name, hash] of content.statusLists) {
    const kept = trusted.statusLists.get(name);
    if (kept === undefined || !bytes.equal(await bytes.sha256(kept), hash.sha256)) {
      statusLists.push(name);
    }
  }
  const list = trusted.list?.hash.sha256;
  return {
    root: content.rootVersion > newestRoot(trusted).content.version ? content.rootVersion : 0,
    list: list === undefined || !bytes.equal(list, content.list.sha256),
    statusLists,
  };
}
