import type { Told } from "../../components/panel/options/types.ts";
import { toCheckWords } from "../../components/panel/words.ts";
import { giveBack, type Grant } from "../../utils/chosen/grant.ts";
import { hostOf } from "../../utils/chosen/host-of.ts";
import { askBackground, changeSettings } from "../../utils/messages/send.ts";
import { instancePattern } from "../../utils/tabs/detector-script.ts";

/** An instance is added once the browser allows it and it has answered as one. */
export async function addCheckedSource(host: string, isSource: boolean, asked: Promise<Grant>): Promise<Told> {
  if ((await asked).missing.length > 0) return { text: `The browser did not allow ${host}.`, bad: true };
  const result = await askBackground<"check-instance">({ type: "check-instance", host });
  if (!result.ok) {
    if (!isSource) await giveBack([instancePattern(host)]);
    return { text: `${host} was not added. ${toCheckWords(result)}`, bad: true };
  }
  await changeSettings({ do: "add-source", host });
  return { text: `${host} was added: ${toCheckWords(result)}.`, bad: false };
}

/**
 * A community is added once an instance knows it. Its own instance becomes a source with it, if it was none, and is
 * taken out again when it does not know the community.
 */
export async function addCheckedCommunity(community: string, isSource: boolean, asked: Promise<Grant>): Promise<Told> {
  const host = hostOf(community);
  const source = await addCheckedSource(host, isSource, asked);
  if (source.bad) return source;
  const result = await askBackground<"check-community">({ type: "check-community", community });
  if (result.ok) {
    await changeSettings({ do: "add-community", community });
    return { text: `${community} was added.`, bad: false };
  }
  if (!isSource) await changeSettings({ do: "remove-source", host });
  return { text: `${community} was not added. ${toCheckWords(result)}`, bad: true };
}
