import assert from "node:assert/strict";
import { test } from "node:test";
import { Refusal } from "../src/refusal";
import { parseSign } from "../src/sign";
import { TOKEN } from "../src/cbor";
import { pinned, stateFreshness, type TrustFiles, type TrustState } from "../src/trust/state";
import { updateTrust } from "../src/trust/update";
import { bytes, defectOf, files, samples } from "./samples";

for (const sample of samples("cose/bad-sign")) {
  test(`COSE_Sign: ${sample.name} is refused for its one defect`, async () => {
    assert.equal(await defectOf(() => parseSign(bytes(sample.content), TOKEN)), sample.expected);
  });
}

interface Step {
  now: number;
  files: TrustFiles & { roots: Uint8Array[]; statusLists: Map<string, Uint8Array> };
}

/** A checker's life as docs/formats/trust-list.md writes it: a pinned root, then updates, each at a time. */
function scenario(text: string): { expected: string; root: Uint8Array; steps: Step[] } {
  const [head, pin, ...lines] = text.trimEnd().split("\n");
  const steps: Step[] = [];
  for (const line of lines) {
    const [word, first = "", second = ""] = line.split(" ");
    const step = steps[steps.length - 1];
    if (word === "now") {
      steps.push({ now: Number(first), files: { roots: [], statusLists: new Map() } });
    } else if (word === "root") {
      step?.files.roots.push(bytes(first));
    } else if (word === "status") {
      step?.files.statusLists.set(first.replace(".cwt", ""), bytes(second));
    } else {
      assert.ok(step && (word === "list" || word === "timestamp"), line);
      step.files[word] = bytes(first);
    }
  }
  return { expected: (head ?? "").replace("# expected: ", ""), root: bytes((pin ?? "").replace("pin ", "")), steps };
}

/** What becomes of the last update; those before it must be accepted. */
async function outcome(root: Uint8Array, steps: Step[]): Promise<string> {
  let state: TrustState;
  let last = false;
  try {
    last = true;
    state = await pinned(root);
    for (const [i, step] of steps.entries()) {
      last = i === steps.length - 1;
      state = await updateTrust(state, step.files, step.now);
    }
    return stateFreshness(state, steps[steps.length - 1]?.now ?? 0);
  } catch (refused) {
    assert.ok(refused instanceof Refusal && last, String(refused));
    return refused.defect;
  }
}

const SCENARIOS = files("trust/scenarios").map(([name, content]) => ({ name, ...scenario(new TextDecoder().decode(content)) }));

for (const { name, expected, root, steps } of SCENARIOS) {
  test(`trust: ${name} ends as ${expected}`, async () => {
    assert.equal(await outcome(root, steps), expected);
  });
}

test("there is a scenario for every end that the issuers' own reader knows", () => {
  const ends = new Set(SCENARIOS.map((each) => each.expected));
  assert.ok(ends.size >= 21, [...ends].join(" "));
});
