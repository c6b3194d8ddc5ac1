import type { Rgba } from "../../components/margin/color.ts";
import { blend, isDark, isLegible, readRgb } from "../../components/margin/color.ts";
import type { Look } from "../../components/margin/view.ts";

const WHITE: Rgba = { r: 255, g: 255, b: 255, a: 1 };
/** What browsers draw behind a page that says `color-scheme: dark` and no ground. */
const CANVAS_DARK: Rgba = { r: 18, g: 18, b: 18, a: 1 };

/** A colour in any notation: those that are no rgb() are drawn once. Null when it cannot be read. */
function readColor(css: string): Rgba | null {
  const rgb = readRgb(css);
  if (rgb) return rgb;
  const pen = new OffscreenCanvas(1, 1).getContext("2d");
  if (!pen) return null;
  pen.fillStyle = css;
  pen.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = pen.getImageData(0, 0, 1, 1).data;
  return { r, g, b, a: a / 255 };
}

/** The page's ground over a stretch of x (viewport px), from the text outwards. `sure` is false over pictures and gradients. */
function readGround(from: Element, left: number, right: number): { ground: Rgba; sure: boolean } {
  const layers: Rgba[] = [];
  let sure = true;
  for (let at: Element | null = from; at; at = at.parentElement) {
    const box = at.getBoundingClientRect();
    const root = at.localName === "html" || at.localName === "body"; // their ground is the canvas, whatever their box
    if (!root && (box.left > left || box.right < right)) continue;
    const style = getComputedStyle(at);
    if (style.backgroundImage !== "none") sure = false;
    const color = readColor(style.backgroundColor);
    if (!color || color.a === 0) continue;
    layers.push(color);
    if (color.a === 1) break;
  }
  const scheme = getComputedStyle(from.ownerDocument.documentElement).colorScheme;
  const dark =
    scheme.includes("dark") && (!scheme.includes("light") || matchMedia("(prefers-color-scheme: dark)").matches);
  const ground = layers.reduceRight((under, over) => blend(over, under), dark ? CANVAS_DARK : WHITE);
  return { ground, sure };
}

/** How the page looks where the notes will stand. `theme` is the reader's choice. */
export function readLook(
  text: Element,
  face: string,
  lang: string,
  theme: "page" | "light" | "dark",
  [left, right]: [number, number],
): Look {
  const { ground, sure } = readGround(text, left, right);
  const dark = theme === "page" ? isDark(ground) : theme === "dark";
  return {
    dir: getComputedStyle(text).direction === "rtl" ? "rtl" : "ltr",
    lang,
    dark,
    ground: sure ? `rgb(${ground.r} ${ground.g} ${ground.b})` : "",
    paper: !sure || !isLegible(ground, dark),
    face,
  };
}
