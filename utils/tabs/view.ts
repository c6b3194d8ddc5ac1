import { browser } from "wxt/browser";
import type { Found, Lookup } from "../lookup/index.ts";
import type { TabState as TabWord, TabView } from "../messages/answers.ts";
import type { Settings } from "../settings.ts";
import { siteOf } from "../url/index.ts";
import { isOnSite, missingOrigins, sitePattern } from "./detector-script.ts";
import { readTabPage, toPage, type TabPage } from "./page-of.ts";

/** The setting of the site a page is on; undefined when it is not in the reader's list. */
export function siteSetting(settings: Settings, url: string): Settings["sites"][number] | undefined {
  return settings.sites.find((site) => isOnSite(url, site.host));
}

/** Everything the popup and the badge say about a tab. Sends nothing. */
export async function readTabView(lookup: Lookup, settings: Settings, tabId: number): Promise<TabView> {
  const page = await readTabPage(tabId);
  const site = siteSetting(settings, page.url);
  const asPage = toPage(page);
  const looksAt = page.url !== "" && settings.welcomed !== "";
  const found = looksAt ? await lookup.found(asPage) : NOTHING;
  const host = page.url === "" ? "" : (site?.host ?? siteOf(page.url));
  return {
    state: await stateOf(page, settings, found),
    site: host,
    siteOn: site?.on ?? false,
    title: page.state.article?.title ?? "",
    threads: found.threads,
    rejected: found.rejected,
    sources: found.sources,
    comments: found.comments,
    open: page.state.open,
    sent: looksAt ? await lookup.ledger(asPage) : [],
    discussed: looksAt ? await lookup.discussed(asPage) : [],
    discussedBy: settings.discussedBy,
    tableAt: found.tableAt,
    communities: found.communities,
    asks: looksAt ? await lookup.asks(asPage) : null,
    postForm: looksAt ? await lookup.postForm(asPage) : null,
    missing: settings.welcomed === "" ? [] : await missingOrigins(settings),
  };
}

const NOTHING: Found = {
  state: "not-asked",
  threads: [],
  copies: [],
  rejected: [],
  sources: [],
  comments: 0,
  seen: "",
  tableAt: "",
  communities: 0,
};

/** The one word for a tab: what keeps Lemargin from looking comes before what it found. */
async function stateOf(page: TabPage, settings: Settings, found: Found): Promise<TabWord> {
  if (settings.welcomed === "") return "not-set-up";
  if (page.url === "") return "cannot-look";
  const site = siteSetting(settings, page.url);
  if (site?.on === false) return "off";
  // The reader asked about this one page: the answer counts, on whichever site.
  const asked = found.sources.some((source) => source.by === "asked");
  if (site === undefined) return asked ? found.state : "not-in-list";
  const granted = await browser.permissions.contains({ origins: [sitePattern(site.host)] });
  if (!granted && !asked) return "no-grant";
  return page.state.article === null && !asked ? "no-article" : found.state;
}
