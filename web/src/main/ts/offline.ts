import { check, Places } from "zhengjian-verify";
import { offerCamera } from "./camera";
import { show } from "./offline/answer";
import { chosenPlace, offerPlaces } from "./offline/choice";
import { asOf, current, english, freshnessNow, now, start } from "./offline/lists";
import { readPicture } from "./offline/picture";
import { part, words } from "./page";

const SCOPES = ["/offline", "/en/offline"];

/** What was asked last: a change of the place asks it again. */
let asked: string | undefined;

async function decide(text: string, places: Places): Promise<void> {
  asked = text;
  const begun = performance.now();
  const answer = await check({ text, trust: current()?.state, places, now: now(), place: chosenPlace() });
  const milliseconds = performance.now() - begun;
  show(answer, { places, english: english(), asOf: asOf(), milliseconds, freshness: freshnessNow() });
}

function offerPicture(places: Places): void {
  const file = part<HTMLInputElement>("file");
  file.addEventListener("change", async () => {
    const said = part("file-said");
    const picture = file.files?.[0];
    said.textContent = picture === undefined ? "" : words("reading");
    const text = picture === undefined ? undefined : await readPicture(picture).catch(() => undefined);
    said.textContent = picture !== undefined && text === undefined ? words("no-code") : "";
    file.value = "";
    if (text !== undefined) {
      await decide(text, places);
    }
  });
}

function offerText(places: Places): void {
  part<HTMLFormElement>("paste").addEventListener("submit", (event) => {
    event.preventDefault();
    void decide(part<HTMLTextAreaElement>("text").value, places);
  });
}

/** Keeps the page for times without a network, in both languages. */
async function install(): Promise<void> {
  const said = part("kept");
  try {
    await Promise.all(SCOPES.map((scope) => navigator.serviceWorker.register("/offline-worker.js", { scope, type: "classic" })));
    await navigator.serviceWorker.ready;
    said.textContent = words("kept");
    said.dataset["kept"] = "yes";
  } catch {
    said.textContent = words("not-kept");
  }
}

async function open(): Promise<void> {
  part("wechat").hidden = !/MicroMessenger/i.test(navigator.userAgent);
  if (navigator.serviceWorker === undefined || crypto.subtle === undefined || typeof DecompressionStream === "undefined") {
    part("unable").hidden = false;
    return;
  }
  const places = Places.parse(await (await fetch(part("places").dataset["source"] ?? "")).text());
  offerPlaces(places);
  offerCamera((text) => {
    void decide(text, places);
    return true;
  });
  offerPicture(places);
  offerText(places);
  for (const id of ["province", "county"]) {
    part(id).addEventListener("change", () => void (asked === undefined ? undefined : decide(asked, places)));
  }
  part("app").hidden = false;
  part("plain").hidden = true;
  await Promise.all([install(), start()]);
}

void open();
