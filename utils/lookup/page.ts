import type { ArticleIdentity } from "../model.ts";
import { candidates, lookupForms, toSayable, type Candidate } from "../url/index.ts";
import type { Core } from "./deps.ts";
import { toSaltedKey } from "./salt.ts";

/** An open page as the lookup knows it. */
export interface Page {
  article: ArticleIdentity;
  /** Where it is, as the browser says. */
  url: string;
}

/** A page with what it may be known by. */
export interface KnownPage extends Page {
  /** Best first; empty when its address can be no article. */
  candidates: Candidate[];
  /** Names it in storage without telling which it is. Its own address decides, so that claims cannot move it. */
  id: string;
}

export async function toKnownPage(core: Core, page: Page): Promise<KnownPage> {
  const found = candidates(page.article, page.url);
  const name = found.find((one) => one.believed)?.key ?? page.url;
  return { ...page, candidates: found, id: await toSaltedKey(core.kv, core.serial, name) };
}

/**
 * The addresses under which an instance may be told of a page: keys and tokens in an address are between the reader and
 * the site, whoever asks and however. Empty when it may not be told at all.
 */
export function findTellable(page: KnownPage): ReturnType<typeof lookupForms> {
  const sayable = page.candidates.filter((one) => one.believed).map((one) => toSayable(one.address));
  return lookupForms(...sayable.filter((one) => one !== null));
}
