import { array, hash, INT_END, number, payloadFields, period, type Period, refuse, text } from "./fields.js";
import { equal, sha256 } from "../bytes.js";

/** One file, named by its content. */
export interface FileHash {
  sha256: Uint8Array;
  length: number;
}

/** Which files are the newest. */
export interface Timestamp {
  version: number;
  period: Period;
  rootVersion: number;
  rootHash: Uint8Array;
  listVersion: number;
  list: FileHash;
  /** By name: `CN-22-0`. */
  statusLists: Map<string, FileHash>;
}

const LONGEST = 86_400;
const LONGEST_FILE = 2 ** 24;
const MOST_STATUS_LISTS = 4096;

/** Reads the payload of a timestamp. */
export function readTimestamp(payload: Uint8Array): Timestamp {
  const items = payloadFields(payload, "zhengjian-timestamp", 8);
  const root = array(items[5], 2, "root");
  const list = array(items[6], 3, "list");
  const statusLists = new Map<string, FileHash>();
  let before: [string, number] = ["", 0];
  for (const item of array(items[7], undefined, "status lists")) {
    const entry = array(item, 4, "status list");
    const name: [string, number] = [text(entry[0], /^CN-[0-9A-Z]{2}$/, "issuer"), number(entry[1], 0, INT_END, "number")];
    if (name[0] < before[0] || (name[0] === before[0] && name[1] <= before[1])) {
      throw refuse("MALFORMED", "status lists: not in their order, each once");
    }
    before = name;
    statusLists.set(`${name[0]}-${name[1]}`, fileHash(entry[2], entry[3]));
  }
  if (statusLists.size > MOST_STATUS_LISTS) {
    throw refuse("MALFORMED", `timestamp: more than ${MOST_STATUS_LISTS} status lists`);
  }
  return {
    version: number(items[2], 1, INT_END, "timestamp version"),
    period: period(items[3], items[4], LONGEST, "timestamp"),
    rootVersion: number(root[0], 1, INT_END, "root version"),
    rootHash: hash(root[1], "root"),
    listVersion: number(list[0], 1, INT_END, "list version"),
    list: fileHash(list[1], list[2]),
    statusLists,
  };
}

function fileHash(digest: Parameters<typeof hash>[0], length: Parameters<typeof hash>[0]): FileHash {
  return { sha256: hash(digest, "hash"), length: number(length, 1, LONGEST_FILE + 1, "length") };
}

/** True when this is the file. */
export async function fits(name: FileHash, file: Uint8Array): Promise<boolean> {
  return file.length === name.length && equal(name.sha256, await sha256(file));
}
