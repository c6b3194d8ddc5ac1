/** What must not stand in a built script or document, and why. Text, not syntax: also what a library brings along. */
export const FORBIDDEN: { name: string; pattern: RegExp; why: string }[] = [
  { name: "eval", pattern: /\beval\s*\(/g, why: "turns text into code" },
  { name: "new Function", pattern: /\bnew\s+Function\b|[^.\w]Function\s*\(/g, why: "turns text into code" },
  { name: "timer with text", pattern: /\bset(?:Timeout|Interval)\s*\(\s*["'`]/g, why: "turns text into code" },
  { name: "innerHTML", pattern: /innerHTML/gi, why: "turns text into DOM" },
  { name: "outerHTML", pattern: /outerHTML/g, why: "turns text into DOM" },
  { name: "insertAdjacentHTML", pattern: /insertAdjacentHTML/g, why: "turns text into DOM" },
  { name: "document.write", pattern: /document\.write/g, why: "turns text into DOM" },
  { name: "setHTMLUnsafe", pattern: /setHTMLUnsafe|parseHTMLUnsafe/g, why: "turns text into DOM" },
  { name: "createContextualFragment", pattern: /createContextualFragment/g, why: "turns text into DOM" },
  { name: "messages from outside", pattern: /onMessageExternal|onConnectExternal/g, why: "lets strangers in" },
  { name: "postMessage", pattern: /postMessage\s*\(/g, why: "a page hears it" },
  { name: "plain http", pattern: /http:\/\/(?!www\.w3\.org\/)/g, why: "readable and changeable on its way" },
  { name: "source map", pattern: /sourceMappingURL/g, why: "not shipped" },
  {
    name: "remote code",
    pattern: /importScripts\s*\(|import\s*\(\s*["'`](?:https?:|data:|blob:)/g,
    why: "code we did not ship",
  },
  {
    name: "remote code",
    pattern: /<(?:script|link|img|iframe)[^>]+(?:src|href)=["']?(?:https?:|\/\/|data:)/gi,
    why: "code we did not ship",
  },
  {
    name: "inline script",
    pattern: /<script(?![^>]*\bsrc=)[^>]*>|\son\w+\s*=\s*["'][^"']*["'][^<>]*>/gi,
    why: "the policy forbids it",
  },
  { name: "WebAssembly", pattern: /WebAssembly/g, why: "code nobody can read" },
];

/**
 * The exact texts in which a forbidden word may stand. `around` is looked for at the place of the find; whatever is not
 * exactly so is an error, so a new version of a library is looked at again.
 */
export const ALLOWED: { name: string; around: RegExp; why: string }[] = [
  {
    name: "messages from outside",
    around: /runtime:\{onMessage:(\w+)\((\w+)\),onMessageExternal:\1\(\2\),sendMessage:/,
    why: "webextension-polyfill's table of what it would wrap; nothing listens there",
  },
  {
    name: "innerHTML",
    around: /\b\w+==`dangerouslySetInnerHTML`\?\w+=\w+:\w+==`(?:children|value)`/,
    why: "Preact reads the name of a property that no component of ours has",
  },
  {
    name: "innerHTML",
    around: /\w+\.__html==\w+\.__html\|\|\(\w+\.__html,\w+\.innerHTML\)/,
    why: "what is left of Preact's assignment once the build has cut it: a comparison that changes nothing",
  },
  {
    name: "postMessage",
    around: /addEventListener\(`message`,\(\)=>\{\w+\.close\(\),\w+\(\)\}\),\w+\.start\(\),\w+\.postMessage\(null\)/,
    why: "long work hands the thread back between its slices through a channel nobody else holds",
  },
  {
    name: "plain http",
    around: /\w+\.schema\|\|\(\w+\.url=`http:\/\/\$\{\w+\.url\}`\)/,
    why: "linkify-it gives a bare address in a comment a scheme; it is text, not a request",
  },
  {
    name: "plain http",
    around: /normalizeLinkText\(`http:\/\/\$\{\w+\}`\)/,
    why: "markdown-it does the same to show it",
  },
];

export const PERMISSIONS = ["storage", "alarms", "activeTab", "scripting"];

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src https:; " +
  "form-action 'none'; base-uri 'none'; frame-src 'none'; object-src 'none'; require-trusted-types-for 'script'; " +
  "trusted-types 'none'; upgrade-insecure-requests";

/** Keys a manifest may have. Anything new must be thought about here first. */
export const MANIFEST_KEYS = [
  "action",
  "background",
  "browser_specific_settings",
  "commands",
  "content_security_policy",
  "default_locale",
  "description",
  "icons",
  "incognito",
  "manifest_version",
  "minimum_chrome_version",
  "name",
  "optional_host_permissions",
  "options_ui",
  "permissions",
  "version",
];
