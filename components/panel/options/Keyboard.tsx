const KEYS = [
  ["J  K", "next, previous note"],
  ["Enter", "open the note"],
  ["Space", "read on"],
  ["A", "ask this paragraph"],
  ["U", "not about this paragraph"],
  ["Esc", "back to the text"],
] as const;

/** The keys of the margin. `shortcut` is the one that works everywhere, "" when the browser has none for it. */
export function Keyboard({ shortcut }: { shortcut: string }) {
  return (
    <section id="keyboard" aria-labelledby="h-keyboard">
      <h2 id="h-keyboard">Keyboard</h2>
      <dl class="keys">
        {[...(shortcut === "" ? [] : [[shortcut, "open or close the margin"] as const]), ...KEYS].map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd class="key">{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">
        Single keys work only while the margin has the focus, so they never collide with the page. The first can be
        changed among your browser’s extension shortcuts.
      </p>
    </section>
  );
}
