import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { ALLOWED, FORBIDDEN, MANIFEST_KEYS, PERMISSIONS, POLICY } from "./bundle-rules.ts";

/** How much of the text around a find is shown, and looked at for what is allowed. */
const AROUND = 120;

/** What must not be in a built file: one line per find. */
export function findForbidden(file: string, text: string): string[] {
  return FORBIDDEN.flatMap(({ name, pattern, why }) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: found }) => {
      const around = text.slice(Math.max(0, index - AROUND), index + found.length + AROUND);
      if (ALLOWED.some((exception) => exception.name === name && exception.around.test(around))) return [];
      return [`${file}: ${name} (${why}): …${around.replaceAll(/\s+/g, " ")}…`];
    }),
  );
}

interface Manifest {
  permissions?: string[];
  optional_host_permissions?: string[];
  content_security_policy?: { extension_pages?: string };
  incognito?: string;
  browser_specific_settings?: {
    gecko?: { data_collection_permissions?: { required?: string[]; optional?: string[] } };
  };
}

/** What a manifest asks for too much, or says too little. */
export function findManifestFaults(browser: string, manifest: Manifest): string[] {
  const faults: string[] = [];
  for (const key of Object.keys(manifest)) if (!MANIFEST_KEYS.includes(key)) faults.push(`the key ${key} is new`);
  for (const permission of manifest.permissions ?? [])
    if (!PERMISSIONS.includes(permission)) faults.push(`asks for ${permission}`);
  if (manifest.optional_host_permissions?.join() !== "https://*/*") faults.push("optional hosts are not https://*/*");
  if (manifest.content_security_policy?.extension_pages !== POLICY) faults.push("the content security policy differs");
  if (manifest.incognito !== "not_allowed") faults.push("private windows are not left alone");
  const collected = manifest.browser_specific_settings?.gecko?.data_collection_permissions;
  if (
    browser === "firefox" &&
    `${collected?.required?.join()}/${collected?.optional?.join()}` !== "none/browsingActivity"
  )
    faults.push("data collection is not declared");
  return faults.map((fault) => `${browser} manifest: ${fault}`);
}

function findFaults(browser: string, dir: string): string[] {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(dir, join(entry.parentPath, entry.name)));
  const scripts = paths.filter((path) => /\.(js|mjs|html|css)$/.test(path));
  if (scripts.length === 0) return [`${dir}: nothing was built`];
  const manifest = JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8")) as Manifest;
  return [
    ...findManifestFaults(browser, manifest),
    ...paths.filter((path) => path.endsWith(".map")).map((path) => `${browser}/${path}: a source map`),
    ...scripts.flatMap((path) => findForbidden(`${browser}/${path}`, readFileSync(join(dir, path), "utf8"))),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const faults = ["chrome", "firefox"].flatMap((browser) => findFaults(browser, `.output/${browser}-mv3`));
  for (const fault of faults) console.error(fault);
  console.log(`${faults.length} finds in the built extensions`);
  process.exit(faults.length === 0 ? 0 : 1);
}
