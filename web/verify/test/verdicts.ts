// What this package says of the samples that every checker is held against: a line for each, NAME VERDICT reason.
// Arguments: the folder of the samples, and the list of places.
import { readdirSync, readFileSync } from "node:fs";
import { check, pinned, Places, type TrustState, updateTrust } from "../src/index";

interface Sample {
  name: string;
  text?: string;
  in?: string;
  on?: string;
  now?: string;
  trust?: string;
}

const [folder = "", places = ""] = process.argv.slice(2);
const index = JSON.parse(readFileSync(`${folder}/index.json`, "utf8")) as { now: string; trust: string; samples: Sample[] };
const known = Places.parse(readFileSync(places, "utf8"));
const opened = new Map<string, Promise<TrustState>>();

function read(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`${folder}/${name}`));
}

async function open(trust: string, now: number): Promise<TrustState> {
  const lists = readdirSync(`${folder}/${trust}/status`).map(
    (name) => [name.replace(/\.cwt$/, ""), read(`${trust}/status/${name}`)] as const,
  );
  const files = { list: read(`${trust}/list.cose`), timestamp: read(`${trust}/timestamp.cose`), statusLists: new Map(lists) };
  return updateTrust(await pinned(read(`${trust}/pinned-root.cose`)), files, now);
}

for (const sample of index.samples) {
  if (sample.text !== undefined) {
    const now = Date.parse(sample.now ?? index.now) / 1000;
    const key = `${sample.trust ?? index.trust} ${now}`;
    const trust = opened.get(key) ?? open(sample.trust ?? index.trust, now);
    opened.set(key, trust);
    const { verdict, reason } = await check({ text: sample.text, trust: await trust, places: known, now, place: sample.in });
    console.log(`${sample.name} ${verdict} ${reason}`);
  }
}
