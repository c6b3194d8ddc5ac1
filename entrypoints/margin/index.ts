import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { Session } from "./session.ts";
import { createSession } from "./session.ts";

/** Put into a page when its margin is opened. A second time it toggles the one that is there. */
export default defineUnlistedScript(() => {
  const world = globalThis as { lemarginSession?: Session };
  const there = world.lemarginSession;
  if (there?.isAlive()) {
    there.toggle();
    return;
  }
  there?.end();
  world.lemarginSession = createSession(document);
  world.lemarginSession.open();
});
