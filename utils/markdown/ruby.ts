import type { MarkdownIt, StateInline } from "markdown-it";

/** `{base|text}`, both plain and on one line. The bounds keep the search linear. */
const RUBY = /\{([^{}|\n]{1,100})\|([^{}\n]{1,200})\}/y;

function ruby(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "{") return false;
  RUBY.lastIndex = state.pos;
  const [whole, base, text] = RUBY.exec(state.src.slice(0, state.posMax)) ?? [];
  if (whole === undefined) return false;
  if (!silent) state.push("ruby", "ruby", 0).meta = { base, text };
  state.pos += whole.length;
  return true;
}

/**
 * Ruby annotations. Of our own, because the plugin (markdown-it-ruby) parses either side anew without a bound of depth:
 * a legal comment of nested braces overflows its stack.
 */
export function rubyPlugin(md: MarkdownIt): void {
  md.inline.ruler.before("text", "ruby", ruby);
}
