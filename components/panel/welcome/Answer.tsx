import { useEffect, useRef } from "preact/hooks";
import { toCount } from "../../margin/words.ts";
import { toPlainHost } from "../words.ts";
import type { Answer as State, Chosen } from "./types.ts";

interface Props {
  answer: State;
  choice: Chosen;
  instances: number;
  onSetUp: () => void;
  onLater: () => void;
}

/** The one button, and what came of it. */
export function Answer({ answer, choice, instances, onSetUp, onLater }: Props) {
  const sites = toCount(choice.sites.length, "site");
  const lacks = choice.sites.length === 0 || instances === 0;
  const waiting = answer.state === "waiting";
  return (
    <section class="answer" aria-label="Set up">
      <Outcome answer={answer} />
      <div class="row wrap">
        <button
          type="button"
          class="btn primary big"
          aria-disabled={lacks || waiting}
          onClick={() => {
            if (!lacks && !waiting) onSetUp();
          }}
        >
          {toButton(answer, sites)}
        </button>
        {answer.state !== "partial" && answer.state !== "later" && (
          <button type="button" class="link" onClick={onLater}>
            Not now
          </button>
        )}
      </div>
      <p class="hint">
        {lacks ? "Choose at least one community and one site first." : toHint(answer, sites, instances)}
      </p>
    </section>
  );
}

function toButton(answer: State, sites: string): string {
  if (answer.state === "partial") return `Ask again for ${toCount(answer.missing.length, "address", "addresses")}`;
  return answer.state === "refused" ? `Ask again for ${sites}` : `Set up ${sites}`;
}

function toHint(answer: State, sites: string, instances: number): string {
  if (answer.state === "partial") return "Your browser asks you once more, for what is missing and nothing else.";
  return `Your browser asks you once, for ${sites} and ${toCount(instances, "instance")} and nothing else. Until then Lemargin sends nothing.`;
}

/** What came of the browser's question, in words; the focus goes there, since it stands above the button. */
function Outcome({ answer }: { answer: State }) {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer.state !== "open" && answer.state !== "waiting") said.current?.focus();
  }, [answer.state]);
  const words = toOutcome(answer);
  if (words === null) return null;
  return (
    <div class="said" role="status" tabIndex={-1} ref={said}>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {answer.state === "partial" && (
        <ul>
          {answer.missing.map((origin) => (
            <li key={origin}>{toPlainHost(origin)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function toOutcome(answer: State): { title: string; text: string } | null {
  switch (answer.state) {
    case "waiting":
      return { title: "Your browser is asking you", text: "Its question is in a window of its own, near the top." };
    case "refused":
      return {
        title: "Nothing was set up",
        text: "The browser’s question was refused or closed. Lemargin looks at nothing and sends nothing. You can choose otherwise and ask again.",
      };
    case "failed":
      return {
        title: "Nothing was set up",
        text: "The browser allowed it, but something went wrong inside Lemargin. Press the button again.",
      };
    case "partial":
      return {
        title: "Set up in part",
        text: `Lemargin works where it may. The browser does not allow ${toCount(answer.missing.length, "address", "addresses")}:`,
      };
    case "later":
      return {
        title: "Nothing is set up",
        text: "Lemargin looks at nothing and sends nothing. You can come back from its toolbar button whenever you like.",
      };
    case "open":
    case "done":
      return null;
  }
}
