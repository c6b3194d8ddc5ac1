import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { AddField } from "../AddField.tsx";
import { toThreadWhy } from "./words.ts";

interface Props {
  /** The words of the link that shows the field. */
  ask: string;
  /** Why the last one could not be used; "" when none was refused. */
  why: string;
  busy: boolean;
  onUse: (address: string) => void;
  /** Another link, beside the first. */
  beside?: ComponentChildren;
}

/** A field for the address of a thread the reader knows. */
export function UseThread({ ask, why, busy, onUse, beside }: Props) {
  const [shown, setShown] = useState(false);
  if (!shown)
    return (
      <div class="links">
        <button type="button" class="link" onClick={() => setShown(true)}>
          {ask}
        </button>
        {beside}
      </div>
    );
  return (
    <AddField
      label="Address of the thread"
      placeholder="https://lemmy.world/post/…"
      button="Use it"
      said={busy ? "Asking your instances…" : why === "" ? "" : toThreadWhy(why)}
      bad={why !== "" && !busy}
      busy={busy}
      onAdd={(address) => {
        onUse(address);
        return false;
      }}
    />
  );
}
