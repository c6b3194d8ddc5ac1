import axe from "axe-core";
import type { Violation } from "./types.ts";

/**
 * Runs inside the world that is looked at. With roots: looks into those closed roots; without: at the whole document.
 * First a button without a name is planted and must be found, for axe looks green where it sees nothing.
 */
async function look(axeCore: typeof axe, roots: ShadowRoot[] | null): Promise<Violation[] | string> {
  const planted = document.createElement("button");
  const holder = roots === null ? document.body : roots[0];
  if (holder === undefined || holder === null) return "there is nothing to look at";
  const hosts = (roots ?? []).map((root) => root.host);
  for (const root of roots ?? [])
    Object.defineProperty(root.host, "shadowRoot", { value: root, configurable: true, writable: true });
  const context = roots === null ? document : { include: hosts as never };
  try {
    holder.append(planted);
    const trial = await axeCore.run(context, { runOnly: ["button-name"] });
    const found = trial.violations.some((rule) =>
      rule.nodes.some((node) => /^<button( style="[^"]*")?><\/button>$/.test(node.html)),
    );
    planted.remove();
    if (!found) return "the planted violation was not found: axe sees nothing here";
    const result = await axeCore.run(context, { resultTypes: ["violations"] });
    return result.violations.map((rule) => ({
      rule: rule.id,
      impact: rule.impact ?? "",
      help: rule.help,
      elements: rule.nodes.map((node) => `${node.html.slice(0, 200)} ${(node.failureSummary ?? "").slice(0, 300)}`),
    }));
  } finally {
    planted.remove();
    for (const host of hosts) Reflect.deleteProperty(host, "shadowRoot");
  }
}

/** The text of a function of `(roots | null)`, with axe-core inside: no page policy keeps a debugger's own text out. */
export const AXE_IN_WORLD = `async (roots) => { ${axe.source}; return await (${look.toString()})(globalThis.axe, roots); }`;

/** The violations, or an error when axe could not see. */
export function toViolations(answer: Violation[] | string): Violation[] {
  if (typeof answer === "string") throw new Error(answer);
  return answer;
}
