/** How bot summaries introduce or sign themselves (AutoTL;DR and its kin on Lemmy and Reddit). */
const SUMMARY_SIGNS: readonly RegExp[] = [
  /\bthis is the best summary i could come up with\b/i,
  /\b(?:tl;?dr|summary)\s*bot\b|\bautotl;?dr\b/i,
  /\bi(?:['’]?m| am) a bot\b\W{0,4}(?:$|\n|and\b|this\b|beep\b|bleep\b|please\b|contact\b|[,.!*^_)])/i,
  /\bsaved\s+\d+(?:\.\d+)?%\s*(?:of (?:original|your) text)?/i,
  /\bthe original article contains\s+[\d,.]+\s+words\b/i,
];

/** "Pingback from …", "Trackback", and the like: a machine's note that some page links here. */
const PINGBACK =
  /^\W{0,8}(?:ping|track)\s?back\b|^\s*\[?(?:…|\.\.\.|&hellip;|\[&#8230;\])\]?\s.{20,}\s\[?(?:…|\.\.\.|&hellip;|\[&#8230;\])\]?\s*$/is;
/** Names under which bots write: "AutoTLDR", "summary-bot", "PipedLinkBot"; not "talbot". */
const BOT_NAMES = /^auto[\W_]?tl[\W_]?dr|(?:tl[\W_]?dr|summar(?:y|i[sz]er?))[\W_]?bot|[-_.]bot$/i;
const CAMEL_BOT = /[a-z\d]Bot$/;
/** Signs are looked for at the beginning and the end: so that neither hostile length nor a quoted bot matters. */
const LOOKED_AT = 600;

/** Whether a comment is a machine's: a summary repeats sentences from everywhere, and stands nowhere. */
export function isMachineText(markdown: string, isBot: boolean, authorName: string): boolean {
  if (isBot || BOT_NAMES.test(authorName) || CAMEL_BOT.test(authorName)) return true;
  const ends = `${markdown.slice(0, LOOKED_AT)}\n${markdown.slice(LOOKED_AT).slice(-LOOKED_AT)}`;
  return PINGBACK.test(ends) || SUMMARY_SIGNS.some((sign) => sign.test(ends));
}
