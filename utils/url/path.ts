import { foldEncoding } from "./bytes.ts";

const INDEX_FILE = /^(?:index|default|home)\.(?:html?|php|aspx?|shtml|jsp|cfm)$/i;
/** Other layouts of the page whose address stands before them. */
const LAYOUT_SEGMENT = /^(?:amp|amp\.html?|print|printable)$/i;
const LEADING_LAYOUT = /^(?:amp|print)$/i;

/**
 * Whether a segment alone plainly names an article: four or more words, or a number of five digits, a date's parts
 * aside. "world", "2026", "page-2" do not.
 */
function isTelling(segment: string): boolean {
  return segment.split(/[-_]/).filter((word) => word.length > 0).length >= 4 || /\d{5}|[0-9a-f]{12}/i.test(segment);
}

/**
 * The path's segments in one spelling: escapes folded, doubled and trailing slashes gone, session ids, index files,
 * AMP and print variants dropped (those only where what remains still names an article).
 */
export function foldPath(path: string): string[] {
  const segments = path
    .replace(/;jsessionid=[^/]*/i, "")
    .split("/")
    .filter((segment) => segment !== "")
    .map((segment) => foldEncoding(segment));
  while (segments.length > 0 && INDEX_FILE.test(segments.at(-1) ?? "")) segments.pop();
  const bare = withoutLayout(segments);
  const kept = isArticleLike(bare) ? bare : segments;
  return kept.map((segment, at) => (at === kept.length - 1 ? segment.replace(/\.amp(\.html?)?$/i, "$1") : segment));
}

/** The path without layout names at its beginning and end. */
function withoutLayout(segments: readonly string[]): string[] {
  let from = 0;
  let to = segments.length;
  while (from < to && LEADING_LAYOUT.test(segments[from] ?? "")) from += 1;
  while (to > from && LAYOUT_SEGMENT.test(segments[to - 1] ?? "")) to -= 1;
  return segments.slice(from, to);
}

/** Whether the path alone names one article: its last segment is telling, or a worded one stands below a date. */
export function isArticleLike(segments: readonly string[]): boolean {
  const last = segments.at(-1);
  if (last === undefined) return false;
  if (isTelling(last)) return true;
  const dated = segments.some((segment, at) => /^(?:19|20)\d\d$/.test(segment) && at < segments.length - 1);
  return (dated && /[a-z]/i.test(last)) || /[a-z]-[a-z0-9]+-[a-z0-9]/i.test(last);
}
