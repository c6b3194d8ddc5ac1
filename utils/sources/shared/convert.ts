import { SourceError } from "../../errors.ts";
import { cleanLine, cleanName } from "../../markdown/text.ts";
import { COMMENT_CHARACTERS } from "../../markdown/limits.ts";
import type { Author, Thread } from "../../model.ts";
import type { SourceComment } from "../source.ts";
import { UNSEEN } from "./schema.ts";

/** One more than is drawn, so that the cut shows. */
const KEPT_CHARACTERS = COMMENT_CHARACTERS + 1;
/** Beyond this a count is a lie. */
const MAX_AMOUNT = 1_000_000_000;

/** A comment's Markdown as far as it is ever read; "" for what is gone. */
export const toMarkdown = (content: string, gone: SourceComment["gone"]): string =>
  gone === null ? content.slice(0, KEPT_CHARACTERS) : "";

/** A score as it may be shown: whole, within a billion either way. */
export const toScore = (value: number): number => Math.trunc(Math.min(MAX_AMOUNT, Math.max(-MAX_AMOUNT, value))) || 0;
/** A count as it may be shown: whole, from 0 to a billion. */
export const toCount = (value: number): number => Math.max(0, toScore(value));

/**
 * A server's time in ISO 8601, UTC, milliseconds. Lemmy 0.18 sends no zone and means UTC; later ones send `Z`.
 * Whoever writes names the time, and servers pass it on: one that lies ahead counts as now. Else one post of the year
 * 9999 stood first for ever and made its community look as if nothing new came.
 * @returns null when it is no time.
 */
export function toUtc(text: string): string | null {
  const naive = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text);
  if (!naive) return null;
  const time = new Date(naive[1] ? text : `${text}Z`);
  return Number.isNaN(time.getTime()) ? null : new Date(Math.min(time.getTime(), Date.now())).toISOString();
}

/** The host of an ActivityPub id, without port. @throws when it is no address; schemas have made sure of it. */
const toHost = (apId: string): string => new URL(apId).hostname;

/** `name@host`, the host being where the actor lives, not who tells of it. */
export const toHandle = (name: string, apId: string): string => `${cleanName(name)}@${toHost(apId)}`;

/** An author by name and home; `apId` is their own ActivityPub id. */
export function toAuthor(name: string, apId: string, marks: Omit<Author, "name" | "host">): Author {
  return { name: cleanName(name), host: toHost(apId), ...marks };
}

/** The address of a link post when it is one a page can have, else "" (magnet links, user-info, none at all). */
export function toLink(url: string | null | undefined): string {
  if (!url || url.length > 2_048 || !URL.canParse(url)) return "";
  const { protocol, username, password, href } = new URL(url);
  if (!/^https?:$/.test(protocol) || username !== "" || password !== "") return "";
  return UNSEEN.test(url) ? href : url;
}

/** Thread without what only the caller knows. */
export function toThread(instance: string, post: Omit<Thread, "instance" | "seen">): Thread {
  return {
    ...post,
    instance,
    title: cleanLine(post.title),
    comments: toCount(post.comments),
    score: toScore(post.score),
    seen: new Date().toISOString(),
  };
}

/** Newest first. Lemmy 0.19 puts pinned posts before newer ones. */
export const newestFirst = (threads: Thread[]): Thread[] =>
  threads.toSorted((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0));

/** Words an instance has for "I know no such thing": an answer, not a failure. */
const UNKNOWN =
  /^(?:not_found|couldnt_find_\w+|resolve_object_failed)$|\bno (?:object|row|result)\b|\bnot found\b|\bunknown community\b/i;

/** Null in place of the error when the instance says that it knows no such thing. */
export async function readOrNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof SourceError && error.kind === "http") {
      if (error.status === 404 || error.status === 410) return null;
      if (error.status === 400 && UNKNOWN.test(error.code)) return null;
    }
    throw error;
  }
}
