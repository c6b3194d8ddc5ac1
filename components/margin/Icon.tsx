/** The drawn signs, in a field of 16 × 16. They say nothing that words beside them do not say. */
const PATHS = {
  close: "m4 4 8 8M12 4l-8 8",
  up: "m4 9.8 4-4 4 4",
  down: "m4 6.2 4 4 4-4",
  right: "m6.2 4 4 4-4 4",
  score: "M8 12.6V3.8M4.4 7.3 8 3.6l3.6 3.7",
  quote: "M6.6 4.2C4.5 4.8 3.2 6.2 3.2 8.4v3h3.2v-3.2H3.2M12.9 4.2c-2.1.6-3.4 2-3.4 4.2v3h3.2v-3.2H9.5",
  words: "M2.8 6.4c1.8-1.7 3.4-1.7 5.2 0s3.4 1.7 5.2 0M2.8 10.6c1.8-1.7 3.4-1.7 5.2 0s3.4 1.7 5.2 0",
  out: "M6.2 3.8H4.4a1 1 0 0 0-1 1v6.8a1 1 0 0 0 1 1h6.8a1 1 0 0 0 1-1V9.8M8.8 3.2h4v4M12.6 3.4 7.4 8.6",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
};

export function Icon({ name, small, flip }: { name: keyof typeof PATHS; small?: boolean; flip?: boolean }) {
  const classes = `i i-${name}${small ? " i-s" : ""}${flip ? " i-flip" : ""}`;
  return (
    <svg class={classes} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
