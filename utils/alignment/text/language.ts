import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemFrench } from "@orama/stemmers/french";
import { stemmer as stemGerman } from "@orama/stemmers/german";
import { stemmer as stemSpanish } from "@orama/stemmers/spanish";
import { stopwords as englishStopWords } from "@orama/stopwords/english";
import { stopwords as frenchStopWords } from "@orama/stopwords/french";
import { stopwords as germanStopWords } from "@orama/stopwords/german";
import { stopwords as spanishStopWords } from "@orama/stopwords/spanish";
import { findRarity, MOST_RARE } from "./rarity.ts";

/** What the aligner knows of a language. */
export interface Language {
  /** Primary subtag, "" for any language without tables of its own. */
  tag: string;
  stopWords: ReadonlySet<string>;
  /** A lower-case word's stem; the word itself where the language has no stemmer. */
  stem: (word: string) => string;
  /** How rare a stem is in ordinary text: 0 … MOST_RARE. */
  rarityOf: (stem: string) => number;
}

/** Words of talk that the kept list leaves out: without them the log loss of the right paragraph is 0.007 higher. */
const ENGLISH_TALK =
  "also around get gets got just like may might much many one two said say says see well would us still even already back go going went come came make made take know think thing things way people really want use used lot put let i'll it'd that'd they'd don doesn isn didn";

/** Stems kept per language: a stemmer takes longer than the rest of reading a word, and articles share most words. */
const MOST_REMEMBERED = 20_000;

function remember(stem: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      if (known.size >= MOST_REMEMBERED) known.clear();
      found = stem(word);
      known.set(word, found);
    }
    return found;
  };
}

const LANGUAGES: readonly Language[] = [
  {
    tag: "en",
    stopWords: new Set([...englishStopWords, ...ENGLISH_TALK.split(" ")]),
    stem: remember(stemEnglish),
    rarityOf: findRarity,
  },
  { tag: "de", stopWords: new Set(germanStopWords), stem: remember(stemGerman), rarityOf: () => MOST_RARE },
  { tag: "fr", stopWords: new Set(frenchStopWords), stem: remember(stemFrench), rarityOf: () => MOST_RARE },
  { tag: "es", stopWords: new Set(spanishStopWords), stem: remember(stemSpanish), rarityOf: () => MOST_RARE },
];

const OTHER: Language = { tag: "", stopWords: new Set(), stem: (word) => word, rarityOf: () => MOST_RARE };

/** How much of a text is looked at to guess its language, in UTF-16 units. */
const GUESSED_FROM = 4000;
/** Running text has 40–50 % stop words in its own language; lists of another language reach some 10 %. */
const LEAST_SHARE = 0.2;

/** The language of an article: by its tag where we have tables for it, else guessed by its stop words. */
export function readLanguage(tag: string, text: string): Language {
  const primary = tag.toLowerCase().split("-")[0] ?? "";
  const told = LANGUAGES.find((language) => language.tag === primary);
  if (told) return told;
  if (primary !== "" && primary !== "und") return OTHER;
  const words =
    text
      .slice(0, GUESSED_FROM)
      .toLowerCase()
      .match(/[\p{L}']+/gu) ?? [];
  let best = OTHER;
  let most = words.length * LEAST_SHARE;
  for (const language of LANGUAGES) {
    const count = words.filter((word) => language.stopWords.has(word)).length;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
