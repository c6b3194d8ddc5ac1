import { useState } from "preact/hooks";
import { toCount } from "../../margin/words.ts";
import { AddField } from "../AddField.tsx";
import { Check } from "../Check.tsx";
import { toggle } from "./toggle.ts";
import type { TopicOffer } from "./types.ts";

interface Props {
  topics: readonly TopicOffer[];
  own: readonly string[];
  chosen: readonly string[];
  /** How many instances the chosen ones are on. */
  instances: number;
  onChoose: (communities: string[]) => void;
  /** False when what was written is no community. */
  onAdd: (written: string) => boolean;
}

/** The first question. */
export function Communities({ topics, own, chosen, instances, onChoose, onAdd }: Props) {
  const [singly, setSingly] = useState(false);
  const [refused, setRefused] = useState(false);
  const all = own.length > 0 ? [...topics, { name: "Your own", communities: own }] : topics;
  return (
    <section aria-labelledby="q1">
      <div class="question">
        <span class="num" aria-hidden="true">
          1
        </span>
        <h2 id="q1">Which communities do you want to listen to?</h2>
      </div>
      {all.map((topic) => (
        <Topic key={topic.name} topic={topic} chosen={chosen} singly={singly} onChoose={onChoose} />
      ))}
      <p class="hint below">
        {toCount(chosen.length, "community", "communities")} on {toCount(instances, "instance")}.{" "}
        <button type="button" class="link" aria-expanded={singly} onClick={() => setSingly(!singly)}>
          {singly ? "Choose by subject" : "Choose them one by one"}
        </button>
      </p>
      {singly && (
        <AddField
          label="Add a community"
          placeholder="community@instance"
          button="Add"
          said={refused ? "A community is written name@instance, like world@lemmy.world." : ""}
          bad={refused}
          busy={false}
          onAdd={(written) => {
            const added = onAdd(written);
            setRefused(!added);
            return added;
          }}
        />
      )}
    </section>
  );
}

interface TopicProps extends Pick<Props, "chosen" | "onChoose"> {
  topic: TopicOffer;
  singly: boolean;
}

/** One subject: ticked as a whole, or its communities one by one. */
function Topic({ topic: { name, communities }, chosen, singly, onChoose }: TopicProps) {
  const ticked = communities.filter((one) => chosen.includes(one));
  const checked = ticked.length === communities.length;
  const box = (
    <Check
      checked={checked}
      mixed={ticked.length > 0 && !checked}
      {...(singly ? { label: `All of ${name}` } : {})}
      onChange={(on) => onChoose(toggle(chosen, communities, on))}
    />
  );
  if (!singly)
    return (
      <label class="topic">
        {box}
        <b>{name}</b>
        <span class="comm">{communities.join(", ")}</span>
      </label>
    );
  return (
    <div class="topic" role="group" aria-label={name}>
      {box}
      <b>{name}</b>
      <span class="comm">
        {communities.map((community) => (
          <label class="each" key={community}>
            <Check checked={chosen.includes(community)} onChange={(on) => onChoose(toggle(chosen, [community], on))} />
            <span>{community}</span>
          </label>
        ))}
      </span>
    </div>
  );
}
