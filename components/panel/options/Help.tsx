/** What readers ask, each with where to do something about it. */
const ANSWERS: readonly [string, string][] = [
  [
    "Nothing is shown on an article",
    "Then nobody posted it to the communities you listen to, or it was posted before the table began. “Ask” in the popup looks further back; the popup says which of the two it is. Only articles on your sites are looked at.",
  ],
  [
    "What the toolbar button says",
    "Filled: looked at; the number is the comments found. Outline: not looked at. Struck out: switched off here. Amber, or “!”: a source could not be asked. The popup names it and says why.",
  ],
  [
    "A thread is about something else, or one is missing",
    "In the popup, ⋯ beside the thread leaves it out. “Use a thread I know” takes the address of a thread or comment on any instance. Both are listed under “Your corrections”.",
  ],
  [
    "A note stands beside the wrong paragraph",
    "Open it and press U, or choose “not about this paragraph” in its menu: it then stands with the comments about the article.",
  ],
  [
    "Who learns what I read",
    "Nobody, while you read. Opening a discussion tells its instance which one; “Ask” tells the instance you ask that one address. Every request is listed under “Everything sent”.",
  ],
  [
    "How to switch it off",
    "For a site, by the switch at the top of the popup; for an instance, by its switch under “Sources”. “Erase everything” gives back what the browser allowed.",
  ],
];

export function Help() {
  return (
    <section id="help" aria-labelledby="h-help">
      <h2 id="h-help">Help</h2>
      <dl class="help">
        {ANSWERS.map(([question, answer]) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
