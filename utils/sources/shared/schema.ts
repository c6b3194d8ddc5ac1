import * as z from "zod/mini";
import { SourceError } from "../../errors.ts";
import type { Page } from "../source.ts";

// Extension pages and workers forbid `new Function`; zod would try it at the first parse and leave a CSP report.
z.config({ jitless: true });

/** A local id of an instance. */
export const id = z.int().check(z.positive());
/** A count or score: any finite number; `toCount` and `toScore` bound it. */
export const amount = z.number();
/** A yes or no. */
export const flag = z.boolean();
/** Servers leave absent fields out, or send null: both are read as undefined. */
export const maybe = <T extends z.core.SomeType>(schema: T) => z.nullish(schema);
/** Names, titles, times: Lemmy's own bounds are 20 to 255 characters; federated ones may be somewhat longer. */
export const shortText = z.string().check(z.maxLength(1_000));
/** Long texts are cut when converted, not refused: one long comment is not a malformed one. */
export const longText = z.string();
/** `0.<root>.….<own id>`; Lemmy nests at most 50 deep. */
export const path = z.string().check(z.maxLength(2_000), z.regex(/^0(?:\.\d{1,15})+$/));

/** Parsers drop these from an address; what is copied, stored and compared would still have them. */
export const UNSEEN = /[\p{Cc}\p{Cf}\s\\]/u;

/** A name of two labels or more, no IP address; and the names of private networks. */
const NAME = /^(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]+$/;
const LOCAL = /\.(?:local|localhost|internal|intranet|lan|home|corp|onion|arpa)$/;

/**
 * An ActivityPub id: an absolute http(s) address of a public host, without user-info: our own buttons lead there, never to
 * the reader's router. Lemmy and PieFed keep 255 characters.
 */
export const address = z.string().check(
  z.maxLength(500),
  z.refine((value) => {
    if (UNSEEN.test(value) || !URL.canParse(value)) return false;
    const { protocol, username, password, hostname } = new URL(value);
    return (
      /^https?:$/.test(protocol) && username === "" && password === "" && NAME.test(hostname) && !LOCAL.test(hostname)
    );
  }),
);

/**
 * Reads a list item by item: a malformed item is dropped and counted, the others are kept.
 * @param max how many are looked at; what a server sends beyond what was asked for is left alone.
 */
export function parseItems<T extends z.core.$ZodType>(
  raw: readonly unknown[],
  schema: T,
  max: number,
): Pick<Page<z.core.output<T>>, "items" | "dropped"> {
  const items: z.core.output<T>[] = [];
  let dropped = 0;
  for (const item of raw.slice(0, max)) {
    const parsed = z.safeParse(schema, item);
    if (parsed.success) items.push(parsed.data);
    else dropped += 1;
  }
  return { items, dropped };
}

/** An answer as a whole. @throws {SourceError} `malformed` when it does not have this form. */
export function getBody<T extends z.core.$ZodType>(raw: unknown, schema: T): z.core.output<T> {
  const parsed = z.safeParse(schema, raw);
  if (!parsed.success) throw new SourceError("malformed", { status: 200, cause: parsed.error });
  return parsed.data;
}
