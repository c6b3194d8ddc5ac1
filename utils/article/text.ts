const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/;
const SPACE = /\s/;

/** What one UTF-16 unit becomes when text is folded: nothing for unseen marks (soft hyphen, zero-width space, …), else " " or itself. */
export function foldUnit(unit: string): string {
  if (UNSEEN.test(unit)) return "";
  return SPACE.test(unit) ? " " : unit;
}

/** Text as it reads: unseen marks dropped, every run of white space one space, trimmed. */
export function foldText(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Scripts without spaces say in one character what others say in about three. */
const DENSE = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** How much a text says, counted in characters of an alphabet. */
export function weighText(text: string): number {
  return text.length + 2 * (text.match(DENSE)?.length ?? 0);
}
