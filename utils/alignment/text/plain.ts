const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  bdquo: "„",
  sbquo: "‚",
  shy: "\u00ad",
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;
/** Bounded, so that a comment of brackets costs no more than its length. */
const LINK = /!?\[([^[\]]{0,2000})\]\([^()\s]{0,2000}(?:\s+"[^"]{0,300}")?\)/g;
const ADDRESS = /<?https?:\/\/[^\s<>]+>?/g;
const TAG = /<\/?[a-zA-Z][^<>]{0,80}>/g;
const HIGHEST_CODE_POINT = 0x10ffff;

/** Inline Markdown as the words a reader sees: link texts without addresses, entities decoded, no tags. Marks of emphasis stay: no word has them. */
export function toPlain(markdown: string): string {
  let text = markdown;
  if (text.includes("](")) text = text.replace(LINK, "$1");
  if (text.includes("://")) text = text.replace(ADDRESS, " ");
  if (text.includes("<")) text = text.replace(TAG, " ");
  if (text.includes("&")) text = text.replace(ENTITY, decodeEntity);
  return text.includes("\\") ? text.replace(/\\(?=[!-/:-@[-`{-~])/g, "") : text;
}

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? "0", 16) : Number(decimal);
  return code > 0 && code <= HIGHEST_CODE_POINT ? String.fromCodePoint(code) : " ";
}
