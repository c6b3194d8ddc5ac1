// Styles first, then what is drawn with them: gzip looks back 32 kB, and the names of the one are those of the other.
import { createHost } from "./host.ts";
import { createStage } from "./stage.ts";
import { createReader } from "./reader.ts";
import { extendOrder, toOrder } from "../../components/margin/order.ts";
import { reduce } from "../../components/margin/state.ts";
import { toAnnouncement } from "../../components/margin/words.ts";
import type { ToPage } from "../../utils/messages/answers.ts";
import type { FromPage } from "../../utils/messages/table.ts";
import type { Picture } from "../../utils/model.ts";
import { isSameText, readLive } from "./article.ts";
import { fit, refloat } from "./fit.ts";
import { ask, GoneError, isAlive as isExtensionAlive, listen } from "./runtime.ts";
import { createScene, emptyPicture, settle } from "./scene.ts";
import { holdLine } from "./scroller.ts";
import { watch } from "./watch.ts";

/** Words while waiting come after these: before that, nothing, so that nothing flashes. */
const WORDS_MS = 400;
const PATIENCE_MS = 5_000;
/** What comes so soon after the first notes that nobody has begun to read takes its own rank; later it waits as "4 new". */
const UNREAD_MS = 1_000;
/** A window being drawn to another size is measured anew when it rests. */
const REST_MS = 200;
/** A page that takes our element out may do so this often; then we stay out. */
const RETURNS_MAX = 3;

/** The margin in one page, from its first opening until the page, or the extension, goes. */
export interface Session {
  /** False once it was removed, or nobody listens to it any more. */
  isAlive(): boolean;
  /** Removes all that was drawn and stops listening. */
  end(): void;
  toggle(): void;
  /** Opens, and asks for the comments: the background knows whether what it has is still fresh. */
  open(): void;
}

/** Puts the margin into a page; nothing is drawn before it is opened. */
export function createSession(doc: Document): Session {
  const host = createHost(doc);
  const scene = createScene(doc);
  const over = new AbortController();
  const { signal } = over;
  const stage = createStage(host, scene, (action) => {
    // The keyboard may come to a note by itself; all else takes a person.
    if (action.do === "focus" || host.isActing()) reader.act(action);
  });
  const reader = createReader(scene, stage, host, {
    open,
    close,
    fetch: (type) => run(() => fetchPicture({ type, opening })),
    tell: (message) => run(async () => void (await ask(message))),
  });
  let opening = "";
  let announced = false;
  let drawn = 0;
  let returns = 0;
  let resting = 0;
  let timers: number[] = [];
  let watching = false;
  let reliving = false;
  listen(hear, signal);
  host.root.addEventListener("keydown", (event) => event instanceof KeyboardEvent && reader.press(event), { signal });
  function isAlive(): boolean {
    return isExtensionAlive() && !signal.aborted;
  }

  function end(): void {
    over.abort();
    clearTimeout(resting);
    wait(false);
    stage.clear();
  }

  function toggle(): void {
    if (scene.state.open) reader.act({ do: "close" });
    else open();
  }

  function open(): void {
    scene.state = reduce(scene.state, { do: "open" }, scene.arranged);
    opening = crypto.randomUUID();
    announced = false;
    drawn = 0;
    const own = opening;
    run(async () => {
      const [appearance, article] = await Promise.all([ask({ type: "appearance" }), readLive(scene.doc, true)]);
      if (opening !== own || signal.aborted) return; // closed meanwhile
      scene.appearance = appearance ?? scene.appearance;
      if (!isSameText(scene.article, article)) scene.picture = null;
      scene.article = article;
      settle(scene);
      if (!watching) follow();
      await fit(scene, host.element);
      stage.layout();
      stage.follow();
      if (isFree(scene.doc, host.element)) stage.focus(null);
      await fetchPicture({ type: "read", opening: own });
    });
  }

  /** Watches the page, from when its text is known. */
  function follow(): void {
    watching = true;
    watch(
      scene,
      host,
      {
        scrolled: () => stage.follow(),
        resized: refit,
        moved: relayout,
        pointed: (paragraph) => reader.point(paragraph),
        reading: (paragraph) => reader.read(paragraph),
      },
      signal,
    );
  }

  /** Words for the one who waits, until there is an answer. */
  function wait(on: boolean): void {
    timers.forEach((it) => clearTimeout(it));
    scene.waiting = 0;
    timers = on ? [WORDS_MS, PATIENCE_MS].map((after, i) => window.setTimeout(sayWait, after, i + 1)) : [];
  }

  function sayWait(waiting: 1 | 2): void {
    scene.waiting = waiting;
    stage.layout();
  }

  async function fetchPicture(message: Extract<FromPage, { type: "read" | "more" | "retry" }>): Promise<void> {
    wait(true);
    const failed = emptyPicture(message.opening, "failed");
    const picture = await ask(message).catch((error: unknown) => {
      if (error instanceof GoneError) throw error;
      return failed;
    });
    receive(picture ?? failed);
  }

  /** Takes over a picture of this opening. What is being read keeps its place and order. */
  function receive(picture: Picture): void {
    if (picture.opening !== opening || signal.aborted) return;
    const before = scene.picture;
    // Opened anew, what is here is whole; the first parts of the new answer are less.
    if (picture.state === "loading" && before && before.comments.length > picture.comments.length) return;
    if (picture.state === "failed" && before?.state === "ready" && before.comments.length > 0) {
      scene.picture = { ...before, failures: picture.failures, gap: picture.gap };
    } else scene.picture = picture;
    const { length } = scene.picture.comments;
    if (drawn === 0 && length > 0) drawn = performance.now();
    const unread = performance.now() - drawn < UNREAD_MS && scene.state.active === null;
    scene.order = unread ? toOrder(scene.picture) : extendOrder(scene.order, scene.picture);
    if (scene.picture.state !== "loading") wait(false);
    settle(scene);
    if (scene.picture.state !== "loading" && !announced) {
      scene.said = toAnnouncement(scene.picture, scene.arranged.beside);
      announced = true;
    }
    stage.layout();
    if (scene.lost.size > 0) run(relive);
  }

  /** The page has drawn its text anew: takes its new nodes, if they say the same. */
  async function relive(): Promise<void> {
    if (reliving) return;
    reliving = true;
    const article = await readLive(scene.doc, false).finally(() => (reliving = false));
    if (signal.aborted || !isSameText(article, scene.article)) return;
    scene.article = article;
    settle(scene);
    redraw();
  }

  function hear(message: ToPage): void {
    if (message.type === "picture") receive(message.picture);
    else if (message.type === "toggle") toggle();
    else if (message.type === "gone") end();
    else if (message.type === "appearance") {
      run(async () => {
        scene.appearance = (await ask({ type: "appearance" })) ?? scene.appearance;
        if (scene.state.open) await fit(scene, host.element);
        stage.layout();
      });
    }
  }

  /** Runs what waits for answers. When the extension is gone, all that it drew goes too. */
  function run(work: () => Promise<void>): void {
    work().catch((error: unknown) => {
      if (error instanceof GoneError) end();
      else if (!signal.aborted) stage.layout();
    });
  }

  function relayout(): void {
    if (!host.element.isConnected) {
      if (returns++ >= RETURNS_MAX) return end();
      scene.doc.documentElement.append(host.element);
    }
    if ([...scene.anchors.values()].some((it) => it.at.collapsed)) run(relive);
    // What was folded may be shown by now.
    else if (scene.lost.size > 0) settle(scene);
    redraw();
  }

  function redraw(): void {
    refloat(scene, host.element);
    stage.layout();
    stage.follow();
  }

  function refit(): void {
    if (refloat(scene, host.element)) return relayout();
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      if (!scene.state.open) return stage.layout();
      run(async () => {
        await fit(scene, host.element);
        relayout();
      });
    }, REST_MS);
  }

  function close(): void {
    opening = "";
    wait(false);
    scene.ghost = scene.stuck = null;
    stage.layout();
    // The keyboard is the page's again.
    if (host.root.activeElement instanceof HTMLElement) host.root.activeElement.blur();
    const hold = holdLine(scene.scroller, scene.middle);
    run(async () => {
      await ask({ type: "close" });
      hold();
      stage.layout();
    });
  }

  return { isAlive, end, toggle, open };
}

/** Whether nothing of the page is being typed in: then the margin may take the keyboard. */
function isFree(doc: Document, own: Element): boolean {
  const { activeElement } = doc;
  return activeElement === null || activeElement === doc.body || activeElement === own;
}
