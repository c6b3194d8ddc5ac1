import { useMemo, useState } from "preact/hooks";
import type { Answer } from "../../components/panel/welcome/types.ts";
import { Welcome } from "../../components/panel/welcome/Welcome.tsx";
import { requestGrant } from "../../utils/chosen/grant.ts";
import { readCommunity, readSiteHost } from "../../utils/chosen/typed.ts";
import { toChosenSettings, toInstances, toOrigins, type Choice } from "../../utils/chosen/welcome.ts";
import { TOPICS } from "../../utils/defaults/communities.ts";
import { SITE_GROUPS } from "../../utils/defaults/sites.ts";
import { updateSettings, type Settings } from "../../utils/settings.ts";
import { toFirstChoice, toOwn } from "./first-choice.ts";

/** The welcome page. `settings` are those of its opening: answered before, it shows what was chosen then. */
export function App({ settings }: { settings: Settings }) {
  const [choice, setChoice] = useState<Choice>(() => toFirstChoice(settings));
  const [own, setOwn] = useState(() => toOwn(settings));
  const [answer, setAnswer] = useState<Answer>({ state: "open" });
  const instances = useMemo(() => toInstances(choice.communities), [choice.communities]);

  const setUp = async (): Promise<void> => {
    if (answer.state === "waiting") return;
    const origins = toOrigins(choice);
    // The question must come straight from the click.
    const asked = requestGrant(origins, choice.every);
    setAnswer({ state: "waiting" });
    const { missing, activity } = await asked;
    if (missing.length === origins.length) {
      setAnswer({ state: "refused" });
      return;
    }
    const allowed: Choice = { ...choice, every: choice.every && activity };
    await updateSettings((now) => toChosenSettings(now, allowed, new Date().toISOString()));
    setAnswer(missing.length > 0 ? { state: "partial", missing } : { state: "done", every: allowed.every });
  };

  return (
    <Welcome
      topics={TOPICS}
      groups={SITE_GROUPS}
      own={own}
      choice={choice}
      instances={instances}
      answer={answer}
      onChoose={(part) => setChoice((now) => ({ ...now, ...part }))}
      onAddCommunity={(written) => {
        const community = readCommunity(written);
        if (community === null) return false;
        setOwn((now) => ({
          ...now,
          communities: add(
            now.communities,
            community,
            TOPICS.flatMap((one) => one.communities),
          ),
        }));
        setChoice((now) => ({ ...now, communities: add(now.communities, community, []) }));
        return true;
      }}
      onAddSite={(written) => {
        const site = readSiteHost(written);
        if (site === null) return false;
        const listed = SITE_GROUPS.flatMap((group) => group.sites).map((one) => one.host);
        setOwn((now) => ({ ...now, sites: add(now.sites, site, listed) }));
        setChoice((now) => ({ ...now, sites: add(now.sites, site, []) }));
        return true;
      }}
      onSetUp={() => void setUp()}
      onLater={() => setAnswer({ state: "later" })}
    />
  );
}

/** Adds what is neither there nor offered elsewhere. */
function add(list: readonly string[], one: string, elsewhere: readonly string[]): readonly string[] {
  return list.includes(one) || elsewhere.includes(one) ? list : [...list, one];
}
