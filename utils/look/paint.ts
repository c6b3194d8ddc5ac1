import { blend, isDark, isLegible, readRgb, type Rgba } from "./color.ts";

/** What a page has drawn behind a stretch of itself, from the text outwards. */
export interface Ground {
  /** Colours as computed styles give them, down to the canvas; `pictured`: a picture or gradient lies on it. */
  layers: { color: string; pictured: boolean }[];
  /** The canvas below is dark: the page says so in its `color-scheme`. */
  dark: boolean;
}

/** How notes are coloured on it. */
export interface Paint {
  dark: boolean;
  /** The page's ground as a CSS colour, "" when it cannot be told. */
  ground: string;
  /** Notes need paper under them: the page's ground does not carry our ink. */
  paper: boolean;
}

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

/** Chooses the colours for notes on a ground. `theme` is the reader's choice. */
export function toPaint({ layers, dark: canvas }: Ground, theme: "page" | "light" | "dark"): Paint {
  const colors: Rgba[] = [];
  let sure = true;
  for (const { color: css, pictured } of layers) {
    if (pictured) sure = false;
    const color = readColor(css);
    if (color && color.a > 0) colors.push(color);
    if (color?.a === 1) break;
  }
  const ground = colors.reduceRight((under, over) => blend(over, under), canvas ? CANVAS_DARK : WHITE);
  const dark = theme === "page" ? isDark(ground) : theme === "dark";
  return {
    dark,
    ground: sure ? `rgb(${ground.r} ${ground.g} ${ground.b})` : "",
    paper: !sure || !isLegible(ground, dark),
  };
}
