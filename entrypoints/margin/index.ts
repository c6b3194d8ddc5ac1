import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { Session } from "./session.ts";
import { createSession } from "./session.ts";

/** Put into a page when its margin is opened. A second time it toggles the one that is there. */
export default defineUnlistedScript(() => {
  const world = globalThis as { lemarginSession?: Session };
  // Its own alone: an element of the page with this id or name is found on the window, too.
  const there = Object.hasOwn(world, "lemarginSession") ? world.lemarginSession : undefined;
  if (there?.isAlive()) {
    there.toggle();
    return;
  }
  there?.end();
  world.lemarginSession = createSession(document);
  world.lemarginSession.open();
});
