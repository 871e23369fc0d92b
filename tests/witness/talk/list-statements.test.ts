import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../../scripts/languages/index.ts";
import { loadOutline } from "../../../scripts/outline/load-outline.ts";
import { listStatements } from "../../../scripts/witness/talk/list-statements.ts";

const HEAD = "lectern: 1\npaper: { title: A, licence: unknown, authors: [{ name: B }] }\nslides:\n  - slide: One\n";
const statementsOf = async (block: string) => {
  const { value } = await loadOutline("o.yaml", `${HEAD}  - ${block}\n`);
  if (!value) throw new Error("no outline");
  return listStatements(value, ENGLISH).flatMap(({ kind, text }) => (kind === "message" ? [] : [text]));
};

describe("what slides say in the words of others", () => {
  it("is each line of Slidev's own Markdown", async () => {
    expect(await statementsOf("slidev: |\n      <div>Nearly 87 %</div>\n\n      - It **held**\n")).toEqual([
      "Nearly 87 %",
      "It held",
    ]);
  });

  it("is an abstract, sentence by sentence, since one of them may hold an address", async () => {
    const head = HEAD.replace(
      "title: A,",
      'title: A, abstract: "Ropes of hemp hold. See [https://quay.example](https://quay.example). They tear.",',
    );
    const { value } = await loadOutline("o.yaml", `${head}  - point: A rope\n`);
    const abstract = value && listStatements(value, ENGLISH).filter(({ kind }) => kind === "abstract");
    expect(abstract?.map(({ text }) => text.trim())).toEqual(["Ropes of hemp hold.", "See", "They tear."]);
  });

  it("is no place behind the last sentence of notes", async () => {
    const block = (note: string) => `point: A\n    notes: |\n      ${note}`;
    expect(await statementsOf(block("Ropes hold. (Methods, sentence 3)"))).toEqual(["A", "Ropes hold."]);
    expect(await statementsOf(block("Ropes hold. (2.1)"))).toEqual(["A", "Ropes hold."]);
    expect(await statementsOf(block("Ropes hold more (2.1)"))).toEqual(["A", "Ropes hold more (2.1)"]);
  });

  it("is what stands in the boxes of a diagram and on its arrows, and no comment", async () => {
    const mermaid = [
      "flowchart LR",
      "%% drawn anew [was 97 % in March]",
      'a["Finds 55 % (of hemp ropes)"] --> b(Two<br>lines)',
      "b -->|of all| c{Done?}",
      "c -- half of them --> d[End]",
    ];
    const block = `diagram: |\n      ${mermaid.join("\n      ")}\n    alt: Ropes`;
    expect(await statementsOf(block)).toEqual([
      "Finds 55 % (of hemp ropes)",
      "Two lines",
      "of all",
      "Done?",
      "half of them",
      "End",
    ]);
  });
});

it("says of each sentence of the notes where these stand", async () => {
  const own = "    notes: Said of one.\n  - point: P\n    notes: Said of P. And more.\n";
  const talk = "talk:\n  notes: Said first.\n  closing: { thanks: T, notes: Said last. }\n";
  const { value } = await loadOutline("o.yaml", `${HEAD.replace("slides:", `${talk}slides:`)}${own}`);
  const notes = (value ? listStatements(value, ENGLISH) : []).filter(({ kind }) => kind === "note");
  expect(notes.map(({ text, position }) => [text.trim(), position?.line])).toEqual([
    ...[
      ["Said first.", 4],
      ["Said of P.", 10],
      ["And more.", 10],
    ],
    ...[
      ["Said of one.", 8],
      ["Said last.", 5],
    ],
  ]);
});

it("has what stands on a slide of the speaker's own for the speaker's own, unless it names a place", async () => {
  const own =
    "    source: none\n    notes: N.\n  - table: { columns: [A], rows: [[x1]] }\n  - point: P\n    source: Results\n";
  const { value } = await loadOutline("o.yaml", `${HEAD}${own}`);
  const said = (value ? listStatements(value, ENGLISH) : []).map(({ text, isOwn = false }) => [text, isOwn]);
  expect(said).toEqual([
    ["One", true],
    ["x1", true],
    ["P", false],
    ["N.", true],
  ]);
});

it("says of each entry of the closing slide where it stands", async () => {
  const closing =
    "talk:\n  closing:\n    source: Results\n    message: Look at the wear\n    numbered:\n      - Nine of ten\n      - Four seconds\n    limits:\n      - No wire\n";
  const { value } = await loadOutline("o.yaml", HEAD.replace("slides:", `${closing}slides:`));
  const all = value ? listStatements(value, ENGLISH) : [];
  const at = Object.fromEntries(all.map(({ text, position }) => [text, position?.line]));
  expect(at).toEqual({ One: 13, "Look at the wear": 6, "Nine of ten": 8, "Four seconds": 9, "No wire": 11 });
  expect(all.flatMap(({ text, source }) => (source === "Results" ? text : []))).toEqual([
    ...["Look at the wear", "Nine of ten", "Four seconds", "No wire"],
  ]);
});
