/** Functions that run in the page and look at where things are drawn. They must not use anything from outside. */

/** Pairs of notes that are drawn over each other, in words. Empty: none are. */
export function findOverlaps(roots: ShadowRoot[]): string[] {
  const notes = roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>("section[data-stack] > .note, [data-stack] > .rest")])
    .filter((note) => note.offsetParent !== null);
  const boxes = notes.map((note) => ({ note, box: note.getBoundingClientRect() }));
  return boxes.flatMap(({ note, box }, at) =>
    boxes
      .slice(at + 1)
      .filter(
        ({ box: other }) =>
          box.left < other.right - 1 &&
          other.left < box.right - 1 &&
          box.top < other.bottom - 1 &&
          other.top < box.bottom - 1,
      )
      .map(({ note: other }) => `${note.textContent?.slice(0, 60)} | ${other.textContent?.slice(0, 60)}`),
  );
}

/**
 * What of ours is drawn over lines of the article's text, in words. `sheet` leaves the sheet out, which may cover some.
 * A line is one box of a block's text, as far as it is inside the window.
 */
export function findCovered(roots: ShadowRoot[], texts: string[], sheet: boolean): string[] {
  const fold = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();
  const wanted = new Set(texts.map(fold));
  const lines = [...document.querySelectorAll("h1, h2, h3, p, li, figcaption")]
    .filter((block) => wanted.has(fold(block.textContent)))
    .flatMap((block) => {
      const range = document.createRange();
      range.selectNodeContents(block);
      return [...range.getClientRects()].map((box) => ({ block, box }));
    });
  const ours = roots
    .flatMap((root) => [
      ...root.querySelectorAll<HTMLElement>(
        `.note, .rest, .stroke, .head, .dock, .dock-head, .say, .foot, .panel, .c${sheet ? "" : ", .sheet"}`,
      ),
    ])
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && (!sheet || one.closest(".sheet") === null));
  return ours.flatMap((one) => {
    const box = one.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return [];
    return lines
      .filter(
        ({ box: line }) =>
          line.left < box.right - 1 &&
          box.left < line.right - 1 &&
          line.top < box.bottom - 1 &&
          box.top < line.bottom - 1,
      )
      .slice(0, 1)
      .map(
        ({ block, box: line }) =>
          `${one.className} ${[box.left, box.top, box.right, box.bottom].map(Math.round).join()} over “${fold(block.textContent).slice(0, 40)}” ${[line.left, line.top, line.right, line.bottom].map(Math.round).join()}`,
      );
  });
}

/** True once nothing of ours has moved for two frames, and no slide is under way. */
export async function isStill(roots: ShadowRoot[]): Promise<boolean> {
  const read = () =>
    roots
      .flatMap((root) => [...root.querySelectorAll(".note, .stroke, .head, .sheet, .dock, .c")])
      .map((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return [left, top, width, height].join();
      })
      .join(";");
  const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const before = read();
  await frames();
  return !roots.some((root) => root.querySelector("[data-slides]")) && read() === before;
}

/** Blocks of the article's text that reach out of the window to the side, in words: one would have to scroll for them. */
export function findCutOff(_: ShadowRoot[], texts: string[]): string[] {
  const fold = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();
  const wanted = new Set(texts.map(fold));
  return [...document.querySelectorAll("h1, h2, h3, p, li")]
    .filter((block) => wanted.has(fold(block.textContent)))
    .filter((block) => {
      const { left, right } = block.getBoundingClientRect();
      return left < -1 || right > document.documentElement.clientWidth + 1;
    })
    .map((block) => fold(block.textContent).slice(0, 40));
}
