import { join } from "node:path";
import { expect, it } from "vitest";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import { folderWith } from "../helpers/lecture.ts";

const PAPER = "paper: { title: T, authors: [{ name: Ada Example }], licence: unknown }\n";
const SECTIONS = "sections: [{ id: a, title: A, content: [x] }]\n";
const SLIDES = "slides: [{ slide: One }, x]\n";

/** What is told of an outline: `line:column severity code: message (hint)`. */
async function tell(text: string) {
  const { diagnostics } = await loadOutline(
    join(folderWith({ "outline.yaml": `lectern: 1\n${text}` }), "outline.yaml"),
  );
  return diagnostics.map(({ position, severity, code, message, hint }) => {
    const said = `${position?.line}:${position?.column} ${severity} ${code}: ${message}`;
    return hint === undefined ? said : `${said} (${hint})`;
  });
}

it.each([
  ["a paper in sections", PAPER + SECTIONS],
  ["a paper in slides", PAPER + SLIDES],
  ["a talk of slides alone", SLIDES],
  ["its authors", `talk: { authors: [{ name: Ada Example }] }\n${SLIDES}`],
  ["headings before its first slide", "slides: [{ heading: H }, { slide: One }, x]\n"],
])("an outline may be %s", async (_, text) => {
  expect(await tell(text)).toEqual([]);
});

it.each([
  [
    "both sections and slides",
    PAPER + SECTIONS + SLIDES,
    [
      "4:9 error slides-stand-alone: an outline has `sections` or `slides`, not both (put the slides into the sections' `content`)",
    ],
  ],
  [
    "neither, in a paper",
    PAPER,
    ["1:1 error sections-is-present: the field `sections` is missing (or `slides`, for a list of slides alone)"],
  ],
  [
    "neither, and no paper",
    "",
    [
      "1:1 error paper-is-present: the field `paper` is missing",
      "1:1 error sections-is-present: the field `sections` is missing (or `slides`, for a list of slides alone)",
    ],
  ],
  ["sections of no paper", SECTIONS, ["1:1 error paper-is-present: the field `paper` is missing"]],
  [
    "authors twice",
    `${PAPER}talk:\n  authors: [{ name: Ada Example }]\n${SLIDES}`,
    [
      "4:12 error authors-stand-once: the authors stand under `paper` (take them away here; who gives the talk is its `presenter`)",
    ],
  ],
  [
    "a first entry that opens no slide, told once",
    "slides:\n  - A point\n  - Another\n  - slide: One\n  - x\n",
    [
      "3:5 error slide-has-message: no slide is open here: expected `slide:` and its message before what is on it (add `- slide: <message>` above)",
    ],
  ],
  [
    "one behind a heading too",
    "slides:\n  - slide: One\n  - x\n  - heading: H\n  - point: A point\n",
    [
      "6:5 error slide-has-message: no slide is open here: expected `slide:` and its message before what is on it (add `- slide: <message>` above)",
    ],
  ],
])("it is told of %s", async (_, text, told) => {
  expect(await tell(text)).toEqual(told);
});

it("what is no list of slides is the schema's to tell", async () => {
  expect(await tell("slides: A message\n")).toEqual([expect.stringContaining("slides-is-list")]);
  expect(await tell("slides: []\n")).toEqual([expect.stringContaining("expected at least one slide")]);
});
