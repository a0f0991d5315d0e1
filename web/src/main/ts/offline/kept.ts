import { newestRoot, pinned, type TrustState, updateTrust } from "zhengjian-verify";

/** The trusted files as they lie in the browser, with the time at which they were taken over. */
interface Stored {
  at: number;
  roots: Uint8Array[];
  list: Uint8Array | undefined;
  timestamp: Uint8Array | undefined;
  statusLists: [string, Uint8Array][];
}

/** A state of trust, and when it was taken over: seconds since 1970. */
export interface Kept {
  state: TrustState;
  at: number;
}

const STORE = "trust";
const ROW = "state";

/** The state that an earlier visit left, every signature verified again; undefined where there is none. */
export async function restore(): Promise<Kept | undefined> {
  const stored = await request<Stored | undefined>("readonly", (store) => store.get(ROW));
  const [root, ...newer] = stored?.roots ?? [];
  if (stored === undefined || root === undefined || stored.list === undefined || stored.timestamp === undefined) {
    return undefined;
  }
  const files = { roots: newer, list: stored.list, timestamp: stored.timestamp, statusLists: new Map(stored.statusLists) };
  return { state: await updateTrust(await pinned(root), files, stored.at), at: stored.at };
}

/** Keeps a state for later visits: one row, so it is there whole or not at all. */
export async function keep({ state, at }: Kept): Promise<void> {
  const stored: Stored = {
    at,
    roots: state.roots.map((root) => root.bytes),
    list: state.list?.bytes,
    timestamp: state.timestamp?.bytes,
    statusLists: [...state.statusLists],
  };
  await request("readwrite", (store) => store.put(stored, ROW));
}

/** First 16 hexadecimal digits of the newest root's hash, for people who compare. */
export function fingerprint(state: TrustState): string {
  return Array.from(newestRoot(state).hash.sha256.slice(0, 8), (value) => value.toString(16).padStart(2, "0")).join("");
}

async function request<T>(mode: IDBTransactionMode, what: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const opening = indexedDB.open("zhengjian-offline", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await done<IDBDatabase>(opening);
  try {
    const transaction = database.transaction(STORE, mode, { durability: "strict" });
    const finished = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const result = await done<T>(what(transaction.objectStore(STORE)));
    await finished;
    return result;
  } finally {
    database.close();
  }
}

function done<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
}
