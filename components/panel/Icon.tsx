/** The drawn signs, in a field of 16 × 16. They say nothing that words beside them do not say. */
const PATHS = {
  close: "m4 4 8 8M12 4l-8 8",
  up: "m4 9.8 4-4 4 4",
  down: "m4 6.2 4 4 4-4",
  out: "M6.2 3.8H4.4a1 1 0 0 0-1 1v6.8a1 1 0 0 0 1 1h6.8a1 1 0 0 0 1-1V9.8M8.8 3.2h4v4M12.6 3.4 7.4 8.6",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  save: "M8 3v7.4M4.8 7.4 8 10.6l3.2-3.2M3.4 13h9.2",
  load: "M8 10.4V3M4.8 6.2 8 3l3.2 3.2M3.4 13h9.2",
};

export function Icon({ name, small }: { name: keyof typeof PATHS; small?: boolean }) {
  return (
    <svg class={`i i-${name}${small ? " i-s" : ""}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Lines of a text, and beside the middle one a note that points at it. */
export function Logo() {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <path class="f" d="M1 2.6h5v1.7H1zM1 6.6h3.2v1.7H1zM1 11.7h14v1.7H1z" opacity=".62" />
      <path
        class="f"
        d="M9.7 2h4.1c.7 0 1.2.5 1.2 1.2v5.1c0 .7-.5 1.2-1.2 1.2H9.7c-.7 0-1.2-.5-1.2-1.2v-.1L6 7.3l2.5-1V3.2C8.5 2.5 9 2 9.7 2z"
      />
    </svg>
  );
}
