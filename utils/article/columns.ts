import { END, MOST_COLUMN, MOST_DEPTH, MOST_ELEMENTS, MOST_HEADINGS, MOST_TEXTS, type Outline } from "./outline.ts";

/** The columns of an outline, taken apart. Those of elements are of equal length, those of texts are, too. */
export interface Columns {
  parents: number[];
  tags: string[];
  classes: string[];
  names: string[];
  flags: number[];
  owners: number[];
  texts: string[];
}

const isIndex = (value: number, below: number): boolean => Number.isInteger(value) && value >= 0 && value < below;

/** The entries of a column; of one with too many, no more than show it. */
const read = (column: string, most: number): string[] => column.split(END, most + 2).slice(0, -1);

/** Whether each element stands after the one around it, all in the first, and none too deep. */
function isTree(parents: readonly number[]): boolean {
  const depths: number[] = [];
  for (const [i, parent] of parents.entries()) {
    if (i === 0 ? parent !== -1 : !isIndex(parent, i)) return false;
    const depth = (depths[parent] ?? 0) + 1;
    // A heading inside furniture may stand one deeper than text.
    if (depth > MOST_DEPTH + 1) return false;
    depths.push(depth);
  }
  return true;
}

/**
 * Takes an outline apart. Null when it is none that `collect` could have made: a column has other entries than the one
 * beside it, an index names nothing, or a cap is passed.
 */
export function readColumns(outline: Outline): Columns | null {
  const { headings } = outline;
  const columns = {
    parents: read(outline.parents, MOST_ELEMENTS).map(Number),
    tags: read(outline.tags, MOST_ELEMENTS),
    classes: read(outline.classes, MOST_ELEMENTS),
    names: read(outline.names, MOST_ELEMENTS),
    flags: read(outline.flags, MOST_ELEMENTS).map(Number),
    owners: read(outline.owners, MOST_TEXTS).map(Number),
    texts: read(outline.texts, MOST_TEXTS),
  };
  const { parents, tags, classes, names, flags, owners, texts } = columns;
  const count = parents.length;
  if ([tags, classes, names, flags].some((column) => column.length !== count)) return null;
  if (count > MOST_ELEMENTS || texts.length > MOST_TEXTS || owners.length !== texts.length) return null;
  if (headings.length > MOST_HEADINGS || !isTree(parents)) return null;
  if (![...owners, ...headings.map(({ element }) => element)].every((index) => isIndex(index, count))) return null;
  const length = outline.tags.length + outline.classes.length + outline.names.length + outline.texts.length;
  return length <= MOST_COLUMN + 3 * MOST_ELEMENTS ? columns : null;
}
