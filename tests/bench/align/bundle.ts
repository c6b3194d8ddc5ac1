// Bundles an entry into one self-contained module or script under .output/bench.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

export const OUTPUT = new URL("../../../.output/bench/", import.meta.url);

/** Changes a file's code before it is bundled; gives it back unchanged where nothing is to change. */
export type Edit = (code: string, file: string) => string;

interface Form {
  format: "es" | "iife";
  suffix: "mjs" | "js";
  minify: boolean;
  alias: Record<string, string>;
}

/** Builds `tests/bench/align/<entry>.ts` to `.output/bench/<name>.mjs`; its path. */
export async function bundle(entry: string, name: string, edit?: Edit): Promise<string> {
  return await write(entry, name, { format: "es", suffix: "mjs", minify: false, alias: {} }, edit);
}

/** Builds it to a script as the extension's own are, with the exports in `timed`; its text. `alias`: modules by name. */
export async function bundleScript(
  entry: string,
  name: string,
  alias: Record<string, string> = {},
  edit?: Edit,
): Promise<string> {
  return readFileSync(await write(entry, name, { format: "iife", suffix: "js", minify: true, alias }, edit), "utf8");
}

async function write(entry: string, name: string, form: Form, edit: Edit | undefined): Promise<string> {
  const outDir = fileURLToPath(OUTPUT);
  await build({
    configFile: false,
    logLevel: "error",
    plugins: edit === undefined ? [] : [{ name: "edit", enforce: "pre", transform: (code, id) => edit(code, id) }],
    resolve: { alias: form.alias },
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: { external: [/^node:/] },
      minify: form.minify,
      target: "es2024",
      lib: {
        entry: fileURLToPath(new URL(`${entry}.ts`, import.meta.url)),
        formats: [form.format],
        name: "timed",
        fileName: () => `${name}.${form.suffix}`,
      },
    },
  });
  return `${outDir}${name}.${form.suffix}`;
}
