/** What a scanned text is, by its form alone: before any cryptography, and without ever opening an address. */
export type Scan = { kind: "token"; payload: string } | { kind: "damaged" } | { kind: "foreign"; host: string };

const LONGEST = 4096;
const SHORTEST_TOKEN = 40;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
const BASE32 = /^[A-Z2-7]+$/;
const HOST = /^[A-Za-z0-9.\-:[\]]{1,253}$/;

/** @param baseUrls addresses of the issuers; exactly such a prefix and `/v/` stand in their codes */
export function readScan(scanned: string, baseUrls: readonly string[]): Scan {
  const text = scanned.trim();
  if (text.length > LONGEST) {
    return { kind: "foreign", host: "" };
  }
  const prefixes = baseUrls.map((baseUrl) => `${baseUrl}/v/`);
  const prefix = prefixes.find((each) => text.startsWith(each));
  if (prefix !== undefined) {
    return token(text.slice(prefix.length));
  }
  if (SCHEME.test(text)) {
    const almost = prefixes.some((each) => text.toLowerCase().startsWith(each));
    return almost ? { kind: "damaged" } : { kind: "foreign", host: host(text) };
  }
  const looksLikeToken = text.length >= SHORTEST_TOKEN && BASE32.test(text.toUpperCase());
  return looksLikeToken ? token(text) : { kind: "foreign", host: "" };
}

function token(payload: string): Scan {
  return BASE32.test(payload) ? { kind: "token", payload } : { kind: "damaged" };
}

function host(text: string): string {
  const start = text.indexOf("://");
  const authority = start < 0 ? "" : (text.slice(start + 3).split(/[/?#\\]/)[0] ?? "");
  const found = authority.slice(authority.lastIndexOf("@") + 1);
  return HOST.test(found) ? found : "";
}
