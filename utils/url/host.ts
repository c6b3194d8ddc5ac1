import { getDomain } from "tldts";
import { SAME_HOSTS } from "./sites-data.ts";

/** Labels before a site's name that only choose a layout of the same pages. */
const LAYOUT_LABEL = /^(?:www\d?|m|mobile|amp|touch|wap)$/;

/** The part of a host that someone registered ("bbc.co.uk"); the host itself where none can be told. */
export function registrableOf(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

/**
 * One name for all hosts that serve the same pages: without www., m., amp. (also in the middle, as in en.m.wikipedia.org)
 * and with known twins joined. Labels of the registered name itself are never dropped (amp.dev stays).
 */
export function foldHost(host: string): string {
  const registrable = registrableOf(host);
  const before = host
    .slice(0, host.length - registrable.length)
    .split(".")
    .filter((label) => label !== "");
  const kept = before.filter((label) => !LAYOUT_LABEL.test(label));
  const folded = [...kept, registrable].join(".");
  return SAME_HOSTS.get(folded) ?? folded;
}

/** Whether `host` is `site` or one of its subdomains. */
export function isWithin(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}
