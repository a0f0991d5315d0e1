import { finder, type Finder } from "./finder";
import { part, words } from "./page";

/** Seconds without a hit after which the other ways are pointed out. */
const SLOW = 8;
const PAUSE = 120;

/** Looks at a text that was found: true ends the search, a text is shown and the search goes on. */
export type Seen = (text: string) => true | string;

let stream: MediaStream | undefined;

function say(text: string): void {
  const status = part("status");
  if (status.textContent !== text) {
    status.textContent = text;
  }
}

/** Switches the camera off. */
export function stop(): void {
  stream?.getTracks().forEach((track) => track.stop());
  stream = undefined;
  part<HTMLVideoElement>("video").srcObject = null;
  part("live").hidden = true;
  part("open").hidden = false;
}

function offerTorch(track: MediaStreamTrack | undefined): void {
  const torch = part<HTMLButtonElement>("torch");
  const abilities = track?.getCapabilities?.() as { torch?: boolean } | undefined;
  torch.hidden = abilities?.torch !== true;
  torch.onclick = async () => {
    const on = torch.getAttribute("aria-pressed") !== "true";
    await track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
    torch.setAttribute("aria-pressed", String(on));
  };
}

async function look(find: Finder, seen: Seen): Promise<void> {
  const begun = performance.now();
  while (stream !== undefined) {
    const seconds = Math.floor((performance.now() - begun) / 1000);
    const text = await find(part<HTMLVideoElement>("video"));
    if (text !== undefined && stream !== undefined) {
      const meaning = seen(text);
      if (meaning === true) {
        say(words("found"));
        stop();
        return;
      }
      say(meaning);
    } else {
      say(seconds < SLOW ? words("looking", String(seconds)) : words("slow"));
    }
    document.body.classList.toggle("slow", seconds >= SLOW);
    await new Promise((resume) => setTimeout(resume, PAUSE));
  }
}

async function open(seen: Seen): Promise<void> {
  const camera = part("camera");
  const video = part<HTMLVideoElement>("video");
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
    await look(await loading, seen);
  } catch {
    stop();
    part("live").hidden = false;
    say(words("failed"));
  }
}

/** Shows the camera's card where there is a camera; it opens on tap only. */
export function offerCamera(seen: Seen): void {
  if (typeof navigator.mediaDevices?.getUserMedia === "function") {
    part("camera").hidden = false;
    part("open").addEventListener("click", () => void open(seen));
    part("close").addEventListener("click", stop);
    addEventListener("pagehide", stop);
  }
}
