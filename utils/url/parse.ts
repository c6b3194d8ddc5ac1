/** Longer addresses are not compared: none that names an article is, and every step below is linear in it. */
const MAX_LENGTH = 4_000;
const LOCAL = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|onion|home\.arpa)$/;

/**
 * Parses an address the way browsers do and keeps it only if it can be a public page: http(s), a dotted name that is no
 * IP address and no name of a local network.
 * @returns null for everything else.
 */
export function toPublicUrl(address: string): URL | null {
  if (address.length > MAX_LENGTH) return null;
  const trimmed = address.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  const host = url.hostname.replace(/\.$/, "");
  if (!host.includes(".") || host.includes("[") || /^[\d.]+$/.test(host) || LOCAL.test(host)) return null;
  url.hostname = host;
  url.username = "";
  url.password = "";
  return url;
}
