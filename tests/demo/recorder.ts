import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";

export interface Step {
  name: string;
  ok: boolean;
  /** File name inside the output folder; "" when none could be taken. */
  screenshot: string;
}

export interface Summary {
  browser: string;
  steps: Step[];
  placements: Placement[];
  /** The extension's own requests, by host. */
  requests: Record<string, number>;
  errors: string[];
}

/** A note as it was read from the rendered margin. */
export interface Placement {
  author: string;
  paragraph: number | null;
  reason: "quote" | "words" | "reply" | "general";
  quote: string;
  noteTop: number;
  paragraphTop: number | null;
  replies: string[];
}

/** Runs the demo's steps one after another and keeps what came of each. */
export class Recorder {
  readonly steps: Step[] = [];
  readonly errors: string[] = [];
  private readonly dir: string;

  constructor(dir: string) {
    this.dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  /** One step; its page is photographed when it is done. A step that fails is noted, and the next is tried. */
  async step(name: string, work: () => Promise<Page | ((path: `${string}.png`) => Promise<void>)>): Promise<void> {
    const file = `${String(this.steps.length + 1).padStart(2, "0")}-${name.replaceAll(" ", "-")}.png`;
    const step: Step = { name, ok: false, screenshot: "" };
    this.steps.push(step);
    try {
      const done = await work();
      const path = join(this.dir, file) as `${string}.png`;
      if (typeof done === "function") await done(path);
      else await done.screenshot({ path });
      step.screenshot = file;
      step.ok = true;
    } catch (error) {
      this.errors.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    console.log(`${step.ok ? "ok    " : "failed"} ${name}${step.screenshot ? `  ${step.screenshot}` : ""}`);
  }

  write(summary: Summary): void {
    writeFileSync(join(this.dir, "summary.json"), `${JSON.stringify(summary, null, 2)}\n`);
  }
}
