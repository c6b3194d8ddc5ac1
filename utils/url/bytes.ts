const UNRESERVED = /^[A-Za-z0-9._~-]$/;
/** Nothing to fold, as in nearly all. */
const PLAIN = /^[A-Za-z0-9._~-]*$/;
const HEX = /^[0-9a-f]{2}$/i;
const encoder = new TextEncoder();

/** The bytes a component stands for: percent escapes undone, everything else as UTF-8. A lone "%" is itself. */
function toBytes(component: string, plusIsSpace: boolean): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < component.length;) {
    const hex = component[at] === "%" ? component.slice(at + 1, at + 3) : "";
    if (HEX.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 3;
      continue;
    }
    const char = String.fromCodePoint(component.codePointAt(at) ?? 0);
    bytes.push(...(plusIsSpace && char === "+" ? [0x20] : encoder.encode(char)));
    at += char.length;
  }
  return bytes;
}

/**
 * One spelling for a path segment, a query name or a fragment, however it was percent-encoded. Works on bytes, so that
 * two different byte sequences never become one, also where they are no UTF-8.
 */
export function foldEncoding(component: string, plusIsSpace = false): string {
  if (PLAIN.test(component)) return component;
  let folded = "";
  for (const byte of toBytes(component, plusIsSpace)) {
    const char = String.fromCodePoint(byte);
    folded += byte < 0x80 && UNRESERVED.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return folded;
}
