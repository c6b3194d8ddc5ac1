/**
 * Who may import whom. `npm run arrows` checks it; CONTRIBUTING.md says why.
 * Types count as imports here: a folder that names another's types depends on it.
 */
const PACKAGES = "node_modules/";
/** Code that only computes: what it may see besides its own folder. */
const PURE_MAY_SEE = ["^utils/(model|slices)\\.ts$", "^utils/url(/|\\.ts$)", PACKAGES];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-unresolved",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-cycles",
      comment: "Modules that need each other are one module.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "product-knows-no-tests",
      severity: "error",
      from: { path: "^(components|entrypoints|utils)/" },
      to: { path: "^tests/" },
    },
    {
      name: "product-ships-dependencies",
      comment: "What ships is a dependency. WXT's run time is the exception: it is part of the build.",
      severity: "error",
      from: { path: "^(components|entrypoints|utils)/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "node_modules/(wxt|@wxt-dev)/" },
    },
    {
      name: "entrypoints-stand-alone",
      comment: "What the browser starts shares code through components and utils.",
      severity: "error",
      from: { path: "^entrypoints/([^/]+)" },
      to: { path: "^entrypoints/", pathNot: "^entrypoints/$1" },
    },
    {
      name: "utils-know-no-views",
      severity: "error",
      from: { path: "^utils/" },
      to: { path: "^(components|entrypoints)/" },
    },
    {
      name: "components-take-values",
      comment: "Components get values and call back: they import components, and the types of model and answers.",
      severity: "error",
      from: { path: "^components/" },
      to: { pathNot: ["^components/", "^utils/(model|messages/answers)\\.ts$", "node_modules/preact/"] },
    },
    {
      name: "components-take-types",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^utils/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "article-is-pure",
      severity: "error",
      from: { path: "^utils/article/" },
      to: { pathNot: ["^utils/article/", ...PURE_MAY_SEE] },
    },
    {
      name: "alignment-is-pure",
      severity: "error",
      from: { path: "^utils/alignment/" },
      to: { pathNot: ["^utils/alignment/", ...PURE_MAY_SEE] },
    },
    {
      name: "markdown-is-pure",
      severity: "error",
      from: { path: "^utils/markdown/" },
      to: { pathNot: ["^utils/markdown/", ...PURE_MAY_SEE] },
    },
    {
      name: "pure-knows-no-browser",
      severity: "error",
      from: { path: "^utils/(article|alignment|markdown|url)(/|\\.ts$)" },
      to: { path: "node_modules/(wxt|@wxt-dev|webextension-polyfill)/" },
    },
    {
      name: "sources-know-the-wire-only",
      severity: "error",
      from: { path: "^utils/sources/" },
      // Names and titles are cleaned where they come in.
      to: {
        pathNot: [
          "^utils/sources/",
          "^utils/(model|errors|http)\\.ts$",
          "^utils/markdown/(text|limits)\\.ts$",
          PACKAGES,
        ],
      },
    },
    {
      name: "model-stands-alone",
      severity: "error",
      from: { path: "^utils/model\\.ts$" },
      to: { path: "." },
    },
    {
      name: "page-never-reaches-network",
      comment:
        "What runs in a page talks to the background by messages; not even a chain of imports leads to an instance.",
      severity: "error",
      from: { path: "^(entrypoints/(margin|detector|chip)|components/)" },
      to: { path: "^utils/(sources|lookup)/|^utils/http\\.ts$", reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Imports that only name types count too; they are gone once TypeScript has compiled.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default", "node"],
    },
  },
};
