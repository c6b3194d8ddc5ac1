import { judgeAddress } from "./address.ts";
import { rootOf } from "./dom.ts";
import { measureText, type TextMass } from "./mass.ts";
import { readMetadata, type Metadata } from "./metadata.ts";

/** Whether a page is an article, and the first thing that decided it. */
export interface Verdict {
  article: boolean;
  why: "sensitive" | "form" | "kind" | "list" | "text" | "article";
}

/** What the page declares to be, when that is no article. */
const OTHER_TYPE =
  /^(collectionpage|searchresultspage|profilepage|product|productgroup|socialmediaposting|discussionforumposting|qapage|faqpage|imagegallery|jobposting|checkoutpage|contactpage|aboutpage|podcastepisode|podcastseries|softwareapplication|course|itempage)$/;

export interface Signs {
  address: ReturnType<typeof judgeAddress>;
  declared: number;
  other: boolean;
  password: boolean;
  mass: TextMass;
}

export function readSigns(doc: Document, url: string, read?: Metadata): Signs {
  const root = rootOf(doc);
  const { meta, types, article } = read ?? readMetadata(root);
  const og = /^(article|.*:article)$/i.test(meta.get("og:type") ?? "");
  return {
    address: judgeAddress(url),
    declared: (article ? 2 : 0) + (og || meta.has("article:published_time") || meta.has("parsely-pub-date") ? 1 : 0),
    other: !article && [...types].some((type) => OTHER_TYPE.test(type)),
    password: root.querySelector('input[type="password" i]') !== null,
    mass: measureText(root),
  };
}

/** Judges a page by its address, what it declares and its text. Cheap enough to ask again when a page changes. */
export function judgePage(doc: Document, url: string, read?: Metadata): Verdict {
  const { address, declared, other, password, mass } = readSigns(doc, url, read);
  if (address === "sensitive") return { article: false, why: "sensitive" };
  if (password && mass.together < 1200) return { article: false, why: "form" };
  if (other || address === "other") return { article: false, why: "kind" };
  const written = mass.together >= 400 && mass.count >= 2;
  if (address === "front" && (declared < 2 || mass.together < 1500)) return { article: false, why: "list" };
  if (!declared && (!written || address !== "article" || mass.together < 900)) return { article: false, why: "text" };
  if (declared === 1 && !written && address !== "article") return { article: false, why: "text" };
  return { article: true, why: "article" };
}

/** True when the page is one article to read. Never on mail, money, health, login and checkout pages. */
export function isArticle(doc: Document, url: string): boolean {
  return judgePage(doc, url).article;
}
