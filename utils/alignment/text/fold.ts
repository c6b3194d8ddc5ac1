/** What a copied word loses or gains on its way: apostrophes, soft hyphens, zero-width characters, tatweel. */
const DROPPED = /['’‘ʼ＇´`\u00ad\u200b-\u200d\u2060\ufeff\u0640]/g;
const MARKS = /\p{M}/gu;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * A word as quotes compare it: without case, compatibility forms, diacritics, apostrophes and invisible characters.
 * "Café’s" and "cafes" are the same.
 */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase().replace(DROPPED, "");
  return word.replace(DROPPED, "").normalize("NFKD").replace(MARKS, "").toLowerCase();
}
