// @vitest-environment node
import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import { createCache, readStored } from "../../utils/cache.ts";
import { createSerial } from "../../utils/serial.ts";
import { MemoryStore } from "./lookup/memory-store.ts";

const LIMITS = { prefix: "c:", entries: 3, entryBytes: 20, allBytes: 40, ageMs: 1_000 };

function setUp() {
  const kv = new MemoryStore();
  const time = { now: 1_000 };
  const cache = createCache(kv, createSerial(), z.string(), LIMITS, () => time.now);
  return { kv, time, cache };
}

test("what is put in is found until it is too old", async () => {
  const { cache, time } = setUp();
  await cache.put("a", "x");
  expect(await cache.find("a")).toEqual({ at: 1_000, value: "x" });
  time.now += 1_001;
  expect(await cache.find("a")).toBeNull();
});

test("the oldest go when there are too many, or too much", async () => {
  const { cache, time, kv } = setUp();
  for (const key of ["a", "b", "c", "d"]) {
    time.now += 1;
    await cache.put(key, key);
  }
  expect(await cache.find("a")).toBeNull();
  expect((await cache.find("d"))?.value).toBe("d");
  time.now += 1;
  await cache.put("e", "e".repeat(18));
  time.now += 1;
  await cache.put("f", "f".repeat(18));
  expect([...kv.data.keys()].toSorted()).toEqual(["c:e", "c:f", "c:index"]);
});

test("what is too long is not kept, and takes its earlier value with it", async () => {
  const { cache } = setUp();
  await cache.put("a", "short");
  await cache.put("a", "l".repeat(30));
  expect(await cache.find("a")).toBeNull();
});

test("length is counted in bytes as they are stored, whatever letters a stranger chooses", async () => {
  const { cache } = setUp();
  for (const letter of ["<", "漢", "\u0001"]) {
    await cache.put(letter, letter.repeat(10));
    expect(await cache.find(letter)).toBeNull();
  }
  await cache.put("a", "l".repeat(10));
  expect((await cache.find("a"))?.value).toBe("l".repeat(10));
});

test("a corrupt value, and a corrupt index, are as if nothing was there", async () => {
  const { cache, kv } = setUp();
  await cache.put("a", "x");
  kv.data.set("c:a", '{"at":1,"value":7}');
  expect(await cache.find("a")).toBeNull();
  kv.data.set("c:index", '"rubbish"');
  await cache.put("b", "y");
  expect((await cache.find("b"))?.value).toBe("y");
});

describe("serial", () => {
  test("tasks of one name never overlap, and one that fails does not stop the next", async () => {
    const serial = createSerial();
    const log: string[] = [];
    const task = (name: string, fails = false) =>
      serial("one", async () => {
        log.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        log.push(`${name} ends`);
        if (fails) throw new Error(name);
      });
    await Promise.allSettled([task("a"), task("b", true), task("c")]);
    expect(log).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  });
});

test("stored values of another shape are read as the fallback", async () => {
  const kv = new MemoryStore();
  await kv.set({ n: "seven" });
  expect(await readStored(kv, "n", z.number(), 7)).toBe(7);
  expect(await readStored(kv, "absent", z.number(), 8)).toBe(8);
});
