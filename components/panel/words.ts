import type { CheckResult } from "../../utils/messages/answers.ts";
import type { Failure, FailureKind } from "../../utils/model.ts";
import { toClock } from "../margin/words.ts";

/** What several of the extension's own documents say, in words. */

/** Why an instance could not be asked: one sentence. */
export function toWhy(kind: FailureKind, status: number): string {
  switch (kind) {
    case "offline":
      return "You are offline, or it cannot be reached.";
    case "timeout":
      return "No answer within 10 seconds.";
    case "rate-limited":
      return "It asked for a pause.";
    case "challenge":
      return "It wants to check your browser first.";
    case "http":
      return `It answered with error ${status}.`;
    case "malformed":
      return "Its answer could not be read.";
    case "private-instance":
      return "It shows its threads to members only.";
    case "aborted":
      return "It was stopped.";
    case "no-permission":
      return "The browser does not allow Lemargin to ask it.";
  }
}

/** A sentence behind a colon. */
export function inSentence(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}

/** What happens next after a failure, by itself or by the reader. "" where a button beside it says so. */
export function toThen({ kind, retryAt }: Failure): string {
  switch (kind) {
    case "offline":
      return "Tries again when you are back.";
    case "challenge":
      return "Open it once in a tab, then try again.";
    case "malformed":
      return "Maybe its software is newer than this extension.";
    case "private-instance":
      return "Not tried again until you say so.";
    case "no-permission":
      return "";
    case "timeout":
    case "rate-limited":
    case "http":
    case "aborted":
      return retryAt === "" ? "Try again whenever you like." : `Tries again at ${toClock(retryAt)}.`;
  }
}

/** What came of adding an instance or a community. */
export function toCheckWords(result: CheckResult): string {
  if (result.ok) return [result.software, result.version].filter((part) => part !== "").join(" ");
  switch (result.why) {
    case "not-an-instance":
      return "No Lemmy or PieFed answers there. Is the name right?";
    case "not-supported":
      return `It runs ${result.detail}, which Lemargin cannot read.`;
    case "not-found":
      return "None of your instances knows this community.";
    case "bad-address":
      return "That is no address Lemargin could ask.";
    case "http":
      return "It answered with an error. Maybe it is better later.";
    case "offline":
    case "timeout":
    case "rate-limited":
    case "challenge":
    case "malformed":
    case "private-instance":
    case "no-permission":
    case "aborted":
      return toWhy(result.why, 0);
  }
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** "11:40" today, "23 Nov" earlier; "" when the time cannot be read. */
export function toWhen(iso: string, now: number): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return "";
  const sameDay = new Date(now).toDateString() === at.toDateString();
  if (sameDay) return toClock(iso);
  const sameYear = now - at.getTime() < 300 * DAY_MS;
  return at.toLocaleDateString("en-GB", { day: "numeric", month: "short", ...(sameYear ? {} : { year: "numeric" }) });
}

/** The host of a match pattern, as a reader knows it: `https://*.bbc.com/*` is bbc.com. */
export function toPlainHost(origin: string): string {
  return origin.replace(/^https:\/\/(?:\*\.)?/, "").replace(/\/.*$/, "");
}

/** Only such addresses are made links: what an instance names may be anything. */
export function isWebAddress(address: string): boolean {
  return /^https:\/\/[^/]/i.test(address);
}
