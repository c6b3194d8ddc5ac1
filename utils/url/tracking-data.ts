/**
 * Query parameters that only say how a reader came to a page, never which page it is. Compared in lower case.
 *
 * Names alone, and only those at least two public lists strip on every site: AdGuard general_url, Brave query-filter,
 * Firefox StripOnShare, DuckDuckGo tracking-parameters, ClearURLs global rules (state of 2026-11). Names of one list
 * stay in the key: a parameter too many only misses a thread, one too few shows a wrong one.
 */
export const TRACKING_NAMES: ReadonlySet<string> = new Set(
  `__hsfp __hssc __hstc __s _branch_match_id _ga _gl _hsenc _openstat action_object_map action_ref_map
  action_type_map at_recipient_id at_recipient_list bsft_clkid bsft_uid cmpid dclid fb_action_ids fb_action_types
  fb_comment_id fb_ref fb_source fbclid gclid gs_l guce_referrer guce_referrer_sig hmb_campaign hmb_medium
  hmb_source hsctatracking irclickid mc_cid mc_eid mkt_tok ml_subscriber ml_subscriber_hash msclkid oly_anon_id
  oly_enc_id rb_clickid s_cid srsltid twclid unicorn_click_id vero_conv vero_id wbraid wickedid wt_mc yclid ymid
  ysclid`.split(/\s+/),
);

/** Families of which two or more lists carry several members: every name that begins so is one. */
export const TRACKING_PREFIXES = ["utm_", "ga_", "mtm_", "hsa_", "itm_"] as const;

/**
 * Names the servers themselves remove when a link is posted (Lemmy 0.19.6 and later, measured), though one list only
 * has them: what is stored no longer tells two such addresses apart.
 */
export const SERVER_REMOVED_NAMES: ReadonlySet<string> = new Set(["spm"]);

/**
 * Names that mean the referrer on most sites and something else on a few. Dropped only where the path alone already
 * names the article (a dated or long-worded last segment), so that no query is needed to tell it from another.
 */
export const REFERRER_NAMES: ReadonlySet<string> = new Set(
  `ref referrer referer ref_src ref_url refsrc source src from share shared sharetype share_id smid cmp ncid ocid icid
  cid itid xtor traffic_source smtyp mod mbid igshid igsh si feature taid intcid soc_src soc_trk guccounter partner
  campaign tracking_source wprov sh sharer reflink reflink_share link_source gift gift_article giftid giftcopy
  unlocked_article_code accesstoken sara_ref srnd sref leadsource scrolla nname nid rss spref via __twitter_impression
  ns_mchannel ns_source ns_campaign ns_linkname ns_fee at_medium at_campaign at_link_id at_link_type at_link_origin
  at_format at_ptr_name at_bbc_team at_custom1 at_custom2 at_custom3 at_custom4 trk s t ft maca pp _x_tr_sl _x_tr_tl
  _x_tr_hl _x_tr_pto emci emdi ceid mcid sfmc_id newsletter recommended`.split(/\s+/),
);

/** Variants of one article: another layout of the same text. `null`: whatever the value. */
export const VARIANT_PARAMS: ReadonlyMap<string, ReadonlySet<string> | null> = new Map<
  string,
  ReadonlySet<string> | null
>([
  ["amp", null],
  // What AMP viewers add.
  ["amp_js_v", null],
  ["amp_gsa", null],
  ["amp_r", null],
  ["amp_tf", null],
  ["usqp", null],
  ["outputtype", new Set(["amp"])],
  ["output", new Set(["amp", "print"])],
  ["print", new Set(["", "1", "true", "yes", "print"])],
  ["printable", new Set(["", "1", "true", "yes"])],
  ["printview", new Set(["", "1", "true"])],
  ["view", new Set(["print", "amp", "mobile"])],
  ["mode", new Set(["print", "amp"])],
  ["tmpl", new Set(["print", "amp"])],
  ["layout", new Set(["print", "amp"])],
  ["mobile", new Set(["", "0", "1", "true", "false"])],
]);
