import type { Plugin } from "vite";
import { defineConfig } from "wxt";

/**
 * Preact carries one innerHTML assignment (dangerouslySetInnerHTML). Lemargin never uses it; cut out, no markup from
 * outside can reach a page through the UI, and store linters have nothing to warn of.
 */
function preactWithoutInnerHtml(): Plugin {
  return {
    name: "preact-without-inner-html",
    enforce: "pre",
    transform: {
      filter: { id: /[\\/]preact[\\/]dist[\\/]preact\.mjs/ },
      handler(code) {
        const assignment = /\(\w+\.innerHTML=\w+\.__html\)/g;
        const found = code.match(assignment)?.length ?? 0;
        if (found !== 1) this.error(`expected one innerHTML assignment in preact, found ${found}`);
        return { code: code.replace(assignment, "0"), map: null };
      },
    },
  };
}

/**
 * WXT starts an unlisted script inside wrappers that report a crash to a console only in development. What is injected into
 * pages starts without them.
 */
function startUnwrapped(): Plugin {
  return {
    name: "start-unwrapped",
    apply: "build",
    enforce: "pre",
    transform: {
      filter: { id: /virtual:wxt-unlisted-script-entrypoint\?/ },
      handler(code) {
        const [entry] = /^import definition from ".+";$/m.exec(code) ?? [];
        if (!entry || !code.includes("definition.main()")) this.error("WXT starts unlisted scripts in another way now");
        return { code: `${entry}\nexport default definition.main();`, map: null };
      },
    },
  };
}

/** JSX becomes calls of Preact's own `h`: those say each child without a name, and need no run time of their own. */
function drawWithH(): Plugin {
  return {
    name: "draw-with-h",
    enforce: "pre",
    transform: {
      filter: { id: /\.tsx$/ },
      handler: (code) => ({
        code: `import { h as drawElement, Fragment as DrawnTogether } from "preact";${code}`,
        map: null,
      }),
    },
  };
}

/** What extension pages may load: their own files, and answers of instances. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src https:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "upgrade-insecure-requests",
].join("; ");

/** The browsers the manifests ask for: nothing is written out for older ones. */
const OLDEST = ["chrome148", "firefox140"];

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ["@wxt-dev/webextension-polyfill"],
  vite: () => ({
    plugins: [preactWithoutInnerHtml(), startUnwrapped(), drawWithH()],
    oxc: { jsx: { runtime: "classic", pragma: "drawElement", pragmaFrag: "DrawnTogether" } },
    build: {
      modulePreload: false,
      target: OLDEST,
      // A named number costs a page no more than a bare one.
      rolldownOptions: { optimization: { inlineConst: true } },
    },
  }),
  zip: { excludeSources: ["**/.output/**", "coverage/**"] },
  manifest: ({ browser }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "en",
    permissions: ["storage", "alarms", "activeTab", "scripting"],
    optional_host_permissions: ["https://*/*"],
    incognito: "not_allowed",
    icons: { 16: "icons/icon-16.png", 32: "icons/icon-32.png", 48: "icons/icon-48.png", 128: "icons/icon-128.png" },
    // Until a page was looked at, the button shows the outline.
    action: {
      default_title: "Lemargin",
      default_icon: { 16: "icons/icon-not-looked-16.png", 32: "icons/icon-not-looked-32.png" },
    },
    commands: {
      toggle: { suggested_key: { default: "Alt+Shift+L" }, description: "__MSG_command_toggle__" },
    },
    content_security_policy: { extension_pages: CSP },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "lemargin@lemargin.invalid",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"], optional: ["browsingActivity"] },
            },
            gecko_android: { strict_min_version: "142.0" },
          },
        }
      : { minimum_chrome_version: "148" }),
  }),
});
