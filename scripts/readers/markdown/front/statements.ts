import type { Inline } from "../../../text/inline.ts";
import { isFields } from "../../../text/values.ts";
import { readBlocks, readParagraphs } from "../passages/read-blocks.ts";
import type { Block, Reading } from "../reading.ts";
import type { FrontMatter } from "../source/front-matter.ts";
import { linesAt } from "../source/lines.ts";
import { part } from "../source/parts.ts";

/** Headings of what papers state at their end; their keys have the same letters: `data-availability`, `dataavailability`. */
const HEADINGS = [
  ...["Acknowledgement", "Acknowledgements", "Acknowledgment", "Acknowledgments", "Thanks", "Funding"],
  ...["Author contribution", "Author contributions", "Author declaration", "Author note", "Disclosure", "Disclosures"],
  ...["Code availability", "Data availability", "Data availability statement", "Sample availability"],
  ...["Competing interest", "Competing interests", "Conflict of interest", "Conflicts of interest"],
  ...["Ethics", "Ethics statement", "Informed consent", "Institutional review", "Disclaimer", "Appendix"],
];

/** What says the paper once more in short, and is its abstract if it has no other. */
const SUMMARIES = [
  ...["description", "summary", "authorsummary", "laysummary", "plainlanguagesummary", "simplesummary"],
  ...["significance", "significancestatement", "highlights", "keypoints"],
];

const keyOf = (name: string) => name.replace(/[\s_-]/g, "").toLowerCase();

/** Headings by the keys of MyST, Quarto, papaja and the templates of journals. */
const STATEMENTS = new Map([
  ...HEADINGS.map((heading) => [keyOf(heading), heading] as const),
  ["acknow", "Acknowledgements"],
  ["codedataavailability", "Code and data availability"],
]);

type Front = Pick<FrontMatter, "data" | "lineOf">;

/** What has words in the front matter, MyST's `parts:` among it. */
function textsOf({ data, lineOf }: Front) {
  const parts = isFields(data.parts) ? data.parts : {};
  return Object.entries({ ...parts, ...data }).map(([name, value]) => ({
    ...{ name, key: keyOf(name), text: wordsOf(value).join("\n\n") },
    line: lineOf(name in data ? name : "parts"),
  }));
}

/** All texts in a value: `funding: [{statement: …, award: …}]`. */
const wordsOf = (value: unknown): string[] => {
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsOf) : [];
};

/** The statements in the front matter, as sections. */
export const readStatements = (front: Front, reading: Reading): Block[] =>
  textsOf(front).flatMap(({ key, text, line }): Block[] => {
    const heading = STATEMENTS.get(key);
    if (heading === undefined || text === "") return [];
    const start = part(heading, line);
    start.attributes.classes.push("unnumbered");
    return [start, ...readBlocks(linesAt(text, line), reading)];
  });

/**
 * What the front matter has in place of an abstract; summaries beside one are told.
 *
 * @param hasAbstract whether the paper has one
 */
export function readSummary(front: Front, hasAbstract: boolean, reading: Reading): Inline[][] {
  const texts = textsOf(front);
  const found = SUMMARIES.flatMap((each) => texts.filter(({ key, text }) => key === each && text !== ""));
  const [first] = hasAbstract ? [] : found;
  // A page's description is for who searches it.
  for (const { name, line } of found.filter((each) => each !== first && each.key !== "description"))
    reading.findings.gather("abstract-is-single", name, line, (listed) => ({
      message: `what the front matter says beside the abstract is left out: ${listed}`,
      hint: "if slides should say it, give it a section of its own",
    }));
  return first ? readParagraphs(first.text, first.line, reading) : [];
}
