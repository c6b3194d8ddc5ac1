/**
 * The nouns of Lemargin. Plain data only: everything here travels between the page, the background and storage.
 * Times are ISO 8601 in UTC unless a name says otherwise; hosts are lower case without port.
 */

/** What the detector reads of a page: enough to know which article it is. */
export interface ArticleIdentity {
  /** Absolute addresses the page names itself by (canonical, og:url, …), best first, at most 6. May be empty. */
  addresses: string[];
  /** The headline; "" when the page names none. */
  title: string;
  /** BCP 47 tag of the text, "" when unknown. */
  language: string;
  /** When it was published, "" when the page does not say. */
  published: string;
}

/** One block of the article's body, in reading order. */
export interface Paragraph {
  /** Plain text, white space folded to single spaces, trimmed, never empty. Offsets elsewhere count its UTF-16 units. */
  text: string;
  kind: "text" | "heading" | "item" | "quote";
}

/** What the margin reads of the live page when it opens. */
export interface ArticleText {
  title: string;
  /** The summary below the headline, "" when there is none. */
  standfirst: string;
  /** At most 5,000, and 500 kB of text in all. Empty when no body was found. */
  paragraphs: Paragraph[];
  language: string;
}

/** The kinds of failure of a request to an instance. A closed list: each has its words on screen. */
export type FailureKind =
  | "offline"
  | "timeout"
  | "rate-limited"
  | "challenge"
  | "http"
  | "malformed"
  | "private-instance"
  | "no-permission"
  | "aborted";

/** One instance that could not be asked. */
export interface Failure {
  instance: string;
  kind: FailureKind;
  /** HTTP status where there was one, else 0. */
  status: number;
  /** When it failed. */
  at: string;
  /** When it is tried again by itself, "" when only the reader can (challenge, private-instance, no-permission). */
  retryAt: string;
}

/** What is said of instances that could not be asked: one line; and where nobody could, a heading and a sentence. */
export interface Gap {
  line: string;
  title: string;
  text: string;
}

/** What was fetched, in words: what is said in bold, and the rest. `more`: there is more to fetch. */
export interface Sum {
  bold: string;
  rest: string;
  more: boolean;
}

/** One post that links to the article: a discussion in one community. */
export interface Thread {
  /** ActivityPub id: the same for every instance. */
  apId: string;
  /** The instance it is read from, and the post's id there. */
  instance: string;
  postId: number;
  /** The linked address as posted. */
  url: string;
  title: string;
  /** `name@host`. */
  community: string;
  /** As last told by the instance. */
  comments: number;
  score: number;
  published: string;
  /** When `comments` and `score` were told. */
  seen: string;
  locked: boolean;
  nsfw: boolean;
}

/** Who wrote a comment. `name` is what the instance calls them; hostile until drawn as text. */
export interface Author {
  name: string;
  host: string;
  bot: boolean;
  /** A moderator of the community, or an admin of the instance, speaking with that mark. */
  mod: boolean;
  admin: boolean;
  /** Wrote the post. */
  op: boolean;
}

/** One comment as it is drawn. */
export interface Comment {
  /** ActivityPub id. */
  apId: string;
  /** The parent's apId; null for a top-level comment, or when the parent is not known. */
  parent: string | null;
  /** The apId of its Thread. */
  thread: string;
  /** Null for deleted and removed ones. */
  author: Author | null;
  score: number;
  published: string;
  edited: boolean;
  /** Why there is no text, else null. */
  gone: "deleted" | "removed" | null;
  distinguished: boolean;
  /** BCP 47 tag, "" when undetermined. */
  language: string;
  /** The parsed Markdown. Empty when `gone`. */
  body: Block[];
}

/** Where a run of words stands in a paragraph: UTF-16 offsets into `Paragraph.text`, end exclusive. */
export interface QuoteRange {
  /** Index into the article's paragraphs; -1 the title, -2 the standfirst. */
  paragraph: number;
  start: number;
  end: number;
}

/** Why a note stands where it stands: what is said first in it. */
export type Reason =
  /** `whole`: a sentence or more. `more`: how many further quotes the comment has. `text`: the quoted words, as the article has them. */
  | { kind: "quote"; whole: boolean; more: number; text: string }
  /** Two or three of the paragraph's own words, as they are written there. */
  | { kind: "words"; words: string[] }
  /** It answers a comment that stands there; `to` is that comment's apId. */
  | { kind: "reply"; to: string }
  | { kind: "general" };

/** Where one comment belongs. Every comment of a picture has exactly one. */
export interface Placement {
  /** The comment's apId. */
  comment: string;
  /** Index into the article's paragraphs; null: about the article as a whole. */
  paragraph: number | null;
  reason: Reason;
  /** 0…1; 1 for exact quotes. */
  confidence: number;
  /** All passages it quotes; the first is the one it stands at. Empty without quotes. */
  quotes: QuoteRange[];
  /** Index of the top-level block of `body` that is the quote drawn apart (moved, not repeated); null when none is. */
  quoteBlock: number | null;
}

/** The comments most likely about one paragraph that are not placed at it: "Perhaps about this". At most 3, best first. */
export interface Asked {
  paragraph: number;
  perhaps: string[];
}

/** All the margin draws. One page, one picture; a later one replaces an earlier one whole. */
export interface Picture {
  /** Which opening it belongs to: the page drops a picture of another. */
  opening: string;
  state: "loading" | "ready" | "failed";
  threads: Thread[];
  /** Parents before children, top-level ones best first. */
  comments: Comment[];
  placements: Placement[];
  asked: Asked[];
  failures: Failure[];
  gap: Gap;
  sum: Sum;
  /** How many comments the instances say there are: ≥ `comments.length`. */
  total: number;
  /** How many could not be read and were left out. */
  dropped: number;
  /** When the oldest part was fetched, "" while loading. */
  fetched: string;
  /** True when it is a kept copy because nothing could be fetched now. */
  kept: boolean;
}

/* ---- parsed Markdown: what is left of a comment after parsing. No HTML anywhere. ---- */

export type Block =
  | { t: "p"; c: Inline[] }
  | { t: "h"; c: Inline[] }
  | { t: "quote"; c: Block[] }
  | { t: "list"; ordered: boolean; start: number; items: Block[][] }
  | { t: "code"; text: string }
  | { t: "table"; head: Inline[][]; rows: Inline[][][]; align: ("start" | "center" | "end")[] }
  | { t: "spoiler"; title: Inline[]; c: Block[] }
  | { t: "hr" };

export type Inline =
  | { t: "text"; text: string }
  | { t: "em" | "strong" | "s" | "sub" | "sup"; c: Inline[] }
  | { t: "code"; text: string }
  | { t: "br" }
  /** `href` is http(s) and absolute; `domain` is shown after the link when its text names another host, else "". */
  | { t: "link"; href: string; domain: string; c: Inline[] }
  /** Never loaded: a link of words. */
  | { t: "image"; href: string; alt: string }
  | { t: "ruby"; base: string; text: string };
