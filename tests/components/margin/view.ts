import { arrange } from "../../../components/margin/arrange.ts";
import { toOrder } from "../../../components/margin/order.ts";
import { START } from "../../../components/margin/state.ts";
import type { View } from "../../../components/margin/view.ts";
import { toStacks } from "../../../entrypoints/margin/stacks.ts";
import type { Picture } from "../../../utils/model.ts";
import { createPicture } from "./harness/sample.ts";

/** A view of the sample as it would be drawn in a free margin; `change` what differs. */
export function createView(change: Partial<View> = {}, picture: Picture = createPicture("one")): View {
  const arranged = arrange(picture, toOrder(picture), new Map());
  const state = { ...START, ...change.state };
  return {
    picture,
    waiting: 0,
    arranged,
    mode: { kind: "float", side: "right", left: 1000, width: 332 },
    look: { dir: "ltr", lang: "en", dark: false, ground: "", paper: false, face: "serif" },
    appearance: {
      theme: "page",
      textSize: "normal",
      notesShown: "2",
      lines: "4",
      side: "end",
      marks: true,
      scores: true,
    },
    now: Date.parse("2026-11-20T12:00:00Z"),
    stacks: toStacks(arranged, state, 2, new Map()),
    strokes: [],
    ghost: null,
    cut: new Set(),
    unpinned: new Map(),
    fresh: 0,
    lost: 0,
    stuck: null,
    shift: 0,
    endsAt: 0,
    said: "",
    act: () => {},
    ...change,
    state,
  };
}
