// @vitest-environment node
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBreaches } from "./arrows.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Forbidden imports, one file each, planted into a copy of the project. */
const PLANTED: { rule: string; file: string; text: string }[] = [
  { rule: "no-unresolved", file: "utils/planted-nowhere.ts", text: `import "./not-there.ts";` },
  { rule: "no-cycles", file: "utils/planted-a.ts", text: `import "./planted-b.ts";` },
  { rule: "product-knows-no-tests", file: "utils/planted-test.ts", text: `import "../tests/browser/wait.ts";` },
  { rule: "product-ships-dependencies", file: "utils/planted-dev.ts", text: `import "axe-core";` },
  { rule: "entrypoints-stand-alone", file: "entrypoints/planted.ts", text: `import "./background.ts";` },
  { rule: "utils-know-no-views", file: "utils/planted-view.ts", text: `import "../components/planted-fetch.ts";` },
  { rule: "components-take-values", file: "components/planted-fetch.ts", text: `import "../utils/settings.ts";` },
  {
    rule: "components-take-values",
    file: "components/planted-type.ts",
    text: `import type { Settings } from "../utils/settings.ts"; export type S = Settings;`,
  },
  { rule: "components-take-types", file: "components/planted-value.ts", text: `import "../utils/model.ts";` },
  { rule: "article-is-pure", file: "utils/article/planted.ts", text: `import "../settings.ts";` },
  { rule: "alignment-is-pure", file: "utils/alignment/planted.ts", text: `import "../article/planted.ts";` },
  { rule: "markdown-is-pure", file: "utils/markdown/planted.ts", text: `import "../settings.ts";` },
  { rule: "pure-knows-no-browser", file: "utils/markdown/planted-api.ts", text: `import "wxt/browser";` },
  { rule: "sources-know-the-wire-only", file: "utils/sources/planted.ts", text: `import "../settings.ts";` },
  {
    rule: "page-never-reaches-network",
    file: "entrypoints/chip-planted.ts",
    text: `import "../utils/planted-far.ts";`,
  },
];
/** What the planted ones need: the other half of the cycle, and what lies between the page's script and the network. */
const SUPPORT = [
  { file: "utils/planted-b.ts", text: `import "./planted-a.ts";` },
  { file: "utils/planted-far.ts", text: `import "./http.ts";` },
];
const ALLOWED = {
  file: "components/planted-allowed.ts",
  text: `import type { Comment } from "../utils/model.ts"; export type C = Comment;`,
};

describe("the import arrows", () => {
  let copy = "";
  let breaches: string[] = [];

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), "lemargin-arrows-"));
    for (const name of ["components", "entrypoints", "utils", "tests/browser", "tests/tools", "package.json"])
      await cp(join(ROOT, name), join(copy, name), { recursive: true });
    await symlink(join(ROOT, "node_modules"), join(copy, "node_modules"), "junction");
    for (const { file, text } of [...PLANTED, ...SUPPORT, ALLOWED]) {
      await mkdir(dirname(join(copy, file)), { recursive: true });
      await writeFile(join(copy, file), text);
    }
    ({ breaches } = await findBreaches(copy));
  }, 60_000);
  afterAll(() => rm(copy, { recursive: true, force: true }));

  it.each(PLANTED)("$rule catches $file", ({ rule, file }) => {
    expect(breaches.filter((breach) => breach.startsWith(`${rule}: ${file} →`))).not.toEqual([]);
  });

  it("lets a component name a type of the model", () => {
    expect(breaches.filter((breach) => breach.includes(ALLOWED.file))).toEqual([]);
  });

  it("fails when it saw no module at all", async () => {
    const empty = join(copy, "empty");
    await mkdir(join(empty, "utils"), { recursive: true });
    await expect(findBreaches(empty)).rejects.toThrow();
  });
});
