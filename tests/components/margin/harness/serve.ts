import { createServer } from "node:http";
import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { Layout } from "./page.ts";
import { pageHtml } from "./page.ts";

/** The margin, with its stand-in for the background, as one script. */
export async function buildHarness(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL("main.ts", import.meta.url)), formats: ["iife"], name: "margin" },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && "output" in first ? first.output.find((it) => it.type === "chunk") : undefined;
  if (!chunk) throw new Error("nothing was built");
  return chunk.code;
}

/** Serves the pretend pages: `/rail`, `/dark`, … */
export function servePages(): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const layout = (request.url ?? "/plain").slice(1).split("?")[0] as Layout;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(pageHtml(layout));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve({ server, origin: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}` });
    });
  });
}
