// Bundles an entry into one self-contained module or script under .output/bench.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

export const OUTPUT = new URL("../../../.output/bench/", import.meta.url);

/** Changes a file's code before it is bundled; gives it back unchanged where nothing is to change. */
export type Edit = (code: string, file: string) => string;

/** The file of an entry of this folder. */
export function toFile(entry: string): string {
  return fileURLToPath(new URL(`${entry}.ts`, import.meta.url));
}

interface Form {
  format: "es" | "iife";
  suffix: "mjs" | "js";
  minify: boolean;
  /** The variable that a script's exports are put into. */
  global: string;
}

/** Builds `tests/bench/align/<entry>.ts` to `.output/bench/<name>.mjs`; its path. */
export async function bundle(entry: string, name: string, edit?: Edit): Promise<string> {
  return await write(toFile(entry), name, { format: "es", suffix: "mjs", minify: false, global: "" }, edit);
}

/** Builds a file to a script as the extension's own are, its exports in the variable `global`; its text. */
export async function bundleScript(file: string, global: string, edit?: Edit): Promise<string> {
  const form: Form = { format: "iife", suffix: "js", minify: true, global };
  return readFileSync(await write(file, `align-${global}`, form, edit), "utf8");
}

async function write(file: string, name: string, form: Form, edit: Edit | undefined): Promise<string> {
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
      minify: form.minify,
      target: "es2024",
      lib: {
        entry: file,
        formats: [form.format],
        name: form.global,
        fileName: () => `${name}.${form.suffix}`,
      },
    },
  });
  return `${outDir}${name}.${form.suffix}`;
}
