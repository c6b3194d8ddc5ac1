/**
 * Runs in the page: the middle of the nth element that matches inside our roots, in viewport px, once it stands still
 * and nothing lies over it. Otherwise a string that says why not.
 */
export async function findPoint(
  roots: ShadowRoot[],
  selector: string,
  nth: number,
): Promise<{ x: number; y: number } | string> {
  const element = roots.flatMap((root) => [...root.querySelectorAll(selector)])[nth];
  if (element === undefined) return `no such element in ${roots.length} roots`;
  const { top: upper, left, bottom, right } = element.getBoundingClientRect();
  if (upper < 0 || left < 0 || bottom > innerHeight || right > innerWidth)
    element.scrollIntoView({ block: "center", behavior: "instant" });
  const before = element.getClientRects()[0];
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const box = element.getClientRects()[0];
  if (box === undefined || box.width === 0 || box.height === 0) return "it has no size";
  if (box.x !== before?.x || box.y !== before.y) return "it is moving";
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const root = element.getRootNode() as ShadowRoot;
  const top = root.elementFromPoint(x, y);
  if (top === null || !(element === top || element.contains(top)))
    return `at ${Math.round(x)},${Math.round(y)} lies ${top?.outerHTML.slice(0, 120) ?? "nothing"}`;
  return { x, y };
}
