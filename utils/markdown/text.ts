/** Letters whose joining is written with ZWJ and ZWNJ: without them the words change. */
const JOINED =
  /^[\p{Script=Arab}\p{Script=Syrc}\p{Script=Nkoo}\p{Script=Mong}\p{Script=Deva}\p{Script=Beng}\p{Script=Guru}\p{Script=Gujr}\p{Script=Orya}\p{Script=Taml}\p{Script=Telu}\p{Script=Knda}\p{Script=Mlym}\p{Script=Sinh}\p{Script=Khmr}\p{Script=Mymr}\p{Script=Tibt}]/u;
/** What an emoji sequence is made of on both sides of a ZWJ. */
const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u;
/** Control, format and invisible characters: bidi overrides, zero-width, tags, fillers, the blank Braille cell. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/u;
const LINE_BREAK = /[\t\n\v\f\r\u0085\u2028\u2029]/;
const MARK = /^\p{M}/u;
const NEEDS_CLEANING = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{M}\p{Cs}\u2028\u2029\u2800]/u;
/** More marks than this on one base are not writing but an attack on the lines above and below. */
const MAX_MARKS = 4;
const NAME_CHARACTERS = 100;

/** What is left of one unseen character, given the visible ones around it. */
function keepUnseen(point: string, last: string, next: string, keepLines: boolean): string {
  if (LINE_BREAK.test(point)) return keepLines && (point === "\n" || point === "\t") ? point : " ";
  // A variation selector chooses between the emoji and the text form of a character; elsewhere it is a hiding place.
  if (point === "\uFE0F" || point === "\uFE0E") return /^\p{Emoji}/u.test(last) ? point : "";
  if (point === "\u200D" && EMOJI.test(last) && EMOJI.test(next)) return point;
  return (point === "\u200D" || point === "\u200C") && JOINED.test(last) ? point : "";
}

function clean(text: string, keepLines: boolean): string {
  if (!NEEDS_CLEANING.test(text)) return text;
  const points = Array.from(text.toWellFormed());
  let cleaned = "";
  let last = "";
  // Marks at the start have no base of their own and would sit on what stands before this run of text.
  let marks = MAX_MARKS;
  points.forEach((point, at) => {
    const kept = UNSEEN.test(point) ? keepUnseen(point, last, points[at + 1] ?? "", keepLines) : point;
    if (kept === "") return;
    marks = MARK.test(kept) ? marks + 1 : 0;
    if (marks > MAX_MARKS) return;
    cleaned += kept;
    last = kept;
  });
  return cleaned;
}

/**
 * A run of text as it may be drawn: no control, bidi, zero-width or tag characters (joiners stay where a script or an emoji
 * needs them), at most 4 combining marks per base, line breaks as spaces.
 */
export const cleanText = (text: string): string => clean(text, false);

/** As `cleanText`, but lines and tabs stay. */
export const cleanCode = (text: string): string => clean(text.replaceAll("\r\n", "\n"), true);

/** One line: `cleanText` in NFC, white space folded to single spaces, trimmed. For titles. */
export const cleanLine = (text: string): string => cleanText(text).normalize("NFC").replace(/\s+/gu, " ").trim();

/** A name of a person or community: one line without any joiner, at most 100 characters. "" when nothing visible is left. */
export function cleanName(name: string): string {
  const line = cleanLine(name).replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  return Array.from(line).slice(0, NAME_CHARACTERS).join("").trim();
}
