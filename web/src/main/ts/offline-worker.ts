/**
 * Keeps the offline page for times without a network. The server writes `KEPT` in front of this script: a new version of
 * anything in it is a new worker. Pages come from the network first, so that the letter size and new texts are right;
 * without an answer within three seconds from the copy. Everything else has a fingerprint in its address and comes from the copy.
 */
interface Kept {
  version: string;
  /** Path → the tags of its copies that go with these assets. */
  pages: Record<string, string[]>;
  assets: string[];
}
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

declare const KEPT: Kept;

const PATIENCE = 3000;
const PREFIX = "zhengjian-offline-";
const NAME = PREFIX + KEPT.version;

async function install(): Promise<void> {
  const cache = await caches.open(NAME);
  const pages = Object.keys(KEPT.pages).map((path) => new Request(path, { cache: "no-cache" }));
  await cache.addAll([...pages, ...KEPT.assets]);
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name)));
  await (self as unknown as { clients: { claim(): Promise<void> } }).clients.claim();
}

async function page(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(NAME);
  const copy = await cache.match(path);
  try {
    const answer = await fetch(request, copy === undefined ? {} : { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok && KEPT.pages[path]?.includes(answer.headers.get("ETag") ?? "") === true) {
      await cache.put(path, answer.clone());
    }
    return answer.status < 500 || copy === undefined ? answer : copy;
  } catch (gone) {
    if (copy === undefined) {
      throw gone;
    }
    return copy;
  }
}

async function asset(request: Request, path: string): Promise<Response> {
  const copy = await (await caches.open(NAME)).match(path);
  return copy ?? fetch(request);
}

addEventListener("install", (event) => (event as Extendable).waitUntil(install()));
addEventListener("activate", (event) => (event as Extendable).waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { request } = event as Fetching;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) {
    return;
  }
  if (pathname in KEPT.pages) {
    (event as Fetching).respondWith(page(request, pathname));
  } else if (KEPT.assets.includes(pathname)) {
    (event as Fetching).respondWith(asset(request, pathname));
  }
});
