import { useMemo, useState } from "preact/hooks";
import type { Answer } from "../../components/panel/welcome/types.ts";
import { Welcome } from "../../components/panel/welcome/Welcome.tsx";
import { requestGrant } from "../../utils/chosen/grant.ts";
import { readCommunity, readSiteHost } from "../../utils/chosen/typed.ts";
import { toInstances, toOrigins, type Choice } from "../../utils/chosen/welcome.ts";
import { TOPICS } from "../../utils/defaults/communities.ts";
import { SITE_GROUPS } from "../../utils/defaults/sites.ts";
import { changeSettings } from "../../utils/messages/send.ts";
import type { Settings } from "../../utils/settings.ts";
import { OFFERED_COMMUNITIES, OFFERED_SITES, toFirstChoice, toOwn } from "./first-choice.ts";

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
    try {
      await changeSettings({ do: "choose", choice: allowed });
    } catch {
      setAnswer({ state: "failed" });
      return;
    }
    setAnswer(missing.length > 0 ? { state: "partial", missing } : { state: "done", every: allowed.every });
  };

  /** Another choice is another question: what was said of the last one does not stand any more. */
  const choose = (part: Partial<Choice>) => {
    setChoice((now) => ({ ...now, ...part }));
    if (answer.state !== "waiting") setAnswer({ state: "open" });
  };

  const addCommunity = (written: string): boolean => {
    const community = readCommunity(written);
    if (community === null) return false;
    if (!OFFERED_COMMUNITIES.has(community))
      setOwn((now) => ({ ...now, communities: withOne(now.communities, community) }));
    choose({ communities: withOne(choice.communities, community) });
    return true;
  };

  const addSite = (written: string): boolean => {
    const site = readSiteHost(written);
    if (site === null) return false;
    if (!OFFERED_SITES.has(site)) setOwn((now) => ({ ...now, sites: withOne(now.sites, site) }));
    choose({ sites: withOne(choice.sites, site) });
    return true;
  };

  return (
    <Welcome
      topics={TOPICS}
      groups={SITE_GROUPS}
      own={own}
      choice={choice}
      instances={instances}
      answer={answer}
      onChoose={choose}
      onAddCommunity={addCommunity}
      onAddSite={addSite}
      onSetUp={() => void setUp()}
      onLater={() => setAnswer({ state: "later" })}
    />
  );
}

/** The list with one more, which it has once. */
function withOne(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list : [...list, one];
}
