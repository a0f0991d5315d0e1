/** Finds a QR code in a frame of a video. */
export type Finder = (video: HTMLVideoElement) => Promise<string | undefined>;

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
interface DetectorType {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}
interface Reader {
  prepare(wasm: string): Promise<void>;
  read(picture: ImageData): Promise<string | undefined>;
}

const LARGEST = 1280;

/** The browser's own detector where it has one that works; it is missing on most phones, so it is never the only way. */
async function builtIn(): Promise<Finder | undefined> {
  const type = (globalThis as { BarcodeDetector?: DetectorType }).BarcodeDetector;
  try {
    if (type === undefined || !(await type.getSupportedFormats()).includes("qr_code")) {
      return undefined;
    }
    const detector = new type({ formats: ["qr_code"] });
    return async (video) => (await detector.detect(video))[0]?.rawValue;
  } catch {
    return undefined;
  }
}

/** zxing as WebAssembly, loaded now and only now. */
async function loaded(script: string, wasm: string): Promise<Finder> {
  const reader = (await import(script)) as Reader;
  await reader.prepare(wasm);
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, LARGEST / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    if (context === null || canvas.width === 0) {
      return undefined;
    }
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    return reader.read(context.getImageData(0, 0, canvas.width, canvas.height));
  };
}

/** A finder that asks the built-in detector first and zxing when that fails or finds nothing. */
export async function finder(script: string, wasm: string): Promise<Finder> {
  const [first, second] = await Promise.all([builtIn(), loaded(script, wasm)]);
  return async (video) => {
    const seen = await first?.(video).catch(() => undefined);
    return seen ?? (await second(video));
  };
}
