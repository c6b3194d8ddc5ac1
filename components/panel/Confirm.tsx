import { useEffect, useRef, useState } from "preact/hooks";

interface Props {
  /** The link that starts it. */
  ask: string;
  /** What it would be done to, where the link alone does not say it. */
  what?: string;
  /** What would happen, in a sentence. */
  warning: string;
  /** The button that does it. */
  go: string;
  onGo: () => void;
}

/** Something that cannot be taken back: said first, then done. */
export function Confirm({ ask, what, warning, go, onGo }: Props) {
  const [asked, setAsked] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) keep.current?.focus();
  }, [asked]);
  if (!asked)
    return (
      <button
        type="button"
        class="link bad"
        {...(what === undefined ? {} : { "aria-label": `${ask} ${what}` })}
        onClick={() => setAsked(true)}
      >
        {ask}
      </button>
    );
  return (
    <span class="confirm" role="group" aria-label={ask}>
      <span>{warning}</span>
      <button
        type="button"
        class="link bad"
        onClick={() => {
          setAsked(false);
          onGo();
        }}
      >
        {go}
      </button>
      <button type="button" class="link" ref={keep} onClick={() => setAsked(false)}>
        Keep
      </button>
    </span>
  );
}
