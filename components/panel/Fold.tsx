import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";

interface Props {
  title: string;
  /** What the folded line says. */
  summary: string;
  /** How it stands at first, and again whenever this changes. */
  open: boolean;
  children: ComponentChildren;
}

/** A section folded to one line. */
export function Fold({ title, summary, open: wanted, children }: Props) {
  const id = useId();
  const [pressed, setPressed] = useState<{ open: boolean; wanted: boolean } | null>(null);
  const open = pressed?.wanted === wanted ? pressed.open : wanted;
  return (
    <>
      <h2>
        <button
          type="button"
          class="fold"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setPressed({ open: !open, wanted })}
        >
          <b>{title}</b>
          <span class="grow">{open ? "" : summary}</span>
          <Icon name={open ? "up" : "down"} />
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </>
  );
}
