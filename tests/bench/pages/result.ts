import { judgeAddress } from "../../../utils/article/address.ts";
import type { QuoteFate } from "./look.ts";
import { NEWS, SENSITIVE, type SavedPage } from "./pages.ts";
import type { PlainVisit } from "./plain.ts";
import { scoreParagraphs, type ParagraphScore } from "./score.ts";
import type { Quote } from "./thread.ts";
import type { OtherVisit } from "./visit-others.ts";
import type { Visit } from "./visit.ts";

export type Who = "ours" | "readability" | "defuddle";

/** All that is known of one page in the end. */
export interface Result {
  page: Omit<SavedPage, "truth" | "neutral">;
  taken: Partial<Record<Who, boolean>>;
  /** What its address says, and for articles what the page says. */
  signs: unknown;
  scores: Record<Who, ParagraphScore> | null;
  /** How long it took to read the article, of that in the page, and to tell that it is one. */
  times: { readMs: number; collectMs: number; judgeMs: number } | null;
  /** What became of it with the extension; null for what is no article, and where it could not be opened. */
  margin: MarginResult | null;
}

export interface MarginResult {
  chip: string;
  mode: string;
  quotes: (Quote & { fate: QuoteFate })[];
  /** Paragraphs asked about, and those of them that are shown in the page. */
  paragraphs: number;
  located: number;
  firstNoteMs: number | null;
  offPx: number | null;
  overlaps: string[];
  covered: string[];
  /** Layout shift caused, closed and while opening; of the page's own things, without what it shifts by itself. */
  cls: { closed: number; opening: number; ours: number };
  /** Tasks over 50 ms: caused in all, and those of them while closed; `alone` are those without the extension. */
  longTasks: { caused: number; closed: number; alone: number; longestMs: number };
  mutations: string[];
  errors: string[];
}

/** Sorts what the two visits saw into what the extension caused. */
export function toMarginResult(
  visit: Visit,
  plain: PlainVisit,
  paragraphs: number,
  quotes: readonly Quote[],
): MarginResult {
  const { watched, pressed, rested } = visit;
  const alone = plain.watched;
  const shifts = (from: number, to: number, page: boolean) =>
    watched.shifts
      .filter((shift) => shift.at >= from && shift.at < to && shift.page === page)
      .reduce((sum, { value }) => sum + value, 0);
  const own = alone.shifts.reduce((sum, { value }) => sum + value, 0);
  const afterParsing = ({ tasks, parsed }: typeof watched) => tasks.filter(({ at, ms }) => at + ms > parsed);
  const before = afterParsing(watched).filter(({ at }) => at < pressed);
  const opening = watched.tasks.filter(({ at, ms }) => at + ms > pressed && at < rested);
  const closed = Math.max(0, before.length - afterParsing(alone).length);
  return {
    chip: visit.chip,
    mode: visit.mode,
    quotes: quotes.map((quote, i) => ({ ...quote, fate: visit.fates[i] ?? "none" })),
    paragraphs,
    located: visit.located,
    firstNoteMs: visit.firstNoteMs,
    offPx: visit.offPx,
    overlaps: visit.overlaps,
    covered: visit.covered,
    cls: {
      closed: Math.max(0, shifts(0, pressed, true) - own),
      opening: shifts(pressed, Infinity, true),
      ours: shifts(0, Infinity, false),
    },
    longTasks: {
      caused: closed + opening.length,
      closed,
      alone: afterParsing(alone).length,
      longestMs: Math.max(0, ...opening.map(({ ms }) => ms), ...(closed > 0 ? before.map(({ ms }) => ms) : [])),
    },
    mutations: watched.mutations,
    errors: visit.errors,
  };
}

/** An article with its visits; `visit` is null where the margin could not be opened. */
export function toArticleResult(
  { truth, neutral, ...page }: SavedPage,
  plain: PlainVisit,
  visit: Visit | null,
  margin: MarginResult | null,
): Result {
  const { probe } = plain;
  const { readability, defuddle } = probe.peers;
  const score = (read: typeof probe.read) =>
    scoreParagraphs(read, truth ?? [], [...neutral, probe.title, probe.standfirst]);
  return {
    page,
    taken: {
      ours: visit?.detected ?? probe.article,
      readability: readability.article,
      defuddle: defuddle.article,
    },
    signs: probe.signs,
    scores: truth
      ? {
          ours: score(visit?.read ?? probe.read),
          readability: score(readability.read),
          defuddle: score(defuddle.read),
        }
      : null,
    times: { readMs: probe.readMs, collectMs: probe.collectMs, judgeMs: probe.judgeMs },
    margin,
  };
}

/** A page that is no article. */
export function toOtherResult({ page: saved, detected, readerable }: OtherVisit): Result {
  const { truth: _, neutral: __, ...page } = saved;
  return {
    page,
    taken: { ours: detected, readability: readerable },
    signs: { address: judgeAddress(page.url) },
    scores: null,
    times: null,
    margin: null,
  };
}

export const isNews = ({ page }: Result): boolean => page.class === "article" && NEWS.has(page.kind);
/** No article beyond doubt. */
export const isFair = ({ page }: Result): boolean =>
  page.class === "nonarticle" && page.kind !== "shell" && !page.ambiguous;
export const isSensitive = ({ page }: Result): boolean => page.class === "nonarticle" && SENSITIVE.has(page.kind);
