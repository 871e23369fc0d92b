import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellEvents } from "../../scripts/stage/happening.ts";
import { toKept } from "../../stage/to-kept.ts";

describe("what a browser's storage holds", () => {
  it("is taken as far as it can be used", () => {
    const start = { kind: "start", id: "title", at: 5 };
    const stored = {
      ...{ version: 1, seen: "x", gap: 5, cover: { kind: "purple" }, started: 5 },
      events: [start, null, { kind: "show", at: "x" }, { kind: "pause", at: 7, until: "x" }],
      talks: [null, 1, { started: "2026", seconds: 1, slides: [] }],
    };
    expect(toKept(stored)).toEqual({
      ...{ events: [start], seen: 0, started: 5 },
      talks: [{ started: "2026", seconds: 1, slides: [] }],
    });
    expect(toKept({ version: 2, events: [start], talks: [] }).events).toEqual([]);
    expect(toKept({ version: 1, events: [{ kind: "show", id: "a", at: 1 }] }).events).toEqual([]);
  });

  it("is never in the way, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (value, events) => {
        for (const stored of [value, { version: 1, events, talks: events, cover: value, gap: value }])
          expect(tellEvents(toKept(stored).events, 1).talked).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
