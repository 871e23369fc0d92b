import { join } from "node:path";
import { expect, it } from "vitest";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import { folderWith } from "../helpers/lecture.ts";

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3"/></svg>';
const HEAD = "lectern: 1\npaper: { title: T, authors: [{ name: Ada Example }], licence: unknown }\n";
const FIGURE = "{ figure: a.svg, alt: A square }";
const figures = (count: number, indent = "  ") => `${indent}- ${FIGURE}\n`.repeat(count);

async function load(text: string) {
  const folder = folderWith({ "outline.yaml": text, "a.svg": PICTURE });
  const { value, diagnostics } = await loadOutline(join(folder, "outline.yaml"));
  return { value, told: diagnostics.map(({ position, ...each }) => ({ ...each, line: position?.line })) };
}

const EMPTY = {
  severity: "warning",
  code: "slide-has-content",
  message: "this slide has a message and nothing on it",
  hint: expect.stringContaining("`- <a point>`"),
};

it("a slide without content is told at its line, and built", async () => {
  const { value, told } = await load(
    "lectern: 1\nslides:\n  - slide: Nothing\n  - heading: H\n  - slide: Something\n  - x\n  - slide: Nothing again\n    notes: Words.\n",
  );
  expect(told).toMatchObject([
    { ...EMPTY, line: 3 },
    { ...EMPTY, line: 7 },
  ]);
  expect(value?.sections).toHaveLength(2);
});

it("so is one in a section, at any depth", async () => {
  const { told } = await load(`${HEAD}sections:
  - id: a
    title: A
    content: [x, { slide: One }]
    sections:
      - id: b
        title: B
        content:
          - { slide: Two, content: [] }
          - { slide: Three, content: [y] }
          - { slide: Four }
          - z
`);
  expect(told).toMatchObject([
    { ...EMPTY, line: 6 },
    { ...EMPTY, line: 11 },
  ]);
});

it("a message that says where the paper has it may be all of a slide", async () => {
  const { told, value } = await load("lectern: 1\nslides:\n  - slide: Ropes hold\n    source: Results, sentence 2\n");
  expect(told).toEqual([]);
  expect(value?.sections).toHaveLength(1);
});

it("nine figures on a slide are told, with over how many they could go", async () => {
  const { value, told } = await load(`lectern: 1\nslides:\n  - slide: Many\n${figures(9)}`);
  expect(told).toMatchObject([
    {
      severity: "warning",
      code: "figures-are-large",
      line: 3,
      message: "this slide has 9 figures, which will be small",
      hint: expect.stringContaining("they take 3 slides"),
    },
  ]);
  expect(value?.sections[0]?.content).toHaveLength(9);
});

it("six are not, nor nine in a section that goes over slides by itself, nor nine on two", async () => {
  const list = "lectern: 1\nslides:\n";
  expect((await load(`${list}  - slide: Some\n${figures(6)}`)).told).toEqual([]);
  expect((await load(`${list}  - slide: Some\n${figures(5)}  - slide: Others\n${figures(4)}`)).told).toEqual([]);
  const section = `${HEAD}sections:\n  - id: a\n    title: A\n    content:\n${figures(9, "      ")}`;
  expect((await load(section)).told).toEqual([]);
});

it.each(["slides: { slide: One }", "slides: [{ slide: One, content: x }]", "slides: [{ slide: One }, 3]"])(
  "what breaks the schema is told by it alone: %s",
  async (slides) => {
    const { told } = await load(`lectern: 1\n${slides}\n`);
    expect(told.map(({ severity }) => severity)).toEqual(["error"]);
  },
);

it("a dark slide in a layout that is not Lectern's is told at that word", async () => {
  const slide = (layout: string) =>
    `  - slide: Both\n    dark: true\n  - slidev: "One\\n\\n::right::\\n\\nTwo"\n${layout}`;
  const { told } = await load(`lectern: 1\nslides:\n${slide("    layout: two-cols\n")}`);
  expect(told).toMatchObject([
    { severity: "warning", code: "slide-is-dark", line: 4, message: expect.stringContaining("`two-cols`") },
  ]);
  expect((await load("lectern: 1\nslides:\n  - slide: One\n    dark: true\n  - slidev: Two\n")).told).toEqual([]);
});

it.each([
  ["dark: true", "`dark` is a field of `frame`"],
  ["thanks: To all", "`thanks` is a field of `closing`"],
  ["source: II", "`source` is a field of `picture` and of `closing`"],
  ["subtitel: More", "did you mean `subtitle`?"],
])("a field of the talk that stands one field too high is told with its place: %s", async (field, hint) => {
  const { told } = await load(`lectern: 1\ntalk: { title: T, ${field} }\nslides:\n  - slide: One\n  - x\n`);
  expect(told).toMatchObject([{ code: "field-is-known", hint }]);
});
