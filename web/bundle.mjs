// Bundles the scripts into the assets folder given as argument. Each entry is loaded on its own, so nothing is shared.
import { copyFile, mkdir } from "node:fs/promises";
import { build } from "esbuild";

const to = process.argv[2] ?? "target/classes/zhengjian/assets";
await mkdir(to, { recursive: true });
await build({
  entryPoints: ["scan", "reader", "ledger", "roster", "copy", "offline", "offline-worker", "batch"].map((name) => `src/main/ts/${name}.ts`),
  outdir: to,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
});
await copyFile("node_modules/zxing-wasm/dist/reader/zxing_reader.wasm", `${to}/zxing_reader.wasm`);
await copyFile("node_modules/zxing-wasm/LICENSE", `${to}/zxing-wasm-LICENSE.txt`);
await copyFile("node_modules/@noble/curves/LICENSE", `${to}/noble-curves-LICENSE.txt`);
