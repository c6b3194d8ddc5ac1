import { article, type Article } from "./sites/article.ts";
import type { CommentSpec, ThreadSpec } from "./threads/spec.ts";

/** A reference case: an article and real comments below it, kept outside of this repository. */
export interface CaseFile {
  article: { url: string; title: string; standfirst?: string; paragraphs: string[] };
  /** Parents before their replies. */
  comments: {
    key: string;
    author: string;
    instance: string;
    score: number;
    language?: string;
    ageDays: number;
    edited?: boolean;
    parent: string | null;
    markdown: string;
  }[];
}

const HOURS_PER_DAY = 24;
const LANGUAGES: Record<string, string> = { English: "en", German: "de", French: "fr", Spanish: "es", Arabic: "ar" };

function oldestHours({ comments }: CaseFile): number {
  return HOURS_PER_DAY * Math.max(1, ...comments.map(({ ageDays }) => ageDays));
}

export function toCaseArticle(file: CaseFile): Article {
  return article({
    url: file.article.url,
    title: file.article.title,
    standfirst: file.article.standfirst ?? "",
    author: "Staff",
    hoursAgo: oldestHours(file) + 12,
    section: "World",
    language: "en",
    body: file.article.paragraphs,
  });
}

export function toCaseThread(file: CaseFile): ThreadSpec {
  const specs = new Map<string, CommentSpec>();
  const roots: CommentSpec[] = [];
  for (const comment of file.comments) {
    const language = LANGUAGES[comment.language ?? ""];
    const spec: CommentSpec = {
      by: `${comment.author}@${comment.instance}`,
      text: comment.markdown,
      score: comment.score,
      hoursAgo: comment.ageDays * HOURS_PER_DAY,
      edited: comment.edited ?? false,
      ...(language === undefined ? {} : { language }),
      replies: [],
    };
    specs.set(comment.key, spec);
    const siblings = comment.parent === null ? roots : specs.get(comment.parent)?.replies;
    (siblings ?? roots).push(spec);
  }
  return {
    community: "world@lemmy.world",
    by: "saltmarsh@lemmy.world",
    title: file.article.title,
    url: file.article.url,
    hoursAgo: oldestHours(file) + 6,
    score: 120,
    comments: roots,
  };
}
