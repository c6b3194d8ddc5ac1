import type { Failure, FailureKind, Gap } from "../model.ts";
import { toClock } from "./sum.ts";

/** What an instance did instead of answering. */
const FAULTS: Record<FailureKind, string> = {
  offline: "could not be asked: you are offline",
  timeout: "did not answer",
  "rate-limited": "asked for a pause",
  challenge: "wants to check your browser first",
  http: "answered with error",
  malformed: "gave an answer that could not be read",
  "private-instance": "shows its threads to members only",
  "no-permission": "may not be asked: the browser does not allow it",
  aborted: "was not waited for",
};

function toFault({ instance, kind, status }: Failure): string {
  return `${instance} ${FAULTS[kind]}${kind === "http" ? ` ${status}` : ""}.`;
}

const toOthers = (count: number): string => (count === 1 ? "1 other" : `${count} others`);

/** What the margin says of instances that could not be asked; "" everywhere when all could. Times are in the reader's zone. */
export function toGap([first, ...others]: Failure[]): Gap {
  if (!first) return { line: "", title: "", text: "" };
  const fault = toFault(first);
  const retry = toClock(first.retryAt);
  return {
    line: fault + (others.length > 0 ? ` ${toOthers(others.length)} could not be asked either.` : ""),
    title: `Could not ask ${first.instance}${others.length > 0 ? ` and ${toOthers(others.length)}` : ""}`,
    text: fault + (retry && ` Tries again at ${retry}.`),
  };
}
