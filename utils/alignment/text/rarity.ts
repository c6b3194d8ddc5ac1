import table from "./background.json" with { type: "json" };

/** The rarity of a stem that the table does not have. */
export const MOST_RARE: number = table.unlisted;

const RARITY = new Map<string, number>();
for (const level of table.levels) for (const stem of level.stems.split(" ")) RARITY.set(stem, level.rarity);

/** How rare an English stem is in ordinary text: ln(1 + documents without it / documents with it), 0 … MOST_RARE. */
export function findRarity(stem: string): number {
  return RARITY.get(stem) ?? MOST_RARE;
}
