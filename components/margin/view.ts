import type { Picture } from "../../utils/model.ts";
import type { PageAnswers } from "../../utils/messages/answers.ts";
import type { Arranged, Note } from "./arrange.ts";
import type { Mode } from "./mode.ts";
import type { StackForm } from "./place.ts";
import type { Action, State } from "./state.ts";

/** How the page around the margin is: what the margin takes over from it. */
export interface Look {
  dir: "ltr" | "rtl";
  lang: string;
  dark: boolean;
  /** The page's ground behind the text as a CSS colour, "" when unknown. */
  ground: string;
  /** Notes need paper under them: the page's ground does not carry our ink. */
  paper: boolean;
  /** `font-family` of the article. */
  face: string;
}

/** One stack as it is to be drawn: `notes` at most as many as may be shown. */
export interface StackView {
  /** "head", "foot", or the paragraph as a string. */
  key: string;
  /** Null for head and foot. */
  paragraph: number | null;
  notes: Note[];
  /** How many it stands for. */
  total: number;
  /** It was asked or unfolded: all are shown at full size. */
  firm: boolean;
  form: StackForm;
}

/** The stroke at a passage, in px of the layer. */
export interface StrokeView {
  paragraph: number;
  count: number;
  quoted: boolean;
  left: number;
  top: number;
  height: number;
  width: number;
}

/** All that is drawn. Values in, `act` out. */
export interface View {
  picture: Picture | null;
  /** No answer yet: 0 nothing is said, 1 words, 2 words for the patient. */
  waiting: 0 | 1 | 2;
  arranged: Arranged;
  state: State;
  mode: Mode;
  look: Look;
  appearance: PageAnswers["appearance"];
  /** In ms since 1970: ages are told from it. */
  now: number;
  stacks: StackView[];
  strokes: StrokeView[];
  /** The faint stroke of a paragraph without notes, under the pointer. */
  ghost: StrokeView | null;
  /** Notes whose text is cut. */
  cut: ReadonlySet<string>;
  /** What the reader said is not about its paragraph, by apId. */
  unpinned: ReadonlyMap<string, unknown>;
  /** New comments not yet sorted in; notes whose passage is not in the page any more. */
  fresh: number;
  lost: number;
  /** The head has scrolled past and stands as one line at this top; null when it is seen. */
  stuck: number | null;
  /** Added to viewport x it gives x in the layer. */
  shift: number;
  /** Down to here the page must be able to scroll, so that the sheet's bar leaves the last line free; 0: no matter. */
  endsAt: number;
  /** What is said politely: what opened, "Copied". */
  said: string;
  act: (action: Action) => void;
}
