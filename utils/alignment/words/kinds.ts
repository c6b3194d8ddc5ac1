import type { Tokens } from "../text/tokens.ts";

/** A paragraph of so few words without a full stop is a heading. */
const HEADING_WORDS = 10;
const ENDS_LIKE_TEXT = /[.!?。！？؟]["'”’»)\]]*$/;
/** What writers say to readers at the end: who answers it speaks of the whole. */
const INVITES =
  /\bcomments?\b|\bleave a\b|\blet (?:me|us) know\b|\bthoughts\b|\bkommentare?n?\b|\bcommentaires?\b|\bcomentarios?\b/i;

/** What kind of paragraph each is: 1 or 0, by paragraph. */
export function readKinds(
  paragraphs: readonly string[],
  texts: readonly Tokens[],
): Record<"heading" | "inviting", Float64Array> {
  const isHeading = (text: string, k: number): boolean =>
    (texts[k]?.words.length ?? 0) <= HEADING_WORDS && !ENDS_LIKE_TEXT.test(text.trim());
  return {
    heading: Float64Array.from(paragraphs, (text, k) => (isHeading(text, k) ? 1 : 0)),
    inviting: Float64Array.from(paragraphs, (text) => (INVITES.test(text) ? 1 : 0)),
  };
}
