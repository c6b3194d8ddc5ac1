import type { TabView } from "../../../utils/messages/answers.ts";
import type { Busy } from "./actions.ts";
import { findNextAsked } from "./words.ts";

interface Props {
  view: TabView;
  /** In place of the usual words. */
  label?: string;
  busy: Busy;
  onAsk: () => void;
}

/** "Ask lemmy.example about this page", with what it tells. Nothing where there is nobody to ask. */
export function AskButton({ view, label, busy, onAsk }: Props) {
  const next = findNextAsked(view);
  if (next === null) return null;
  const { instance, again } = next;
  const words = label ?? `Ask ${instance} about this page${again ? " again" : ""}`;
  return (
    <>
      <button type="button" class="btn wide" aria-disabled={busy === "ask"} onClick={onAsk}>
        {busy === "ask" ? `Asking ${instance}…` : words}
      </button>
      <p class="hint brk">
        {label === undefined
          ? "Finds older threads. It learns this page’s address."
          : `Asking tells ${instance} this page’s address.`}
      </p>
    </>
  );
}
