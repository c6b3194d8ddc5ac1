// How often text of other articles passes for an edited quote, by length: what sets the budget of errors in fuzzy.ts.
import { Effort } from "../../../utils/alignment/effort.ts";
import { findFuzzy } from "../../../utils/alignment/quotes/fuzzy.ts";
import { readSource } from "../../../utils/alignment/quotes/source.ts";
import { runAtOnce } from "../../../utils/slices.ts";
import { readLanguage } from "../../../utils/alignment/text/language.ts";
import { Lexicon } from "../../../utils/alignment/text/lexicon.ts";
import { readTokens } from "../../../utils/alignment/text/tokens.ts";
import type { BenchArticle } from "./data.ts";

const LETTERS = [20, 25, 30, 40, 60, 80, 120, 200];
/** Every article is held against so many others, each with one span of each length. */
const OTHERS = 12;

export function printBudget(data: { articles: Map<string, BenchArticle> }): void {
  const articles = [...data.articles.values()].filter((article) => article.paragraphs.join(" ").length > 2000);
  const tried = new Map<number, number>();
  const passed = new Map<number, number>();
  const unbounded = new Effort(1, Infinity);
  unbounded.next();
  articles.forEach((article, k) => {
    const lexicon = new Lexicon(readLanguage("", article.paragraphs.join(" ")));
    const paragraphs = article.paragraphs.map((text) => ({ text, kind: "text" as const }));
    const source = runAtOnce(readSource(paragraphs, article.title, "", lexicon));
    for (let n = 1; n <= OTHERS; n++) {
      const other = articles[(k + n * 17) % articles.length]?.paragraphs.join(" ") ?? "";
      for (const letters of LETTERS) {
        const from = other.indexOf(" ", (n * 131) % Math.max(1, other.length - letters - 50)) + 1;
        const span = other.slice(from, other.lastIndexOf(" ", from + letters + 5));
        const words = readTokens(span, lexicon).words.map((entry) => lexicon.folded[entry] ?? 0);
        tried.set(letters, (tried.get(letters) ?? 0) + 1);
        if (findFuzzy(source, words, unbounded) !== null) passed.set(letters, (passed.get(letters) ?? 0) + 1);
      }
    }
  });
  console.log("spans of other articles that pass for edited quotes");
  for (const [letters, count] of tried) {
    console.log(`${String(letters).padStart(4)} letters: ${passed.get(letters) ?? 0} of ${count}`);
  }
}
