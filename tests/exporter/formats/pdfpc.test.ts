import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describePages } from "../../../scripts/exporter/formats/pdfpc.ts";
import { PDFPC, readAsPdfpc } from "../../helpers/pdfpc.ts";

/** Pages of slides, each with so many clicks. */
const pagesOf = (clicks: readonly number[], from = 1, behind = Number.POSITIVE_INFINITY) =>
  clicks.flatMap((count, index) =>
    Array.from({ length: count + 1 }, (_, click) => ({
      no: from + index,
      click,
      ...(index >= behind ? { backup: index - behind } : {}),
    })),
  );
const say = (shown: ReturnType<typeof pagesOf>, notes: string[] = [], minutes?: number) =>
  describePages(shown, notes, minutes);

describe("a file for pdfpc", () => {
  it("has the minutes as a whole number, and notes in Markdown", () => {
    const told = say(pagesOf([0, 0]), ["**0.5 min · until 0:30**\n\n*Hello* [click:2] you", " "], 12.4);
    expect(PDFPC.parse(told)).toEqual({
      ...{ pdfpcFormat: 2, duration: 12, disableMarkdown: false },
      pages: [
        { idx: 0, label: "1", overlay: 0, note: "**0.5 min · until 0:30**\n\n*Hello* you" },
        { idx: 1, label: "2", overlay: 0 },
      ],
    });
    expect(say([], [], 0.3)).toMatchObject({ duration: 1, pages: [] });
    expect(say([])).not.toHaveProperty("duration");
  });

  it("ends before the slides behind the end, in slides and not in pages, and passes those over", () => {
    const told = say(pagesOf([1, 2, 0, 0], 1, 2));
    expect(told.endSlide).toBe(1);
    expect(told.pages.map(({ hidden = false }) => hidden)).toEqual([false, false, false, false, false, false, true]);
    expect(say(pagesOf([0, 0], 5, 0))).not.toHaveProperty("endSlide");
    expect(say(pagesOf([0, 0], 5))).not.toHaveProperty("endSlide");
  });

  it("is by pdfpc's rules, and says of each page its slide and its note, whatever is printed", () => {
    const clicks = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 });
    const note = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(clicks, fc.integer({ min: 1, max: 9 }), fc.array(note), (counts, from, notes) => {
        const shown = pagesOf(counts, from, counts.length - 2);
        const text = JSON.stringify(say(shown, notes, 3));
        const labels = shown.map(({ no }) => String(no));
        const read = readAsPdfpc(text, labels);
        expect(read.map(({ slide }) => slide)).toEqual(shown.map(({ no }) => no - from));
        for (const [index, { no }] of shown.entries()) {
          const said = notes[no - 1] ?? "";
          if (!said.includes("[click")) expect(read[index]?.note).toBe(said.trim());
        }
      }),
    );
  });
});
