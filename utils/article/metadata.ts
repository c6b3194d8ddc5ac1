import { readAttribute } from "./dom.ts";

/** What a page says about itself, as said: nothing here is checked. */
export interface Metadata {
  /** `meta` elements by lower-case name or property; the first of each. */
  meta: Map<string, string>;
  /** Types of the things the page declares to be, lower case, without those of parts and lists. */
  types: Set<string>;
  /** The declared article, null when none is. */
  article: Record<string, unknown> | null;
  /** How many articles are declared. */
  articles: number;
}

const MOST_META = 400;
const MOST_SCRIPTS = 30;
const MOST_SCRIPT_LENGTH = 500_000;
const MOST_THINGS = 300;

/** schema.org types of written articles; posts of forums and networks are others. */
const ARTICLE =
  /^(advertisercontent|satirical|scholarly)?(\w*newsarticle|article|blogposting|liveblogposting|report|webarticle|claimreview)$/;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text inside JSON-LD: itself, or the id or first of what stands there. "" when there is none. */
export function readText(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return readText(value[0]);
  return isRecord(value) ? readText(value["@id"] ?? value.url ?? value.name ?? "") : "";
}

function typesOf(thing: Record<string, unknown>): string[] {
  const type = thing["@type"];
  const list: unknown[] = Array.isArray(type) ? type : [type];
  return list.flatMap((one) => (typeof one === "string" ? one.replace(/^.*[/:]/, "").toLowerCase() : []));
}

function readThings(root: Element): Record<string, unknown>[] {
  const things: Record<string, unknown>[] = [];
  const scripts = root.querySelectorAll('script[type="application/ld+json" i]');
  for (let i = 0; i < Math.min(scripts.length, MOST_SCRIPTS); i++) {
    const json = scripts[i]?.textContent ?? "";
    if (json.length > MOST_SCRIPT_LENGTH) continue;
    let queue: unknown[] = [];
    try {
      queue = [JSON.parse(json)];
    } catch {
      continue; // as broken as many are; the page's other signs decide
    }
    while (queue.length && things.length < MOST_THINGS) {
      const next = queue.shift();
      if (Array.isArray(next)) queue = [...next.slice(0, MOST_THINGS), ...queue];
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
  const metas = root.querySelectorAll("meta");
  for (let i = 0; i < Math.min(metas.length, MOST_META); i++) {
    const element = metas[i];
    if (!element) continue;
    // `value` is wrong, but the networks whose cards these are accepted it, so it is found.
    const content = readAttribute(element, "content") || readAttribute(element, "value");
    const name = ["property", "name", "itemprop"].map((key) => readAttribute(element, key)).find(Boolean);
    const key = name?.toLowerCase();
    if (key && content && !meta.has(key)) meta.set(key, content);
  }
  const types = new Set<string>();
  let article: Record<string, unknown> | null = null;
  let articles = 0;
  for (const thing of readThings(root)) {
    const own = typesOf(thing);
    for (const type of own) types.add(type);
    if (own.some((type) => ARTICLE.test(type))) {
      article ??= thing;
      articles++;
    }
  }
  return { meta, types, article, articles };
}
