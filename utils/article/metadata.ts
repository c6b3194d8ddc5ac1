import { readAttribute } from "./dom.ts";

/** What a page says about itself, as said: nothing here is checked. */
export interface Metadata {
  /** `meta` elements by lower-case name or property; the first of each. */
  meta: Map<string, string>;
  /** Types of the things the page declares to be, lower case, without those of parts and lists. */
  types: string[];
  /** The declared article, null when none is. */
  article: Record<string, unknown> | null;
}

const MOST_META = 400;
const MOST_SCRIPTS = 30;
const MOST_SCRIPT_LENGTH = 500_000;
const MOST_THINGS = 300;

/** schema.org types of written articles; posts of forums and networks are others. */
const ARTICLE = /^(\w*news|web)?article$|^(live)?blogposting$|^report$|^claimreview$/;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text inside JSON-LD: itself, or the id or the address of the thing that stands there, or of the first. "" for none. */
export function readText(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const text = isRecord(one) ? (one["@id"] ?? one.url) : one;
  return typeof text === "string" ? text : "";
}

function readThings(root: Element): Record<string, unknown>[] {
  const things: Record<string, unknown>[] = [];
  for (const script of [...root.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_SCRIPTS)) {
    const queue: unknown[] = [];
    try {
      queue.push(JSON.parse((script.textContent ?? "").slice(0, MOST_SCRIPT_LENGTH)));
    } catch {
      continue; // as broken as many are; the page's other signs decide
    }
    while (queue.length && things.length < MOST_THINGS) {
      const next = queue.shift();
      if (Array.isArray(next)) queue.push(...(next as unknown[]).slice(0, MOST_THINGS));
      else if (isRecord(next)) {
        things.push(next);
        queue.push(next["@graph"], next.mainEntity, next.mainEntityOfPage);
      }
    }
  }
  return things;
}

/** Reads `meta` elements and JSON-LD. */
export function readMetadata(root: Element): Metadata {
  const meta = new Map<string, string>();
  for (const element of [...root.querySelectorAll("meta")].slice(0, MOST_META)) {
    const read = (name: string) => readAttribute(element, name);
    const key = (read("property") || read("name") || read("itemprop")).toLowerCase();
    // `value` is wrong, but the networks whose cards these are accepted it, so it is found.
    if (!meta.get(key)) meta.set(key, read("content") || read("value"));
  }
  const types: string[] = [];
  let article: Record<string, unknown> | null = null;
  for (const thing of readThings(root)) {
    for (const type of [thing["@type"]].flat()) {
      const name = String(type)
        .replace(/^.*[/:]/, "")
        .toLowerCase();
      types.push(name);
      if (ARTICLE.test(name)) article ??= thing;
    }
  }
  return { meta, types, article };
}
