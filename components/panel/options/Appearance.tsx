import { Switch } from "../Switch.tsx";
import { Segments } from "./Segments.tsx";
import type { Looks } from "./types.ts";

const THEMES = [
  ["page", "As the page"],
  ["light", "Light"],
  ["dark", "Dark"],
] as const;
const SIZES = [
  ["small", "Small"],
  ["normal", "Normal"],
  ["large", "Large"],
] as const;
const NOTES = [
  ["1", "1"],
  ["2", "2"],
  ["3", "3"],
] as const;
const LINES = [
  ["3", "3"],
  ["4", "4"],
  ["6", "6"],
  ["all", "All"],
] as const;
const SIDES = [
  ["end", "Right"],
  ["start", "Left"],
] as const;

/** How the margin looks. */
export function Appearance({ looks, onChange }: { looks: Looks; onChange: (part: Partial<Looks>) => void }) {
  return (
    <section id="appearance" aria-labelledby="h-appearance">
      <h2 id="h-appearance">Appearance</h2>
      <Segments
        label="Colours"
        hint="“As the page” keeps notes dark on dark pages."
        value={looks.theme}
        choices={THEMES}
        onChange={(theme) => onChange({ theme })}
      />
      <Segments
        label="Text size"
        value={looks.textSize}
        choices={SIZES}
        onChange={(textSize) => onChange({ textSize })}
      />
      <Segments
        label="Notes shown at a paragraph"
        hint="The others wait behind “and 3 more”."
        value={looks.notesShown}
        choices={NOTES}
        onChange={(notesShown) => onChange({ notesShown })}
      />
      <Segments
        label="Lines of a note before it is cut"
        value={looks.lines}
        choices={LINES}
        onChange={(lines) => onChange({ lines })}
      />
      <Segments
        label="Side of the text"
        hint="Mirrored on pages that run right to left."
        value={looks.side}
        choices={SIDES}
        onChange={(side) => onChange({ side })}
      />
      <div class="set">
        <span>Mark quoted words in the article</span>
        <Switch label="Mark quoted words in the article" on={looks.marks} onChange={(marks) => onChange({ marks })} />
      </div>
      <div class="set">
        <span>Show scores</span>
        <Switch label="Show scores" on={looks.scores} onChange={(scores) => onChange({ scores })} />
      </div>
    </section>
  );
}
