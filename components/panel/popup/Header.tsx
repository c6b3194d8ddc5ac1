import type { TabView } from "../../../utils/messages/answers.ts";
import { Logo } from "../Icon.tsx";
import { Switch } from "../Switch.tsx";
import type { PopupActions } from "./actions.ts";

/** The site and its switch. States in which nothing can be switched have none. */
export function Header({ view, actions }: { view: TabView | null; actions: PopupActions }) {
  const has = view !== null && view.site !== "" && view.state !== "not-set-up" && view.state !== "cannot-look";
  if (!has)
    return (
      <header class={view === null ? "" : "is-off"}>
        <span class="logo">
          <Logo />
        </span>
        <span class="grow site ell">Lemargin</span>
      </header>
    );
  const switchIt = (on: boolean) => {
    if (view.state === "not-in-list" && on) actions.addSite();
    else actions.switchSite(on);
  };
  return (
    <header class={view.siteOn ? "" : "is-off"}>
      <span class="logo">
        <Logo />
      </span>
      <span class="grow site ell" title={view.site}>
        {view.site}
      </span>
      <label class="row">
        <span class="hint">{view.siteOn ? "On for this site" : "Off for this site"}</span>
        <Switch label="Lemargin on this site" on={view.siteOn} onChange={switchIt} />
      </label>
    </header>
  );
}
