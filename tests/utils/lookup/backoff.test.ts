// @vitest-environment node
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { backoffMs } from "../../../utils/lookup/backoff.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test("readers refused together are spread over the whole of the pause, which doubles up to six hours", () => {
  for (const n of [1, 2, 5, 12, 1_000]) {
    const most = Math.min(6 * HOUR, MINUTE * 2 ** Math.min(n, 20));
    const waits = Array.from({ length: 100 }, (_, at) => backoffMs(n, null, () => at / 100));
    // Below a minute nobody comes back; above, each at a time of their own.
    expect(Math.min(...waits)).toBe(MINUTE);
    expect(Math.max(...waits)).toBeCloseTo(MINUTE + (most - MINUTE) * 0.99, 0);
    expect(new Set(waits).size).toBe(100);
  }
});

test("what an instance asks for is kept to, within a second and a day, and never drawn by lot", () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 50 }),
      fc.double({ noNaN: true }),
      fc.double({ min: 0, max: 0.999 }),
      (n, asked, chance) => {
        const wait = backoffMs(n, asked, () => chance);
        expect(wait).toBe(Math.min(24 * HOUR, Math.max(1_000, asked)));
      },
    ),
  );
});
