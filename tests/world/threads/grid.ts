import { GRID } from "../sites/articles/herald.ts";
import type { CommentSpec, ThreadSpec } from "./spec.ts";

/** 360 comments: 100 roots, a chain of 20, one with 60 replies, and 3 replies below most others. */

const VOICES = [
  "voltnerd@lemmy.world",
  "cold_hearth@lemmy.ml",
  "semver@programming.dev",
  "ledger_line@feddit.org",
  "isobar@sh.itjust.works",
  "actuary_of_doom@infosec.pub",
  "footnote@lemmy.ml",
  "tinyboat@lemmy.ml",
  "heatpump_owner@feddit.org",
  "gasman@sh.itjust.works",
  "orsa_minor@sh.itjust.works",
];

const REMARKS = [
  "Our pump froze at minus twelve and the installer said it was “within parameters”.",
  "The tanks are the clever part. You pay for a battery once and it happens to be full of bath water.",
  "Thirty times the yearly mean for one hour is still cheaper than a power station.",
  "Two people in hospital because of a barbecue. Every winter, with every kind of heating.",
  "I would like to know what the nine waves looked like on the frequency plot.",
  "Eight letters about one substation! Frame them.",
  "Does anybody know which supplier lost three million in that hour?",
  "We had the same discussion about electric kettles in the eighties.",
  "A fifth over budget in nine years is practically a miracle.",
  "My house is from 1911 and the pump does fine. Insulate first.",
];

const CALMER = [
  "That is not what the article says, though.",
  "Same here.",
  "Depends on the tariff.",
  "Source? Not arguing, I would like to read it.",
  "Nineteen minutes is an eternity in a control room.",
];

function toComment(at: number, text: string, hoursAgo: number, replies: CommentSpec[] = []): CommentSpec {
  const by = VOICES[at % VOICES.length] ?? "voltnerd@lemmy.world";
  return { by, text, score: at < 10 ? 4 : at % 11 === 0 ? 0 : 1, hoursAgo, replies };
}

function toChain(left: number, hoursAgo: number): CommentSpec[] {
  if (left === 0) return [];
  return [toComment(left, `${CALMER[left % CALMER.length]} (${left})`, hoursAgo, toChain(left - 1, hoursAgo - 0.05))];
}

const ROOTS = Array.from({ length: 100 }, (_value, at) => {
  const hoursAgo = 42 - at * 0.2;
  const text = `${REMARKS[at % REMARKS.length]} (${at + 1})`;
  if (at === 10) return toComment(at, text, hoursAgo, toChain(20, hoursAgo - 0.1));
  if (at === 11) {
    return toComment(
      at,
      text,
      hoursAgo,
      Array.from({ length: 60 }, (_reply, n) =>
        toComment(n + 10, `${CALMER[n % CALMER.length]} (${n + 1})`, hoursAgo - 0.1 - n * 0.01),
      ),
    );
  }
  if (at < 12 || at >= 72) return toComment(at, text, hoursAgo);
  return toComment(
    at,
    text,
    hoursAgo,
    CALMER.slice(0, 3).map((words, n) => toComment(n + 10, words, hoursAgo - 0.3 - n * 0.01)),
  );
});

export const GRID_TECHNOLOGY: ThreadSpec = {
  community: "technology@lemmy.world",
  by: "voltnerd@lemmy.world",
  title: GRID.title,
  url: GRID.url,
  hoursAgo: 43,
  score: 902,
  comments: ROOTS,
};
