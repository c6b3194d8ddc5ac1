import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { judgeAddress } from "../utils/article/address.ts";
import { rootOf } from "../utils/article/dom.ts";
import { readIdentity } from "../utils/article/identity.ts";
import { readMetadata } from "../utils/article/metadata.ts";
import { foldText } from "../utils/article/text.ts";
import { isArticle } from "../utils/article/verdict.ts";
import { judgeMove, withoutStale } from "../utils/article/watch.ts";
import type { FromPage } from "../utils/messages/table.ts";
import type { ArticleIdentity } from "../utils/model.ts";

/** A page is judged again only after it has been still for this long, and at least this often while it never is. */
const STILL_MS = 400;
const STILL_AT_MOST_MS = 2_000;
/** How long and how often a page that is no article (yet) is looked at after loading or navigating. */
const PATIENCE_MS = 20_000;
const MOST_LOOKS = 8;
const MOST_MUTATIONS = 300;
/** Where the browser does not tell of in-site navigation. */
const POLL_MS = 1_000;

interface Api {
  runtime: { id?: string; sendMessage(message: FromPage): Promise<unknown> };
}
type Scope = typeof globalThis & { browser?: Api; chrome?: Api; lemarginDetector?: () => void };

export default defineUnlistedScript(() => {
  const scope: Scope = globalThis;
  const api = scope.browser ?? scope.chrome;
  if (!api || window.top !== window || !/html/.test(document.contentType)) return;
  // Its own alone: an element of the page with this id or name is found on the window, too.
  if (Object.hasOwn(scope, "lemarginDetector")) scope.lemarginDetector?.();

  const ended = new AbortController();
  let address = location.href;
  let told: ArticleIdentity | null = null;
  let before: ArticleIdentity | null = null;
  let looks = 0;
  let mutations = 0;
  let since = Date.now();
  let timer = 0;
  let due = 0;

  const stop = () => {
    ended.abort();
    observer.disconnect();
    clearTimeout(timer);
    clearInterval(poll);
  };

  const send = async (message: FromPage) => {
    try {
      await api.runtime.sendMessage(message);
    } catch {
      if (!isAlive(api)) stop();
    }
  };

  const look = () => {
    due = 0;
    looks++;
    const data = readMetadata(rootOf(document));
    if (isArticle(document, address, data)) {
      observer.disconnect();
      told = readIdentity(document, address, data);
      const shown = foldText(rootOf(document).querySelector("h1")?.textContent ?? "");
      if (before) told = withoutStale(told, before, address, shown);
      void send({ type: "article", article: told, loaded: performance.timeOrigin });
    } else if (told) {
      told = null;
      void send({ type: "no-article" });
    }
  };

  /** Judges once the page is still. */
  const lookSoon = () => {
    const now = Date.now();
    due ||= now + STILL_AT_MOST_MS;
    clearTimeout(timer);
    timer = window.setTimeout(look, Math.max(0, Math.min(STILL_MS, due - now)));
  };

  const observer = new MutationObserver(() => {
    if (++mutations > MOST_MUTATIONS || looks >= MOST_LOOKS || Date.now() - since > PATIENCE_MS) observer.disconnect();
    else lookSoon();
  });

  const begin = () => {
    looks = 0;
    mutations = 0;
    since = Date.now();
    const kind = judgeAddress(address);
    if (kind === "sensitive") return;
    observer.observe(rootOf(document), { childList: true, subtree: true });
  };

  const follow = () => {
    const move = judgeMove(address, location.href);
    if (move === "none") return;
    address = location.href;
    before = told ?? before;
    if (move === "path" && told) {
      told = null;
      void send({ type: "no-article" });
    }
    begin();
    lookSoon();
  };

  const on = { signal: ended.signal };
  const { prerendering } = document as Document & { prerendering?: boolean };
  window.addEventListener("popstate", follow, on);
  window.addEventListener(
    "pageshow",
    (event) => {
      if (!event.persisted) return;
      address = location.href;
      look();
      if (!told) void send({ type: "no-article" });
    },
    on,
  );
  const { navigation } = window;
  navigation?.addEventListener("currententrychange", follow, on);
  const poll = navigation ? 0 : window.setInterval(() => document.hidden || follow(), POLL_MS);
  scope.lemarginDetector = stop;
  const start = () => {
    begin();
    look();
  };
  // Drawn ahead of a click: the background hears no such page, and nobody reads it yet.
  if (prerendering) document.addEventListener("prerenderingchange", start, { ...on, once: true });
  else start();
});

/** False once the extension was updated, switched off or removed. */
function isAlive(api: Api): boolean {
  try {
    return Boolean(api.runtime.id);
  } catch {
    return false;
  }
}
