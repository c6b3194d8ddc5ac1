import { findParagraphOf } from "./article.ts";
import type { Host } from "./host.ts";
import type { Scene } from "./scene.ts";
import { frameOf } from "./scroller.ts";

/** What happens to the page, seen without touching it: everything is gathered into one frame. */

export interface Watched {
  /** The page scrolled. */
  scrolled(): void;
  /** The window's width changed. */
  resized(): void;
  /** Something of the page or of a note has another size or place. */
  moved(): void;
  /** The paragraph under the pointer's height beside the text, and the one in the window's upper third. */
  pointed(paragraph: number | null): void;
  reading(paragraph: number): void;
}

/** Late ads and pictures that change no size we watch are found by looking now and then. */
const LOOK_MS = 1_000;
const UPPER_THIRD = 0.3;
const DRIFT_PX = 1;

/** Calls once per frame at most. */
function perFrame(run: () => void, signal: AbortSignal): () => void {
  let frame = 0;
  signal.addEventListener("abort", () => cancelAnimationFrame(frame));
  return () => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      run();
    });
  };
}

/** Where three passages of the text stand in the page: when they move, everything has. */
function fingerprint(scene: Scene): number[] {
  const { live } = scene.article;
  const layer = scene.scroller.element;
  const zero = layer ? layer.getBoundingClientRect().top - layer.scrollTop : -window.scrollY;
  return [0, Math.floor(live.length / 2), live.length - 1].map(
    (i) => (live[i]?.element.getBoundingClientRect().top ?? 0) - zero,
  );
}

export function watch(scene: Scene, host: Host, on: Watched, signal: AbortSignal): void {
  const { doc } = scene;
  let width = doc.documentElement.clientWidth;
  let places = fingerprint(scene);

  const look = (): void => {
    const now = fingerprint(scene);
    const drifted = now.some((it, i) => Math.abs(it - (places[i] ?? 0)) > DRIFT_PX);
    places = now;
    if (drifted) on.moved();
  };
  const scrolled = perFrame(() => {
    on.scrolled();
    look();
    const { top, height } = frameOf(scene.scroller);
    const at = doc.elementFromPoint(scene.middle, top + height * UPPER_THIRD);
    const paragraph = findParagraphOf(scene.article, at);
    if (paragraph !== null) on.reading(paragraph);
  }, signal);
  const resized = perFrame(() => {
    const now = doc.documentElement.clientWidth;
    if (now === width) return on.moved();
    width = now;
    on.resized();
  }, signal);
  const moved = perFrame(() => on.moved(), signal);
  let y = 0;
  const pointed = perFrame(
    () => on.pointed(findParagraphOf(scene.article, doc.elementFromPoint(scene.middle, y))),
    signal,
  );

  const quiet = { passive: true, signal };
  window.addEventListener("scroll", scrolled, { ...quiet, capture: true });
  window.addEventListener("resize", resized, quiet);
  doc.addEventListener("load", () => perLook(), { ...quiet, capture: true }); // pictures and frames that came late
  doc.addEventListener("transitionend", () => perLook(), quiet);
  doc.addEventListener("pointermove", (event) => ((y = event.clientY), pointed()), quiet);
  doc.fonts.addEventListener("loadingdone", moved, quiet);
  const perLook = perFrame(look, signal);
  const looking = setInterval(() => doc.visibilityState === "visible" && perLook(), LOOK_MS);
  const sizes = new ResizeObserver(perLook);
  for (const element of [doc.documentElement, doc.body, scene.article.live[0]?.element.parentElement])
    if (element) sizes.observe(element);
  // A note that unfolds (spoilers) or wraps anew.
  host.root.addEventListener("toggle", moved, { capture: true, signal });
  signal.addEventListener("abort", () => {
    clearInterval(looking);
    sizes.disconnect();
  });
}
