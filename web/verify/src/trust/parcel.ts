import { type Item, type Limits, parse } from "../cbor.js";
import { refuse } from "./fields.js";
import type { TrustFiles } from "./state.js";

/** What a parcel may hold: all files of all provinces. */
export const PARCEL: Limits = { bytes: 1 << 24, depth: 4, items: 1 << 14 };

const NAME = /^((CN-[0-9A-Z]{2})-(0|[1-9][0-9]{0,8}))\.cwt$/;

/**
 * All trust files in one, `set.cbor`: `[[* root], list / null, timestamp / null, [* [name, status list]]]`. Nothing but a
 * parcel: each file in it is judged as if it had come alone. Throws `MALFORMED` for anything else.
 */
export function parseParcel(bytes: Uint8Array): Required<Pick<TrustFiles, "roots" | "statusLists">> & TrustFiles {
  const [roots, list, timestamp, statusLists] = array(read(bytes), 4);
  let last: [string, number] = ["", -1];
  const named = array(statusLists).map((entry): [string, Uint8Array] => {
    const [name, file] = array(entry, 2);
    const [, key, issuer = "", digits] = (name?.kind === "text" && NAME.exec(name.value)) || [];
    if (key === undefined) {
      throw malformed("expected a name like CN-22-0.cwt");
    }
    if (issuer < last[0] || (issuer === last[0] && Number(digits) <= last[1])) {
      throw malformed("status lists are not in the order of their names, each once");
    }
    last = [issuer, Number(digits)];
    return [key, content(file)];
  });
  return {
    roots: array(roots).map(content),
    ...(list?.kind === "null" ? {} : { list: content(list) }),
    ...(timestamp?.kind === "null" ? {} : { timestamp: content(timestamp) }),
    statusLists: new Map(named),
  };
}

function read(bytes: Uint8Array): Item {
  try {
    return parse(bytes, PARCEL);
  } catch (refused) {
    throw malformed(refused instanceof Error ? refused.message : "no CBOR");
  }
}

function array(item: Item | undefined, length?: number): Item[] {
  if (item?.kind !== "array" || (length !== undefined && item.items.length !== length)) {
    throw malformed(length === undefined ? "expected an array" : `expected an array of ${length}`);
  }
  return item.items;
}

function content(item: Item | undefined): Uint8Array {
  if (item?.kind !== "bytes") {
    throw malformed("expected a file");
  }
  return item.value;
}

function malformed(message: string): Error {
  return refuse("MALFORMED", `set.cbor: ${message}`);
}
