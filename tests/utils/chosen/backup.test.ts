// @vitest-environment node
import { describe, expect, it } from "vitest";
import { assert, json, property } from "fast-check";
import { readSettingsFile, toSettingsFile } from "../../../utils/chosen/backup.ts";
import { readSettings } from "../../../utils/settings.ts";

const EMPTY = readSettings({});
const settings = readSettings({
  welcomed: "2026-01-01T00:00:00.000Z",
  sources: [{ host: "lemmy.world", on: true, mode: "click", communities: ["world@lemmy.world"] }],
  sites: [{ host: "bbc.com", on: true, onHit: "badge" }],
  theme: "dark",
});

describe("a settings file", () => {
  it("brings back what was saved", () => {
    expect(readSettingsFile(toSettingsFile(settings), EMPTY)).toEqual({ ok: true, settings, calmed: 0, dropped: 0 });
  });

  it("that is none is refused, each kind with its reason", () => {
    expect(readSettingsFile("{ not json", EMPTY)).toEqual({ ok: false, why: "no-json" });
    expect(readSettingsFile("", EMPTY)).toEqual({ ok: false, why: "no-json" });
    for (const text of [
      "null",
      "[]",
      "7",
      '{"theme":"dark"}',
      '{"kind":"lemargin-settings"}',
      '{"kind":"another","shape":1,"settings":{}}',
    ])
      expect(readSettingsFile(text, EMPTY)).toEqual({ ok: false, why: "other-file" });
    expect(readSettingsFile(toSettingsFile(settings).replace('"shape": 1', '"shape": 2'), EMPTY)).toEqual({
      ok: false,
      why: "newer",
    });
    expect(readSettingsFile(" ".repeat(1_000_001), EMPTY)).toEqual({ ok: false, why: "too-large" });
  });

  it("with a field that cannot be read keeps the others", () => {
    const text = toSettingsFile(settings)
      .replace('"theme": "dark"', '"theme": "pink"')
      .replace("bbc.com", "not a host");
    const loaded = readSettingsFile(text, EMPTY);
    expect(loaded).toMatchObject({ ok: true, settings: { theme: "page", sites: [], sources: settings.sources } });
  });

  it("gives no consent: what sends without a click comes back quiet, and is counted", () => {
    const loud = readSettings({
      sources: [{ host: "evil.org", on: true, mode: "every", communities: [] }],
      sites: [
        { host: "bbc.com", on: true, onHit: "open" },
        { host: "npr.org", on: true, onHit: "badge", asks: true },
      ],
    });
    const loaded = readSettingsFile(toSettingsFile(loud), EMPTY);
    expect(loaded).toMatchObject({ ok: true, calmed: 3, settings: { sources: [{ mode: "table" }] } });
    expect(loaded.ok && loaded.settings.sites).toEqual([
      { host: "bbc.com", on: true, onHit: "count" },
      { host: "npr.org", on: true, onHit: "badge" },
    ]);
  });

  it("does not take the reader's first answer back", () => {
    const unanswered = toSettingsFile({ ...settings, welcomed: "" });
    expect(readSettingsFile(unanswered, settings)).toMatchObject({ settings: { welcomed: settings.welcomed } });
  });

  it("of any content never throws and never yields settings that do not hold", () => {
    assert(
      property(json(), (content) => {
        const loaded = readSettingsFile(`{"kind":"lemargin-settings","shape":1,"settings":${content}}`, EMPTY);
        expect(loaded.ok && readSettings(loaded.settings)).toEqual(loaded.ok && loaded.settings);
      }),
    );
  });
});
