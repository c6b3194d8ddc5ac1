import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { isOnDark } from "../components/chip/ground.ts";
import { findPlace } from "../components/chip/place.ts";
import { createChip } from "../components/chip/view.ts";
import { rootOf } from "../utils/article/dom.ts";
import { findHeadline } from "../utils/article/headline.ts";
import type { ChipView, ToPage } from "../utils/messages/answers.ts";
import type { FromPage } from "../utils/messages/table.ts";

/** Pages go on arranging themselves after loading; the chip looks again this long after it came, or found no place. */
const LATE_MS = 4_000;

interface Api {
  runtime: {
    onMessage: { addListener(listen: (message: ToPage) => void): void };
    sendMessage(message: FromPage): Promise<unknown>;
  };
}
type Scope = typeof globalThis & { browser?: Api; chrome: Api; lemarginChip?: () => boolean };

export default defineUnlistedScript(() => {
  const scope = globalThis as Scope;
  const { runtime } = scope.browser ?? scope.chrome;
  // Its own alone: an element of the page with this id or name is found on the window, too. A chip that is there looks
  // again and stays, so that it is never taken away under a press; one that nobody listens to any more gives way.
  if (Object.hasOwn(scope, "lemarginChip") && scope.lemarginChip?.()) return;

  const root = rootOf(document);
  const ended = new AbortController();
  let headline: Element | null = null;
  let frame = 0;
  let late = 0;
  let placed = false;
  let asked = 0;

  const end = () => {
    ended.abort();
    chip.host.remove();
    resized.disconnect();
  };
  const send = async (message: FromPage): Promise<unknown> => {
    try {
      return await runtime.sendMessage(message);
    } catch {
      end();
      return null;
    }
  };
  const chip = createChip(
    () => void send({ type: "open" }),
    () => {
      void send({ type: "hide-chip" });
      end();
    },
  );

  const place = () => {
    frame = 0;
    if (!headline?.isConnected) headline = findHeadline(document);
    const at = headline && findPlace(headline, chip.host, chip.sizeOf);
    const [ground] = at ? document.elementsFromPoint(at.left - 1, at.top) : [];
    placed = !!ground;
    chip.put(at, placed && isOnDark(ground));
    if (!placed) lookLater();
  };
  const placeSoon = () => {
    if (!ended.signal.aborted) frame ||= requestAnimationFrame(place);
  };
  const lookLater = () => {
    clearTimeout(late);
    late = window.setTimeout(placeSoon, LATE_MS);
  };
  const resized = new ResizeObserver(placeSoon);

  const ask = async () => {
    // The background is the one who answers, in the form of its own table.
    const own = ++asked;
    const view = (await send({ type: "chip" })) as ChipView | null;
    // A later question has the truer answer.
    if (ended.signal.aborted || own < asked) return;
    if (!view) return end();
    chip.tell(view);
    if (!chip.host.isConnected) root.append(chip.host);
    placeSoon();
  };

  const on = { signal: ended.signal, capture: true };
  runtime.onMessage.addListener(({ type }) => {
    if (type === "gone") end();
    if (type === "refresh") void ask();
  });
  // Before the frame is drawn: the observer alone would leave the chip where it stood for one more.
  window.addEventListener("resize", placeSoon, on);
  // In the document the chip scrolls along; it is looked at again only where another box scrolls, or while it has no place.
  document.addEventListener("scroll", ({ target }) => (placed && target === document) || placeSoon(), on);
  resized.observe(root);
  lookLater();
  scope.lemarginChip = () => {
    void ask();
    return !ended.signal.aborted;
  };
  void ask();
});
