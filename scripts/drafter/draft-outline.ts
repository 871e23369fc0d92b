import { Document } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { Findings } from "../diagnostics/findings.ts";
import { type Language, languageOf, type ResolvedLanguage } from "../languages/index.ts";
import { allSections } from "../manuscript/all-sections.ts";
import type { Manuscript, ManuscriptSection, Place } from "../manuscript/manuscript.ts";
import type { PaperFolder } from "../manuscript/paper-folder.ts";
import { language as languageSchema } from "../outline/fields.ts";
import { FORMAT_VERSION } from "../outline/schema.ts";
import type { Reference } from "../outline/types.ts";
import { toWords } from "../text/slice-inlines.ts";
import { writeInline } from "../text/write-inline.ts";
import { chooseTakeaways, frontOf } from "./choose-takeaways.ts";
import { type Asset, FigureCollector } from "./collect-figures.ts";
import type { DraftContext, DraftCount } from "./context.ts";
import { say } from "./draft-blocks.ts";
import { draftPaper } from "./draft-paper.ts";
import { draftReferences } from "./draft-references.ts";
import { draftSection } from "./draft-section.ts";
import { nameHeadings } from "./name-headings.ts";
import { renameKeys } from "./rename-keys.ts";
import { nameSections } from "./section-ids.ts";
import { choosePoints } from "./sentences/choose-points.ts";
import type { JudgedSentence } from "./sentences/score-sentences.ts";
import { listSentences } from "./sentences/sentences.ts";
import { countForms } from "./true-case.ts";
import { commentAbove, toList, toMap } from "./yaml-nodes.ts";

/** Findings about headings, which stand in the draft beside what they are about. */
const UNSURE: ReadonlySet<string> = new Set(["heading-is-sure", "heading-is-stated"]);

/** Lines that are named of things that are left out alike. */
const MOST_LINES = 12;

/** The file of references beside an outline, if it is given no other name. */
const REFERENCES_FILE = "references.json";

export interface Draft {
  /** The outline, as YAML. */
  outline: string;
  /** The works cited, for a file of their own, which the outline names when there are any. */
  references: Reference[];
  referencesFile: string;
  /** Pictures, with their paths from the outline's folder. */
  assets: Asset[];
  count: DraftCount;
  /** What of the paper the draft does not have, and what it could not tell. */
  findings: Diagnostic[];
}

export interface DraftOptions {
  /** The paper as the person named it. */
  file: string;
  /** Path of the outline's JSON Schema from the outline's folder, for editors. */
  schema?: string | undefined;
  /** Name of the file of references, when several outlines share a folder. */
  referencesFile?: string | undefined;
  /** The languages that are known; all of Lectern's if left out. */
  languages?: readonly Language[] | undefined;
}

/**
 * Drafts the outline of a talk from a paper.
 *
 * @param original the paper as it was read
 * @param folder where its pictures are
 */
export async function draftOutline(
  original: Manuscript,
  folder: PaperFolder,
  { file, schema, referencesFile = REFERENCES_FILE, languages }: DraftOptions,
): Promise<Draft> {
  const findings = new Findings<Place | undefined>((finding, place) => ({
    ...{ severity: "warning", ...finding, file, ...place },
  }));
  const warn = (code: string, message: string) => findings.add({ code, message }, undefined);
  const { references, keys } = draftReferences(original.references);
  const manuscript = renameKeys(original, keys);
  const isKnown = languageSchema.safeParse(manuscript.language).success;
  const language = languageOf((isKnown ? manuscript.language : undefined) ?? "en", languages);
  const title = writeInline(manuscript.title) || titleFromFile(file);
  if (manuscript.title.length === 0) warn("title-is-found", `no title was found; the draft goes by \`${title}\``);
  if (manuscript.authors.length === 0) warn("authors-are-found", "no authors were found; fill them in under `paper`");
  const { sections, isHeadless } = withLead(manuscript, title, file);
  const whole = { ...manuscript, sections };
  const forms = countForms(whole);
  const count: DraftCount = {
    headings: allSections(manuscript).length,
    points: 0,
    figures: 0,
    tables: 0,
    equations: 0,
    listings: 0,
    references: references.length,
  };
  const context: DraftContext = {
    language,
    names: nameSections(sections),
    points: choose(whole, language),
    headings: nameHeadings(sections, forms, language),
    unsure: new Map(
      manuscript.findings.flatMap(({ code, file: where, position, message }) =>
        UNSURE.has(code) && where !== undefined && position ? [[say({ file: where, position }), message] as const] : [],
      ),
    ),
    equations: new Map(),
    figures: new FigureCollector(folder),
    count,
    skip: (code, what, place, why) =>
      findings.gather(code, String(place.position.line), place, (_, lines) => ({
        message: `this ${what} is left out: ${why}${formatOthers(lines)}`,
        hint: lines.length > 1 ? "the comments in the draft name each" : undefined,
      })),
  };
  const paper = draftPaper(manuscript, title, forms, language);
  for (const dropped of paper.dropped)
    warn("fact-is-valid", `${dropped} can't be as the paper has it, and was left out`);
  const drafted = [];
  for (const section of sections) drafted.push(await draftSection(section, "", 0, context));
  if (isHeadless && drafted[0])
    commentAbove(drafted[0], ["The paper has no heading here; its title stands in for one."]);
  const takeaways = chooseTakeaways(whole, language);
  const document = new Document(
    toMap({
      lectern: FORMAT_VERSION,
      paper: paper.map,
      talk: toMap({ wording: "paper" }, { wording: "`own` once you have put the points in your own words" }),
      references: references.length > 0 ? referencesFile : undefined,
      sections: toList(drafted),
      takeaways: toList(takeaways),
    }),
  );
  document.commentBefore = [
    ...(schema === undefined ? [] : [` yaml-language-server: $schema=${schema}`, ""]),
    ` Drafted by \`lectern import\` from ${file.split(/[/\\]/).at(-1)}. Points are sentences of the paper, chosen by their place and words; what`,
    " is left of each section stands in its notes. Give each section a `gist`, its message in your own words: it becomes",
    " the title of the slide. Comments say what was guessed or left out.",
  ].join("\n");
  return {
    outline: document.toString({ lineWidth: 116, singleQuote: true, flowCollectionPadding: false }),
    references,
    referencesFile,
    assets: context.figures.assets,
    count,
    findings: findings.list(),
  };
}

/** Says of things that are left out alike, of which the first was named, how many more there are and at which lines. */
function formatOthers([first, ...others]: readonly string[]): string {
  if (others.length === 0) return "";
  const lines = [...new Set(others)];
  const named = lines.slice(0, MOST_LINES).join(", ") + (lines.length > MOST_LINES ? " …" : "");
  const at = lines.length > 1 || lines[0] !== first ? `, at line ${named}` : "";
  return `; so ${others.length === 1 ? "is" : "are"} ${others.length} more${at}`;
}

/** The name of a file, as words. */
const titleFromFile = (file: string) =>
  (file.split(/[/\\]/).at(-1) ?? "paper").replace(/\.\w+$/, "").replace(/[-_]+/g, " ");

/** Text before the first heading as a section, since an outline has none outside of sections. */
function withLead(
  { lead, sections }: Manuscript,
  title: string,
  file: string,
): { sections: ManuscriptSection[]; isHeadless: boolean } {
  const says = lead.some((passage) =>
    passage.type === "paragraph" ? toWords(passage.text).length > 120 : passage.type !== "figure",
  );
  const [first] = lead;
  if (sections.length > 0 && (!first || !says)) {
    // A line or two that open a paper belong to what follows them.
    const [next, ...rest] = sections;
    const joined = first && next ? [{ ...next, content: [...lead, ...next.content] }, ...rest] : sections;
    return { sections: joined, isHeadless: false };
  }
  const place = first?.place ?? { file, position: { line: 1, column: 1, length: 1 } };
  const own = { place, title: [{ type: "text" as const, value: title }], content: lead, sections: [] };
  return { sections: [own, ...sections], isHeadless: true };
}

function choose(manuscript: Manuscript, language: ResolvedLanguage): Map<ManuscriptSection, JudgedSentence[]> {
  const sections = allSections(manuscript);
  const texts = sections.map(({ title, content }) => ({
    title: toWords(title),
    sentences: listSentences(content, language),
  }));
  const chosen = choosePoints(texts, frontOf(manuscript), language);
  return new Map(sections.map((section, index) => [section, chosen[index] ?? []]));
}
