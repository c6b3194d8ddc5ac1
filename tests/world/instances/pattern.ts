/** `ILIKE '%w1%w2%'` as Lemmy makes it of words: any case, in this order, with anything between them. */
export function toPattern(words: string): RegExp {
  const parts = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/-]/g, "\\$&"));
  return new RegExp(parts.join("[^]*"), "i");
}
