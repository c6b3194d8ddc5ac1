import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** One saved page, as its index line tells. */
export interface SavedPage {
  id: string;
  class: "article" | "nonarticle";
  file: string;
  url: string;
  host: string;
  kind: string;
  lang: string;
  ambiguous: boolean;
  /** The article's true paragraphs, null when nobody wrote them down. */
  truth: string[] | null;
  /** True text that counts neither way: summary and sub-headings. */
  neutral: string[];
}

/** Kinds that count as news in the goals; blogs and guides are told apart. */
export const NEWS = new Set(["article", "live", "paywall", "amp"]);

/** Kinds where Lemargin must never be active. */
export const SENSITIVE = new Set(["login", "register", "checkout", "mail", "bank"]);

type Row = Record<string, unknown>;
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** As the extension meets it: it is active on https alone. Without the fragment, which no server sees. */
function toHttps(address: string): string {
  const url = new URL(address.replace(/^http:/, "https:"));
  url.hash = "";
  return url.href;
}

/** A second page at one address gets an address of its own. */
function tellApart(pages: SavedPage[]): SavedPage[] {
  const seen = new Map<string, number>();
  return pages.map((page) => {
    const before = seen.get(page.url) ?? 0;
    seen.set(page.url, before + 1);
    return before === 0 ? page : { ...page, url: `${page.url}?saved=${before + 1}` };
  });
}

function toPage(row: Row, kind: SavedPage["class"], dir: string): SavedPage {
  const host = text(row.host);
  return {
    id: text(row.id),
    class: kind,
    file: join(dir, text(row.file)),
    url: toHttps(text(row.url) || text(row.urlGuess) || `https://${host}/`),
    host,
    kind: text(row.kind),
    lang: text(row.lang),
    ambiguous: Boolean(row.ambiguous),
    truth: Array.isArray(row.paragraphs) && row.paragraphs.length ? texts(row.paragraphs) : null,
    neutral: [...texts(row.summary), ...texts(row.headlines), text(row.title)],
  };
}

/** Reads the index files below `dir`; every `step`th page when `limit` is smaller than their number. */
export function readPages(dir: string, limit: number): SavedPage[] {
  const all: SavedPage[] = [];
  for (const [folder, kind] of [
    ["articles", "article"],
    ["nonarticles", "nonarticle"],
  ] as const) {
    const index = join(dir, folder, "index.jsonl");
    if (!existsSync(index)) continue;
    const lines = readFileSync(index, "utf8").split("\n").filter(Boolean);
    all.push(...lines.map((line) => toPage(JSON.parse(line) as Row, kind, dir)));
  }
  const pages = tellApart(all);
  if (pages.length <= limit) return pages;
  const step = pages.length / limit;
  return Array.from({ length: limit }, (_, i) => pages[Math.floor(i * step)]).filter((page) => page !== undefined);
}

/** The saved HTML. */
export function readHtml(page: SavedPage): string {
  return gunzipSync(readFileSync(page.file)).toString("utf8");
}
