import { bytes, climb, leafHash } from "zhengjian-verify";
import { part, words } from "./page";

/**
 * “Was my certificate logged?”, computed by the browser: from the entry's bytes along the path that the server wrote into
 * the page, step by step, to the root that stands in the checkpoint. Without scripts the server's word stands alone.
 */
async function recompute(list: HTMLElement): Promise<boolean> {
  const items = Array.from(list.querySelectorAll("li"));
  const entry = bytes.fromHex(list.dataset["entry"] ?? "");
  const path = items.map((item) => bytes.fromHex(item.querySelector("code")?.textContent ?? ""));
  if (entry === undefined || path.some((hash) => hash?.length !== 32)) {
    return false;
  }
  const leaf = await leafHash(entry);
  const steps = await climb(leaf, Number(list.dataset["index"]), Number(list.dataset["size"]), path as Uint8Array[]);
  part("leaf").textContent = bytes.hex(leaf);
  steps?.forEach((step, i) => {
    const result = document.createElement("code");
    result.textContent = bytes.hex(step.result);
    items[i]?.append(" ", words("path-result"), " ", result);
  });
  const root = bytes.hex(steps?.[steps.length - 1]?.result ?? leaf);
  return steps !== undefined && root === checkpointRoot();
}

/** The root as the signed checkpoint on this page has it: its third line. */
function checkpointRoot(): string {
  const line = part("checkpoint-text").textContent?.split("\n")[2] ?? "";
  return bytes.hex(bytes.fromBase64(line) ?? new Uint8Array(0));
}

const list = document.getElementById("path");
if (list !== null && crypto.subtle !== undefined) {
  recompute(list)
    .catch(() => false)
    .then((right) => {
      const said = part("recomputed");
      said.textContent = words(right ? "path-right" : "path-wrong", String(list.querySelectorAll("li").length));
      said.closest(".outcome")?.classList.toggle("bad", !right);
      said.hidden = false;
      part("path-start").hidden = false;
    });
}
