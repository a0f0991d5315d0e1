// Brings the locked fonts into node_modules unless they are there already, and puts the one that the program
// carries where it is told: node fetch.mjs TARGET
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const stamp = join(folder, "node_modules", ".locked");
const lock = createHash("sha256").update(readFileSync(join(folder, "package-lock.json"))).digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["ci", "--prefer-offline", "--no-progress", "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (done.error) console.error(`npm was not found: install Node.js 18 or later (${done.error.message})`);
  if (done.status !== 0) process.exit(done.status ?? 1);
  writeFileSync(stamp, lock);
}

const source = join(folder, "node_modules/@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf");
const target = process.argv[2];
if (target && !(existsSync(target) && statSync(target).size === statSync(source).size)) {
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(source, target);
}
