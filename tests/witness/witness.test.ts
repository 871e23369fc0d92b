import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { reportDiagnostics } from "../../scripts/diagnostics/report.ts";
import { addSourceLines } from "../../scripts/diagnostics/source-lines.ts";
import { writeDraft } from "../../scripts/drafter/write-draft.ts";
import { sha256 } from "../../scripts/files/digest.ts";
import type { Manuscript } from "../../scripts/manuscript/manuscript.ts";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import type { Outline } from "../../scripts/outline/types.ts";
import { importPaper, readManuscript } from "../../scripts/pipeline/import-paper.ts";
import { listSentences } from "../../scripts/witness/brief/list-sentences.ts";
import { reportWitness } from "../../scripts/witness/report/report-witness.ts";
import { bearWitness } from "../../scripts/witness/witness.ts";

const FOLDER = "tests/witness/ropes";
const PAPER = `${FOLDER}/paper.md`;

const paper = await read(PAPER);
const talk = await load(`${FOLDER}/outline.yaml`);

async function read(file: string): Promise<Manuscript> {
  const { manuscript } = await readManuscript(file);
  if (!manuscript) throw new Error(`${file} is no paper`);
  return manuscript;
}

async function load(file: string): Promise<Outline> {
  const { value, diagnostics } = await loadOutline(file);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lectern-witness-"));
  folders.push(folder);
  return folder;
}

/** An outline with some slides, beside nothing but the files that it is given. */
async function talkOf(slides: string, paperFields = "", files: Record<string, string> = {}): Promise<Outline> {
  const folder = makeFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const file = join(folder, "outline.yaml");
  writeFileSync(
    file,
    `lectern: 1\npaper:\n  title: "Quaymaster: Choosing ropes for ships by their wear"\n  authors: [{ name: Ida Holm }]\n  licence: unknown\n${paperFields}slides:\n${slides}`,
  );
  return load(file);
}

const codesOf = (outline: Outline, manuscript = paper, digest = "") =>
  bearWitness(outline, manuscript, "paper.md", digest).diagnostics.map(({ code }) => code);

describe("the witness", () => {
  it("finds the twelve faults that are planted in a talk, and nothing else", async () => {
    const { diagnostics } = bearWitness(talk, paper, "paper.md");
    const lines = readFileSync(resolve(FOLDER, "outline.yaml"), "utf8").split("\n");
    const planted = lines.flatMap((line, index) => (/# \d+: /.test(line) ? [index + 1] : []));
    const cell = lines.findIndex((line) => line.includes("# 9: a cell")) + 1;
    // A block's findings stand at its first line.
    const table = lines.findIndex((line) => line.includes("- table:")) + 1;
    const found = diagnostics.map(({ position }) => position?.line ?? 0).sort((one, other) => one - other);
    expect(found).toEqual(planted.map((line) => (line === cell ? table : line)));
    await expect(`${reportDiagnostics(addSourceLines(diagnostics), false)}\n`).toMatchFileSnapshot(
      "ropes/findings.golden.txt",
    );
  });

  it("says of each statement how it is worded, and what it stands on", () => {
    const { testimonies } = bearWitness(talk, paper, "paper.md");
    const of = (text: string) => testimonies.find((each) => each.text.startsWith(text));
    expect(of("Wear tells more than age")).toMatchObject({
      wording: "shortened",
      grounds: [{ place: "Discussion, sentence 1" }],
    });
    expect(of("Broken threads are counted")).toMatchObject({
      wording: "own words",
      grounds: [{ place: "Marks of wear, sentence 2" }],
    });
    expect(of("My own harbour")).toMatchObject({ wording: "not from the paper", grounds: [], findings: [] });
    expect(of("About 110")).toMatchObject({ checked: "worked out of the 91 % in the results" });
    expect(of("About 110")?.findings).not.toEqual([]);
    // Scripts of others go by it.
    expect(testimonies.filter(({ line }) => line === undefined)).toEqual([]);
  });

  it("names the sections of which the talk does not speak, with their share, and what abstract and conclusion say more", async () => {
    const { unspoken, lacking } = bearWitness(
      await talkOf("  - slide: Ropes at quays break without warning\n"),
      paper,
      "p",
    );
    expect(unspoken[0]?.share).toBeGreaterThan(unspoken.at(-1)?.share ?? 1);
    const places = unspoken.map(({ place }) => place);
    expect(places).toEqual(expect.arrayContaining(["Results", "Related work", "The scale"]));
    expect(places).not.toEqual(expect.arrayContaining(["Marks of wear"]));
    expect(places.join()).not.toMatch(/Acknowledgements|References|Abstract/);
    expect(lacking.map(({ place, number }) => `${place} ${number}`)).toContain("Abstract 3");
    expect(lacking.map(({ place, number }) => `${place} ${number}`)).not.toContain("Abstract 1");
  });

  it("takes a section that a slide names as its source as spoken of, whatever the words of the slide are", async () => {
    const slide = "  - slide: What nobody wrote like that\n    source: Results, sentence 1; The scale\n";
    const { unspoken } = bearWitness(await talkOf(slide), paper, "p");
    const places = unspoken.map(({ place }) => place);
    expect(places).not.toEqual(expect.arrayContaining(["Results"]));
    expect(places).not.toEqual(expect.arrayContaining(["The scale"]));
    expect(places).toEqual(expect.arrayContaining(["Related work"]));
  });

  it("has nothing to say of a draft of the paper itself", async () => {
    const folder = makeFolder();
    const { draft } = await importPaper(PAPER);
    if (!draft) throw new Error("no draft");
    writeDraft(join(folder, "outline.yaml"), draft);
    const { testimonies, diagnostics } = bearWitness(await load(join(folder, "outline.yaml")), paper, "paper.md");
    expect(diagnostics).toEqual([]);
    const own = testimonies.filter(({ wording }) => wording === "own words");
    expect(own.map(({ kind, text }) => [kind, text])).toEqual([]);
  });

  it("tells of a source that the paper does not have, and where the words are", async () => {
    const outline = await talkOf(
      "  - slide: Wear\n  - point: Bare strands are found by their shine\n    source: Marks of tear, sentence 3\n  - point: Bare strands are found by their shine\n    source: Marks of wear, sentence 30\n",
    );
    const { diagnostics } = bearWitness(outline, paper, "p");
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
      ["source-is-in-paper", "the nearest is `source: Marks of wear, sentence 3`"],
      ["source-is-in-paper", "the nearest is `source: Marks of wear, sentence 3`"],
    ]);
  });

  it("tells of a source that names another sentence than the one that is meant", async () => {
    const point = (source: string) =>
      `  - slide: Wear\n  - point: A scale reads the wear of a rope from one photograph of its surface\n    source: ${source}\n`;
    const told = async (source: string) =>
      bearWitness(await talkOf(point(source)), paper, "p").diagnostics.map(({ code, severity, hint }) => [
        code,
        severity,
        hint,
      ]);
    expect(await told("Results, sentence 3")).toEqual([
      [
        "source-says-it",
        "warning",
        "Introduction, sentence 5 is most like it: “In this paper, we propose a scale that reads the wear of a r…”",
      ],
    ]);
    // The sentence itself, those beside it, and a section as a whole.
    const whole = ["Results", "Introduction; Results, sentence 3"];
    for (const source of ["Introduction, sentence 5", "Introduction, sentences 4 and 6", ...whole])
      expect(await told(source)).toEqual([]);
  });

  it("holds notes against a sentence only where they follow it", async () => {
    const slide = (notes: string) => `  - slide: Ropes at quays break without warning\n    notes: ${notes}\n`;
    const told = async (notes: string) => codesOf(await talkOf(slide(notes)));
    expect(await told("A rope takes four seconds, while weighing never takes half an hour.")).toContain(
      "negation-is-kept",
    );
    expect(await told("The threads of ropes with a sheath are not hidden, most misses are elsewhere.")).toEqual([]);
  });

  it("asks for all but the words and numbers that an outline says to be the talk's own, and lists these", async () => {
    const figure = (own: string, slide = "") =>
      `  - slide: Wear\n${slide}  - figure: own.svg\n    alt: A drawing\n${own}    notes: Here 82 % and 4,321 are found by Quaymark\n`;
    const ask = async (own: string, slide = "") => {
      const svg = { "own.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>' };
      const outline = await talkOf(figure(own, slide), "", svg);
      const drawn = new Map([[join(dirname(outline.file), "own.svg"), ["Quaymaster: 81 %", "by age: 54 %"]]]);
      return bearWitness(outline, paper, "p", "", drawn);
    };
    const told = async (own: string, slide = "") =>
      (await ask(own, slide)).diagnostics.map(({ message }) => message.replace(/:.*/, ""));
    expect(await told("")).toEqual([
      "the talk says 81 %, the paper says 88% (Results, sentence 2)",
      "the talk says 82 %, 4,321; the paper does not have these numbers, in the notes",
      "the paper does not have the name `Quaymark`, in the notes",
    ]);
    expect(await told("    own: [81 %, 82]\n")).toEqual([
      "the talk says 4,321, the paper does not have this number, in the notes",
      "the paper does not have the name `Quaymark`, in the notes",
    ]);
    // Of a slide it holds for all that is on it.
    expect(await told("", '    own: [81 %, 82 %, "4,321", Quaymark]\n')).toEqual([]);
    const third = (own: string) => `  - slide: Wear\n${own}  - A third of them were taken ashore (10.25080/FMKR8387)\n`;
    expect(codesOf(await talkOf(third("")))).toEqual(["number-is-in-paper"]);
    expect(codesOf(await talkOf(third("    own: [third]\n")))).toEqual([]);
    const { testimonies } = await ask('    own: [81 %, 82 %, "4,321", Quaymark, 99]\n');
    expect(testimonies.flatMap(({ own }) => own ?? []).sort()).toEqual(["4,321", "81 %", "82 %", "Quaymark"]);
    const report = reportWitness({ ...(await ask("    own: [81 %]\n")) });
    expect(report).toContain('<p class="answer">The talk’s own: 81 %</p>');
  });

  it("takes a formula for one where it stands, and no letters of words for it", async () => {
    const slide = (text: string) => `  - slide: Wear\n  - "${text}"\n`;
    const told = async (text: string) => codesOf(await talkOf(slide(text)));
    expect(await told("In Equation 17, a rope is $i$, and 8 GiB are XORed")).toEqual([
      "number-is-in-paper",
      "name-is-in-paper",
    ]);
    expect(await told("By Equation 17, a rope is worn in $4321$ of $n$ cases")).toEqual([]);
  });

  it("names all shares in words that may be worked out, as `own:` would have them", async () => {
    const slide = "  - slide: Wear\n  - A third of them, and three fifths, were taken ashore\n";
    const { diagnostics } = bearWitness(await talkOf(slide), paper, "p");
    expect(diagnostics.map(({ severity, hint }) => `${severity}: ${hint}`)).toEqual([
      expect.stringContaining("warning: if it was worked out of other numbers, say so: `own: [third, three fifths]`"),
    ]);
  });

  it("reads the words in the talk's own pictures, and not in those of the paper", async () => {
    const [first, ...others] = paper.sections;
    if (!first) throw new Error("no sections");
    const shown = {
      ...{ type: "figure" as const, place: first.place, images: [], name: "Figure 1" },
      caption: [{ type: "text" as const, value: "A worn rope" }],
    };
    const sections = [{ ...first, content: [...first.content, shown] }, ...others];
    const figure = (source: string) => `  - slide: Wear\n  - figure: own.svg\n    alt: A drawing\n${source}`;
    const told = async (source = "", words = ["Quaymaster: 81 %", "by age: 54 %", "0", "50 %"]) => {
      const outline = await talkOf(figure(source), "", { "own.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>' });
      const drawn = new Map([[join(dirname(outline.file), "own.svg"), words]]);
      return bearWitness(outline, { ...paper, sections }, "p", "", drawn).diagnostics.map(
        ({ severity, message }) => `${severity}: ${message}`,
      );
    };
    expect(await told()).toEqual([
      expect.stringMatching(/^warning: the talk says 81 %, .*Quaymaster: 81 % · by age: 54 %/),
    ]);
    expect(await told("", ["Quaymaster: 91 %", "by age: 54 %"])).toEqual([]);
    // Numbers alone stand at axes.
    expect(await told("", ["17", "28.5 %"])).toEqual([]);
    expect(await told("    source: Figure 1\n")).toEqual([]);
    // What a table says can be looked up.
    expect(await told("    source: Table 1\n")).toEqual([expect.stringMatching(/^warning: the talk says 81 %/)]);
    // Of made-up values it is not asked, on all of the slide, but of names.
    expect(
      await told("    source: Results\n    notes: Here 81 % are found\n", ["Quaymaster: 81 %", "toy values"]),
    ).toEqual([]);
    expect(
      await told("    source: Results\n    notes: Here 82 % are found\n", ["Quaymaster: 81 %", "toy values"]),
    ).toEqual([expect.stringContaining("the talk says 82 %")]);
    expect(await told("", ["Quaymaster: 81 %", "toy values"])).toEqual([]);
    const said = "“We searched in one old loft.”";
    expect(await told("", [said])).toEqual([expect.stringContaining("the paper does not have these words")]);
    expect(await told("", [said, "toy values"])).toEqual([]);
    expect(await told("", ["Ropes of Torshavn: 81 %", "toy values"])).toEqual([
      expect.stringMatching(/^warning: the paper does not have the name `Torshavn`/),
    ]);
  });

  it("reads formulas in drawings as formulas", async () => {
    const outline = await talkOf("  - slide: Wear\n  - figure: own.svg\n    alt: A drawing\n", "", {
      "own.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    });
    const drawn = new Map([[join(dirname(outline.file), "own.svg"), ["Quaymaster: $r_{17} \\le 0.3$ and 81 %"]]]);
    const { diagnostics } = bearWitness(outline, paper, "p", "", drawn);
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining("the talk says 81 %")]);
  });

  it("looks a talk up in what the paper's reader could not read as text, too", async () => {
    const outline = await talkOf("  - slide: Wear\n  - 28,417 ropes hung in Torshavn\n");
    const told = (manuscript: Manuscript) =>
      bearWitness(outline, manuscript, "p").diagnostics.map(({ message }) => message);
    expect(await told(paper)).toEqual([expect.stringContaining("28,417"), expect.stringContaining("Torshavn")]);
    const place = { file: "p", position: { line: 812, column: 1, length: 1 } };
    const unread = ["28,417", "Torshavn 12"].map((text) => ({ place, text }));
    expect(await told({ ...paper, unread })).toEqual([]);
    expect(listSentences({ ...paper, unread }, "p")).toMatch(/- line 812: 28,417\n- line 812: Torshavn 12\n$/);
  });

  it("knows what a program printed in the section of a slide, as it is and rounded, and the pages of a work", async () => {
    const place = { file: "p", position: { line: 1, column: 1, length: 1 } };
    const code = "> wear(rope)\nf(x) = 1.8696, p-value = 0.0096";
    const printed = paper.sections.map((section) =>
      section.title.some((part) => part.type === "text" && part.value === "Results")
        ? { ...section, content: [...section.content, { type: "code" as const, code, caption: [], place }] }
        : section,
    );
    const work = { id: "holm", type: "article-journal", page: "507-525" };
    const own = { ...paper, sections: printed, references: [...paper.references, work] };
    const told = async (source: string, notes: string) =>
      codesOf(await talkOf(`  - slide: Wear\n    source: ${source}\n    notes: ${notes}\n`), own);
    expect(await told("Results", "The trial gives 0.0096, from 1.87.")).toEqual([]);
    expect(await told("Conclusion", "The trial gives 1.87.")).toContain("number-is-in-paper");
    expect(await told("Results", "Look into volume 3, 507–525.")).toEqual([]);
    expect(await told("Results", "Look into volume 3, 507–529.")).toContain("number-is-in-paper");
  });

  it("reads the words in the pictures of the first and the last slide", async () => {
    const told = async (talk: string, words = ["Quaymaster: 81 %", "by age: 54 %"]) => {
      const outline = await talkOf("  - slide: Wear\n  - A point\n", `talk: { ${talk} }\n`, {
        "own.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
      });
      const drawn = new Map([[join(dirname(outline.file), "own.svg"), words]]);
      return bearWitness(outline, paper, "p", "", drawn).diagnostics.map(
        ({ message, position }) => `${position?.line}: ${message}`,
      );
    };
    const picture = (more = "") => `picture: { figure: own.svg, alt: A drawing${more} }`;
    const wrong = [expect.stringMatching(/^\d+: the talk says 81 %, /)];
    for (const place of [(each: string) => each, (each: string) => `closing: { contact: Ada, ${each} }`]) {
      expect(await told(place(picture()))).toEqual(wrong);
      expect(await told(place(picture()), ["Quaymaster: 91 %"])).toEqual([]);
      expect(await told(place(picture(", source: none")))).toEqual([]);
      expect(await told(place(picture(", checked: counted anew")))).toEqual([]);
    }
  });

  it("knows another paper by its title and its words", async () => {
    const outline = await talkOf(
      "  - slide: Bees dance\n  - Their tails swing towards flowers\n  - A dance lasts longer for far flowers\n  - Honey follows\n  - Queens stay\n  - Drones watch idly\n",
    );
    const other = {
      ...outline,
      paper: { ...outline.paper, title: [{ type: "text" as const, value: "How bees talk" }] },
    };
    expect(codesOf(other)).toEqual(["paper-is-the-same"]);
    // Under its own title it is looked up, whatever it says.
    expect(codesOf(outline)).toEqual([]);
  });

  it("says that nothing was found in a paper without a sentence", async () => {
    const empty = { ...paper, abstract: [], sections: [], lead: [] };
    expect(codesOf(talk, empty)).toEqual(["paper-has-text"]);
  });

  it("tells which statements were the paper's words before it was changed", async () => {
    const before = sha256("before");
    const slides =
      "  - slide: Wear\n  - point: Choosing by age finds 54%, and weighing finds 88%\n    source: Results, sentence 2\n";
    const outline = await talkOf(slides, `  digest: ${before.slice(0, 16)}\n`);
    expect(codesOf(outline, paper, before)).toEqual([]);
    const changed = JSON.parse(JSON.stringify(paper).replace("weighing finds 88%", "weighing finds 79%")) as Manuscript;
    const found = bearWitness(outline, changed, "paper.md", sha256("after")).diagnostics;
    expect(found.map(({ code }) => code)).toEqual(["paper-is-as-drafted", "paper-is-as-drafted", "number-is-in-paper"]);
    expect(found[1]?.hint).toContain("[-88-]{+79+}");
    // A change elsewhere touches nothing.
    expect(codesOf(outline, paper, sha256("after"))).toEqual(["paper-is-as-drafted"]);
  });

  it("takes a thousand points, and sources that name ten sentences", async () => {
    const points = Array.from(
      { length: 1000 },
      (_, index) =>
        `  - point: Rope ${index} is worn\n    source: Marks of wear, sentences 1–4; Results, sentences 1, 2 and 3; Table 1\n`,
    );
    const { testimonies } = bearWitness(await talkOf(`  - slide: Wear\n${points.join("")}`), paper, "p");
    expect(testimonies).toHaveLength(1001);
    expect(testimonies.every(({ findings }) => findings.every(({ code }) => code !== "source-is-in-paper"))).toBe(true);
  });

  it("writes a report in which texts are text", async () => {
    const outline = await talkOf('  - slide: A <script>alert("&")</script> of ropes\n  - Ropes & quays <b>break</b>\n');
    const html = reportWitness(bearWitness(outline, paper, "a<b>.md"));
    expect(html).not.toMatch(/<(?:script|b)>/);
    expect(html).toContain("a&lt;b&gt;.md");
    await expect(reportWitness(bearWitness(talk, paper, "paper.md"))).toMatchFileSnapshot("ropes/witness.golden.html");
  });
});
