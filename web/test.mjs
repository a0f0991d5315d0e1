// Bundles the tests of the scripts and runs them with node's own runner.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { build } from "esbuild";

const tests = ["src/test/ts", "verify/test"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => `${folder}/${name}`),
);
await build({
  entryPoints: tests,
  outdir: "target/script-tests",
  outbase: ".",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
});
execFileSync("node", ["--test", "target/script-tests/"], { stdio: "inherit" });
