import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestMention, findMentions } from "../../../scripts/drafter/story/mentions.ts";
import { languageOf } from "../../../scripts/languages/index.ts";
import { equation, figure, section, table } from "./paper.ts";

const FIGURES = ["Figure 1", "Figure 2", "Figure 3", "Figure S2", "Figure 3—figure supplement 1"].map((name) =>
  figure(name),
);
const TABLES = [table(["a"], [["b"]], "Table 1"), table(["a"], [["b"]], "Table IV")];
const EQUATIONS = [equation("a", "Eq. (2)"), equation("b", "Eq. (3a)")];

/** What a text names. */
function named(text: string, tag = "en"): (string | undefined)[] {
  const paper = [section("1 Ropes", [text]), section("2 Pictures", [...FIGURES, ...TABLES, ...EQUATIONS])];
  return [...findMentions(paper, languageOf(tag))].flatMap(([{ name }, { length }]) => (length > 0 ? [name] : []));
}

/** Whether the first sentence that names Figure 1 says what it shows. */
function isSaid(text: string): boolean | undefined {
  const [first] = FIGURES;
  const mentions = findMentions([section("1 Ropes", [text, ...FIGURES])], languageOf("en"));
  return first && mentions.get(first)?.[0]?.says;
}

describe("findMentions", () => {
  it("takes what is said of a plot right behind the sentence that names it", () => {
    const said = (text: string) => {
      const [first] = FIGURES;
      const mentions = findMentions([section("1 Ropes", [text, ...FIGURES])], languageOf("en"));
      return first && bestMention(mentions.get(first) ?? [])?.sentence.text;
    };
    const found = "The histogram shows that old ropes of hemp tear in most of the storms.";
    expect(said(`We draw all of it (see Figure 1). ${found}`)).toBe(found);
    expect(said(`We draw it, see Figure 1. Ropes are old. Masters judge them. Quays are long. ${found}`)).not.toBe(
      found,
    );
  });

  it("takes what tells a table's numbers for what is said of it, though it does not name it", () => {
    const loads = table(
      ["Rope", "Dry", "Wet"],
      [
        ["Hemp", "0.398", "0.569"],
        ["Linen", "0.132", "0.479"],
      ],
    );
    const others = table(
      ["Rope", "Price"],
      [
        ["Hemp", "12.50"],
        ["Linen", "0.398"],
      ],
      "Table 2",
    );
    const told = (text: string) =>
      [...findMentions([section("1 Ropes", [text, loads, others])], languageOf("en"))].flatMap(
        ([{ name }, { length }]) => (length > 0 ? [name] : []),
      );
    expect(told("Ropes of hemp reached a load of 0.398 dry and of 0.569 in water.")).toEqual(["Table 1"]);
    expect(told("Hemp reached a 0.398 share of dry and a 0.569 share of wet ropes.")).toEqual(["Table 1"]);
    // One number may be there by chance, and of many some.
    expect(told("Ropes of hemp reached a load of 0.398 dry and of 0.7 in water.")).toEqual([]);
    expect(told("They reached 0.398 and 0.569, then 0.11, 0.12, 0.13 and 0.14 in the other harbours.")).toEqual([]);
    // What names a table is of that.
    expect(told("Ropes of hemp reached 0.398 dry and 0.569 in water (Table 2).")).toEqual(["Table 2"]);
    // Numbers of things are none of them.
    const genes = table(
      ["Gene", "Number"],
      [
        ["trxA", "0065"],
        ["atpC", "789"],
        ["tdk", "140"],
      ],
      "Table 3",
    );
    const text = "Only the genes trxA/0065, atpC/789 and tdk/140 were assumed to be essential for growth.";
    expect(findMentions([section("1 Genes", [text, genes])], languageOf("en")).get(genes)).toEqual([]);
    expect(told("In 1990 and 2000 ropes of hemp were common.")).toEqual([]);
  });

  it.each([
    ["Hemp holds (Figure 3).", ["Figure 3"]],
    ["See Fig. 3a and Fig 1.", ["Figure 1", "Figure 3"]],
    ["Figs. 2 and 3 agree.", ["Figure 2", "Figure 3"]],
    ["Figures 1–3 agree with figure S2.", ["Figure 1", "Figure 2", "Figure 3", "Figure S2"]],
    ["Figures 1, 2 agree.", ["Figure 1", "Figure 2"]],
    ["In Figure 1, 2 ropes broke.", ["Figure 1"]],
    ["Hemp holds (Figure 1A,B; Figure 2C).", ["Figure 1", "Figure 2"]],
    ["Wet hemp holds (Figure 3—figure supplement 1).", ["Figure 3—figure supplement 1"]],
    ["Their Figure 2 says so, and Appendix 1—figure 1.", []],
    ["Figure 12 and Table 2 are not there, and 1 figure is.", []],
    ["By Eq. (2) and equation (3a), Table IV holds.", ["Table IV", "Eq. (2)", "Eq. (3a)"]],
    ["Figure 1: A rope.", []],
  ])("%s", (text, names) => {
    expect(named(text)).toEqual(names);
  });

  it.each([
    ["de", "Hanf hält (Abb. 3), wie die Abbildungen 1 und 2 und Tabelle 1 zeigen.", 4],
    ["fr", "Le chanvre tient (figure 3 et tableau 1).", 2],
    ["es", "El cáñamo aguanta (figuras 1 y 2; tabla 1).", 3],
    ["zh", "如图3和表1所示，麻绳更牢。", 2],
  ])("knows the words of %s", (tag, text, count) => {
    expect(named(text, tag)).toHaveLength(count);
  });

  it.each([
    [true, "Hemp outperforms sisal in all winds (Figure 1)."],
    [true, "Figure 1 shows that wet hemp breaks later than dry sisal."],
    [true, "As shown in Figure 1, knots weaken hemp twice as much."],
    [false, "Figure 1 gives an overview of our method."],
    [false, "Figure 1 shows the results for hemp in the winter."],
    [false, "The results are shown in Figure 1."],
    [false, "See Figure 1."],
    [false, "The corresponding broken ropes are depicted in Figure 1."],
  ])("tells that it says something: %s, %s", (says, text) => {
    expect(isSaid(text)).toBe(says);
  });

  it("keeps the paper's order, with an empty list for what nothing names", () => {
    const [first, second] = [figure("Figure 1"), figure("Figure 2")];
    const inner = section("1.1 Knots", ["Figure 1 is next.", first]);
    const paper = [section("1 Ropes", ["Figure 1 is first. It is Figure 1."], [inner]), section("2 Rest", [second])];
    const mentions = findMentions(paper, languageOf("en"));
    expect(mentions.get(first)?.map(({ sentence, section: { label } }) => `${label} ${sentence.text}`)).toEqual([
      ...["1 Figure 1 is first.", "1 It is Figure 1.", "1.1 Figure 1 is next."],
    ]);
    expect(mentions.get(second)).toEqual([]);
  });

  it("has for the best a claim with its number before a picture that is described", () => {
    const [picture] = FIGURES;
    const paper = section("1 Ropes", [
      "Figure 1 shows the pull of hemp and sisal ropes over all winds. Wet hemp holds 12% more than dry hemp (Figure 1).",
      "The results of this are given in Figure 1. We used the rope of Figure 1 for long winter tests.",
      ...FIGURES,
    ]);
    const mentions = (picture && findMentions([paper], languageOf("en")).get(picture)) ?? [];
    expect(mentions).toHaveLength(4);
    expect(bestMention(mentions)?.sentence.text).toMatch(/^Wet hemp/);
    expect(bestMention([])).toBeUndefined();
  });

  it("throws on nothing", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("Fig. ", "Figures 2–", "(3", "图", " and ", "IV", "1a)"),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.string({ unit: "grapheme" }), (pieces, name) => {
        const [text, picture] = [{ type: "text" as const, value: pieces.join("") }, figure(name)];
        const place = picture.place;
        const paper = [section("1 Ropes", [{ type: "paragraph", place, text: [text] }, picture, ...FIGURES])];
        const mentions = findMentions(paper, languageOf("en"));
        expect(mentions.size).toBe(FIGURES.length + 1);
      }),
    );
  });
});
