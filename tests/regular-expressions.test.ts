import { analyse } from "scslre";
import { describe, expect, it } from "vitest";
import { type Cues, LANGUAGES } from "../scripts/languages/index.ts";
import { type Frame, type Phrases, patternOf } from "../scripts/languages/phrases.ts";
import { NO_SHORTENING } from "../scripts/languages/shortening.ts";
import { ROOT } from "../scripts/paths/root.ts";
import { findExponential } from "./helpers/regular-expressions/ambiguity.ts";
import {
  type FoundExpression,
  findExpressions,
  findInText,
  type OpenExpression,
} from "./helpers/regular-expressions/find-expressions.ts";

/** Where Lectern's own code stands. */
const FOLDERS = ["scripts", "setup", "components", "layouts"];

/**
 * Expressions that take time with the square of a run of one character, by file: how many, at most. New ones are mended
 * (a look-behind before a run, no two runs of the same characters beside each other, `trimEnd`, a scanner) rather than
 * added here.
 */
const QUADRATIC: { why: string; files: Record<string, number> }[] = [
  {
    // Ten thousand blanks in a row, or letters without a space, cost some 50 ms; a paper has none, and a minute.
    why: "the marks of a paper's source: its longest runs are short, and a paper has a minute (`paper-takes-time`)",
    files: {
      "scripts/readers/jats/front/affiliations.ts": 1,
      "scripts/readers/jats/front/contacts.ts": 1,
      "scripts/readers/jats/inlines/formula.ts": 1,
      "scripts/readers/jats/inlines/nodes.ts": 1,
      "scripts/readers/jats/inlines/raised.ts": 1,
      "scripts/readers/jats/inlines/settle-citations.ts": 2,
      "scripts/readers/jats/passages/labels.ts": 1,
      "scripts/readers/jats/passages/quotes.ts": 1,
      "scripts/readers/jats/references/read-citation.ts": 1,
      "scripts/readers/jats/references/works.ts": 2,
      "scripts/readers/latex/finish.ts": 1,
      "scripts/readers/latex/front/author-block.ts": 2,
      "scripts/readers/latex/front/author-text.ts": 1,
      "scripts/readers/latex/front/document-facts.ts": 4,
      "scripts/readers/latex/front/place-words.ts": 1,
      "scripts/readers/latex/front/read-authors.ts": 2,
      "scripts/readers/latex/inlines/cite.ts": 2,
      "scripts/readers/latex/inlines/inline-handlers.ts": 1,
      "scripts/readers/latex/inlines/units.ts": 2,
      "scripts/readers/latex/math/math-commands.ts": 1,
      "scripts/readers/latex/math/read-math.ts": 4,
      "scripts/readers/latex/passages/declarations.ts": 1,
      "scripts/readers/latex/passages/heading-rows.ts": 1,
      "scripts/readers/latex/references/read-printed-entry.ts": 1,
      "scripts/readers/latex/source/input.ts": 1,
      "scripts/readers/latex/source/paper-files.ts": 1,
      "scripts/readers/latex/source/source-tokens.ts": 1,
      "scripts/readers/markdown/front/authors.ts": 3,
      "scripts/readers/markdown/scan/brackets.ts": 1,
      "scripts/readers/markdown/scan/chunk-options.ts": 1,
      "scripts/readers/markdown/front/front-blocks.ts": 3,
      "scripts/readers/markdown/source/front-matter.ts": 3,
      "scripts/readers/markdown/passages/headings.ts": 1,
      "scripts/readers/markdown/inlines/images.ts": 1,
      "scripts/readers/markdown/source/includes.ts": 1,
      "scripts/readers/markdown/inlines/inline-html.ts": 1,
      "scripts/readers/markdown/inlines/inline-islands.ts": 1,
      "scripts/readers/markdown/scan/inline-math.ts": 2,
      "scripts/readers/markdown/scan/literal-directives.ts": 1,
      "scripts/readers/markdown/front/metadata.ts": 1,
      "scripts/readers/markdown/source/recognize.ts": 1,
      "scripts/readers/markdown/scan/references-heading.ts": 1,
      "scripts/readers/markdown/scan/roles.ts": 5,
      "scripts/readers/markdown/scan/scan-fences.ts": 7,
      "scripts/readers/markdown/scan/scan-inlines.ts": 1,
      "scripts/readers/markdown/scan/scan-tables.ts": 2,
      "scripts/readers/latex/source/verbatim.ts": 1,
      "scripts/readers/markdown/passages/chunks.ts": 1,
      "scripts/readers/markdown/scan/scan-display.ts": 1,
      "scripts/readers/markdown/references/written-references.ts": 1,
    },
  },
];

/** `new RegExp` of what is known only when it runs: what goes in is a name, or escaped. */
const OPEN: Record<string, number> = {
  "scripts/checker/pdf-coverage.ts": 1,
  // Each list of the languages is tried below.
  "scripts/languages/phrases.ts": 1,
  "scripts/readers/latex/front/author-block.ts": 4,
  "scripts/readers/latex/front/read-authors.ts": 5,
  "scripts/readers/latex/passages/declarations.ts": 2,
  "scripts/readers/latex/passages/read-code.ts": 1,
  "scripts/readers/latex/source/scan-source.ts": 1,
  "scripts/readers/pdf/inline-code.ts": 1,
  "scripts/readers/said-kinds.ts": 2,
  "scripts/outline/load-outline.ts": 1,
  "scripts/diagnostics/nearest.ts": 1,
  "setup/fonts/families.ts": 1,
  "scripts/witness/talk/list-statements.ts": 1,
  "setup/vite-plugins.ts": 1,
};

/** Where the phrases of each cue are looked for. */
const CUES: Record<Exclude<keyof Cues, "joins">, Frame> = {
  ...{ result: "within", aside: "stem", ofText: "opening" },
  ...{ anaphora: "start", connectives: "connective", ordinals: "start", principles: "within", imperatives: "start" },
  ...{ governing: "end", naming: "end", reporting: "start", linking: "start", conjunctions: "whole" },
};

const { found, open } = findExpressions(ROOT, FOLDERS);
for (const language of LANGUAGES) {
  const { tag, headings = {}, partedHeadings = [], sentences, cues, story, shortening = NO_SHORTENING } = language;
  const add = (phrases: Phrases | undefined, frame: Frame) => {
    if (!phrases?.length) return;
    const { source, flags } = patternOf(phrases, frame);
    found.push({ file: `scripts/languages/${tag}.ts`, line: 1, source, flags });
  };
  for (const phrases of [partedHeadings, ...Object.values(headings)]) add(phrases, "whole");
  for (const [name, frame] of Object.entries(CUES)) add(cues?.[name as keyof typeof CUES], frame);
  for (const phrases of Object.values(story?.headings ?? {})) add(phrases, "whole");
  for (const phrases of [...Object.values(story?.words ?? {}), ...Object.values(story?.cues ?? {})])
    add(phrases, "within");
  for (const phrases of Object.values(story?.names ?? {})) add(phrases, "numbered");
  const { defines, ...telling } = story?.telling ?? {};
  add(defines, "start");
  for (const phrases of Object.values(telling)) add(phrases, "within");
  add(story?.pointing, "all");
  add(story?.symbols?.where, "whole");
  for (const phrases of [story?.symbols?.means, story?.symbols?.articles, story?.symbols?.others])
    add(phrases, "start");
  const { pairs = [], tails, ...lists } = shortening;
  for (const phrases of [...Object.values(lists), ...Object.values(tails), ...pairs.flat()])
    for (const frame of ["start", "within"] as const) add(phrases, frame);
  add(sentences?.months, "start");
  add(sentences?.lettered, "letter");
}

const tell = ({ file, line, source, flags }: FoundExpression, why: string) =>
  `${file}:${line} /${source}/${flags}: ${why}`;

/** Why an expression takes time with the square of its text, or longer. */
function faultsOf({ source, flags }: Pick<FoundExpression, "source" | "flags">): { isEndless: boolean; why: string }[] {
  const loop = findExponential(source, flags);
  const slow = analyse({ source, flags }).reports.map((report) => {
    const runs = report.type === "Trade" ? [report.startQuant, report.endQuant] : [report.quant];
    const text = JSON.stringify(report.character.pick);
    return {
      isEndless: report.exponential,
      why: `${text} repeated, read by ${runs.map(({ raw }) => raw).join(" and ")}`,
    };
  });
  return loop === undefined ? slow : [{ isEndless: true, why: `${loop} repeated can be read in two ways` }, ...slow];
}

describe("the regular expressions of the project", () => {
  it("are found, those of constant texts too", () => {
    const own: FoundExpression[] = [];
    const left: OpenExpression[] = [];
    const text = [
      "const DIGITS = String.raw`\\d+`;",
      "const ANY = [DIGITS, 'x'].join('|');",
      "/a(?<b>[/])c/gu;",
      `new RegExp(\`^(?:\${ANY})\` + '$', 'u');`,
      "new RegExp(/a|b/.source);",
      "new RegExp(process.argv[2]);",
    ].join("\n");
    findInText("a.ts", text, own, left);
    expect(own.map(({ line, source, flags }) => [line, source, flags])).toEqual([
      [3, "a(?<b>[/])c", "gu"],
      [4, "^(?:\\d+|x)$", "u"],
      [5, "a|b", ""],
      [5, "a|b", ""],
    ]);
    expect(left).toEqual([{ file: "a.ts", line: 6, text: "new RegExp(process.argv[2])" }]);
    expect(found.length).toBeGreaterThan(1400);
  });

  it.each([
    ["a loop in a loop", "^(?:a+)+$"],
    ["two ways for a word", "^(?:ab|abab)+$"],
    ["names with initials", "^(?:[^:]{2,200}?\\p{Lu}\\.)+:"],
    ["white space on both sides of what may be missing", "^(?:\\s*,?\\s*)+$"],
  ])("are tried so that %s is found", (_, source) => {
    expect(faultsOf({ source, flags: "u" }).some(({ isEndless }) => isEndless)).toBe(true);
  });

  it("take exponential time nowhere", () => {
    const endless = found.flatMap((each) =>
      faultsOf(each).flatMap(({ isEndless, why }) => (isEndless ? [tell(each, why)] : [])),
    );
    expect(endless).toEqual([]);
  });

  it("take quadratic time only where what they read is short", () => {
    const slow = found.flatMap((each) => {
      const [fault] = faultsOf(each).filter(({ isEndless }) => !isEndless);
      return fault ? [{ ...each, told: tell(each, fault.why) }] : [];
    });
    const allowed = new Map(QUADRATIC.flatMap(({ files }) => Object.entries(files)));
    const perFile = Map.groupBy(slow, ({ file }) => file);
    const over = [...perFile].filter(([file, own]) => own.length > (allowed.get(file) ?? 0));
    expect(over.flatMap(([, own]) => own.map(({ told }) => told))).toEqual([]);
  });

  it("are put together when they run only where that is known", () => {
    const perFile = Map.groupBy(open, ({ file }) => file);
    const over = [...perFile].filter(([file, own]) => own.length > (OPEN[file] ?? 0));
    expect(over.flatMap(([, own]) => own)).toEqual([]);
  });
});
