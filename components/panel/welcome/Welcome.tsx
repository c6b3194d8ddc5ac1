import { Answer } from "./Answer.tsx";
import { Communities } from "./Communities.tsx";
import { Done } from "./Done.tsx";
import { Brand, Hero } from "./Hero.tsx";
import { Sites } from "./Sites.tsx";
import type { Answer as AnswerState, Chosen, Own, SiteGroupOffer, TopicOffer } from "./types.ts";
import { WhoLearns } from "./WhoLearns.tsx";

interface Props {
  topics: readonly TopicOffer[];
  groups: readonly SiteGroupOffer[];
  own: Own;
  choice: Chosen;
  /** The instances of the chosen communities, the home first. */
  instances: readonly string[];
  answer: AnswerState;
  onChoose: (part: Partial<Chosen>) => void;
  onAddCommunity: (written: string) => boolean;
  onAddSite: (written: string) => boolean;
  /** Called straight from the click. */
  onSetUp: () => void;
  onLater: () => void;
}

/** The page that opens after the install: two questions, who learns what, one button. */
export function Welcome(props: Props) {
  const { topics, groups, own, choice, instances, answer, onChoose } = props;
  if (answer.state === "done")
    return (
      <main class="sheetpage ui">
        <Brand />
        <Done
          sites={choice.sites.length}
          communities={choice.communities.length}
          home={instances[0] ?? ""}
          every={answer.every}
        />
      </main>
    );
  return (
    <main class="sheetpage ui">
      <Hero />
      <Communities
        topics={topics}
        own={own.communities}
        chosen={choice.communities}
        instances={instances.length}
        onChoose={(communities) => onChoose({ communities })}
        onAdd={props.onAddCommunity}
      />
      <Sites
        groups={groups}
        own={own.sites}
        chosen={choice.sites}
        onChoose={(sites) => onChoose({ sites })}
        onAdd={props.onAddSite}
      />
      <WhoLearns instances={instances} every={choice.every} onEvery={(every) => onChoose({ every })} />
      <Answer
        answer={answer}
        choice={choice}
        instances={instances.length}
        onSetUp={props.onSetUp}
        onLater={props.onLater}
      />
    </main>
  );
}
