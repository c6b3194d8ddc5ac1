import type { Session } from "../../../../entrypoints/margin/session.ts";
import { createSession } from "../../../../entrypoints/margin/session.ts";
import type { ToPage } from "../../../../utils/messages/answers.ts";
import type { FromPage } from "../../../../utils/messages/table.ts";
import { judge } from "../../../../utils/article/judge.ts";
import type { ArticleText, Picture } from "../../../../utils/model.ts";
import { toPaint } from "../../../../utils/look/paint.ts";
import { toGap } from "../../../../utils/picture/gap.ts";
import { toSum } from "../../../../utils/picture/sum.ts";
import { runAtOnce } from "../../../../utils/slices.ts";
import { createPicture, PARAGRAPHS } from "./sample.ts";

/** Stands in for the background, in a page without an extension: answers with the sample, and puts style in as it would. */

interface Harness {
  sent: FromPage[];
  push(message: ToPage): void;
  session: Session;
  /** Changes a picture before it is sent. */
  change?: (picture: Picture) => Picture;
  dead?: boolean;
}
declare global {
  var harness: Harness;
}

const listeners = new Set<(message: ToPage) => void>();
const style = document.createElement("style");
document.head.append(style);
const sent: FromPage[] = [];

function layoutCss({ dark, dock, side }: { dark: boolean; dock: number; side: string }): string {
  const ink = dark ? "126 203 185" : "23 102 90";
  const room = dock > 0 ? `html{margin-inline-${side}:${dock}px!important}` : "";
  return `::highlight(quoted){background:rgb(${ink}/.12)}::highlight(quoted-active){background:rgb(${ink}/.22)}${room}`;
}

/** The sample's paragraphs as the page was read: found by their text, or, in another language, dealt out in turn. */
function fitTo(picture: Picture, read: string[]): Picture {
  const index = PARAGRAPHS.map((it) => read.indexOf(it));
  if (index.includes(-1)) {
    const deal = (paragraph: number) => paragraph % read.length;
    return {
      ...picture,
      placements: picture.placements.map((it) =>
        it.paragraph === null
          ? it
          : {
              ...it,
              paragraph: deal(it.paragraph),
              reason: { kind: "words", words: ["الجزر", "الميناء"] },
              quotes: [],
            },
      ),
    };
  }
  const move = (paragraph: number) => index[paragraph] ?? paragraph;
  return {
    ...picture,
    asked: picture.asked.map((it) => ({ ...it, paragraph: move(it.paragraph) })),
    placements: picture.placements.map((it) => ({
      ...it,
      paragraph: it.paragraph === null ? null : move(it.paragraph),
      quotes: it.quotes.map((quote) => ({ ...quote, paragraph: move(quote.paragraph) })),
    })),
  };
}

let kept: ArticleText | null = null;

function answer(message: FromPage): unknown {
  sent.push(message);
  if (message.type === "layout") {
    const paint = toPaint(message.layout.ground, "page");
    style.textContent = layoutCss({ ...message.layout, dark: paint.dark });
    return paint;
  }
  if (message.type === "close") style.textContent = "";
  if (message.type === "appearance")
    return { theme: "page", textSize: "normal", notesShown: "2", lines: "4", side: "end", marks: true, scores: true };
  if (message.type === "judge") {
    const { text, reading } = runAtOnce(judge(message.outline, null, ""));
    if (message.keep) kept = text;
    return reading;
  }
  if (message.type === "read" || message.type === "retry" || message.type === "more") {
    const picture = fitTo(createPicture(message.opening), kept?.paragraphs.map((it) => it.text) ?? []);
    const changed = globalThis.harness.change?.(picture) ?? picture;
    return { ...changed, gap: toGap(changed.failures), sum: toSum(changed) };
  }
  return null;
}

const runtime = {
  id: "harness",
  async sendMessage(message: FromPage) {
    if (globalThis.harness.dead) throw new Error("Extension context invalidated.");
    return answer(message);
  },
  onMessage: {
    addListener: (it: (m: ToPage) => void) => listeners.add(it),
    removeListener: (it: (m: ToPage) => void) => listeners.delete(it),
  },
};
Object.assign(globalThis, { browser: { runtime } });
globalThis.harness = {
  ...(globalThis.harness as Harness | undefined),
  sent,
  push: (message) => listeners.forEach((it) => it(message)),
  session: createSession(document),
};
globalThis.harness.session.open();
