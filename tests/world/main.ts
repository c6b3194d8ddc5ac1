import { ARTICLES, INSTANCES, PAGES } from "./map.ts";
import { startWorld } from "./start.ts";

/** For use by hand: `node tests/world/main.ts`, then a browser with this proxy and without certificate checks. */
const world = await startWorld();
console.log(`proxy: http://127.0.0.1:${world.proxyPort}`);
console.log(
  `chromium --ignore-certificate-errors --proxy-server=http://127.0.0.1:${world.proxyPort} --user-data-dir=$(mktemp -d)`,
);
for (const { host, software } of INSTANCES) console.log(`instance: https://${host} (${software})`);
for (const [key, { url }] of Object.entries(ARTICLES)) console.log(`article ${key}: ${url}`);
for (const [key, url] of Object.entries(PAGES)) console.log(`page ${key}: ${url}`);
process.once("SIGINT", () => void world.close());
