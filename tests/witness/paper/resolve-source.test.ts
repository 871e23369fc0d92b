import { describe, expect, it } from "vitest";
import type { ManuscriptSection } from "../../../scripts/manuscript/manuscript.ts";
import { readManuscript } from "../../../scripts/pipeline/import-paper.ts";
import { indexPaper } from "../../../scripts/witness/paper/index-paper.ts";
import { resolveSource } from "../../../scripts/witness/paper/resolve-source.ts";
import { readMarkdown } from "../../readers/markdown/read-sample.ts";

const index = async (text: string) => indexPaper(await readMarkdown(text), "paper.md");

const { manuscript } = await readManuscript("tests/witness/ropes/paper.md");
if (!manuscript) throw new Error("no paper");
const paper = indexPaper(manuscript, "paper.md");
const find = (source: string) => {
  const found = resolveSource(source, paper);
  return (
    found && { sentences: found.sentences.map(({ place, number }) => `${place} ${number}`), missing: found.missing }
  );
};

describe("resolveSource", () => {
  it.each<[source: string, sentences: string[], missing?: number[]]>([
    ["Marks of wear, sentence 3", ["Marks of wear 3"]],
    [
      "marks of WEAR, sentences 1, 3–4 and 2",
      ["Marks of wear 1", "Marks of wear 2", "Marks of wear 3", "Marks of wear 4"],
    ],
    [
      "Marks of wear, sentences 1, 2, and 3 to 4",
      ["Marks of wear 1", "Marks of wear 2", "Marks of wear 3", "Marks of wear 4"],
    ],
    ["Abstract, sentence 2; Results, sentence 1", ["Abstract 2", "Results 1"]],
    ["Results, sentence 90", [], [90]],
    ["Results, sentences 1-99999", expect.any(Array) as string[], expect.any(Array) as number[]],
    ["Discussion", []],
    ["wear", []],
  ])("%s", (source, sentences, missing = []) => {
    expect(find(source)).toEqual({ sentences, missing });
  });

  it("finds what a draft calls a paper without title and headings: the name of its file", async () => {
    const loose = indexPaper(await readMarkdown("A rope holds. Another one does not.\n"), "some/four_ropes.md");
    expect(resolveSource("four ropes, sentence 2", loose)?.sentences.map(({ text }) => text)).toEqual([
      "Another one does not.",
    ]);
  });

  it("finds a section by words of the title above it, where several have its own", async () => {
    const case_ = (title: string) => `## ${title}\n\n### Fit\n\nA rope of ${title} holds.\n\n`;
    const paper = await index(`# Paper\n\n${case_("Case study: ropes of Bergen")}${case_("Models")}`);
    const texts = (source: string) => resolveSource(source, paper)?.sentences.map(({ text }) => text);
    expect(texts("Case study > Fit, sentence 1")).toEqual(["A rope of Case study: ropes of Bergen holds."]);
    expect(texts("Models > Fit, sentence 1")).toEqual(["A rope of Models holds."]);
    expect(texts("Nowhere > Fit, sentence 1")).toBeUndefined();
  });

  it("finds a range of formulas, an appendix with and without that word, and what stands before the first heading", async () => {
    const lead = "Ropes are many, and nobody has ever counted all of them in a harbour.";
    const text = `---\ntitle: Ropes\n---\n\n${lead} ${lead}\n\n# 1 Method\n\nThree hold.\n\n$$a = b$$\n\n$$b = c$$\n\n$$c = d$$\n\n# Knots\n\nOne is a bowline.\n`;
    const manuscript = await readMarkdown(text);
    manuscript.sections[1] = { ...(manuscript.sections[1] as ManuscriptSection), label: "A" };
    let number = 0;
    for (const passage of manuscript.sections.flatMap(({ content }) => content))
      if (passage.type === "equation") passage.name = `Equation (${++number})`;
    const knots = indexPaper(manuscript, "paper.md");
    const find = (source: string) => resolveSource(source, knots)?.sentences.map(({ kind, text }) => `${kind} ${text}`);
    const formulas = find("Equations 1–3");
    expect([formulas?.length, find("Equations (1) to (3)"), find("Equation (2)")]).toEqual([
      ...[3, formulas],
      formulas?.slice(1, 2),
    ]);
    for (const place of ["A", "Appendix A"])
      expect(find(`${place}, sentence 1`)).toEqual(["sentence One is a bowline."]);
    expect(find("Introduction, sentence 2")).toEqual([`sentence ${lead}`]);
  });

  it("finds rows of tables that were not told apart by their lines", async () => {
    const manuscript = await readMarkdown("# Paper\n\n## Noise\n\nRopes.\n");
    const row = (line: number) => ({
      text: `Rope ${line}`,
      place: { file: "paper.txt", position: { line, column: 1, length: 9 } },
    });
    const paper = indexPaper({ ...manuscript, unread: [row(90), row(91), row(95)] }, "paper.txt");
    const of = (source: string) => resolveSource(source, paper)?.sentences.map(({ text }) => text);
    expect(of("lines 90 to 94")).toEqual(["Rope 90", "Rope 91"]);
    expect(of("line 95")).toEqual(["Rope 95"]);
    expect(of("lines 96–99")).toBeUndefined();
  });

  it("finds a theorem whose lines could not be read as text", async () => {
    const manuscript = await readMarkdown("# Paper\n\n## Noise\n\nRopes meet Definition 2.1 in part.\n");
    const row = (line: number, text: string) => ({
      ...{ text, place: { file: "paper.txt", position: { line, column: 1, length: 9 } } },
    });
    const unread = [row(80, "S(x) ≥ 3"), row(90, "Definition 2.1 (A rope). For"), row(91, "all x: S(x) ≥ 4")];
    const paper = indexPaper({ ...manuscript, unread }, "paper.txt");
    const of = (source: string) => resolveSource(source, paper)?.sentences.map(({ text }) => text);
    expect(of("Definition 2.1")).toEqual(["Definition 2.1 (A rope). For", "all x: S(x) ≥ 4"]);
    expect(of("Definition 2")).toBeUndefined();
  });

  it("names the parts that lead nowhere", () => {
    expect(resolveSource("Results, sentence 1; Sails; Results, sentences 1 to 90", paper)?.lost).toEqual([
      "Sails",
      "Results, sentences 1 to 90",
    ]);
    expect(resolveSource("Results, sentence 1; Abstract", paper)?.lost).toEqual([]);
  });

  it("finds tables by their names, with their cells", () => {
    expect(resolveSource("Table 1", paper)?.sentences.filter(({ kind }) => kind === "cell")).not.toEqual([]);
  });

  it("finds them by shorter names and with their panels, too", () => {
    const whole = find("Table 1");
    for (const source of ["Tab. 1", "table 1", "Table 1b", "Table 1A–C", "Table 1 (b)", "Table 1, upper left"])
      expect(find(source), source).toEqual(whole);
    expect(find("Fig. 1")).toEqual(find("Figure 1"));
    expect(find("Table 11")).toBeUndefined();
    expect(find("Table 1 of Holm")).toBeUndefined();
    expect(find("Table 1, left of it")).toBeUndefined();
  });

  it("finds listings whose caption begins with their name", async () => {
    const { manuscript } = await readManuscript("tests/witness/ropes/paper.md");
    const [first, ...rest] = manuscript?.sections ?? [];
    if (!manuscript || !first) throw new Error("no paper");
    const name = { type: "strong" as const, children: [{ type: "text" as const, value: "Figure 7." }] };
    const code = {
      ...{ type: "code" as const, place: first.place, code: "choose(rope)" },
      caption: [name, { type: "text" as const, value: " How ropes are chosen" }],
    };
    const sections = [{ ...first, content: [...first.content, code] }, ...rest];
    const listed = indexPaper({ ...manuscript, sections }, "paper.md");
    for (const source of ["Figure 7", "Fig. 7"])
      expect(resolveSource(source, listed)?.sentences.map(({ kind }) => kind)).toEqual(["caption", "caption", "code"]);
    expect(resolveSource("Table 7", listed)).toBeUndefined();
  });

  it("finds several by one name in the plural, and none where one of them is not there", () => {
    const of = (source: string) => resolveSource(source, paper)?.sentences.length;
    expect(of("Tables 1 and 1")).toBe(2 * (of("Table 1") ?? 0));
    expect(of("Tables 1 to 1")).toBe(of("Table 1"));
    expect(of("Tables 1–1, 1")).toBe(2 * (of("Table 1") ?? 0));
    expect(of("Tables 1 and 9")).toBeUndefined();
    expect(of(`Tables 1–${"9".repeat(30)}`)).toBeUndefined();
  });

  it("takes what has a sentence for a section, though a formula has that number", async () => {
    const { manuscript } = await readManuscript("tests/witness/ropes/paper.md");
    if (!manuscript) throw new Error("no paper");
    const numbered = manuscript.sections.map((section, index) => ({ ...section, label: `${index + 1}` }));
    const found = resolveSource("1, sentence 2", indexPaper({ ...manuscript, sections: numbered }, "paper.md"));
    expect(found?.sentences.map(({ kind, number }) => [kind, number])).toEqual([["sentence", 2]]);
  });

  it("finds theorems by their names in running text", async () => {
    const text =
      "# Paper\n\n## Noise\n\nLemma 2.51. No. It is not.\n\nLemma 2.5. The noise is admissible. It adds up.\n";
    const found = async (source: string) => resolveSource(source, await index(text))?.sentences.map(({ text }) => text);
    expect(await found("Lemma 2.5")).toEqual(["Lemma 2.5.", "The noise is admissible.", "It adds up."]);
    expect(await found("Lemma 2")).toBeUndefined();
    expect(await found("Theorem 2.5")).toBeUndefined();
  });

  it("tells sections of one title apart by the title above", async () => {
    const text =
      "# Paper\n\n## Joins\n\nA.\n\n### Example\n\nRed ropes.\n\n## Chases\n\nB.\n\n### Example\n\nBlue ropes.\n";
    const paper = await index(text);
    const found = (source: string) => resolveSource(source, paper)?.sentences.map(({ text }) => text);
    expect([...paper.places.values()]).toContain("Chases > Example");
    expect(found("Chases > Example, sentence 1")).toEqual(["Blue ropes."]);
    expect(found("Joins: Example, sentence 1")).toEqual(["Red ropes."]);
    expect(found("Example, sentence 1")).toEqual(["Red ropes.", "Blue ropes."]);
  });

  it("has a section with the sections in it", () => {
    const places = new Set(resolveSource("The scale", paper)?.around.map(({ place }) => place));
    expect(places).toEqual(new Set(["The scale", "Marks of wear", "Eq. (1)", "Photographs"]));
  });

  it.each(["", "Sails", ";", "Table 9", "7.4", "a".repeat(5000), "sentence ".repeat(3000), "1,".repeat(5000)])(
    "finds nothing behind “%.12s”",
    (source) => {
      expect(find(source)).toBeUndefined();
    },
  );
});
