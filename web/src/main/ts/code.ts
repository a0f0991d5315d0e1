/** What a scanned text means to this page. */
export type Meaning = { kind: "ours"; payload: string } | { kind: "foreign"; host: string };

const PAYLOAD = /^\/(?:en\/)?v\/([A-Za-z0-9]{16,2048})$/;

/**
 * Decides whether a QR code is one of ours: same host as this page, path /v/ and a payload of base32 symbols. Anything
 * else is foreign and is never followed; its host is shown as text.
 */
export function meaning(text: string, host: string): Meaning {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return { kind: "foreign", host: "" };
  }
  const payload = PAYLOAD.exec(url.pathname)?.[1];
  const ours = url.protocol === "https:" || url.protocol === "http:";
  return ours && url.host === host && payload !== undefined && url.username === ""
    ? { kind: "ours", payload }
    : { kind: "foreign", host: url.host };
}
