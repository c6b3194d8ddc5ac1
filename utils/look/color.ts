/** Whether a page is light or dark behind the text, and whether our greys can be read on it. */

/** Channels 0…255, alpha 0…1. */
export interface Rgba {
  r: number;
  g: number;
  b: number;
  a: number;
}

/** The faintest ink of each theme (ink-3 of components/tokens.css), and what WCAG asks of body text. */
const FAINTEST = { light: { r: 0x63, g: 0x6a, b: 0x66, a: 1 }, dark: { r: 0x97, g: 0x9f, b: 0x9b, a: 1 } };
const MIN_CONTRAST = 4.5;
/** Where white ink and black ink contrast equally. */
const MIDDLE = 0.179;

/** Reads `rgb()`/`rgba()` as computed styles give it; null for every other notation. */
export function readRgb(css: string): Rgba | null {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(css)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!parts || parts.length < 3 || parts.some(Number.isNaN)) return null;
  const [r = 0, g = 0, b = 0, a = 1] = parts;
  return { r, g, b, a };
}

/** One colour laid over another. */
export function blend(over: Rgba, under: Rgba): Rgba {
  const mix = (x: number, y: number) => Math.round(x * over.a + y * (1 - over.a));
  return { r: mix(over.r, under.r), g: mix(over.g, under.g), b: mix(over.b, under.b), a: 1 };
}

function toLinear(channel: number): number {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance after WCAG, 0…1. */
function luminanceOf({ r, g, b }: Rgba): number {
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);
}

export function isDark(ground: Rgba): boolean {
  return luminanceOf(ground) < MIDDLE;
}

/** Whether our faintest ink reads on a ground; where it does not, notes get paper under them. */
export function isLegible(ground: Rgba, dark: boolean): boolean {
  const [a, b] = [luminanceOf(dark ? FAINTEST.dark : FAINTEST.light), luminanceOf(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= MIN_CONTRAST;
}
