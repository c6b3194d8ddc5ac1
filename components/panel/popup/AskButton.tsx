import type { TabView } from "../../../utils/messages/answers.ts";
import type { Busy } from "./actions.ts";
import { toAgainAt } from "./words.ts";

interface Props {
  view: TabView;
  /** ms since 1970. */
  now: number;
  /** In place of the usual words. */
  label?: string;
  busy: Busy;
  onAsk: () => void;
}

/** "Ask lemmy.example about this page", with what it tells. Nothing where there is nobody to ask. */
export function AskButton({ view, now, label, busy, onAsk }: Props) {
  if (view.asks === null) return null;
  const { instance, again } = view.asks;
  const at = toAgainAt(view, now);
  if (at !== "" && busy !== "ask")
    return (
      <p class="hint brk">
        {instance} can be asked again at {at}.
      </p>
    );
  const words = label ?? `Ask ${instance} about this page${again ? " again" : ""}`;
  return (
    <>
      <button type="button" class="btn wide brk" aria-disabled={busy === "ask"} onClick={onAsk}>
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
