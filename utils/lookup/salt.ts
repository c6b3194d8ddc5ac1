import * as z from "zod/mini";
import { readStored, type KeyValue } from "../cache.ts";
import type { Serial } from "../serial.ts";

const KEY = "salt";
const salt = z.string().check(z.minLength(32));
const encoder = new TextEncoder();

/**
 * Names a page or a thread in storage without saying which it is: a hash under a secret of this install. Someone who
 * reads the storage of another reader cannot compare, and cannot try out a list of addresses without the secret.
 * @returns 32 hexadecimal digits.
 */
export async function toSaltedKey(kv: KeyValue, serial: Serial, text: string): Promise<string> {
  const secret = await serial(KEY, async () => {
    const stored = await readStored(kv, KEY, salt, "");
    if (stored !== "") return stored;
    const fresh = crypto.randomUUID();
    await kv.set({ [KEY]: fresh });
    return fresh;
  });
  const digest = await crypto.subtle.digest("SHA-256", encoder.encode(`${secret} ${text}`));
  return [...new Uint8Array(digest).subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
