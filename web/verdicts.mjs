// Bundles the package zhengjian-verify with the program that prints its verdicts, and runs it. Arguments: as of the program.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

const folder = mkdtempSync(join(tmpdir(), "verdicts-"));
try {
  const outfile = join(folder, "verdicts.mjs");
  await build({ entryPoints: ["verify/test/verdicts.ts"], outfile, bundle: true, platform: "node", format: "esm" });
  execFileSync("node", [outfile, ...process.argv.slice(2)], { stdio: "inherit" });
} finally {
  rmSync(folder, { recursive: true });
}
