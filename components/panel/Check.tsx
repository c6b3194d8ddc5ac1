import { useLayoutEffect, useRef } from "preact/hooks";

interface Props {
  checked: boolean;
  /** Neither on nor off: some of what it stands for. */
  mixed?: boolean;
  label?: string;
  onChange: (on: boolean) => void;
}

/** A box to tick. `indeterminate` is no attribute: it is set on the element. */
export function Check({ checked, mixed = false, label, onChange }: Props) {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed, checked]);
  return (
    <input
      ref={box}
      type="checkbox"
      class="ck"
      checked={checked}
      {...(label === undefined ? {} : { "aria-label": label })}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
