import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import type { Section } from "../../scripts/outline/types.ts";
import { toPlainText } from "../../scripts/text/inline.ts";
import { folderWith } from "../helpers/lecture.ts";

async function build(text: string) {
  const { value, diagnostics } = await loadOutline(join(folderWith({ "outline.yaml": text }), "outline.yaml"));
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

/** Sections as an indented list: `id “message” [slide] blocks`. */
const show = (sections: readonly Section[], depth = 0): string[] =>
  sections.flatMap(({ id, gist, isSlide, isBackup, content, sections: inner }) => [
    [
      `${"  ".repeat(depth)}${id}`,
      `“${toPlainText(gist)}”`,
      ...(isSlide ? ["slide"] : []),
      ...(isBackup ? ["backup"] : []),
      ...content.map((block) => (block.type === "point" ? toPlainText(block.text) : block.type)),
    ].join(" "),
    ...show(inner, depth + 1),
  ]);

const PAPER = "lectern: 1\npaper: { title: T, authors: [{ name: Ada Example }], licence: unknown }\n";

describe("a flat list of slides", () => {
  const FLAT = `lectern: 1
slides:
  - slide: Letters have no dates
  - Half of them
  - heading: How
    minutes: 3
    tags: [method]
  - slide: A machine reads *hands*
    id: machine
    short: Machine
    notes: Say it.
    minutes: 2
    priority: could
    tags: [machine]
    layout: stack
    content: [It learns]
  - Then it dates
  - heading: Further
    backup: true
  - slide: Letters have no dates
`;

  it("is of sections that its headings open, and of slides before them", async () => {
    expect(show((await build(FLAT)).sections)).toEqual([
      "letters-have-no-dates “Letters have no dates” slide Half of them",
      "how “How”",
      "  machine “A machine reads hands” slide It learns Then it dates",
      "further “Further” backup",
      "  letters-have-no-dates-2 “Letters have no dates” slide",
    ]);
  });

  it("keeps what slides and headings say of themselves, with their places", async () => {
    const [first, how] = (await build(FLAT)).sections;
    expect(first).toMatchObject({
      short: "Letters have no dates",
      priority: "must",
      tags: [],
      place: [],
      kind: "plain",
    });
    expect(first?.position.line).toBe(3);
    expect(first).not.toHaveProperty("label");
    expect(how).toMatchObject({ minutes: 3, tags: ["method"], position: { line: 5 } });
    expect(how?.sections[0]).toMatchObject({
      short: "Machine",
      minutes: 2,
      priority: "could",
      tags: ["machine"],
      layout: "stack",
      position: { line: 8 },
    });
    expect(how?.sections[0]?.content.map(({ position }) => position.line)).toEqual([16, 17]);
  });

  it("is a talk that presents no paper, which goes by its first message where it has no title", async () => {
    const { isPaper, hasTitle, title, paper } = await build(FLAT);
    expect({ isPaper, hasTitle, title: toPlainText(title), authors: paper.authors }).toEqual({
      isPaper: false,
      hasTitle: false,
      title: "Letters have no dates",
      authors: [],
    });
    const named = await build(
      "lectern: 1\ntalk: { title: Dates, authors: [{ name: Ada Example }], language: de }\nslides: [{ slide: One }, Two]\n",
    );
    expect({ ...named, title: toPlainText(named.title) }).toMatchObject({
      hasTitle: true,
      title: "Dates",
      paper: { authors: [{ name: "Ada Example" }], language: "de" },
    });
  });

  it("may present a paper", async () => {
    const { isPaper, sections } = await build(`${PAPER}slides: [{ slide: One }, Two]\n`);
    expect([isPaper, show(sections)]).toEqual([true, ["one “One” slide Two"]]);
  });
});

describe("slides in a section's content", () => {
  it("are sections inside of it, before its own sections, at its place in the paper", async () => {
    const { sections } = await build(`${PAPER}sections:
  - id: results
    label: II
    title: Results
    content:
      - Own
      - slide: Dates are right
      - figure-less
      - slide: They are cheap
        backup: true
      - text: "So:"
    sections:
      - { id: inner, label: A, title: Inner, content: [x, { slide: Deep }, y] }
`);
    expect(show(sections)).toEqual([
      "results “Results” Own",
      "  dates-are-right “Dates are right” slide figure-less",
      "  they-are-cheap “They are cheap” slide backup So:",
      "  inner “Inner” x",
      "    deep “Deep” slide y",
    ]);
    expect(sections[0]?.sections.map(({ place, locator }) => [place, locator])).toEqual([
      [["II"], "II"],
      [["II"], "II"],
      [["II", "A"], "II.A"],
    ]);
  });
});
