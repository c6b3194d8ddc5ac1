import { browser } from "wxt/browser";

/** What the browser allows after it was asked. */
export interface Grant {
  /** Of the origins asked for, those it does not allow. Empty: all is granted. */
  missing: string[];
  /** Whether articles may be told to an instance without a click each. */
  activity: boolean;
}

/** Firefox keeps what an extension may tell others as a permission of its own; Chrome knows no such permission. */
const HAS_ACTIVITY_PERMISSION = import.meta.env.BROWSER === "firefox";

interface Asked {
  origins: string[];
  data_collection?: string[];
}

/**
 * Asks the browser once, for exactly these origins. Must be called straight from a click, before any await.
 * @param activity ask as well for telling instances which articles are read ("every article", opening by itself).
 * @returns what is allowed now, whatever the browser answered: grants can be partial, or older than the question.
 */
export async function requestGrant(
  origins: string[],
  activity: boolean,
  hasActivityPermission = HAS_ACTIVITY_PERMISSION,
): Promise<Grant> {
  const asked: Asked = { origins };
  if (activity && hasActivityPermission) asked.data_collection = ["browsingActivity"];
  const anything = origins.length > 0 || asked.data_collection !== undefined;
  // A question that cannot be put (no click behind it, switched off by a policy) is one that was not granted.
  if (anything) await browser.permissions.request(asked as { origins: string[] }).catch(() => false);
  return { missing: await findMissing(origins), activity: activity && (await mayTellActivity(hasActivityPermission)) };
}

/** Those of the origins that the browser does not allow. */
export async function findMissing(origins: string[]): Promise<string[]> {
  const granted = await Promise.all(origins.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return origins.filter((_, at) => granted[at] !== true);
}

/** Whether the browser lets articles be told without a click each; where it knows no such permission, it does. */
async function mayTellActivity(hasActivityPermission: boolean): Promise<boolean> {
  if (!hasActivityPermission) return true;
  const all = (await browser.permissions.getAll()) as { data_collection?: string[] };
  return all.data_collection?.includes("browsingActivity") === true;
}

/** Gives back what is not needed any more. What was never granted is passed over. */
export async function giveBack(origins: string[]): Promise<void> {
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false);
}

/** Gives back all that was ever granted on top of the install. */
export async function giveBackAll(): Promise<void> {
  const { origins = [], data_collection = [] } = (await browser.permissions.getAll()) as Partial<Asked>;
  await giveBack(origins);
  if (data_collection.length > 0) {
    await browser.permissions.remove({ data_collection } as object).catch(() => false);
  }
}
