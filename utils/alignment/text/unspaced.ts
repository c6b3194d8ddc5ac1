/** Scripts written without spaces between words, for a character class. */
export const UNSPACED_SCRIPTS =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";

const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, "u");
/** Which words are meant depends on the characters alone: the dictionaries are the same for all languages. Made when first needed. */
let segmenter: Intl.Segmenter | null = null;

/** Whether a character or text has anything of a script without spaces. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** Words of scripts without spaces, by where they begin. Empty for other text. */
export function findUnspacedWords(text: string): Map<number, string> {
  const found = new Map<number, string>();
  if (!isUnspaced(text)) return found;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "word" });
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike && isUnspaced(segment)) found.set(index, segment);
  }
  return found;
}
