import { judgeAddress, type AddressKind } from "./address.ts";
import { rootOf } from "./dom.ts";
import { measureText, type TextMass } from "./mass.ts";
import { readMetadata, type Metadata } from "./metadata.ts";

/** All that is looked at to tell an article. */
export interface Signs {
  address: AddressKind;
  /** It declares itself an article in JSON-LD: rarely said by others. */
  declared: boolean;
  /** It calls itself an article as `og:type`: said by many others too. */
  called: boolean;
  /** It declares to be something else. */
  other: boolean;
  password: boolean;
  text: TextMass;
}

/** What pages declare to be that are no articles, in JSON-LD or as `og:type`. */
const OTHER_TYPE =
  /^(collection|searchresults|profile|checkout|contact|about|item|qa|faq)page$|product|posting$|^imagegallery$|podcast|^music|^video\.|^profile$/;

/** Weights of text (TextMass) that make up for a missing declaration; found on saved pages of 280 sites. */
const TEXT = { declared: 50, titled: 600, called: 200, root: 900, none: 1_600, beside: 1_200 };

/** Reads the signs of a page. */
export function readSigns(doc: Document, url: string, read?: Metadata): Signs {
  const root = rootOf(doc);
  const { meta, types, article } = read ?? readMetadata(root);
  const og = meta.get("og:type") ?? "";
  return {
    address: judgeAddress(url),
    declared: article !== null,
    called: /article$/i.test(og),
    other: [...types, og].some((type) => OTHER_TYPE.test(type)),
    password: root.querySelector("input[type=password]") !== null,
    text: measureText(doc, root),
  };
}

/** Whether the signs are those of one article to read. */
export function isArticleBy({ address, declared, called, other, password, text }: Signs): boolean {
  const { together, all, teasers } = text;
  const share = together / (all || 1);
  const alone = share >= 0.7 && together >= TEXT.root && teasers < 30;
  if (address === "sensitive" || address === "front" || address === "other") return false;
  if (address === "root") return alone;
  if (declared) return together >= (address === "titled" ? TEXT.titled : TEXT.declared);
  if (other || address !== "article" || (password && together < TEXT.beside)) return false;
  if (called) return together >= TEXT.called && (share > 0.6 || (share > 0.1 && teasers < 40));
  return together >= TEXT.none && share >= 0.55 && teasers < 25;
}

/** True when the page is one article to read. Never on pages of mail, money, health, login and checkout. */
export function isArticle(doc: Document, url: string, read?: Metadata): boolean {
  return isArticleBy(readSigns(doc, url, read));
}
