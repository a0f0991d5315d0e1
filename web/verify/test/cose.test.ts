import assert from "node:assert/strict";
import { test } from "node:test";
import { TOKEN } from "../src/cbor";
import { parse, toBeSigned } from "../src/cose";
import { VerificationKey } from "../src/key";
import { utf8 } from "../src/bytes";
import { bytes, defectOf, samples } from "./samples";

for (const sample of samples("cose/bad-sign1")) {
  test(`COSE_Sign1: ${sample.name} is refused for its one defect`, async () => {
    assert.equal(await defectOf(() => parse(bytes(sample.content), TOKEN)), sample.expected);
  });
}

test("signs the same structure as the example of RFC 9052, C.2.1", async () => {
  const structure = toBeSigned(bytes("a10126"), utf8("This is the content."));
  assert.deepEqual(structure, bytes("846a5369676e61747572653143a101264054546869732069732074686520636f6e74656e742e"));
  const key = await VerificationKey.ofSpki(
    bytes(
      "3059301306072a8648ce3d020106082a8648ce3d03010703420004bac5b11cad8f99f9c72b05cf4b9e26d244dc189f745228255a219a86d6a09eff" +
        "20138bf82dc1b6d562be0fa54ab7804a3a64b6d72ccfed6b6fb6ed28bbfc117e",
    ),
  );
  const signature = bytes(
    "8eb33e4ca31d1c465ab05aac34cc6b23d58fef5c083106c4d25a91aef0b0117e2af9a291aa32e14ab834dc56ed2a223444547e01f11d3b0916e5a4c345cacb36",
  );
  assert.equal(await key.verifies(structure, signature), true);
});
