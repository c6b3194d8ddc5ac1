/** Where black and white ink contrast equally, of 255. */
const MIDDLE = 118;

/** True when what lies behind `element` is dark. A page that paints no ground is white. */
export function isOnDark(element: Element | null | undefined): boolean {
  for (let at = element; at; at = at.parentElement) {
    const [r = 0, g = 0, b = 0, a = 1] = (getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(
      Number,
    );
    if (a > 0.5) return r * 0.3 + g * 0.6 + b * 0.1 < MIDDLE;
  }
  return false;
}
