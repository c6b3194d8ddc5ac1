// What each idea pays for: the figures without it. Learned features are left out of the learning; ideas about quotes are
// cut out of the bundle by putting the simplest thing in their place.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { GATE_FEATURES } from "../../../utils/alignment/words/gate.ts";
import { PLACE_FEATURES } from "../../../utils/alignment/words/place.ts";
import { bundle, OUTPUT } from "./bundle.ts";
import type { BenchArticle, BenchCase } from "./data.ts";
import { type Figures, measure } from "./measure.ts";
import { runScorer } from "./scorers.ts";
import { readItems } from "./train-items.ts";

/** Ideas about quotes: the file that has the idea, what of it is replaced, and by what. */
const CUTS: readonly { idea: string; file: string; from: RegExp; to: string }[] = [
  {
    idea: "edited quotes (local alignment)",
    file: "quotes/locate.ts",
    from: /\?\? findFuzzy\(source, quote, effort\)/,
    to: "?? null",
  },
  { idea: "typos inside words", file: "quotes/fuzzy.ts", from: /findNear\(.*\);/, to: "new Map();" },
  { idea: "elided quotes", file: "quotes/quotes-of.ts", from: /text\.split\(ELISION\)/, to: "[text]" },
  { idea: "bare quotes", file: "quotes/bare.ts", from: /const found: Located\[\] = \[\];/, to: "return [];" },
  {
    idea: "quotes of comments first",
    file: "quotes/comment-quotes.ts",
    from: /return share >= LEAST_SHARE \? share : 0;/,
    to: "return 0;",
  },
  {
    idea: "the article's words are not a comment's",
    file: "quotes/comment-quotes.ts",
    from: /words\.fill\(NOT_OWN[^)]*\)/,
    to: "0",
  },
  {
    idea: "folding",
    file: "text/fold.ts",
    from: /if \(ASCII\.test\(word\)\)/,
    to: "return word; if (ASCII.test(word))",
  },
  {
    idea: "entities, links and tags",
    file: "text/plain.ts",
    from: /let text = markdown;/,
    to: "return markdown; let text = markdown;",
  },
  { idea: "machines", file: "bots.ts", from: /if \(isBot [^)]*\)[^;]*;/, to: "return isBot;" },
  { idea: "headline quotes don't move replies", file: "replies.ts", from: / && own\.paragraph !== null/, to: "" },
];

const percent = (share: number): string => (100 * share).toFixed(1);
const line = (name: string, { cut, judged, loss, auc, ap }: Figures): string =>
  `${name.padEnd(28)} cut ${percent(cut)}  judged ${percent(judged)}  loss ${loss.toFixed(3)}  AUC ${auc.toFixed(3)}  AP ${ap.toFixed(3)}`;

export async function printAblation(
  data: { cases: BenchCase[]; articles: Map<string, BenchArticle> },
  scorers: string,
): Promise<void> {
  const items = readItems(data.cases, data.articles);
  console.log(
    "Comments that quote nothing, cross-validated by article; right paragraph in %, log loss, gate AUC, placing AP",
  );
  console.log(line("all", measure(items)));
  PLACE_FEATURES.forEach((name, k) => console.log(line(`place without ${name}`, measure(items, { place: k }))));
  GATE_FEATURES.forEach((name, k) => console.log(line(`gate without ${name}`, measure(items, { gate: k }))));
  console.log(
    "\nQuotes: F1 of real and of synthetic ones, wrong on quotes of comments and on all negatives, replies right, in %",
  );
  await printQuotes("all", scorers, []);
  for (const cut of CUTS) await printQuotes(`without ${cut.idea}`, scorers, [cut]);
}

async function printQuotes(name: string, scorers: string, cuts: typeof CUTS): Promise<void> {
  const path = await bundle("entry", "align-cut", (code, file) =>
    cuts.reduce((text, cut) => {
      if (!file.endsWith(`utils/alignment/${cut.file}`)) return text;
      if (!cut.from.test(text)) throw new Error(`nothing to cut for: ${cut.idea}`);
      return text.replace(cut.from, cut.to);
    }, code),
  );
  const json = fileURLToPath(new URL("cut.json", OUTPUT));
  runScorer(scorers, "eval.mjs", [path, "--json", json]);
  const [result] = JSON.parse(readFileSync(json, "utf8")) as {
    quotedReal: { f1: number };
    quotedSynthetic: { f1: number };
    wrongAnchor: Record<string, number>;
    replies: Record<string, number>;
  }[];
  const figures = [
    result?.quotedReal.f1,
    result?.quotedSynthetic.f1,
    result?.wrongAnchor["real-quotes-comment"],
    result?.wrongAnchor["all"],
    result?.replies["real-reply-inherit"],
  ];
  console.log(`${name.padEnd(50)} ${figures.map((figure) => (figure ?? Number.NaN).toFixed(1).padStart(6)).join(" ")}`);
}
