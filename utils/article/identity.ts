import type { ArticleIdentity } from "../model.ts";
import { readAttribute, rootOf } from "./dom.ts";
import { readMetadata, readText, type Metadata } from "./metadata.ts";
import { foldText } from "./text.ts";

const MOST_ADDRESSES = 6;
const MOST_ADDRESS = 4_000;
const MOST_TITLE = 1_000;
const MOST_WORD = 40;

/** An address the page names, absolute and https (http is raised: it names the same article). Null when it is none. */
function toAddress(value: string, base: string): string | null {
  if (!value || value.length > MOST_ADDRESS || !URL.canParse(value, base)) return null;
  const url = new URL(value, base);
  if (url.protocol === "http:") url.protocol = "https:";
  return url.protocol === "https:" && url.href.length <= MOST_ADDRESS ? url.href : null;
}

function readAddresses(root: Element, url: string, { meta, article }: Metadata): string[] {
  const link = (rel: string) => {
    const element = root.querySelector(`link[rel~="${rel}" i]`);
    return element ? readAttribute(element, "href") : "";
  };
  const named = [
    link("canonical"),
    meta.get("og:url"),
    readText(article?.url),
    readText(article?.mainEntityOfPage),
    link("amphtml"),
  ];
  const found = new Set<string>();
  for (const value of named) {
    const address = toAddress(value ?? "", url);
    if (address) found.add(address);
  }
  return [...found].slice(0, MOST_ADDRESSES);
}

function toIsoTime(value: string): string {
  const time = Date.parse(value);
  return Number.isNaN(time) ? "" : new Date(time).toISOString();
}

function readPublished(root: Element, { meta, article }: Metadata): string {
  const time = root.querySelector("time[datetime]");
  const names = ["article:published_time", "datepublished", "date"];
  const said = [
    readText(article?.datePublished),
    ...names.map((name) => meta.get(name)),
    time ? readAttribute(time, "datetime") : "",
  ];
  return said.map((value) => toIsoTime(value ?? "")).find(Boolean) ?? "";
}

/** What the page calls its article, "" when it is silent. */
function readTitle(root: Element, { meta, article }: Metadata): string {
  const heading = root.querySelector("h1");
  const titleElement = root.querySelector("title");
  const title = [readText(article?.headline), meta.get("og:title"), heading?.textContent, titleElement?.textContent];
  return foldText(title.find((text) => text?.trim()) ?? "").slice(0, MOST_TITLE);
}

/** The language the page says it is in, as a BCP 47 tag; "" when it is silent. */
function readLanguage(root: Element, { meta, article }: Metadata): string {
  const language = [
    readAttribute(root, "lang"),
    readText(article?.inLanguage),
    meta.get("content-language"),
    meta.get("og:locale"),
  ];
  return (language.find(Boolean) ?? "").replace("_", "-").trim().slice(0, MOST_WORD);
}

/** Reads how the page names its article. Fields are "" (or empty) where the page is silent; every length is capped. */
export function readIdentity(doc: Document, url: string, read?: Metadata): ArticleIdentity {
  const root = rootOf(doc);
  const data = read ?? readMetadata(root);
  return {
    addresses: readAddresses(root, url, data),
    title: readTitle(root, data),
    language: readLanguage(root, data),
    published: readPublished(root, data),
  };
}
