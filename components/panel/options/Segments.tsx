import { useId } from "preact/hooks";

interface Props<T extends string> {
  label: string;
  hint?: string;
  value: T;
  choices: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
}

/** One of a few, side by side. */
export function Segments<T extends string>({ label, hint, value, choices, onChange }: Props<T>) {
  const name = useId();
  return (
    <div class="set">
      <div>
        <span id={`${name}-label`}>{label}</span>
        {hint !== undefined && <span class="hint">{hint}</span>}
      </div>
      <span class="seg" role="radiogroup" aria-labelledby={`${name}-label`}>
        {choices.map(([one, words]) => (
          <label key={one}>
            <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
            {words}
          </label>
        ))}
      </span>
    </div>
  );
}
