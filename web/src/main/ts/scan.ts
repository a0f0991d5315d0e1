import { meaning } from "./code";
import { finder, type Finder } from "./finder";

/** Seconds without a hit after which the other ways are pointed out. */
const SLOW = 8;
const PAUSE = 120;

function part<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (element === null) {
    throw new Error(`no element ${id}`);
  }
  return element as T;
}

const camera = part("camera");
const video = part<HTMLVideoElement>("video");
const status = part("status");
const torch = part<HTMLButtonElement>("torch");
let stream: MediaStream | undefined;

function words(key: string, value = ""): string {
  const source = part<HTMLTemplateElement>("texts").content.querySelector(`[data-key="${key}"]`);
  return (source?.textContent ?? "").replace("{0}", value);
}

function say(text: string): void {
  if (status.textContent !== text) {
    status.textContent = text;
  }
}

function stop(): void {
  stream?.getTracks().forEach((track) => track.stop());
  stream = undefined;
  video.srcObject = null;
  part("live").hidden = true;
  part("open").hidden = false;
}

function offerTorch(track: MediaStreamTrack | undefined): void {
  const abilities = track?.getCapabilities?.() as { torch?: boolean } | undefined;
  torch.hidden = abilities?.torch !== true;
  torch.onclick = async () => {
    const on = torch.getAttribute("aria-pressed") !== "true";
    await track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
    torch.setAttribute("aria-pressed", String(on));
  };
}

async function look(find: Finder): Promise<void> {
  const begun = performance.now();
  while (stream !== undefined) {
    const seconds = Math.floor((performance.now() - begun) / 1000);
    const text = await find(video);
    if (text !== undefined) {
      const found = meaning(text, location.host);
      if (found.kind === "ours") {
        say(words("found"));
        stop();
        location.href = `${camera.dataset["prefix"] ?? "/v/"}${found.payload}`;
        return;
      }
      say(`${words("foreign")} ${found.host}`);
    } else {
      say(seconds < SLOW ? words("looking", String(seconds)) : words("slow"));
    }
    document.body.classList.toggle("slow", seconds >= SLOW);
    await new Promise((resume) => setTimeout(resume, PAUSE));
  }
}

async function open(): Promise<void> {
  part("open").hidden = true;
  part("denied").hidden = true;
  part("live").hidden = false;
  say(words("starting"));
  const loading = finder(camera.dataset["reader"] ?? "", camera.dataset["wasm"] ?? "");
  loading.catch(() => undefined);
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 1280 } },
      audio: false,
    });
    video.srcObject = stream;
    await video.play();
  } catch {
    stop();
    part("denied").hidden = false;
    return;
  }
  offerTorch(stream.getVideoTracks()[0]);
  try {
    await look(await loading);
  } catch {
    stop();
    part("live").hidden = false;
    say(words("failed"));
  }
}

if (typeof navigator.mediaDevices?.getUserMedia === "function") {
  camera.hidden = false;
  part("open").addEventListener("click", () => void open());
  part("close").addEventListener("click", stop);
  addEventListener("pagehide", stop);
}
