import type { Article } from "../article.ts";
import { OLIVES } from "./arabic.ts";
import { LIBRARY, PAINT, SATELLITES, SLEEPER, TYPEWRITER } from "./elsewhere.ts";
import { FERRY } from "./ferry.ts";
import { EELS, GRID, LIGHTHOUSE, OUTAGE, PICTURE, TOLL } from "./herald.ts";
import { STORM } from "./live.ts";
import { MILL, NETS, SEAGRASS } from "./tidepost.ts";

/** Every article of the world by the name tests use. */
export const ARTICLE_TEXTS = {
  ferry: FERRY,
  grid: GRID,
  lighthouse: LIGHTHOUSE,
  toll: TOLL,
  outage: OUTAGE,
  eels: EELS,
  picture: PICTURE,
  sleeper: SLEEPER,
  satellites: SATELLITES,
  paint: PAINT,
  typewriter: TYPEWRITER,
  library: LIBRARY,
  seagrass: SEAGRASS,
  nets: NETS,
  mill: MILL,
  storm: STORM,
  olives: OLIVES,
} as const satisfies Record<string, Article>;

export type ArticleKey = keyof typeof ARTICLE_TEXTS;
