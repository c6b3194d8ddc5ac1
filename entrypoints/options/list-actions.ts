import type { Adding, ListActions, Told } from "../../components/panel/options/types.ts";
import { requestGrant } from "../../utils/chosen/grant.ts";
import { hostOf } from "../../utils/chosen/host-of.ts";
import type { SettingsChange } from "../../utils/chosen/settings-change.ts";
import { readCommunity, readSiteHost } from "../../utils/chosen/typed.ts";
import { readHost } from "../../utils/http.ts";
import { changeSettings } from "../../utils/messages/send.ts";
import type { Settings } from "../../utils/settings.ts";
import { instancePattern, sitePattern } from "../../utils/tabs/detector-script.ts";
import { addCheckedCommunity, addCheckedSource } from "./add.ts";

interface Context {
  settings: Settings;
  adding: Adding;
  setAdding: (what: Adding) => void;
  tell: (what: Exclude<Adding, "">, told: Told) => void;
  /** Waits for something whose failure has to be said. */
  run: (work: Promise<unknown>) => void;
}

const QUIET: Told = { text: "", bad: false };
const NOT_SET_UP: Told = { text: "Set Lemargin up first: until then it may ask nobody.", bad: true };
const NOT_ALLOWED: Told = { text: "The browser did not allow it. Nothing was changed.", bad: true };
const FAILED: Told = { text: "Something went wrong inside Lemargin. Try again.", bad: true };

/** What the options do to sources, communities and sites. What asks the browser does so first, straight from the press. */
export function toListActions({ settings, adding, setAdding, tell, run }: Context): ListActions {
  /** Says that it is under way, then what came of it. */
  const add = (what: Exclude<Adding, "">, work: () => Promise<Told>): true => {
    setAdding(what);
    const finish = async () => {
      tell(what, await work().catch(() => FAILED));
      setAdding("");
    };
    void finish();
    return true;
  };
  const refuse = (what: Exclude<Adding, "">, told: Told): boolean => {
    tell(what, told);
    return false;
  };
  /** Something that sends without a click: only with the browser's consent, where it has one. */
  const withConsent = async (what: "source" | "site", apply: () => Promise<unknown>): Promise<void> => {
    const { activity } = await requestGrant([], true);
    if (activity) await apply();
    tell(what, activity ? QUIET : NOT_ALLOWED);
  };
  const change = (wanted: SettingsChange) => run(changeSettings(wanted));
  const isSource = (host: string) => settings.sources.some((source) => source.host === host);

  return {
    addSource(written) {
      if (adding !== "") return false;
      const host = readHost(written);
      if (host === null) return refuse("source", { text: "That is no address of an instance.", bad: true });
      if (settings.welcomed === "") return refuse("source", NOT_SET_UP);
      const asked = requestGrant([instancePattern(host)], false);
      return add("source", () => addCheckedSource(host, isSource(host), asked));
    },
    addCommunity(written) {
      if (adding !== "") return false;
      const community = readCommunity(written);
      if (community === null)
        return refuse("community", {
          text: "A community is written name@instance, like world@lemmy.world.",
          bad: true,
        });
      if (settings.welcomed === "") return refuse("community", NOT_SET_UP);
      const host = hostOf(community);
      const asked = requestGrant([instancePattern(host)], false);
      return add("community", () => addCheckedCommunity(community, isSource(host), asked));
    },
    addSite(written) {
      if (adding !== "") return false;
      const host = readSiteHost(written);
      if (host === null) return refuse("site", { text: "That is no address of a public web site.", bad: true });
      const asked = requestGrant([sitePattern(host)], false);
      return add("site", async () => {
        if ((await asked).missing.length > 0) return NOT_ALLOWED;
        await changeSettings({ do: "add-site", host });
        return { text: `${host} was added.`, bad: false };
      });
    },
    allow: (origins) => void requestGrant(origins, false),
    switchSource: (host, on) => change({ do: "change-source", host, part: { on } }),
    setMode(host, mode) {
      const apply = () => changeSettings({ do: "change-source", host, part: { mode } });
      if (mode === "every") run(withConsent("source", apply));
      else run(apply());
    },
    makeHome: (host) => change({ do: "make-home", host }),
    removeSource: (host) => change({ do: "remove-source", host }),
    removeCommunity: (community) => change({ do: "remove-community", community }),
    switchSite: (host, on) => change({ do: "change-site", host, part: { on } }),
    setAsks(host, asks) {
      const apply = () => changeSettings({ do: "change-site", host, part: { asks } });
      if (asks) run(withConsent("site", apply));
      else run(apply());
    },
    setOnHit(host, onHit) {
      const apply = () => changeSettings({ do: "change-site", host, part: { onHit } });
      if (onHit === "open") run(withConsent("site", apply));
      else run(apply());
    },
    removeSite: (host) => change({ do: "remove-site", host }),
  };
}
