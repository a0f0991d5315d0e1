import assert from "node:assert/strict";
import { test } from "node:test";
import { meaning } from "../../main/ts/code";

const PAYLOAD = "2KCEHIQBEYQ6E4DBMJSWY3DP";

test("takes a code of this host and keeps its payload", () => {
  assert.deepEqual(meaning(`https://zs.example/v/${PAYLOAD}`, "zs.example"), { kind: "ours", payload: PAYLOAD });
});

test("takes the English address of a code", () => {
  assert.equal(meaning(`https://zs.example/en/v/${PAYLOAD}`, "zs.example").kind, "ours");
});

test("never follows a code that is not ours", () => {
  const foreign = [
    `https://zs.example.evil/v/${PAYLOAD}`,
    `https://zs.example@evil.example/v/${PAYLOAD}`,
    `https://user@zs.example/v/${PAYLOAD}`,
    `https://evil.example/?https://zs.example/v/${PAYLOAD}`,
    `https://zs.example:8443/v/${PAYLOAD}`,
    `https://zs.example/v/../admin/${PAYLOAD}`,
    `https://zs.example/v/${PAYLOAD}/more`,
    `https://zs.example/v/${PAYLOAD}%2F`,
    "https://zs.example/v/SHORT",
    "javascript:alert(1)//zs.example/v/",
    "WIFI:S:office;;",
    "",
  ];
  foreign.forEach((text) => assert.equal(meaning(text, "zs.example").kind, "foreign", text));
});

test("names the host of a foreign code, so that people see where it leads", () => {
  assert.deepEqual(meaning("https://evil.example/a", "zs.example"), { kind: "foreign", host: "evil.example" });
});
