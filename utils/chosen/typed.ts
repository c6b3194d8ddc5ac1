import { isAllowedHost } from "../http.ts";
import { toPublicUrl } from "../url/parse.ts";

const NAME = /^[\w.-]{1,100}$/;

function readUrl(written: string): URL | null {
  const text = written.trim();
  return toPublicUrl(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
}

/**
 * The host of a news site as a reader writes it: a bare name, or the address of any of its pages.
 * @returns the host without www; null when it is no public host.
 */
export function readSiteHost(written: string): string | null {
  const url = readUrl(written);
  if (url === null || url.port !== "") return null;
  const host = url.hostname.replace(/^www\./, "");
  return isAllowedHost(host) ? host : null;
}

/**
 * A community as a reader writes it: `name@host`, `!name@host`, or its address on the instance (`https://host/c/name`).
 * @returns `name@host`; null when it is none, or its host is not public.
 */
export function readCommunity(written: string): string | null {
  const text = written.trim().replace(/^!/, "");
  const [name, host, ...rest] = text.includes("/") ? ofAddress(text) : text.split("@");
  if (name === undefined || host === undefined || rest.length > 0 || !NAME.test(name)) return null;
  const folded = host.toLowerCase();
  return isAllowedHost(folded) ? `${name}@${folded}` : null;
}

function ofAddress(text: string): string[] {
  const url = readUrl(text);
  const named = /^\/c\/([^/]+)\/?$/.exec(url?.pathname ?? "")?.[1];
  if (url === null || named === undefined) return [];
  return named.includes("@") ? named.split("@") : [named, url.hostname];
}
