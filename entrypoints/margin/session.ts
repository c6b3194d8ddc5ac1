import { extendOrder } from "../../components/margin/order.ts";
import { reduce } from "../../components/margin/state.ts";
import { toAnnouncement } from "../../components/margin/words.ts";
import type { ToPage } from "../../utils/messages/answers.ts";
import type { Picture } from "../../utils/model.ts";
import { isSameText, readLive } from "./article.ts";
import { fit, refloat } from "./fit.ts";
import type { Host } from "./host.ts";
import { createHost } from "./host.ts";
import { Reader } from "./reader.ts";
import { ask, GoneError, isAlive, listen } from "./runtime.ts";
import { createScene, settle } from "./scene.ts";
import { holdLine } from "./scroller.ts";
import { Stage } from "./stage.ts";
import { watch } from "./watch.ts";

/** Words while waiting come after these: before that, nothing, so that nothing flashes. */
const WORDS_MS = 400;
const PATIENCE_MS = 5_000;
/** A window being drawn to another size is measured anew when it rests. */
const REST_MS = 200;
/** A page that takes our element out may do so this often; then we stay out. */
const RETURNS_MAX = 3;

/** The margin in one page, from its first opening until the page, or the extension, goes. */
export class Session {
  private readonly host: Host;
  private readonly scene;
  private readonly stage: Stage;
  private readonly reader: Reader;
  private readonly over = new AbortController();
  private opening = "";
  private announced = false;
  private returns = 0;
  private resting = 0;

  constructor(doc: Document) {
    this.host = createHost(doc);
    this.scene = createScene(doc);
    this.stage = new Stage(this.host, this.scene, (action) => this.reader.act(action));
    this.reader = new Reader(this.scene, this.stage, this.host, {
      close: () => this.close(),
      fetch: (type) => this.run(() => this.fetch({ type, opening: this.opening })),
      tell: (message) => this.run(async () => void (await ask(message))),
    });
    const { signal } = this.over;
    listen((message) => this.hear(message), signal);
    this.host.root.addEventListener("keydown", (event) => event instanceof KeyboardEvent && this.reader.press(event), {
      signal,
    });
    watch(
      this.scene,
      this.host,
      {
        scrolled: () => this.stage.follow(),
        resized: () => this.refit(),
        moved: () => this.relayout(),
        pointed: (paragraph) => this.reader.point(paragraph),
        reading: (paragraph) => this.reader.read(paragraph),
      },
      signal,
    );
  }

  isAlive(): boolean {
    return isAlive() && !this.over.signal.aborted;
  }

  /** Removes all that was drawn and stops listening. */
  end(): void {
    this.over.abort();
    clearTimeout(this.resting);
    this.stage.clear();
  }

  toggle(): void {
    if (this.scene.state.open) this.reader.act({ do: "close" });
    else this.open();
  }

  /** Opens, and asks for the comments: the background knows whether what it has is still fresh. */
  open(): void {
    this.scene.state = reduce(this.scene.state, { do: "open" }, this.scene.arranged);
    this.opening = crypto.randomUUID();
    this.announced = false;
    this.run(async () => {
      const { scene } = this;
      scene.appearance = (await ask({ type: "appearance" })) ?? scene.appearance;
      if (!isSameText(scene.article.text, readLive(scene.doc).text)) this.reread();
      await fit(scene, this.host.element);
      this.stage.layout();
      this.stage.follow();
      if (isFree(scene.doc, this.host.element)) this.stage.focus(null);
      await this.fetch({ type: "read", opening: this.opening, text: scene.article.text });
    });
  }

  private reread(): void {
    this.scene.article = readLive(this.scene.doc);
    this.scene.picture = null;
  }

  private async fetch(
    message: Parameters<typeof ask>[0] & { type: "read" | "more" | "retry"; opening: string },
  ): Promise<void> {
    const { scene } = this;
    const say = (waiting: 1 | 2) => {
      scene.waiting = waiting;
      this.stage.layout();
    };
    const timers = [setTimeout(() => say(1), WORDS_MS), setTimeout(() => say(2), PATIENCE_MS)];
    try {
      const picture = await ask(message);
      this.receive(picture ?? failed(message.opening));
    } catch (error) {
      if (error instanceof GoneError) throw error;
      this.receive(failed(message.opening));
    } finally {
      timers.forEach(clearTimeout);
      scene.waiting = 0;
    }
  }

  /** Takes over a picture of this opening. What is being read keeps its place and order. */
  private receive(picture: Picture): void {
    const { scene } = this;
    if (picture.opening !== this.opening || this.over.signal.aborted) return;
    const before = scene.picture;
    if (picture.state === "failed" && before?.state === "ready" && before.comments.length > 0) {
      scene.picture = { ...before, failures: picture.failures };
    } else scene.picture = picture;
    scene.order = extendOrder(scene.order, scene.picture);
    settle(scene);
    if (scene.lost.size > 0 && this.relive()) settle(scene);
    if (scene.picture.state !== "loading" && !this.announced) {
      scene.said = toAnnouncement(scene.picture, scene.arranged.beside);
      this.announced = true;
    }
    this.stage.layout();
  }

  /** The page has drawn its text anew: takes its new nodes, if they say the same. */
  private relive(): boolean {
    const article = readLive(this.scene.doc);
    if (!isSameText(article.text, this.scene.article.text)) return false;
    this.scene.article = article;
    return true;
  }

  private hear(message: ToPage): void {
    if (message.type === "picture") this.receive(message.picture);
    else if (message.type === "toggle") this.toggle();
    else if (message.type === "gone") this.end();
    else if (message.type === "appearance") {
      this.run(async () => {
        this.scene.appearance = (await ask({ type: "appearance" })) ?? this.scene.appearance;
        if (this.scene.state.open) await fit(this.scene, this.host.element);
        this.stage.layout();
      });
    }
  }

  /** Runs what waits for answers. When the extension is gone, all that it drew goes too. */
  private run(work: () => Promise<void>): void {
    work().catch((error: unknown) => {
      if (error instanceof GoneError) this.end();
      else if (!this.over.signal.aborted) this.stage.layout();
    });
  }

  private relayout(): void {
    const { scene, host } = this;
    if (!host.element.isConnected) {
      if (this.returns++ >= RETURNS_MAX) return this.end();
      scene.doc.documentElement.append(host.element);
    }
    if ([...scene.anchors.values()].some((it) => it.at.collapsed) && this.relive()) settle(scene);
    refloat(scene, host.element);
    this.stage.layout();
    this.stage.follow();
  }

  private refit(): void {
    if (refloat(this.scene, this.host.element)) return this.relayout();
    clearTimeout(this.resting);
    this.resting = window.setTimeout(() => {
      if (!this.scene.state.open) return this.stage.layout();
      this.run(async () => {
        await fit(this.scene, this.host.element);
        this.relayout();
      });
    }, REST_MS);
  }

  private close(): void {
    const { scene, stage } = this;
    this.opening = "";
    scene.ghost = scene.stuck = null;
    stage.layout();
    const box = scene.article.live[0]?.element.getBoundingClientRect();
    const hold = holdLine(scene.scroller, box ? (box.left + box.right) / 2 : 0);
    this.run(async () => {
      await ask({ type: "close" });
      hold();
      stage.layout();
    });
  }
}

/** Whether nothing of the page is being typed in: then the margin may take the keyboard. */
function isFree(doc: Document, own: Element): boolean {
  const { activeElement } = doc;
  return activeElement === null || activeElement === doc.body || activeElement === own;
}

/** What is drawn when the background could not answer at all. */
function failed(opening: string): Picture {
  return {
    opening,
    state: "failed",
    threads: [],
    comments: [],
    placements: [],
    asked: [],
    failures: [],
    total: 0,
    dropped: 0,
    fetched: "",
    kept: false,
  };
}
