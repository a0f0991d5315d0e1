import assert from "node:assert/strict";
import { test } from "node:test";
import { masked } from "../src/mask";
import { Places } from "../src/places";
import { readScan } from "../src/scan";

const PLACES = Places.parse(
  [
    "110000北京市",
    "110101东城区",
    "110103崇文区 2010 110101",
    "220000吉林省",
    "220200吉林市",
    "220271~吉林高新技术产业开发区",
    "220281蛟河市",
    "220500通化市",
    "220523辉南县",
    "220582集安市",
    "220999旧县 2005 220523 220582",
    "not a line",
    "22058集安",
  ].join("\n"),
);

test("a county's certificate holds in the county and in nothing larger or beside it", () => {
  assert.equal(PLACES.coverage("220582", "220582", 2026), "inside");
  assert.equal(PLACES.coverage("220582", "220523", 2026), "outside");
  assert.equal(PLACES.coverage("220582", "220500", 2026), "outside");
  assert.equal(PLACES.coverage("220582", "220000", 2026), "outside");
});

test("a city's certificate holds in its counties", () => {
  assert.equal(PLACES.coverage("220500", "220582", 2026), "inside");
  assert.equal(PLACES.coverage("220500", "220281", 2026), "outside");
});

test("a county that was merged is what it became, from the year of the change on", () => {
  assert.equal(PLACES.coverage("110103", "110101", 2026), "inside");
  assert.equal(PLACES.coverage("110101", "110103", 2026), "inside");
  assert.equal(PLACES.coverage("110103", "110101", 2009), "outside");
});

test("what the data do not tell is undecided, never inside", () => {
  assert.equal(PLACES.coverage("220999", "220582", 2026), "undecided");
  assert.equal(PLACES.coverage("220999", "220999", 2026), "inside");
  assert.equal(PLACES.coverage("220281", "220271", 2026), "undecided");
  assert.equal(PLACES.coverage("220281", "999999", 2026), "undecided");
  assert.equal(PLACES.coverageOfProvince("220000", "999999"), "undecided");
  assert.equal(PLACES.coverageOfProvince("220000", "220582"), "inside");
  assert.equal(PLACES.coverageOfProvince("220000", "110101"), "outside");
});

test("names stand with their province, and choices leave out what has ended", () => {
  assert.equal(PLACES.fullName("220582"), "吉林省集安市");
  assert.equal(PLACES.fullName("220000"), "吉林省");
  assert.equal(PLACES.fullName("330000"), "330000");
  assert.deepEqual(PLACES.provinces().map((place) => place.code), ["110000", "220000"]);
  assert.deepEqual(PLACES.within("110000").map((place) => place.code), ["110101"]);
});

test("a scanned text is decided by its form alone", () => {
  const ours = ["https://zs.example", "https://zs.other.example"];
  const payload = "A".repeat(48);
  assert.deepEqual(readScan(` https://zs.other.example/v/${payload}\n`, ours), { kind: "token", payload, baseUrl: "https://zs.other.example" });
  assert.deepEqual(readScan(payload, []), { kind: "token", payload });
  assert.deepEqual(readScan("A".repeat(39), ours), { kind: "foreign", address: false, host: "" });
  assert.deepEqual(readScan(payload.toLowerCase(), ours), { kind: "damaged" });
  assert.deepEqual(readScan(`HTTPS://zs.example/v/${payload}`, ours), { kind: "damaged" });
  assert.deepEqual(readScan(`https://zs.example/v/${payload}=`, ours), { kind: "damaged" });
  assert.deepEqual(readScan(`https://zs.example@evil.example/v/${payload}`, ours), { kind: "foreign", address: true, host: "evil.example" });
  assert.deepEqual(readScan("javascript:alert(1)", ours), { kind: "foreign", address: true, host: "" });
  assert.deepEqual(readScan("https://<script>/v/", ours), { kind: "foreign", address: true, host: "" });
  assert.deepEqual(readScan("A".repeat(5000), ours), { kind: "foreign", address: false, host: "" });
});

test("names are masked as everywhere, a mark staying with its base", () => {
  assert.deepEqual(["张", "张三", "张晓明", "买买提·艾力", "葛\u{e0100}明义"].map(masked), ["*", "张*", "张*明", "买****力", "葛\u{e0100}*义"]);
});
