import type { TabView } from "../../../utils/messages/answers.ts";
import { Icon } from "../Icon.tsx";
import { isWebAddress } from "../words.ts";

/** Leads to the home instance's form for a new thread, link and title filled in. */
export function StartThread({ form }: { form: TabView["postForm"] }) {
  if (form === null || !isWebAddress(form.address)) return null;
  const words = `Start a thread on ${form.instance}`;
  return (
    <a href={form.address} target="_blank" rel="noreferrer" aria-label={words} title={words}>
      Start a thread
      <Icon name="out" small />
    </a>
  );
}
