import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

/** In bytes. A kB is 1,024 bytes here. */
interface Size {
  raw: number;
  gzip: number;
}

/** Each part: the file the browser loads first. What it imports statically is counted with it. */
const PARTS = { detector: "detector.js", chip: "chip.js", margin: "margin.js", background: "background.js" };
type Part = keyof typeof PARTS;

/**
 * Most gzip bytes a part may have: what a page pays for. The background is printed, not bounded.
 */
const BUDGET: Partial<Record<Part, number>> = { detector: 4 * 1024, chip: 3 * 1024, margin: 30 * 1024 };

/** A static import or re-export in minified code, of a file beside. */
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.{0,2}\/[^"']+)["']/g;

/** The entry and every chunk it imports statically, as paths below `dir`. */
function findClosure(dir: string, entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const [, path] of readFileSync(join(dir, entry), "utf8").matchAll(STATIC_IMPORT)) {
    const target = path?.startsWith("/") ? path.slice(1) : normalize(join(dirname(entry), path ?? ""));
    if (existsSync(join(dir, target))) findClosure(dir, target, seen);
  }
  return seen;
}

function toSize(dir: string, entry: string): Size {
  const files = [...findClosure(dir, entry)].map((file) => readFileSync(join(dir, file)));
  return {
    raw: files.reduce((sum, file) => sum + file.length, 0),
    gzip: files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
  };
}

const parts = Object.entries(PARTS) as [Part, string][];
const sizes: Record<string, Record<string, Size>> = {};
const broken: string[] = [];
for (const browser of ["chrome", "firefox"]) {
  const own: Record<string, Size> = {};
  for (const [part, entry] of parts) {
    const dir = `.output/${browser}-mv3`;
    if (!existsSync(join(dir, entry))) {
      broken.push(`${browser} ${part}: ${join(dir, entry)} was not built`);
      continue;
    }
    const size = toSize(dir, entry);
    own[part] = size;
    const limit = BUDGET[part];
    const of = limit === undefined ? "" : ` of ${limit}`;
    console.log(
      `${browser.padEnd(8)} ${part.padEnd(11)} ${String(size.raw).padStart(7)} B raw ${size.gzip} B gzip${of}`,
    );
    if (limit !== undefined && size.gzip > limit)
      broken.push(`${browser} ${part}: ${size.gzip} B gzip, allowed ${limit}`);
  }
  sizes[browser] = own;
}
writeFileSync(".output/sizes.json", `${JSON.stringify(sizes, null, 2)}\n`);
for (const line of broken) console.error(line);
process.exit(broken.length === 0 ? 0 : 1);
