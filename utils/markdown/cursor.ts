import type { Token } from "markdown-it";

/** Walks a token list once, shared by the readers of nested blocks. */
export interface Cursor {
  next(): Token | undefined;
}

/** A cursor at the first token; `next` gives undefined at the end. */
export function createCursor(tokens: readonly Token[]): Cursor {
  let at = 0;
  return { next: () => tokens[at++] };
}
