import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractConfig from "dependency-cruiser/config-utl/extract-depcruise-config";

const FOLDERS = ["components", "entrypoints", "utils", "tests"];

export interface Arrows {
  /** Modules of the project that were looked at. */
  modules: number;
  /** One line per forbidden import: rule, from, to. */
  breaches: string[];
}

/**
 * Looks at every import below `root` against .dependency-cruiser.cjs. Throws when no module was seen: without a
 * TypeScript it can use, dependency-cruiser looks at nothing and reports nothing.
 */
export async function findBreaches(root: string): Promise<Arrows> {
  const config = await extractConfig(join(import.meta.dirname, "../../.dependency-cruiser.cjs"));
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const rules = { forbidden: config.forbidden ?? [] };
  const result = await cruise(folders, { ...config.options, ruleSet: rules, validate: true, baseDir: root });
  if (typeof result.output === "string") throw new Error("dependency-cruiser answered with a report");
  const { modules, summary }: ICruiseResult = result.output;
  const own = modules.filter((module) => FOLDERS.some((folder) => module.source.startsWith(`${folder}/`)));
  if (own.length === 0) throw new Error("no module was looked at: is `typescript` below 7 installed?");
  const breaches = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  return { modules: own.length, breaches };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { modules, breaches } = await findBreaches(process.cwd());
  for (const breach of breaches) console.error(breach);
  console.log(`${modules} modules, ${breaches.length} forbidden imports`);
  process.exit(breaches.length === 0 ? 0 : 1);
}
