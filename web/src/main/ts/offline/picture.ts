import { part } from "../page";

interface Reader {
  prepare(wasm: string): Promise<void>;
  read(picture: ImageData): Promise<string | undefined>;
}

const LARGEST = 2000;
const SCALES = [1, 0.5];

/** The text of the QR code in a picture, read on this device; undefined when there is none or it is no picture. */
export async function readPicture(file: File): Promise<string | undefined> {
  const camera = part("camera");
  const reader = (await import(camera.dataset["reader"] ?? "")) as Reader;
  await reader.prepare(camera.dataset["wasm"] ?? "");
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return undefined;
  }
  try {
    for (const scale of SCALES) {
      const found = await reader.read(pixels(bitmap, scale * Math.min(1, LARGEST / Math.max(bitmap.width, bitmap.height))));
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  } finally {
    bitmap.close();
  }
}

function pixels(bitmap: ImageBitmap, scale: number): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
