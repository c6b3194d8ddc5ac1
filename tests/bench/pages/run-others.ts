import type { SavedPage } from "./pages.ts";
import { toOtherResult } from "./result.ts";
import type { Outcome, Run } from "./run-articles.ts";
import { startBench } from "./set-up.ts";
import { visitOthers } from "./visit-others.ts";

/** Tabs open side by side. */
const AT_ONCE = 8;

/** Every page that is no article: only whether the extension takes it for one. */
export async function runOthers(run: Run, pages: readonly SavedPage[]): Promise<Outcome> {
  const outcome: Outcome = { results: [], failed: [], errors: [] };
  if (pages.length === 0) return outcome;
  const bench = await startBench(run.kind, run.viewport, pages, []);
  try {
    for (let at = 0; at < pages.length; at += AT_ONCE) {
      const some = pages.slice(at, at + AT_ONCE);
      await bench.choose(some);
      for (const visit of await visitOthers(bench, some, run.scripts.probe)) {
        if (visit.error) outcome.failed.push({ id: visit.page.id, error: visit.error });
        else outcome.results.push(toOtherResult(visit));
      }
    }
    outcome.errors.push(...(await bench.driver.errors()));
  } finally {
    await bench.close();
  }
  return outcome;
}
