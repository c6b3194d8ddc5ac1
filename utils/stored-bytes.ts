const UTF8 = new TextEncoder();
/** Chromium writes these as six characters, "<" so that no script begins in stored text. */
const ESCAPED = /[<\u2028\u2029\u007f]/g;
const ESCAPE_ADDS = 5;

/**
 * How many bytes a value takes of Chromium's 10 MB of storage, at most: JSON in UTF-8, measured on Chromium 156 (1 for a
 * Latin letter, 3 for a Chinese one, 6 for "<"). Who writes to a forum chooses the letters: a limit in characters is none.
 * @throws when the value cannot be written as JSON.
 */
export function storedBytes(value: unknown): number {
  const json = JSON.stringify(value) ?? "";
  return UTF8.encode(json).length + (json.match(ESCAPED)?.length ?? 0) * ESCAPE_ADDS;
}
