import type { Core } from "./deps.ts";
import { readHost } from "./host-record.ts";
import { findTellable, type KnownPage } from "./page.ts";

/** Where a thread about a page can be begun. */
export interface PostForm {
  /** The reader's home. */
  instance: string;
  /** Its form for a new post, link and title filled in. Nothing was sent: that happens when it is opened. */
  address: string;
}

/** Lemmy refuses longer titles. */
const MAX_TITLE = 200;

/**
 * The form in which the home instance takes a new thread about a page. Lemmy's is /create_post, as its web app's share
 * target names it; PieFed's is /share, which asks for the community first.
 * @returns null without an instance that is switched on, and for a page whose address may not be told.
 */
export async function findPostForm(core: Core, page: KnownPage): Promise<PostForm | null> {
  const settings = await core.settings();
  const instance = settings.sources.find((source) => source.on)?.host;
  const [form] = findTellable(page);
  if (settings.welcomed === "" || instance === undefined || form === undefined) return null;
  const { software } = await readHost(core, instance);
  const address = new URL(software?.id === "piefed" ? "/share" : "/create_post", `https://${instance}`);
  address.searchParams.set("url", form.address);
  address.searchParams.set("title", Array.from(page.article.title.trim()).slice(0, MAX_TITLE).join(""));
  return { instance, address: address.href };
}
