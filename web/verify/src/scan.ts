/** What a scanned text is, by its form alone: before any cryptography, and without ever opening an address. */
export type Scan =
  | { kind: "token"; payload: string; baseUrl?: string }
  | { kind: "damaged" }
  | { kind: "foreign"; address: boolean; host: string };

const LONGEST = 4096;
const SHORTEST_TOKEN = 40;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
const BASE32 = /^[A-Z2-7]+$/;
const HOST = /^[A-Za-z0-9.\-:[\]]{1,253}$/;

/** @param baseUrls addresses of the issuers; exactly such a prefix and `/v/` stand in their codes */
export function readScan(scanned: string, baseUrls: readonly string[]): Scan {
  const text = scanned.trim();
  if (text.length > LONGEST) {
    return { kind: "foreign", address: SCHEME.test(text), host: "" };
  }
  for (const baseUrl of baseUrls) {
    const prefix = `${baseUrl}/v/`;
    if (text.startsWith(prefix)) {
      const payload = text.slice(prefix.length);
      return BASE32.test(payload) ? { kind: "token", payload, baseUrl } : { kind: "damaged" };
    }
    if (text.toLowerCase().startsWith(prefix)) {
      return { kind: "damaged" };
    }
  }
  if (SCHEME.test(text)) {
    return { kind: "foreign", address: true, host: host(text) };
  }
  const looksLikeToken = text.length >= SHORTEST_TOKEN && BASE32.test(text.toUpperCase());
  if (!looksLikeToken) {
    return { kind: "foreign", address: false, host: "" };
  }
  return BASE32.test(text) ? { kind: "token", payload: text } : { kind: "damaged" };
}

function host(text: string): string {
  const start = text.indexOf("://");
  const authority = start < 0 ? "" : (text.slice(start + 3).split(/[/?#\\]/)[0] ?? "");
  const found = authority.slice(authority.lastIndexOf("@") + 1);
  return HOST.test(found) ? found : "";
}
