import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

/** Loads the reader from our own host; call once before {@link read}. */
export async function prepare(wasm: string): Promise<void> {
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true });
}

/** The text of the first QR code in a picture, or undefined. */
export async function read(picture: ImageData): Promise<string | undefined> {
  const found = await readBarcodes(picture, { formats: ["QRCode"], maxNumberOfSymbols: 1, tryHarder: true });
  return found.find((code) => code.isValid && code.text !== "")?.text;
}
