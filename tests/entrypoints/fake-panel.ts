import { vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { applySettingsChange } from "../../utils/chosen/settings-change.ts";
import type { LedgerRow, PanelAnswers, TabView } from "../../utils/messages/answers.ts";
import type { FromPanel } from "../../utils/messages/table.ts";

/** What the browser was asked for: one entry each time a question was put. */
export interface Question {
  origins?: string[];
  data_collection?: string[];
}

/** The browser's side of grants, and a background that answers and keeps the settings; both record what they were asked. */
export interface FakePanel {
  questions: Question[];
  granted: Set<string>;
  messages: FromPanel[];
  created: string[];
}

type Answers = { [K in FromPanel["type"]]?: PanelAnswers[K] };

const NO_ROWS: LedgerRow[] = [];

/**
 * @param allow which of the asked origins the reader allows.
 * @param answers of the background; a message without one fails, as when the background has gone.
 */
export function createFakePanel(
  allow: (origin: string) => boolean,
  answers: Answers = {},
  view: TabView | null = null,
): FakePanel {
  const fake: FakePanel = { questions: [], granted: new Set(), messages: [], created: [] };
  const listeners = { addListener: vi.fn(), removeListener: vi.fn(), hasListener: vi.fn() };
  Object.assign(fakeBrowser.permissions, {
    request: async (question: Question) => {
      fake.questions.push(question);
      const origins = question.origins ?? [];
      for (const origin of origins) if (allow(origin)) fake.granted.add(origin);
      return origins.every(allow);
    },
    contains: async ({ origins = [] }: Question) => origins.every((origin) => fake.granted.has(origin)),
    getAll: async () => ({ origins: [...fake.granted] }),
    remove: async ({ origins = [] }: Question) => origins.every((origin) => fake.granted.delete(origin)),
    onAdded: listeners,
    onRemoved: listeners,
  });
  Object.assign(fakeBrowser.commands, { getAll: async () => [] });
  Object.assign(fakeBrowser.runtime, {
    getURL: (path: string) => `extension://own${path}`,
    sendMessage: async (message: FromPanel) => {
      if (message.type === "change") return applySettingsChange(message.change, new Date().toISOString());
      fake.messages.push(message);
      const all: Answers = {
        ledger: NO_ROWS,
        corrections: [],
        software: [],
        ...(view ? { tab: view } : {}),
        ...answers,
      };
      if (!(message.type in all)) throw new Error(`nobody answers ${message.type}`);
      return all[message.type];
    },
  });
  Object.assign(fakeBrowser.tabs, {
    create: async ({ url }: { url: string }) => {
      fake.created.push(url);
      return {};
    },
  });
  return fake;
}
