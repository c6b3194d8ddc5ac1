/** What a character is to the tokeniser. */
const BETWEEN = 0;
const IN_WORD = 1;
const JOINS = 2;

/** From here on characters are rare in the scripts we are fast at. */
const LIMIT = 0x2070;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
const JOINING = /['’‘ʼ´`\u00ad\u200b-\u200d\u2060]/;

const KINDS = new Uint8Array(LIMIT);
for (let code = 0; code < LIMIT; code++) {
  const character = String.fromCharCode(code);
  if (WORD_CHARACTER.test(character)) KINDS[code] = IN_WORD;
  else if (JOINING.test(character)) KINDS[code] = JOINS;
}

/** Scripts without spaces below the limit: Thai and Lao, Myanmar, Khmer. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

/** Whether scanWords may be used: no character beyond the limit, no script without spaces. */
export function isScannable(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= LIMIT) return false;
  return !UNSPACED.test(text);
}

/** Calls back for each word of a scannable text: letters, digits and marks, with joining characters only inside. */
export function scanWords(text: string, found: (start: number, end: number) => void): void {
  let start = -1;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === IN_WORD) {
      if (start < 0) start = at;
      end = at + 1;
    } else if (start >= 0 && kind === BETWEEN) {
      found(start, end);
      start = -1;
    }
  }
  if (start >= 0) found(start, end);
}
