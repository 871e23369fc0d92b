import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rolesOf, STORY_ROLES } from "../../../scripts/drafter/story/roles.ts";
import { languageOf } from "../../../scripts/languages/index.ts";
import { allSections } from "../../../scripts/manuscript/all-sections.ts";
import type { ManuscriptSection } from "../../../scripts/manuscript/manuscript.ts";
import { toWords } from "../../../scripts/text/slice-inlines.ts";
import { equation, section } from "./paper.ts";

/** All sections of a paper with their roles: `Ropes: method`. */
function tell(sections: ManuscriptSection[], tag = "en"): string[] {
  const roles = rolesOf(sections, languageOf(tag));
  return allSections({ sections }).map((each) => `${toWords(each.title)}: ${roles.get(each)}`);
}

const METHOD = [
  "We define the pull as a vector. Given a rope, the input is its length, which is used to compute the tension. " +
    "The parameters are set by hand. We then apply the function to each step. Let the knot be fixed. " +
    "The output is denoted by the same vector.",
];
const RESULTS = [
  "Table 2 shows the strength of all ropes. Hemp outperforms sisal by 4.2%. The accuracy is higher than before. " +
    "We observe that wet ropes improve by 1.5%. The difference is significant. We found that knots lower the result to 3.1%.",
];

describe("rolesOf", () => {
  it.each([
    ["Introduction", "problem"],
    ["Statement of need", "problem"],
    ["Problem definition", "background"],
    ["Previous work on ropes", "related"],
    ["Our contributions", "idea"],
    ["Experimental setup", "data"],
    ["Datasets", "data"],
    ["System architecture", "method"],
    ["Evaluation of knots", "results"],
    ["Setup and results", "results"],
    ["Threats to validity", "limits"],
    ["Future work", "limits"],
    ["Conclusion and future work", "conclusion"],
    ["Discussion and conclusions", "conclusion"],
    ["Proof of Theorem 1", "appendix"],
    ["Prompt templates", "appendix"],
    ["Supplementary material", "appendix"],
    ["Hyperparameters", "appendix"],
    ["Author contributions", "statements"],
    ["Acknowledgments", "acknowledgements"],
  ])("knows the heading %s", (heading, role) => {
    const sections = [
      section("1 Introduction", ["Ropes."]),
      section(heading, ["Knots."]),
      section("Conclusion", ["It holds."]),
    ];
    expect(tell(sections)[1]).toBe(`${heading}: ${role}`);
  });

  it.each([
    ["de", ["Einleitung", "Stand der Forschung", "Methodik", "Ergebnisse", "Diskussion", "Fazit und Ausblick"]],
    ["fr", ["Introduction", "État de l’art", "Méthodologie", "Résultats", "Discussion", "Conclusion"]],
    ["es", ["Introducción", "Estado del arte", "Metodología", "Resultados", "Discusión", "Conclusiones"]],
    ["zh", ["引言", "相关工作", "研究方法", "结果与分析", "讨论", "结论与展望"]],
  ])("knows headings of %s", (tag, headings) => {
    const told = tell(
      headings.map((heading) => section(heading, ["…"])),
      tag,
    );
    expect(told.map((each) => each.split(": ")[1])).toEqual([
      ...["problem", "related", "method", "results", "discussion", "conclusion"],
    ]);
  });

  it("tells the paper's own sections by what they say, where they stand and what is around them", () => {
    const sections = [
      section("1 Why ropes break", ["Ropes are important. However, little is known of them. It remains unclear why."]),
      section("2 A spring in a rope", METHOD),
      section("3 Ropes at sea", RESULTS),
      section("4 Conclusion", ["Ropes hold."]),
    ];
    expect(tell(sections)).toEqual([
      ...["Why ropes break: problem", "A spring in a rope: method", "Ropes at sea: results", "Conclusion: conclusion"],
    ]);
  });

  it("gives inner sections the role around them, unless their heading says another", () => {
    const sections = [
      section("1 Introduction", ["Ropes break."], [section("1.1 Contributions", ["We tie."]), section("1.2 Ropes")]),
      section("2 Methods", METHOD, [section("2.1 Statistical analysis"), section("2.2 Data")]),
      section("3 Results", RESULTS, [section("3.1 The pull model suggests a limit"), section("3.2 Conclusion")]),
      section("4 Discussion", ["It may hold."], [section("4.1 Limitations"), section("4.2 Conclusion")]),
    ];
    expect(tell(sections)).toEqual([
      ...["Introduction: problem", "Contributions: idea", "Ropes: problem"],
      ...["Methods: method", "Statistical analysis: method", "Data: data"],
      ...["Results: results", "The pull model suggests a limit: results", "Conclusion: discussion"],
      ...["Discussion: discussion", "Limitations: limits", "Conclusion: conclusion"],
    ]);
  });

  it("takes what stands before the results of experiments for how they were set up, unless it shows something", () => {
    const experiments = section(
      "2 Experiments",
      ["We ran tests."],
      [
        section("2.1 Ropes we took", ["They were old."]),
        section("2.2 Results", RESULTS),
        section("2.3 More", ["Yes."]),
      ],
    );
    expect(tell([section("1 Introduction", ["Ropes break."]), experiments])).toEqual(
      expect.arrayContaining(["Ropes we took: data", "Results: results", "More: results"]),
    );
  });

  it("takes the claims of an essay for its results", () => {
    const claim = ["Rope walks made towns. No harbour was built without one, as the guild books say."];
    const sections = [
      ...[section("Introduction", claim), section("The walk", claim), section("The guild", claim)],
      ...[section("Related work", claim), section("Conclusion", claim)],
    ];
    expect(tell(sections).map((each) => each.split(": ")[1])).toEqual([
      ...["problem", "results", "results", "related", "conclusion"],
    ]);
  });

  it("takes the only section of a paper for what it claims", () => {
    expect(tell([section("Introduction", RESULTS), section("Acknowledgements", ["We thank all."])])).toEqual([
      ...["Introduction: results", "Acknowledgements: acknowledgements"],
    ]);
  });

  it("keeps appendices and statements out, also in the middle", () => {
    const sections = [
      ...[section("1 Introduction", ["Ropes break."]), section("Funding", ["Paid."]), section("2 Ropes", METHOD)],
      ...[section("3 Results", RESULTS), section("A Ropes by name", METHOD, [section("Results", RESULTS)])],
      { ...section("Ropes again", METHOD), isAppendix: true },
    ];
    expect(tell(sections).map((each) => each.split(": ")[1])).toEqual([
      ...["problem", "statements", "method", "results", "appendix", "appendix", "appendix"],
    ]);
  });

  it("knows a summary by its place", () => {
    const [first, ...rest] = tell([
      ...[section("Summary", METHOD), section("Statement of need", METHOD), section("Ropes", METHOD)],
      section("Summary", METHOD),
    ]);
    expect([first, rest.at(-1)]).toEqual(["Summary: idea", "Summary: conclusion"]);
  });

  it("takes proofs and formulas for a method", () => {
    const told = tell([
      ...[section("1 Introduction", ["Ropes break."]), section("2 Knots", [...METHOD, equation("a = b")])],
      ...[section("3 Knots of knots", [...METHOD, equation("b = c")]), section("4 Conclusion", ["They hold."])],
    ]);
    expect(told.slice(1, 3)).toEqual(["Knots: method", "Knots of knots: method"]);
  });

  const heading = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("Introduction", "Results", "A", "4.1 Data", "Summary", "Proof of it", "Limits: all of them"),
  );
  const texts = fc.array(fc.string({ unit: "grapheme" }), { maxLength: 3 });
  const leaf = fc.tuple(heading, texts).map(([title, content]) => section(title, content));
  const tree = fc
    .tuple(heading, texts, fc.array(leaf, { maxLength: 3 }))
    .map(([title, content, inner]) => section(title, content, inner));

  it("gives every section a role, whatever the paper says", () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), fc.constantFrom("en", "de", "zh", "qqq"), (sections, tag) => {
        const roles = rolesOf(sections, languageOf(tag));
        const all = allSections({ sections });
        expect(all.every((each) => STORY_ROLES.includes(roles.get(each) as (typeof STORY_ROLES)[number]))).toBe(true);
        expect(roles.size).toBe(all.length);
      }),
    );
  });
});
