import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Bundles a file of this folder as one script to be run inside pages. */
export async function bundleScript(name: "probe" | "look"): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)),
        formats: ["iife"],
        name: `lemarginBench_${name}`,
        fileName: name,
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!("output" in output)) continue;
    for (const chunk of output.output) if (chunk.type === "chunk") return chunk.code;
  }
  throw new Error(`vite made no chunk of ${name}.ts`);
}
