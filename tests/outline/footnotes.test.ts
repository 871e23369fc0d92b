import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import { compileMarkdown } from "../helpers/compile.ts";
import { folderWith, outlineOf } from "../helpers/lecture.ts";

const folderOf = (content: unknown[], section: object = {}) =>
  folderWith({ "outline.yaml": outlineOf({ sections: [{ id: "a", title: "A", ...section, content }] }) });

/** What is told of an outline with such a section. */
async function tell(content: unknown[], section: object = {}): Promise<string[]> {
  const { diagnostics } = await loadOutline(join(folderOf(content, section), "outline.yaml"));
  return diagnostics.map(({ code, message, hint }) => `${code}: ${message} – ${hint}`);
}

describe("footnotes in an outline", () => {
  it("stand in what is below a title, and nothing is told of them", async () => {
    const note = "Said^[below]";
    const told = await tell([
      { point: note, details: [note, { point: note, details: [note] }] },
      { text: note },
      { numbered: [note] },
      { table: { columns: [note], rows: [[note]], groups: [note] }, caption: note },
      { quote: note },
      { number: "5", label: note },
      { steps: [note, { step: note, details: [note] }] },
      { timeline: ["1890", "1891"].map((date) => ({ date, text: note })) },
      { equation: "x", symbols: [{ symbol: "x", text: note }], caption: note },
      { code: "x", caption: note },
    ]);
    expect(told).toEqual([]);
  });

  it.each([
    [{ gist: "A gist^[below]" }, []],
    [{ title: "A title^[below]" }, []],
    [{ notes: "Say^[below]" }, []],
    [{}, [{ slide: "A message^[below]" }, "A point"]],
    [{}, [{ equation: "x", title: "A name^[below]" }]],
  ])("are told where there is none: %j %j", async (section, content) => {
    expect(await tell(content.length > 0 ? content : ["A point"], section)).toEqual([
      "mark-is-known: a footnote means nothing here: `^[below]` is shown as it stands – titles, names and `notes` have none; say it there, or in a point, a detail, a caption or a cell",
    ]);
  });

  it("their citations are looked up like all others", async () => {
    expect(await tell(["Said^[see [@nobody]]"])).toEqual([expect.stringMatching(/^citation-is-known: /)]);
  });

  it("each part of a split slide has those that belong to it, and all are in the ledger", async () => {
    const long =
      "A point that goes on for a while, so that there are two lines of it and not all of them fit on one slide";
    const content = Array.from({ length: 9 }, (_, index) => `${long}^[Note ${index + 1}.]`);
    const folder = folderOf(content);
    const { deck, markdown = "" } = await compileMarkdown(join(folder, "outline.yaml"), join(folder, "slides.md"));
    const parts = deck?.slides.filter(({ owner }) => owner === "a") ?? [];
    const said = parts.map((part) => [...JSON.stringify(part).matchAll(/Note (\d)/g)].map(([, no]) => no));
    expect(said.length).toBeGreaterThan(1);
    expect(said.flat()).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    expect(markdown.match(/<NoteNumber no="1"/g)).toHaveLength(said.length);
    const items = deck?.items.filter(({ kind }) => kind === "footnote") ?? [];
    expect(items.map(({ id }) => id).slice(0, 2)).toEqual(["a/point-1/footnote-1", "a/point-2/footnote-1"]);
    expect(items).toHaveLength(9);
  });
});
