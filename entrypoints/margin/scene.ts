import type { Arranged } from "../../components/margin/arrange.ts";
import { arrange } from "../../components/margin/arrange.ts";
import type { Mode } from "../../components/margin/mode.ts";
import type { Order } from "../../components/margin/order.ts";
import { NO_ORDER } from "../../components/margin/order.ts";
import type { State } from "../../components/margin/state.ts";
import { START } from "../../components/margin/state.ts";
import type { Look } from "../../components/margin/view.ts";
import type { PageAnswers } from "../../utils/messages/answers.ts";
import type { Picture, Placement } from "../../utils/model.ts";
import type { Anchor, LiveArticle } from "./article.ts";
import { findAnchors, NO_ARTICLE } from "./article.ts";
import type { Scroller } from "./scroller.ts";

/** All the margin of one page knows. Changed by the session, read by the stage. */
export interface Scene {
  doc: Document;
  article: LiveArticle;
  picture: Picture | null;
  order: Order;
  state: State;
  arranged: Arranged;
  anchors: ReadonlyMap<string, Anchor>;
  /** Placements whose passage is not in the page. */
  lost: ReadonlyMap<string, Placement>;
  /** What the reader said is not about its paragraph, with the placement it had. */
  unpinned: Map<string, Placement>;
  mode: Mode;
  look: Look;
  appearance: PageAnswers["appearance"];
  scroller: Scroller;
  waiting: 0 | 1 | 2;
  said: string;
  stuck: number | null;
  ghost: number | null;
  /** x of the text's middle in viewport px, as last measured. */
  middle: number;
  /** Window and text as the free margin was last measured for; "" never. */
  fitted: string;
}

/** What is said where not even the background has answered. */
const NO_WORDS = { line: "", title: "The comments could not be fetched", text: "" };

const NO_SUM = { bold: "Comments", rest: "", more: false };

/** A picture of nothing: before the first answer, and when there was none. */
export function emptyPicture(opening: string, state: Picture["state"]): Picture {
  const none = { threads: [], comments: [], placements: [], asked: [], failures: [], gap: NO_WORDS, sum: NO_SUM };
  return { opening, state, ...none, total: 0, dropped: 0, fetched: "", kept: false };
}

/** How it looks until the background has said otherwise. */
const APPEARANCE: PageAnswers["appearance"] = {
  theme: "page",
  textSize: "normal",
  notesShown: "2",
  lines: "4",
  side: "end",
  marks: true,
  scores: true,
};

export function createScene(doc: Document): Scene {
  return {
    doc,
    article: NO_ARTICLE,
    picture: null,
    order: NO_ORDER,
    state: START,
    arranged: arrange(emptyPicture("", "loading"), NO_ORDER, new Map()),
    anchors: new Map(),
    lost: new Map(),
    unpinned: new Map(),
    mode: { kind: "sheet", side: "right" },
    look: { dir: "ltr", lang: "", dark: false, ground: "", paper: true, face: "serif" },
    appearance: APPEARANCE,
    scroller: { element: null },
    waiting: 0,
    said: "",
    stuck: null,
    ghost: null,
    middle: 0,
    fitted: "",
  };
}

/** Finds the passages of the picture in the page and sorts the comments. To be called whenever either changed. */
export function settle(scene: Scene): void {
  const { article, picture, unpinned } = scene;
  if (!picture) return;
  const { anchors, lost } = findAnchors(article, picture);
  scene.anchors = anchors;
  scene.lost = lost;
  const moved = new Map(lost);
  for (const [note, placement] of unpinned) moved.set(note, { ...placement, paragraph: null });
  scene.arranged = arrange(picture, scene.order, moved);
}
