import { afterEach, expect, it, vi } from "vitest";
import chip from "../../entrypoints/chip.ts";
import margin from "../../entrypoints/margin/index.ts";

const { begun } = vi.hoisted(() => ({ begun: [] as string[] }));
vi.mock("../../entrypoints/margin/session.ts", () => ({
  createSession: () => ({ open: () => void begun.push("margin") }),
}));

/** Where a page's `id` or `name` puts an element: the window has it, inherited, not as its own. */
const named = Object.getPrototypeOf(globalThis) as object;

afterEach(() => {
  for (const name of ["lemarginChip", "lemarginSession"]) {
    Reflect.deleteProperty(globalThis, name);
    Reflect.deleteProperty(named, name);
  }
  begun.length = 0;
  vi.unstubAllGlobals();
});

it.each([
  { name: "lemarginChip", script: chip, first: "chip" },
  { name: "lemarginSession", script: margin, first: "margin" },
])("an element called $name keeps nobody's chip or margin away", ({ name, script, first }) => {
  const onMessage = { addListener: () => undefined, removeListener: () => undefined };
  const sendMessage = ({ type }: { type: string }) => Promise.resolve(void begun.push(type));
  vi.stubGlobal("browser", { runtime: { id: "lemargin", onMessage, sendMessage } });
  Reflect.set(named, name, document.createElement("form"));
  script.main();
  expect(begun).toEqual([first]);
});
