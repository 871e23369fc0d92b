import { describe, expect, it } from "vitest";
import { languageOf } from "../../scripts/languages/index.ts";
import type { Manuscript, Passage } from "../../scripts/manuscript/manuscript.ts";
import { type Fault, judge } from "../../scripts/witness/judge.ts";
import { indexPaper } from "../../scripts/witness/paper/index-paper.ts";

const place = { file: "p", position: { line: 1, column: 1, length: 1 } };
const text = (value: string) => [{ type: "text" as const, value }];

/** What is wrong with a sentence of a talk about a paper of some sentences: `number 5 %`. */
const faultsOf = (...given: Parameters<typeof listFaults>): string[] =>
  listFaults(...given).map((fault) =>
    fault.kind === "number" || fault.kind === "name" ? `${fault.kind} ${fault.said.raw}` : fault.kind,
  );

/** The first of these, as it is. */
const faultOf = (...given: Parameters<typeof listFaults>) => listFaults(...given)[0];

function listFaults(
  talk: string,
  sentences: readonly string[],
  language = "en",
  source?: string,
  more: {
    passages?: Passage[];
    kind?: "cell";
    cell?: { row: string; column: string };
    references?: Manuscript["references"];
  } = {},
): Fault[] {
  const { passages = [], kind = "point", cell, references = [] } = more;
  const manuscript: Manuscript = {
    ...{
      title: text("Ropes"),
      authors: [],
      abstract: [],
      keywords: [],
      lead: [],
      language,
      references,
      findings: [],
    },
    sections: [
      {
        ...{ place, title: text("Method"), sections: [] },
        content: [
          ...[...sentences, "Ropes of the north are old and heavy.", "Nobody counts them at night."].map((each) => ({
            ...{ type: "paragraph" as const, place, text: text(each) },
          })),
          ...passages,
        ],
      },
    ],
  };
  const paper = indexPaper(manuscript, "p");
  const options = { paper, language: languageOf(language), references: new Map(), own: new Set<string>() };
  const { faults } = judge(
    {
      ...{ kind, text: talk, inlines: text(talk), cite: [] },
      ...(source === undefined ? {} : { source }),
      ...(cell === undefined ? {} : { cell }),
    },
    options,
  );
  return faults;
}

/** The number that a talk says and a paper with one work does not. */
function wrongNumberOf(talk: string, { year }: { year: number }) {
  const reference = { ...{ id: "fisher", title: "History", authors: [{ family: "Fisher", given: "R." }] }, year };
  const content = [{ type: "paragraph" as const, place, text: text("Ropes of the north are old and heavy.") }];
  const manuscript = {
    ...{ title: text("Ropes"), authors: [], abstract: [], keywords: [], lead: [], language: "en", findings: [] },
    references: [reference],
    sections: [{ place, title: text("Method"), sections: [], content }],
  } as unknown as Manuscript;
  const options = {
    paper: indexPaper(manuscript, "p"),
    language: languageOf("en"),
    references: new Map(),
    own: new Set<string>(),
  };
  const { faults } = judge({ kind: "point", text: talk, inlines: text(talk), cite: [] }, options);
  return faults.find(({ kind }) => kind === "number") ?? { kind: "none" };
}

describe("judge", () => {
  it("takes both signs for micro as one", () => {
    const paper = ["The ropes of hemp had a limit of 0.53 \u00b5M in all of the lofts."];
    expect(faultsOf("Ropes of hemp had a limit of 0.53 \u03bcM", paper)).toEqual([]);
    expect(faultsOf("0.53 \u03bcM", ["0.53 \u00b5M"], "en", undefined, { kind: "cell" })).toEqual([]);
  });

  it.each([
    ["Ropes of hemp hold all the ships", "Ropes of hemp can hold all the ships in winter.", ["claim"]],
    ["The wear of ropes is fitted by maximum weight", "The wear of ropes is estimated by maximum weight.", []],
    [
      "Ropes hang in the lofts, whatever their age",
      "Ropes hang in the lofts without regard to their age or weight.",
      [],
    ],
    [
      "Ropes hang in the lofts with labels",
      "Ropes hang in the lofts without labels on any of them.",
      ["claim", "claim"],
    ],
  ])("takes no method and no way to say it for a doubt or a denial: %s", (talk, sentence, faults) => {
    expect(faultsOf(talk, [sentence])).toEqual(faults);
  });

  it("takes `10 −6` in the text of a PDF for a power of ten", () => {
    const paper = ["We set the wear of ropes of hemp to 10 −6 for all of the lofts."];
    expect(faultsOf("We set the wear of ropes of hemp to 10^−6^ for all of the lofts", paper)).toEqual([]);
    expect(faultsOf("We set the wear of ropes of hemp to 10 −5 for all of the lofts", paper)).toEqual(["number 10 −5"]);
  });

  it("takes no number for another since the same small word stands before both", () => {
    const paper = [
      "The load of hemp rises from 184 N when ropes are wet and old.",
      "In the loft, coils that were seen at night reached 348 N.",
    ];
    expect(faultsOf("The load of old and wet ropes of hemp rises from 348 to 441 N", paper)).not.toContain(
      "number 348",
    );
    expect(faultsOf("The load of old and wet ropes of hemp rises from 371 N", paper)).toEqual(["number 371 N"]);
  });

  it("knows decimals that stand beside one another without a space", () => {
    const paper = [
      "Ropes of hemp had a wear of 14(13.37,0.82) in all of the lofts, within [8.7,11.4] at night, and 4.4(4.44,0) by day.",
    ];
    for (const number of ["13.37", "0.82", "8.7", "11.4", "4.44"])
      expect(faultsOf(`In the lofts it was ${number} for hemp`, paper)).toEqual([]);
    expect(faultsOf("In the lofts it was 13.73 for hemp", paper)).toEqual(["number 13.73"]);
  });

  it("knows a number that the text of a PDF prints with a space in it", () => {
    const paper = ["We hung 1, 000 ropes of hemp over the quay.", "The wear of old ropes of hemp was 0. 416 mm."];
    expect(faultsOf("1,000 ropes of hemp hung over the quay", paper)).toEqual([]);
    expect(faultsOf("The wear of ropes of hemp was 0.416 mm", paper)).toEqual([]);
    expect(faultsOf("2,000 ropes of hemp hung over the quay", paper)).toEqual(["number 2,000"]);
    expect(faultsOf("The wear of ropes of hemp was 0.461 mm", paper)).toEqual(["number 0.461 mm"]);
    // These are two numbers.
    expect(faultsOf("We hung 10 ropes, then 100 of hemp", ["We hung 10, 100 ropes of hemp."])).toEqual([]);
  });

  it("holds a number against the one that the paper sets beside the same other one", () => {
    const paper = [
      "Tarred ropes last 8% − 10% longer in both lofts.",
      "The loft is 16 × 12 m, with room for them.",
      "6 of 9 coils hang there, and 6 in all of 10 lofts.",
    ];
    expect(faultsOf("Tarred ropes are 8 to 10% better", paper)).toEqual([]);
    expect(faultsOf("Tarred ropes are 6 to 10% better", paper)).toEqual(["number 6"]);
    expect(faultsOf("Tarred ropes are 8 to 9% better", paper)).toEqual(["number 9%"]);
    expect(faultsOf("Tarred ropes are 10 to 10% better", paper)).toEqual(["number 10"]);
    expect(faultsOf("A loft of 16 by 14 m", paper)).toEqual(["number 14 m"]);
    // A sentence has both, though in no range.
    expect(faultsOf("Lofts and coils: 6 to 9 of each", [...paper, "Lofts have 7 to 9 coils."])).toEqual([]);
    // Its ends may be rounded.
    expect(faultsOf("Ropes wear down by 34 to 40 mm", ["Ropes wear down by 33.6 to 40.2 mm."])).toEqual([]);
  });

  it("takes a small number of things for no share", () => {
    const paper = ["Tarred ropes broke in 3% of all storms.", "We saw 8 storms with tarred ropes.", "Tar held at 92."];
    expect(faultsOf("Storms broke tarred ropes 8% of the time", paper)).toEqual(["number 8%"]);
    expect(faultsOf("Storms broke tarred ropes 3% of the time", paper)).toEqual([]);
    // Papers leave the sign out, also beside another one that has it.
    expect(faultsOf("Tar held 92% of it", paper)).toEqual([]);
    expect(faultsOf("Tar held in 5% of cases", ["Tar held in 5 and 7% of all."])).toEqual([]);
  });

  it("takes what counts lines for no share, and code for no more than it has", () => {
    const paper = ["Functions have about 60 lines.", "It has an accuracy of 92 on ropes."];
    const passages: Passage[] = [{ type: "code", code: "mean=0.8 size=480", caption: [], place }];
    const faults = (talk: string) => faultsOf(talk, paper, "en", undefined, { passages });
    expect(faults("Some 60 % of all masters use it.")).toEqual(["number 60 %"]);
    expect(faults("Some 80 % of all masters use it.")).toEqual(["number 80 %"]);
    expect(faults("Pictures have a mean of 0.8 and a size of 480.")).toEqual([]);
    expect(faults("Ropes are told with an accuracy of 92 %.")).toEqual([]);
    expect(faults("Functions have 60 lines.")).toEqual([]);
  });

  it("knows the number of a shortened sentence in the place of another", () => {
    const paper = ["Lesson 3 contains 8 short films and requires some time to be completed at sea."];
    expect(faultsOf("Lesson 3 requires some time to be completed", paper)).toEqual([]);
    expect(faultsOf("Lesson 7 requires some time to be completed", paper)).toEqual(["number 7"]);
  });

  it("looks a number up that is not in the sentence which the source names as if none were named", () => {
    const paper = ["A draft was sent to the whole group.", "The list was revised 11 times by all."];
    expect(faultsOf("The list was revised 12 times", paper)).toEqual(["number 12"]);
    expect(faultsOf("The list was revised 12 times", paper, "en", "Method, sentence 1")).toEqual(["number 12"]);
    expect(faultsOf("The list was revised 11 times", paper, "en", "Method, sentence 1")).toEqual([]);
  });

  it.each([
    // A doubt in the next clause, and a nought that is a temperature.
    ["A rope is not expensive and reduces wear", "A rope is not expensive and may reduce wear.", "claim"],
    ["Ropes are stable at 0 K in the cold room", "Ropes are never stable at 0 K in the cold room.", "claim"],
  ])("“%s” is not “%s”, a claim", (talk, paper, expected) => {
    expect(faultsOf(talk, [paper])).toEqual([expected]);
  });

  it.each([
    ["0 of 50 reviews met all the criteria", "None of the 50 reviews met all the criteria."],
    [
      "A brief comment at the start of every program",
      "A brief comment at the start of every program, no matter how short it is.",
    ],
    ["At most six files in a folder of the project", "Put no more than six files in a folder of the project."],
    ["No known relation holds in the whole space", "None of the known relations can hold in the whole space."],
    ["The name is in the list of ropes twice", "The name appears in the list of ropes twice."],
    ["50 reviews · 0 · of 50 met all the criteria", "None of the 50 reviews met all the criteria."],
    ["Each crow seen, ringed or not, was mapped", "Each crow seen, marked or unmarked, was mapped."],
    ["So why not add noise by the local width of ropes?", "Add noise by the local width of ropes."],
    ["Why a tactic, and not a function?", "A tactic (as opposed to a function) has two advantages."],
    ["The folder holds nothing but calls of the function", "The folder holds calls of the function."],
    ["Wear of old ropes is not linear in their load", "The wear of old ropes is non-linear in their load."],
    ["Old ropes in the loft cannot be viewed", "There was an inability to have old ropes in the loft viewed."],
  ])("finds no denial, doubt or amount changed in “%s” of “%s”", (talk, paper) => {
    expect(faultsOf(talk, [paper])).toEqual([]);
  });

  // Without its signs a text would be the paper's, word by word.
  it.each([
    ["It was 5 °C at night", "It was −5 °C at night.", "number 5 °C"],
    ["It held with p > 0.001 in all", "It held with p < 0.001 in all.", "number 0.001"],
    ["It costs €300 per rope", "It costs $300 per rope.", "number 300"],
    ["It costs 300 % per rope", "It costs $300 per rope.", "number 300 %"],
    ["We used 25 of the budget", "We used 25 % of the budget.", "number 25"],
    ["The slope was 0.8 here", "The slope was -0.8 here.", "number 0.8"],
    ["It held in ≤ 90 % of cases", "It held in ≥ 90 % of cases.", "number 90 %"],
    ["It was 5 % faster", "It was 5 times faster.", "number 5 %"],
    ["Salt has 68 million users", "Salt has 83 million users; tar has 68 million users.", "number 68 million"],
    ["In 2020 it was done on mice", "It was done in 2019 on mice.", "number 2020"],
    ["Only 7 mice ran", "Only 9 mice ran.", "number 7"],
    ["On the quay of Bergen it rained", "On the quay of Oslo it rained.", "name Bergen"],
  ])("“%s” is not “%s”", (talk, paper, expected) => {
    expect(faultsOf(talk, [paper])).toEqual([expected]);
  });

  it.each([
    ["Our goal: ropes that last at sea", "The goal was ropes that last at sea."],
    ["Redrawn after Figure 1: ropes at sea", "Ropes at sea are old."],
    ["1 Dissolve it · 2 Mix it, then spin ropes at sea", "Ropes at sea are old."],
  ])("finds no name in “%s”", (talk, paper) => {
    expect(faultsOf(talk, [paper])).toEqual([]);
  });

  it("knows the number of what the paper links to", () => {
    const link = { type: "link" as const, url: "https://example.org/issues/575", children: text("an issue") };
    const passages: Passage[] = [{ type: "paragraph", place, text: [...text("It began with "), link, ...text(".")] }];
    expect(faultsOf("It began with issue 575", [], "en", undefined, { passages })).toEqual([]);
    expect(faultsOf("It began with issue 576", [], "en", undefined, { passages })).toEqual(["number 576"]);
  });

  it("knows how many rows the table has that a source names", () => {
    const rows = Array.from({ length: 19 }, (_, at) => [text(`Rope ${at}`), text(`${30 + at}`)]);
    const table: Passage = {
      ...{ type: "table", place, align: [null, null], caption: text("Strength of 36 ropes"), name: "Table 1" },
      ...{ columns: [text("Rope"), text("Strength")], rows },
    };
    expect(faultsOf("All 19 ropes by their strength", [], "en", "Table 1", { passages: [table] })).toEqual([]);
    expect(faultsOf("All 21 ropes by their strength", [], "en", "Table 1", { passages: [table] })).toEqual([
      "number 21",
    ]);
  });

  it("takes a unit from a table's head, or leaves it to one", () => {
    const table: Passage = {
      ...{ type: "table", place, align: [null, null], caption: text("Shares"), name: "Table 1" },
      columns: [text("Harbour"), text("% of ropes that held")],
      rows: [
        [text("North"), text("41.9")],
        [text("South"), text("6.3")],
      ],
    };
    expect(faultsOf("North 41.9 %", [], "en", undefined, { passages: [table] })).toEqual([]);
    expect(faultsOf("North 47.9 %", [], "en", undefined, { passages: [table] })).toEqual(["number 47.9 %"]);
    expect(faultsOf("7", ["Ropes dry for 7 min at noon."], "en", undefined, { kind: "cell" })).toEqual([]);
    const bounds: Passage = {
      ...table,
      rows: [
        [text("North"), text("1")],
        [text("North"), text("< 1")],
      ],
    };
    expect(faultsOf("< 1", [], "en", undefined, { passages: [bounds], kind: "cell" })).toEqual([]);
    // The text rounds what the table has.
    const rounded = ["In the south 6% of ropes held the ships."];
    expect(faultsOf("In the south 6.3 % of ropes held ships", rounded, "en", undefined, { passages: [table] })).toEqual(
      [],
    );
    expect(faultsOf("In the south 8.3 % of ropes held ships", rounded, "en", undefined, { passages: [table] })).toEqual(
      ["number 8.3 %"],
    );
  });

  it("takes no number of a sentence that has one word in common, where the one that is meant has another of the kind", () => {
    const paper = [
      "In salt water the wear of ropes with tar is lower by 20 %.",
      "The harbour is old.",
      "Nobody goes there.",
      "Of all masters 45 % look at wear.",
    ];
    expect(faultsOf("Tar takes away 45 % of the wear in salt water", paper)).toEqual(["number 45 %"]);
    expect(faultsOf("Tar takes away 20 % of the wear in salt water", paper)).toEqual([]);
    expect(faultsOf("Some 45 % of masters look at wear", paper)).toEqual([]);
  });

  it("knows units that are written in other letters, and those of bases and forces", () => {
    const paper = ["The strainer has a mesh of 40 \u00b5m.", "The domain has 92kb, in reads of 60 bases."];
    expect(faultsOf("The strainer has a mesh of 0.04 mm", paper)).toEqual([]);
    expect(faultsOf("The strainer has a mesh of 40 nm", paper)).toEqual(["number 40 nm"]);
    expect(faultsOf("The domain has 92,000 bp", paper)).toEqual([]);
    expect(faultsOf("The domain has 92 bp", paper)).toEqual(["number 92 bp"]);
    expect(faultsOf("The domain has 92 kb", paper)).toEqual([]);
  });

  it("takes no number for known by zeros before it, and adds no metres to hours", () => {
    const paper = ["Ropes of hemp have a wear of 0.21.", "Chains of the quay have 0.05 of it, and 840 m in 2.26 h."];
    expect(faultsOf("Ropes of hemp have a wear of 0.05", paper)).toEqual(["number 0.05"]);
    expect(listFaults("Chains of the quay have 842 m", paper)[0]).not.toHaveProperty("isDerived");
  });

  it("holds a cell against the one of the same row and column, whatever else the table has", () => {
    const cellOf = (row: string, value: string) => [text(row), text(value)];
    const table: Passage = {
      ...{ type: "table", place, name: "Table 1", caption: [], columns: [text("Rope"), text("Wear")], align: [] },
      rows: [cellOf("Hemp", "0.118"), cellOf("Wire", "0.342")],
    };
    const cell = { row: "Hemp", column: "Wear" };
    const of = (talk: string) => faultsOf(talk, [], "en", undefined, { passages: [table], kind: "cell", cell });
    expect(of("0.342")).toEqual(["number 0.342"]);
    expect(of("0.12")).toEqual([]);
  });

  it("holds a cell against any row of its name, where groups of rows have the same names", () => {
    const cellOf = (row: string, value: string) => [text(row), text(value)];
    const table: Passage = {
      ...{ type: "table", place, name: "Table 1", caption: [], columns: [text("Rope"), text("Wear")], align: [] },
      rows: [cellOf("Wet", ""), cellOf("Hemp", "91"), cellOf("Dry", ""), cellOf("Hemp", "35")],
    };
    const cell = { row: "Hemp", column: "Wear" };
    const of = (talk: string) => faultsOf(talk, [], "en", "Table 1", { passages: [table], kind: "cell", cell });
    expect([of("91"), of("35")]).toEqual([[], []]);
    expect(of("44")).toEqual(["number 44"]);
  });

  it("takes no name with other digits for one of the paper's, and looks names up in short lines", () => {
    const paper = ["We used GRCh38 and NCAM1 for all reads.", "Sorting used Cell Ranger."];
    expect(faultsOf("The reads were aligned to GRCh37", paper)).toEqual(["name GRCh37"]);
    expect(faultsOf("The marker is NCAM2", paper)).toEqual(["name NCAM2"]);
    expect(faultsOf("Sorting used Aurora", paper)).toEqual(["name Aurora"]);
  });

  it("looks up works that stand in brackets in words, and hides nothing else in brackets that have a year", () => {
    const references = [
      { id: "a", type: "book", author: [{ family: "Mohan" }], issued: { "date-parts": [[2007, 7]] } },
      { id: "b", type: "book", author: [{ family: "Müller" }], issued: { "date-parts": [[2010]] } },
    ];
    const of = (talk: string) =>
      faultsOf(talk, ["Ropes of hemp hold ships of 480 m."], "en", undefined, { references });
    expect(of("Ropes of hemp hold ships (Mohan et al., 2007; Müller, 2010)")).toEqual([]);
    expect(of("Ropes of hemp hold ships (Smith et al., 2010)")).toContain("citation");
    expect(of("Ropes of hemp hold ships (Mohan et al., 2010)")).toContain("citation");
    expect(of("Mohan et al. (2007) saw ropes of hemp hold ships")).toEqual([]);
    expect(of("Mohan et al. (2010) saw ropes of hemp hold ships")).toEqual(["number 2010"]);
    expect(of("Ropes of hemp (hit by ships in 2010; 481 m wide) hold")).toContain("number 481 m");
  });

  it("takes a number that a statement itself works out of the paper's, and no other", () => {
    const paper = ["The first 92 kb are clear of it.", "The last 137 kb are clear in winter."];
    expect(faultsOf("The domain is 45 kb long (137 − 92)", paper)).toEqual([]);
    expect(faultsOf("In all 229 = 137 + 92 kb are clear", paper)).toEqual([]);
    expect(faultsOf("The domain is 46 kb long (137 − 92)", paper)).toContain("number 46 kb");
    expect(faultsOf("The domain is 47 kb long (137 − 90)", paper)).not.toEqual([]);
  });

  it("takes a bound as a sign for one in words", () => {
    const paper = ["Tar lowers the wear by more than 2500-fold in winter.", "Salt lowers it 2500-fold in summer."];
    expect(faultsOf("> 2500-fold", paper, "en", undefined, { kind: "cell" })).toEqual([]);
    expect(faultsOf("< 2500-fold", paper, "en", undefined, { kind: "cell" })).toEqual(["number 2500"]);
  });

  it("names no other word in the place of a name that is written otherwise", () => {
    const [fault] = listFaults("PS9 is not on the ropes of the harbour", [
      "Expression is on the ropes of the Harbour.",
    ]);
    expect(fault).toMatchObject({ kind: "name", said: { raw: "PS9" } });
    expect(fault).not.toHaveProperty("nearest");
  });

  it("is not sure of a year that only the list of references has", () => {
    expect(wrongNumberOf("It was asked for in 1959", { year: 1959 })).toHaveProperty("isDerived", true);
    expect(wrongNumberOf("It was asked for in 1958", { year: 1959 })).not.toHaveProperty("isDerived");
  });

  it("knows the year of a work whose name or title stands beside it", () => {
    for (const text of ["In 1959 Fisher asked for it", "Its History, from 1959, asked for it"])
      expect(wrongNumberOf(text, { year: 1959 })).toEqual({ kind: "none" });
    expect(wrongNumberOf("In 1959 Fischer asked for it", { year: 1959 })).toHaveProperty("isDerived", true);
    expect(wrongNumberOf("In 1958 Fisher asked for it", { year: 1959 })).toMatchObject({ kind: "number" });
  });

  it("knows the year of a work behind its author's name, and of no other", () => {
    expect(wrongNumberOf("As in Fisher 1959, it was heavy", { year: 1959 })).toEqual({ kind: "none" });
    expect(wrongNumberOf("As in Fisher+ 1959, it was heavy", { year: 1959 })).toEqual({ kind: "none" });
    expect(wrongNumberOf("As in Fischer 1959, it was heavy", { year: 1959 })).toHaveProperty("isDerived", true);
    expect(wrongNumberOf("As in Fisher 1958, it was heavy", { year: 1959 })).toMatchObject({ kind: "number" });
  });

  it("is not sure of a name that the paper has elsewhere, in the place of another one", () => {
    const paper = ["Ropes of Hamburg broke in the first storm of the year.", "Bremen has a harbour, too."];
    expect(faultsOf("Ropes of Bremen broke in the first storm of the year", paper)).toEqual(["name Bremen"]);
    expect(faultOf("Ropes of Bremen broke in the first storm of the year", paper)).toMatchObject({ isElsewhere: true });
    expect(faultOf("Ropes of Lisbon broke in the first storm of the year", paper)).not.toHaveProperty("isElsewhere");
  });

  it("knows a number whose power of ten is said in words", () => {
    const paper = ["Of these loci 147 pass a threshold of P < 4.3×10−9 in all."];
    expect(faultsOf("Loci pass where P is below 4.3 times 10 to the minus 9", paper)).toEqual([]);
    expect(faultsOf("Loci pass where P is below 4.8 times 10 to the minus 9", paper)).toEqual(["number 4.8"]);
  });

  it("takes a number with decimals for no count of what stands around it", () => {
    const paper = ["Against the eye, what the scale gains is 0.6 points."];
    expect(faultsOf("Roughly 3.0 points, and the scale beats the eye", paper)).toEqual(["number 3.0"]);
    expect(faultsOf("Roughly 0.6 points, and the scale beats the eye", paper)).toEqual([]);
  });

  it("does not give one sentence's number to another's subject", () => {
    const paper = ["Ropes of the north broke in 301 of 1204 cases.", "Ropes of the south broke in 77 of 950 cases."];
    expect(faultsOf("Ropes of the north broke in 77 cases", paper)).toEqual(["number 77"]);
  });

  it.each([
    ["A set of 1204 ropes with 12,500 threads", "We have $1{,}204$ ropes of 12{,}500 threads.", "en"],
    ["Latency: 0.05 s after the change", "It went from 200 ms to 50 ms after the change.", "en"],
    ["Water: 0.35 l of it was taken", "It took 350 mL of water.", "en"],
    ["Drying took 90 minutes", "It took one and a half hours to dry.", "en"],
    ["It went on for 30 months", "It lasted two and a half years.", "en"],
    ["Rated 4.5/5 stars", "It got 4.5 out of 5 stars.", "en"],
    ["The clock has 2400 MHz and memory 1.5 GB", "It runs at 2.4 GHz with 1500 MB.", "en"],
    ["PyTorch 2.1 is used", "We use PyTorch 2.1.0 here.", "en"],
    ["Rare ropes are 9 to 18 per 100 common ones", "The ratios of rare ropes to common ones are 0.09 and 0.18.", "en"],
    ["Items 13 to 20 ask for the ropes", "The ropes are asked for by some items.", "en"],
    ["Rare ropes are 18 per 100 common ones", "The ratio of rare ropes to common ones is 0.18.", "en"],
    ["TNF-alpha in the USA is studied", "We study TNF-α in the U.S. and Zürich.", "en"],
    ["A meeting in the 1990s", "They met in the 1990s.", "en"],
    ["Man nahm 1500 m Seil", "Es waren 1,5 km Seil.", "de"],
    ["Nach 90 Minuten war es vorbei", "Es dauerte anderthalb Stunden.", "de"],
    ["Das sagt ein BGH-Urteil", "Der BGH sagte es.", "de"],
    ["Eran 21 puertos", "Había veintiún puertos.", "es"],
    ["Il dura 2,5 ans", "Cela dura deux ans et demi.", "fr"],
    ["我们得到准确率91.4%", "准确率为91.4%。", "zh"],
  ])("“%s” may be said of “%s” (%s)", (talk, paper, language) => {
    expect(faultsOf(talk, [paper], language)).toEqual([]);
  });

  it("is done soon with texts that nobody wrote", () => {
    const letters = "ACGT".repeat(8000);
    for (const talk of [
      letters,
      letters.toLowerCase(),
      "长".repeat(8000),
      "a-".repeat(8000),
      "(".repeat(8000),
      "1 in ".repeat(4000),
    ])
      expect(faultsOf(talk, [talk.slice(0, 9000)])).toBeDefined();
  });
});
