import createMarkdownIt, { type MarkdownIt } from "markdown-it";
import container from "markdown-it-container";
import footnote from "markdown-it-footnote";
import sub from "markdown-it-sub";
import sup from "markdown-it-sup";
import { limitTablesPlugin } from "./limit-tables.ts";
import { rubyPlugin } from "./ruby.ts";

/** How many levels a comment's tree may have, leaves included: more is not writing but an attack. */
const MAX_DEPTH = 20;
/** Above an inline element's own level there must be room for a mention in it and that mention's text. */
export const MAX_INLINE_DEPTH = MAX_DEPTH - 2;
/** Above a container's, for a paragraph, too. */
export const MAX_BLOCK_DEPTH = MAX_DEPTH - 3;

function createParser(): MarkdownIt {
  const md = createMarkdownIt({ html: false, linkify: true, typographer: true, maxNesting: MAX_DEPTH });
  md.use(limitTablesPlugin).use(sub).use(sup).use(footnote).use(rubyPlugin);
  md.use(container, "spoiler", { validate: (parameters) => /^\s*spoiler\s+\S/.test(parameters) });
  // Addresses are judged once, in links.ts, as they were written: the parser's own encoding would hide what is in them.
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  md.normalizeLinkText = (text) => text;
  md.linkify.set({ fuzzyEmail: false }).add("mailto:", null).add("ftp:", null).add("//", null);
  // It parses the inside anew at every level, without a bound of depth; `[^1]` with its definition is what people write.
  md.inline.ruler.disable("footnote_inline");
  return md;
}

let parser: MarkdownIt | undefined;

/** The one parser, with Lemmy's dialect. Made when first needed: a worker is often woken for something else. */
export const getParser = (): MarkdownIt => (parser ??= createParser());
