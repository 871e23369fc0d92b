import { describe, expect, it } from "vitest";
import { languageOf } from "../../../scripts/languages/index.ts";
import type { Manuscript } from "../../../scripts/manuscript/manuscript.ts";
import { findNames, hasName } from "../../../scripts/witness/facts/names.ts";
import { indexPaper } from "../../../scripts/witness/paper/index-paper.ts";

const place = { file: "p", position: { line: 1, column: 1, length: 1 } };
const paperOf = (...sentences: string[]): Manuscript => ({
  ...{
    title: [],
    authors: [{ name: "Ida Møller", affiliation: "University of Bergen" }],
    abstract: [],
    keywords: [],
    lead: [],
  },
  sections: [
    {
      ...{ place, title: [{ type: "text", value: "Method" }], sections: [] },
      content: sentences.map((value) => ({
        type: "paragraph" as const,
        place,
        text: [{ type: "text" as const, value }],
      })),
    },
  ],
  ...{ references: [], findings: [] },
});

describe("findNames", () => {
  it.each([
    ["We train BERT-large on the MultiNLI data of New York in 2016.", ["BERT-large", "MultiNLI", "New", "York"]],
    ["The H1N1 strain, p53 and 3D-PLI (Smith’s)", ["H1N1", "p53", "3D-PLI", "Smith"]],
    ["Velocities Don’t Add Up In Space", []],
    ["Ropes break. Harbours choose: Age tells little", []],
    ["By Oct or Sep they are in", []],
    ["In May, at 20 °C or 5 Celsius, the whole of Figure II has x_1 and a@b", ["Figure"]],
    ["“Ropes break” (see Aas)", ["Aas"]],
    ["In cells of P. vivax they grow", ["vivax"]],
  ])("in “%s”", (text, expected) => {
    expect(findNames(text, false).map(({ raw }) => raw)).toEqual(expected);
  });

  it("leaves nouns of German alone", () => {
    expect(findNames("Die Seile am Kai prüft QUAY", true).map(({ raw }) => raw)).toEqual(["QUAY"]);
  });
});

describe("hasName", () => {
  const paper = indexPaper(
    paperOf(
      "We use convolutional neural networks on China’s COVID-19 data set.",
      "Bayes’ rule and LSTMs help; Müller agrees.",
    ),
    "p",
  );
  it.each([
    ...[
      "CNN",
      "CNNs",
      "Chinese",
      "COVID19",
      "dataset",
      "Bayesian",
      "LSTM",
      "Muller",
      "Convolutional",
      "UB",
      "Moller".replace("o", "ø"),
    ],
    "mid-2019".replace("2019", "China"),
  ])("%s", (name) => {
    const [found] = findNames(`x ${name}`, false);
    expect(found === undefined || hasName(found, paper)).toBe(true);
  });

  it.each(["BERT", "France", "ResNet-50", "RNN", "Bergman"])("not %s", (name) => {
    const [found] = findNames(`x ${name}`, false);
    expect(found && hasName(found, paper)).toBe(false);
  });

  it("knows the parts of a name that is written as one, and a place by its word and number", () => {
    const paper = indexPaper(
      paperOf("RopeAgentQWEN is better than HarbourGPT4.", "The Leu of hemp stands at position 102."),
      "p",
    );
    const has = (name: string) => findNames(`x ${name}`, false).every((each) => hasName(each, paper));
    expect(["QWEN", "RopeAgent", "Harbour", "Leu102"].filter((name) => !has(name))).toEqual([]);
    expect(["WEN", "Rope", "Leu103", "Arg102", "GPT5"].filter(has)).toEqual(["Rope"]);
  });

  it("knows what languages it is told of", () => {
    expect(languageOf("de").facts.numbers.fünf).toBe(5);
  });
});
