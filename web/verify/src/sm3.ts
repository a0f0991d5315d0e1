/** SM3 (GB/T 32905): the hash that goes with SM2; no browser has it. */
export function sm3(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  const state = Uint32Array.of(
    0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e,
  );
  for (let at = 0; at < padded.length; at += 64) {
    compress(state, new DataView(padded.buffer, at, 64));
  }
  const hash = new Uint8Array(32);
  state.forEach((word, i) => new DataView(hash.buffer).setUint32(4 * i, word));
  return hash;
}

function compress(state: Uint32Array, block: DataView): void {
  const w = expand(block);
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let j = 0; j < 64; j++) {
    const early = j < 16;
    const ss1 = left((left(a, 12) + e + left(early ? 0x79cc4519 : 0x7a879d8a, j % 32)) | 0, 7);
    const ff = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const gg = early ? e ^ f ^ g : (e & f) | (~e & g);
    const tt1 = (ff + d + (ss1 ^ left(a, 12)) + (at(w, j) ^ at(w, j + 4))) | 0;
    const tt2 = (gg + h + ss1 + at(w, j)) | 0;
    [d, c, b, a] = [c, left(b, 9), a, tt1];
    [h, g, f, e] = [g, left(f, 19), e, p0(tt2)];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = at(state, i) ^ word));
}

function expand(block: DataView): Int32Array {
  const w = new Int32Array(68);
  for (let j = 0; j < 68; j++) {
    w[j] =
      j < 16
        ? block.getInt32(4 * j)
        : p1(at(w, j - 16) ^ at(w, j - 9) ^ left(at(w, j - 3), 15)) ^ left(at(w, j - 13), 7) ^ at(w, j - 6);
  }
  return w;
}

function at(words: Int32Array | Uint32Array, index: number): number {
  return words[index] as number;
}

function left(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function p0(word: number): number {
  return word ^ left(word, 9) ^ left(word, 17);
}

function p1(word: number): number {
  return word ^ left(word, 15) ^ left(word, 23);
}
