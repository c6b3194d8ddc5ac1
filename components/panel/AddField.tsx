import { useId, useState } from "preact/hooks";

interface Props {
  label: string;
  placeholder: string;
  /** What the button says. */
  button: string;
  /** What came of the last press; "" nothing yet. */
  said: string;
  /** Whether that was a refusal. */
  bad: boolean;
  /** True while the answer is awaited. */
  busy: boolean;
  /** Called straight from the press, so that the browser can be asked. True when the field may be emptied. */
  onAdd: (written: string) => boolean;
}

/** A field and a button to add something by its name, and what came of it. */
export function AddField({ label, placeholder, button, said, bad, busy, onAdd }: Props) {
  const id = useId();
  const [written, setWritten] = useState("");
  return (
    <form
      class="add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && written.trim() !== "" && onAdd(written)) setWritten("");
      }}
    >
      <div class="row">
        <input
          class="field"
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          placeholder={placeholder}
          aria-label={label}
          aria-invalid={bad}
          aria-describedby={id}
          maxLength={2_000}
          value={written}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
        <button type="submit" class="btn" aria-disabled={busy}>
          {button}
        </button>
      </div>
      <p id={id} class={`small brk ${bad ? "bad" : "hint"}`} role="status">
        {said}
      </p>
    </form>
  );
}
