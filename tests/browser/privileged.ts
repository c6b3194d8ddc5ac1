import type { Browser } from "puppeteer-core";

/** What puppeteer keeps to itself: the raw WebDriver BiDi connection. The version is pinned, so it stays there. */
interface BidiBrowser {
  connection: { send(method: string, params: object): Promise<{ result: never }> };
}

async function sendBidi<T>(browser: Browser, method: string, params: object): Promise<T> {
  return (await (browser as unknown as BidiBrowser).connection.send(method, params)).result;
}

interface ScriptAnswer {
  type: "success" | "exception";
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** The string a BiDi script answer holds; throws what the script threw. */
function readAnswer(answer: ScriptAnswer): string {
  if (answer.type === "exception") throw new Error(answer.exceptionDetails?.text ?? "a script failed");
  return String(answer.result?.value);
}

/** Evaluates a JavaScript expression in Firefox's own window, with all its rights; the value must be a string. */
export async function inFirefox(browser: Browser, expression: string): Promise<string> {
  const tree = await sendBidi<{ contexts: { context: string }[] }>(browser, "browsingContext.getTree", {
    "moz:scope": "chrome",
  });
  const context = tree.contexts[0]?.context;
  if (context === undefined)
    throw new Error("Firefox has no window; was it started with --remote-allow-system-access?");
  return readAnswer(
    await sendBidi<ScriptAnswer>(browser, "script.evaluate", { target: { context }, awaitPromise: true, expression }),
  );
}

interface LocatedNode {
  value?: { shadowRoot?: { sharedId: string } | null };
}

/** Calls the text of a function with the closed shadow roots of the document element's `div` children, and `json`. */
export async function callWithRoots(browser: Browser, context: string, fn: string, json: string): Promise<string> {
  const { nodes } = await sendBidi<{ nodes: LocatedNode[] }>(browser, "browsingContext.locateNodes", {
    context,
    locator: { type: "css", value: ":root > div" },
    serializationOptions: { includeShadowTree: "all", maxDomDepth: 1 },
  });
  const roots = nodes.flatMap((node) => node.value?.shadowRoot ?? []).map(({ sharedId }) => ({ sharedId }));
  const functionDeclaration = `async (json, ...roots) => JSON.stringify((await (${fn})(roots, ...JSON.parse(json))) ?? null)`;
  return readAnswer(
    await sendBidi<ScriptAnswer>(browser, "script.callFunction", {
      functionDeclaration,
      arguments: [{ type: "string", value: json }, ...roots],
      target: { context },
      awaitPromise: true,
    }),
  );
}
