// Bundles an entry into one self-contained module under .output/bench.
import { fileURLToPath } from "node:url";
import { build } from "vite";

export const OUTPUT = new URL("../../../.output/bench/", import.meta.url);

/** Changes a file's code before it is bundled; gives it back unchanged where nothing is to change. */
export type Edit = (code: string, file: string) => string;

/** Builds `tests/bench/align/<entry>.ts` to `.output/bench/<name>.mjs`; its path. */
export async function bundle(entry: string, name: string, edit?: Edit): Promise<string> {
  const outDir = fileURLToPath(OUTPUT);
  await build({
    configFile: false,
    logLevel: "error",
    plugins: edit === undefined ? [] : [{ name: "edit", enforce: "pre", transform: (code, id) => edit(code, id) }],
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: { external: [/^node:/] },
      minify: false,
      target: "es2024",
      lib: {
        entry: fileURLToPath(new URL(`${entry}.ts`, import.meta.url)),
        formats: ["es"],
        fileName: () => `${name}.mjs`,
      },
    },
  });
  return `${outDir}${name}.mjs`;
}
