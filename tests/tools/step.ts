import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

export interface Step {
  name: string;
  /** A shell command, run in the project's root. */
  command: string;
}

export interface Outcome {
  ok: boolean;
  /** Everything it printed. */
  output: string;
  seconds: number;
}

/** Steps that look at the sources. */
export const SOURCE_STEPS: Step[] = [
  { name: "format", command: "oxfmt --check ." },
  // Types first: in a fresh clone `wxt prepare` makes what the type-aware linter reads.
  { name: "types", command: "npm run --silent types" },
  { name: "lint", command: "npm run --silent lint" },
  { name: "arrows", command: "npm run --silent arrows" },
  { name: "unused", command: "npm run --silent unused" },
];
export const UNIT_STEP: Step = { name: "unit tests", command: "npm run --silent unit" };
/** Steps that build, and look at what was built. The build prints the sizes and holds the budget. */
export const BUILD_STEPS: Step[] = [
  { name: "build and sizes", command: "npm run --silent build" },
  { name: "bundles", command: "node tests/tools/bundle-greps.ts" },
  { name: "web-ext lint", command: "node tests/tools/web-ext.ts" },
];

/** Runs a step; never throws. With `loud` its output is shown as it comes. */
export function runStep({ command }: Step, loud = false): Promise<Outcome> {
  const start = Date.now();
  const bin = join(process.cwd(), "node_modules", ".bin");
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}`, NO_UPDATE_NOTIFIER: "1" };
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      if (loud) process.stdout.write(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    const done = (ok: boolean): void => resolve({ ok, output, seconds: (Date.now() - start) / 1000 });
    child.on("error", () => done(false));
    child.on("close", (code) => done(code === 0));
  });
}

/** Runs a step and says in a line how it went; what it printed follows when it failed. */
export async function reportStep(step: Step): Promise<boolean> {
  const { ok, output, seconds } = await runStep(step);
  console.log(`${ok ? "ok    " : "failed"} ${step.name} (${seconds.toFixed(1)} s)`);
  if (!ok) console.log(output.trimEnd());
  return ok;
}
