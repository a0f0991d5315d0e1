// Bundles the tests of the scripts and runs them with node's own runner.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { build } from "esbuild";

const tests = readdirSync("src/test/ts").filter((name) => name.endsWith(".test.ts"));
await build({
  entryPoints: tests.map((name) => `src/test/ts/${name}`),
  outdir: "target/script-tests",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
});
execFileSync("node", ["--test", "target/script-tests/"], { stdio: "inherit" });
