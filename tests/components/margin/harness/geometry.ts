/** Runs in the page: what is wrong with where things stand, in words. Empty when nothing is. */
export function checkGeometry(): string[] {
  const root = (globalThis as unknown as { marginRoot: ShadowRoot }).marginRoot;
  const faults: string[] = [];
  const notes = [...root.querySelectorAll("[data-stack]")].filter(
    (it) => !it.closest("[hidden]") && it.getBoundingClientRect().height > 0,
  );
  const boxes = notes.map((it) => ({ name: it.getAttribute("data-stack") ?? "", box: it.getBoundingClientRect() }));
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      if (a.box.bottom > b.box.top + 0.5 && b.box.bottom > a.box.top + 0.5)
        faults.push(`stack ${a.name} overlaps stack ${b.name}`);
    }
    const next = boxes[i + 1];
    if (next && next.box.top < a.box.top) faults.push(`stack ${next.name} stands above stack ${a.name}`);
    if (a.box.right > document.documentElement.clientWidth + 1 || a.box.left < -1)
      faults.push(`stack ${a.name} leaves the window`);
  });
  const range = document.createRange();
  const floats = root.querySelector("aside.is-float, aside.is-dock");
  if (floats) {
    for (const p of document.querySelectorAll("article p, article h1")) {
      range.selectNodeContents(p);
      for (const line of range.getClientRects()) {
        for (const { name, box } of boxes) {
          if (line.left < box.right && line.right > box.left && line.top < box.bottom && line.bottom > box.top) {
            faults.push(`stack ${name} covers text "${p.textContent?.slice(0, 20)}"`);
          }
        }
      }
    }
  }
  const active = root.querySelector<HTMLElement>("[data-stack] > .note.is-active");
  const stack = active?.closest<HTMLElement>("[data-stack]")?.dataset["stack"];
  const stroke = stack ? root.querySelector(`.stroke[data-paragraph="${stack}"]`) : null;
  if (active && stroke && !active.closest('[data-stack="head"]')) {
    const off = active.getBoundingClientRect().top - stroke.getBoundingClientRect().top;
    if (off < -4 || off > 24) faults.push(`the active note is ${Math.round(off)} px off its passage`);
  }
  const wide = [...root.querySelectorAll(".note")].filter(
    (it) => it.scrollWidth > it.clientWidth + 1 && it.getBoundingClientRect().height > 0,
  );
  for (const it of wide) faults.push(`a note is wider than its column: ${it.getAttribute("aria-label") ?? ""}`);
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
    faults.push("the page scrolls sideways");
  return faults;
}
