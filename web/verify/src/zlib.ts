import { concat } from "./bytes.js";
import { Refusal } from "./refusal.js";

/** Reads one complete zlib stream (RFC 1950) with nothing after it; never more than `most` bytes are kept. */
export async function inflate(compressed: Uint8Array, most: number): Promise<Uint8Array> {
  const stream = new Blob([compressed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("deflate"));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await next(reader);
    if (done) {
      break;
    }
    length += value.length;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      throw new Refusal("status", "SIZE", `more than ${most} bytes`);
    }
    chunks.push(value);
  }
  const content = concat(...chunks);
  if (!endsWithItsSum(compressed, content)) {
    throw new Refusal("status", "ZLIB", "something follows the end");
  }
  if (length === 0) {
    throw new Refusal("status", "SIZE", "no entries");
  }
  return content;
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch {
    throw new Refusal("status", "ZLIB", "no complete zlib stream");
  }
}

/** A stream ends with the Adler-32 of its content; some platforms do not say when bytes follow it. */
function endsWithItsSum(compressed: Uint8Array, content: Uint8Array): boolean {
  let a = 1;
  let b = 0;
  for (const byte of content) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  const end = compressed.length - 4;
  return end >= 2 && new DataView(compressed.buffer, compressed.byteOffset + end, 4).getUint32(0) === b * 65536 + a;
}
