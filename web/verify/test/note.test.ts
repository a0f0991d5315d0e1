import assert from "node:assert/strict";
import { test } from "node:test";
import { hex, utf8 } from "../src/bytes";
import { VerificationKey } from "../src/key";
import { checkpointText, noteKeyId, openCheckpoint, openNote } from "../src/note";
import { key } from "./keys";
import { bytes, defectOf, files } from "./samples";

const NAME = "zhengjian.example/test";
const KEY = VerificationKey.ofSpki(bytes("302a300506032b657003210012ec26952461ca001c20a1c33f75923d3fe0c9a4fbe8e745b46348a3c1dda393"));

for (const [name, content] of files("merkle/notes")) {
  const defect = (name.split(".")[0] ?? "").replaceAll("-", "_").toUpperCase();
  const expected = defect.startsWith("GOOD") ? "accepted" : defect;
  test(`note: ${name} is ${expected}`, async () => {
    assert.equal(await defectOf(async () => openCheckpoint(content, NAME, await KEY)), expected);
  });
}

test("a good checkpoint has origin, size and root, and is written as it was read", async () => {
  const [, good] = files("merkle/notes").find(([name]) => name === "good.txt") as [string, Uint8Array];
  const checkpoint = await openCheckpoint(good, NAME, await KEY);
  assert.deepEqual([checkpoint.origin, checkpoint.size, checkpoint.extensions], [NAME, 0, []]);
  assert.equal(hex(checkpoint.root), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  assert.ok(new TextDecoder().decode(good).startsWith(checkpointText(checkpoint)));
});

test("opens the example of Go's note package", async () => {
  const typed = Buffer.from("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "base64");
  const its = await VerificationKey.ofSpki(bytes(`302a300506032b6570032100${typed.subarray(1).toString("hex")}`));
  assert.equal(await noteKeyId("PeterNeumann", its), "c74f20a3");
  const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const line = "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  assert.equal(await openNote(utf8(text + line), "PeterNeumann", its), text);
});

test("refuses what is too large, and a key that is not Ed25519", async () => {
  assert.equal(await defectOf(async () => openNote(new Uint8Array(128 * 1024 + 1), NAME, await KEY)), "TOO_LARGE");
  await assert.rejects(async () => noteKeyId(NAME, await key("ES256")));
});
