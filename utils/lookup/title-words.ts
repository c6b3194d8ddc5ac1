/** Servers want the words in the title's order and find them anywhere in it: few and telling ones suffice. */
const MAX_WORDS = 5;
const MIN_LETTERS = 4;
/** For scripts without spaces, the beginning of the title is the words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const UNSPACED_CHARS = 12;
/** " | BBC News", " - Reuters": the site's name at the end of a page title, at most four words. */
const SITE_NAME = /\s+[|–—-]\s+(?:\S+\s?){1,4}$/u;

/**
 * The words of a title to search for, in its order: the longest of it, as they are written.
 * @returns "" when the title has too little to find it by.
 */
export function toTitleWords(title: string): string {
  const bare = title.replace(SITE_NAME, "");
  const text = bare.split(/\s+/).length >= 3 ? bare : title;
  if (UNSPACED.test(text))
    return text
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .slice(0, UNSPACED_CHARS);
  const words = text.split(/\s+/).flatMap((word, at) => {
    // "China's" and "long-awaited" are cut at the mark: it is typed in several ways.
    const plain = /[\p{L}\p{N}]+/u.exec(word)?.[0] ?? "";
    return plain.length >= MIN_LETTERS ? [{ plain, at }] : [];
  });
  const chosen = words.toSorted((a, b) => b.plain.length - a.plain.length).slice(0, MAX_WORDS);
  if (chosen.length < 2) return "";
  return chosen
    .sort((a, b) => a.at - b.at)
    .map(({ plain }) => plain)
    .join(" ");
}

function toWordSet(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Whether two titles are plainly of one article: most words of the shorter one are in the other. */
export function sharesTitle(a: string, b: string): boolean {
  const [shorter, longer] = [toWordSet(a), toWordSet(b)].sort((x, y) => x.size - y.size);
  if (shorter === undefined || longer === undefined || shorter.size < 3) return false;
  const shared = [...shorter].filter((word) => longer.has(word)).length;
  return shared / shorter.size >= 0.7;
}
