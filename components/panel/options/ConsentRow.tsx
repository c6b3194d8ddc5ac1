import { useEffect, useRef } from "preact/hooks";

interface Props {
  columns: number;
  /** What would be told to whom. */
  sentence: string;
  /** Called straight from the press. */
  onAllow: () => void;
  onKeep: () => void;
}

/** Before something is sent without a click each: what that means, and a yes of its own. */
export function ConsentRow({ columns, sentence, onAllow, onKeep }: Props) {
  const allow = useRef<HTMLButtonElement>(null);
  useEffect(() => allow.current?.focus(), []);
  return (
    <tr class="consent">
      <td colSpan={columns}>
        <div class="confirm" role="group" aria-label="Before you choose this">
          <span>{sentence}</span>
          <button type="button" class="btn" ref={allow} onClick={onAllow}>
            Yes, do that
          </button>
          <button type="button" class="link" onClick={onKeep}>
            Leave it as it was
          </button>
        </div>
      </td>
    </tr>
  );
}
