import { FERRY_EUROPE, FERRY_TRACKED } from "./ferry-europe.ts";
import { FERRY_WORLD } from "./ferry-world.ts";
import { FILLER } from "./filler.ts";
import { GRID_TECHNOLOGY } from "./grid.ts";
import { OUTAGE_TECHNOLOGY } from "./hostile.ts";
import { OTHERS } from "./others.ts";
import type { ThreadSpec } from "./spec.ts";

/** Every discussion of the world. */
export const THREADS: readonly ThreadSpec[] = [
  FERRY_WORLD,
  FERRY_EUROPE,
  FERRY_TRACKED,
  GRID_TECHNOLOGY,
  OUTAGE_TECHNOLOGY,
  ...OTHERS,
  ...FILLER,
];
