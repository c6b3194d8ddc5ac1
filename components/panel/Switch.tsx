interface Props {
  /** What is switched; said to those who cannot see what stands beside it. */
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

export function Switch({ label, on, onChange }: Props) {
  return (
    <input
      type="checkbox"
      role="switch"
      class="sw"
      checked={on}
      aria-label={label}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
