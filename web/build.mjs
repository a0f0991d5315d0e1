// Brings the scripts up to date: npm ci when the lock file changed, type check and bundle when a source changed.
// Usage: node build.mjs OUTPUT_FOLDER. Does nothing when nothing changed, so that every Maven run can call it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const to = process.argv[2] ?? "target/classes/zhengjian/assets";
const outputs = ["scan.js", "reader.js", "ledger.js", "roster.js", "copy.js", "offline.js", "offline-worker.js", "batch.js", "zxing_reader.wasm"].map((name) => join(to, name));

function fingerprint(files) {
  const hash = createHash("sha256");
  files.forEach((file) => hash.update(`${file}\n`).update(readFileSync(file)));
  return hash.digest("hex");
}

function unchanged(stamp, files, results) {
  return results.every(existsSync) && existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(files);
}

const lock = ["package.json", "package-lock.json", ".npmrc", "verify/package.json"];
const folders = ["src/main/ts", "verify/src"];
const sources = [...lock, "tsconfig.json", "bundle.mjs"].concat(
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${folder}/${name}`),
  ),
);

mkdirSync("target", { recursive: true });
if (!unchanged("target/npm.stamp", lock, ["node_modules/.package-lock.json"])) {
  execFileSync("npm", ["ci", "--no-progress", "--loglevel=error"], { stdio: "inherit" });
  writeFileSync("target/npm.stamp", fingerprint(lock));
}
if (!unchanged("target/scripts.stamp", sources, outputs)) {
  execFileSync("npm", ["run", "--silent", "bundle", "--", to], { stdio: "inherit" });
  writeFileSync("target/scripts.stamp", fingerprint(sources));
}
