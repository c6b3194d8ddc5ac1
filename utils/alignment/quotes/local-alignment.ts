/** Words of a quote paired with places of the article, in order; the share of the quote's weight they make up. */
export interface LocalAlignment {
  pairs: { at: number; place: number }[];
  share: number;
}

/** What a word left out of the quote costs: a whole skipped sentence (20 words) costs less than the words around it bring. */
const SKIPPED_PLACE = 0.08;
/** What a word that only the quote has costs. */
const ADDED_WORD = 0.25;
/** A word with a typo counts less than one without. */
const NEAR_MATCH = 0.8;

const STOP = 0;
const DIAGONAL = 1;
const UP = 2;
const LEFT = 3;

/**
 * The best local alignment (Smith and Waterman 1981) of a quote with a window of the article, word by word.
 * `near` names words that are the same but for a typo, `weight` what each word of the quote counts.
 */
export function alignLocally(
  quote: Int32Array,
  window: Int32Array,
  near: ReadonlyMap<number, number>,
  weight: (word: number) => number,
): LocalAlignment {
  const width = window.length + 1;
  const moves = new Uint8Array((quote.length + 1) * width);
  let last = new Float32Array(width);
  let row = new Float32Array(width);
  let best = 0;
  let bestCell = 0;
  for (let i = 1; i <= quote.length; i++) {
    const word = quote[i - 1] ?? 0;
    const other = near.get(word) ?? -1;
    const full = weight(word);
    row[0] = 0;
    for (let j = 1; j < width; j++) {
      const there = window[j - 1] ?? -1;
      let score = 0;
      let move = STOP;
      if (there === word || there === other) {
        score = (last[j - 1] ?? 0) + (there === word ? full : full * NEAR_MATCH);
        move = DIAGONAL;
      }
      const up = (last[j] ?? 0) - ADDED_WORD;
      if (up > score) [score, move] = [up, UP];
      const left = (row[j - 1] ?? 0) - SKIPPED_PLACE;
      if (left > score) [score, move] = [left, LEFT];
      row[j] = score;
      moves[i * width + j] = move;
      if (score > best) [best, bestCell] = [score, i * width + j];
    }
    [last, row] = [row, last];
  }
  return traceBack(moves, width, bestCell, quote, weight);
}

function traceBack(
  moves: Uint8Array,
  width: number,
  from: number,
  quote: Int32Array,
  weight: (word: number) => number,
): LocalAlignment {
  const pairs: { at: number; place: number }[] = [];
  let matched = 0;
  let cell = from;
  for (let move = moves[cell]; move !== STOP && move !== undefined; move = moves[cell]) {
    if (move === DIAGONAL) {
      const at = Math.floor(cell / width) - 1;
      pairs.push({ at, place: (cell % width) - 1 });
      matched += weight(quote[at] ?? 0);
      cell -= width + 1;
    } else cell -= move === UP ? width : 1;
  }
  let total = 0;
  for (const word of quote) total += weight(word);
  return { pairs: pairs.reverse(), share: total > 0 ? matched / total : 0 };
}
