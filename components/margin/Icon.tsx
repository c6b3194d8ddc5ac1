/** The drawn signs, in a field of 16 × 16. They say nothing that words beside them do not say. */
const PATHS = {
  close: "m4 4 8 8M12 4l-8 8",
  up: "m4 9.8 4-4 4 4",
  down: "m4 6.2 4 4 4-4",
  right: "m6.2 4 4 4-4 4",
  score: "M8 12.6V3.8M4.4 7.3 8 3.6l3.6 3.7",
  quote: "M6.6 4.2C4.5 4.8 3.2 6.2 3.2 8.4v3h3.2v-3.2H3.2M12.9 4.2c-2.1.6-3.4 2-3.4 4.2v3h3.2v-3.2H9.5",
  words: "M2.8 6.4c1.8-1.7 3.4-1.7 5.2 0s3.4 1.7 5.2 0M2.8 10.6c1.8-1.7 3.4-1.7 5.2 0s3.4 1.7 5.2 0",
  perhaps:
    "M8 2.6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 1 0 8 2.6M6.4 6.6c.2-1 .9-1.4 1.7-1.4.9 0 1.6.6 1.6 1.4 0 1.2-1.7 1.2-1.7 2.4M8 10.9v.1",
  out: "M6.2 3.8H4.4a1 1 0 0 0-1 1v6.8a1 1 0 0 0 1 1h6.8a1 1 0 0 0 1-1V9.8M8.8 3.2h4v4M12.6 3.4 7.4 8.6",
  lock: "M5 7.2h6a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1M5.8 7.2V5.4a2.2 2.2 0 0 1 4.4 0v1.8",
  image:
    "M3 3.4h10a.8.8 0 0 1 .8.8v7.6a.8.8 0 0 1-.8.8H3a.8.8 0 0 1-.8-.8V4.2a.8.8 0 0 1 .8-.8M2.4 11l3.4-3.2 2.6 2.4 2-1.8 3.2 2.8M10.6 6.2v.1",
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
