import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { hex, utf8 } from "../src/bytes";
import { VerificationKey } from "../src/key";
import { sm3 } from "../src/sm3";
import { key, SPKI } from "./keys";
import { bytes, defectOf } from "./samples";

const ALGORITHMS = ["ES256", "EDDSA", "SM2"] as const;

test("SM3 gives the hashes of GB/T 32905 and of openssl", () => {
  assert.equal(hex(sm3(utf8("abc"))), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  assert.equal(hex(sm3(utf8("abcd".repeat(16)))), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000]) {
    const message = Uint8Array.from({ length }, (_, i) => (i * 7) & 0xff);
    assert.equal(hex(sm3(message)), createHash("sm3").update(message).digest("hex"), `${length} bytes`);
  }
});

test("verifies the signatures that the standards publish, and no other message under them", async () => {
  const vectors: [(typeof ALGORITHMS)[number], string, string][] = [
    [
      "ES256",
      "sample",
      "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
    ],
    [
      "EDDSA",
      "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
      "SM2",
      "message digest",
      "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa",
    ],
  ];
  for (const [algorithm, message, signature] of vectors) {
    const its = await key(algorithm);
    assert.equal(await its.verifies(utf8(message), bytes(signature)), true, algorithm);
    assert.equal(await its.verifies(utf8(`${message}x`), bytes(signature)), false, algorithm);
    for (let at = 0; at < 64; at += 9) {
      const changed = bytes(signature);
      changed[at] = (changed[at] as number) ^ 4;
      assert.equal(await its.verifies(utf8(message), changed), false, `${algorithm} byte ${at}`);
    }
    for (const wrong of ["", "00".repeat(64), "ff".repeat(64), "00".repeat(63), "00".repeat(65)]) {
      assert.equal(await its.verifies(utf8(message), bytes(wrong)), false, `${algorithm} ${wrong.length}`);
    }
  }
});

test("verifies Ed25519 alike where the platform does not have it", async () => {
  const own = crypto.subtle.importKey;
  try {
    crypto.subtle.importKey = () => Promise.reject(new DOMException("no Ed25519", "NotSupportedError"));
    const its = await key("EDDSA");
    const signature =
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";
    assert.equal(await its.verifies(new Uint8Array(0), bytes(signature)), true);
    assert.equal(await its.verifies(utf8("x"), bytes(signature)), false);
    assert.equal(await its.verifies(utf8("x"), bytes("ff".repeat(64))), false);
  } finally {
    crypto.subtle.importKey = own;
  }
});

test("a key is named by the start of its COSE key thumbprint", async () => {
  const rfc9679 = await VerificationKey.ofCoseKey(
    bytes(
      "a40102200121582065eda5a12577c2bae829437fe338701a10aaa375e1bb5b5de108de439c08551d" +
        "2258201e52ed75701163f7f9e40ddf9f341b3dc9ba860af7e0ca7ca7e9eecd0084d19c",
    ),
  );
  assert.equal(rfc9679.id, "496bd8af");
  assert.equal((await key("ES256")).id, "750ca407");
});

test("reads a key from its COSE_Key as from its SubjectPublicKeyInfo", async () => {
  for (const algorithm of ALGORITHMS) {
    const its = await key(algorithm);
    const again = await VerificationKey.ofCoseKey(its.coseKey);
    assert.deepEqual([again.algorithm, again.id, again.coseKey], [algorithm, its.id, its.coseKey]);
  }
});

test("refuses every changed byte of a key, or reads another key", async () => {
  for (const algorithm of ALGORITHMS) {
    const plain = bytes(SPKI[algorithm]);
    const its = await key(algorithm);
    for (let at = 0; at < plain.length; at++) {
      const changed = plain.slice();
      changed[at] = (changed[at] as number) ^ 1;
      const defect = await defectOf(async () => assert.notDeepEqual((await VerificationKey.ofSpki(changed)).coseKey, its.coseKey));
      assert.match(defect, /^(KEY|accepted)$/);
    }
    for (const length of [0, 1, plain.length - 1, plain.length + 1]) {
      const cut = new Uint8Array(length);
      cut.set(plain.subarray(0, length));
      assert.equal(await defectOf(() => VerificationKey.ofSpki(cut)), "KEY", `${algorithm} ${length}`);
    }
  }
});

test("refuses points that are on no curve or in no group, and curves that are not ours", async () => {
  const refused = [
    SPKI.ES256.slice(0, -2) + "98",
    SPKI.SM2.slice(0, -2) + "12",
    "302a300506032b65700321000100000000000000000000000000000000000000000000000000000000000000",
    "302a300506032b6570032100c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "302a300506032b6570032100eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    SPKI.ES256.replace("06082a8648ce3d030107", "06082b81040022000000").slice(0, SPKI.ES256.length),
  ];
  for (const spki of refused) {
    assert.equal(await defectOf(() => VerificationKey.ofSpki(bytes(spki))), "KEY", spki);
  }
  assert.equal(await defectOf(async () => VerificationKey.ofCoseKey(Uint8Array.of(...(await key("SM2")).coseKey, 0))), "KEY");
});
