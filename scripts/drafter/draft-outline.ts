import { Document } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { Findings } from "../diagnostics/findings.ts";
import { type Language, languageOf } from "../languages/index.ts";
import { allSections } from "../manuscript/all-sections.ts";
import type { Manuscript, Place } from "../manuscript/manuscript.ts";
import type { PaperFolder } from "../manuscript/paper-folder.ts";
import { placeSections } from "../manuscript/place-sections.ts";
import { titleFromFile, withLead } from "../manuscript/with-lead.ts";
import { language as languageSchema } from "../outline/fields.ts";
import { FORMAT_VERSION } from "../outline/schema.ts";
import type { Reference } from "../outline/types.ts";
import { parseInline } from "../text/inline.ts";
import { writeInline } from "../text/write-inline.ts";
import { type Asset, FigureCollector } from "./collect-figures.ts";
import type { DraftContext, DraftCount } from "./context.ts";
import { say } from "./draft-blocks.ts";
import { draftClosing } from "./draft-closing.ts";
import { draftPaper, type PaperOrigin } from "./draft-paper.ts";
import { draftReferences } from "./draft-references.ts";
import { draftSections } from "./draft-sections.ts";
import { listShaped, minutesOf } from "./draft-shaped.ts";
import { listShown } from "./list-shown.ts";
import { nameHeadings } from "./name-headings.ts";
import { placeNames } from "./place-of.ts";
import { renameKeys } from "./rename-keys.ts";
import { nameSections } from "./section-ids.ts";
import { planStory } from "./story/plan-story.ts";
import { tellLeft } from "./tell-left.ts";
import { withoutGaps } from "./to-point.ts";
import { countForms } from "./true-case.ts";
import { commentAbove, toComment, toList, toMap } from "./yaml-nodes.ts";

/** Findings about headings, which stand in the draft beside what they are about. */
const UNSURE: ReadonlySet<string> = new Set(["heading-is-sure", "heading-is-stated"]);

/** Lines that are named of things that are left out alike. */
const MOST_LINES = 12;

/** The file of references beside an outline, if it is given no other name. */
const REFERENCES_FILE = "references.json";

/** As long as most talks at conferences. */
const MINUTES = 15;

export interface Draft {
  /** The outline, as YAML. */
  outline: string;
  /** The works cited, for a file of their own, which the outline names when there are any. */
  references: Reference[];
  referencesFile: string;
  /** Pictures, with their paths from the outline's folder. */
  assets: Asset[];
  count: DraftCount;
  /** What is in the paper alone, in words: `2 tables`. */
  left: string[];
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
  /** Minutes of the talk to draft; 15 if left out. */
  minutes?: number | undefined;
  /** Whether points are whole sentences. */
  isWhole?: boolean | undefined;
  /** Where the paper can be found again. */
  origin?: PaperOrigin | undefined;
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
  {
    file,
    schema,
    referencesFile = REFERENCES_FILE,
    minutes = MINUTES,
    isWhole = false,
    origin,
    languages,
  }: DraftOptions,
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
  const heading = manuscript.title.length > 0 ? manuscript.title : parseInline(titleFromFile(file));
  const { sections, isHeadless } = withLead(manuscript, heading, file);
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
    ...{ slides: 0, backup: 0, left: 0 },
  };
  const figures = new FigureCollector(folder);
  const headings = nameHeadings(sections, forms, language);
  const context: DraftContext = {
    ...{ language, minutes, isWhole },
    names: nameSections(sections),
    places: placeSections(sections, placeNames(sections, headings, title)),
    left: [],
    told: new Set(),
    headings,
    unsure: new Map(
      manuscript.findings.flatMap(({ code, file: where, position, message }) =>
        UNSURE.has(code) && where !== undefined && position ? [[say({ file: where, position }), message] as const] : [],
      ),
    ),
    references: new Map(references.map((reference) => [reference.id, reference])),
    figures,
    count,
    skip: (code, what, place, why) =>
      findings.gather(code, place.position.where ?? `line ${place.position.line}`, place, (_, lines) => ({
        message: `this ${what} is left out: ${why}${formatOthers(lines)}`,
        hint: lines.length > 1 ? "the comments in the draft name each" : undefined,
      })),
  };
  const shaped = listShaped(sections, context);
  const shapedSections = new Set([...shaped.keys()].flatMap((section) => [section, ...allSections(section)]));
  const comments: string[] = [];
  const shown = await listShown(whole, context, comments);
  const story = planStory(whole, {
    ...{ minutes, language, isWhole },
    isShown: (evidence) => shown.has(evidence),
    titles: new Map(
      [...headings].flatMap(([section, { calm }]) =>
        calm === undefined ? [] : [[section, parseInline(calm)] as const],
      ),
    ),
    shaped: { sections: shapedSections, minutes: minutesOf(shaped, minutes) },
  });
  const paper = draftPaper(manuscript, title, forms, language, origin);
  for (const dropped of paper.dropped)
    warn("fact-is-valid", `${dropped} can't be as the paper has it, and was left out`);
  const drafted = await draftSections(sections, story, new Set(shaped.keys()), context);
  count.slides = story.slides.length;
  count.backup = story.backup.length;
  if (isHeadless && drafted[0])
    commentAbove(drafted[0], ["The paper has no heading here; its title stands in for one."]);
  const takeaways = story.takeaways.map(({ short }) => writeInline(withoutGaps(short.inlines)));
  const knows = {
    mail: paper.map.toJSON().authors.some(({ email }: { email?: string }) => email !== undefined),
    address: paper.map.has("doi") || paper.map.has("url"),
  };
  const document = new Document(
    toMap({
      lectern: FORMAT_VERSION,
      paper: paper.map,
      talk: toMap(
        { minutes, closing: draftClosing(allSections(whole), story, context, knows), wording: "paper" },
        { wording: "`own` once you have put the points in your own words" },
      ),
      references: references.length > 0 ? referencesFile : undefined,
      sections: toList(drafted),
      takeaways: toList(takeaways),
    }),
  );
  const left = tellLeft(whole, story, context);
  document.comment = formatEnd(comments, left.lines);
  document.commentBefore = [
    ...(schema === undefined ? [] : [` yaml-language-server: $schema=${schema}`, ""]),
    ` Drafted by \`lectern import\` from ${file.split(/[/\\]/).at(-1)}, for a talk of ${minutes} minutes. Each \`slide:\` is a message in the paper's`,
    " words, shortened like the points below it; the notes have the whole sentences, with their places, and what stands",
    " around them. Slides with `backup: true` are for questions. Comments say what was guessed or left out.",
  ].join("\n");
  return {
    outline: document.toString({ lineWidth: 116, singleQuote: true, flowCollectionPadding: false }),
    references,
    referencesFile,
    assets: context.figures.used,
    count,
    left: left.what,
    findings: findings.list(),
  };
}

/** What stands at the end of a draft: why things can't be shown, and what there was no room for. */
function formatEnd(comments: readonly string[], left: readonly string[]): string | null {
  const lines = [...comments, ...(left.length > 0 ? [`No room was there for: ${left.join("; ")}.`] : [])];
  return lines.length === 0 ? null : toComment(lines);
}

/** Says of things that are left out alike, of which the first was named, how many more there are and at which lines. */
function formatOthers([first, ...others]: readonly string[]): string {
  if (others.length === 0) return "";
  const lines = [...new Set(others)];
  // `line 3, line 5` is `line 3, 5`.
  const word = /^\p{L}+ (?=\d+$)/u.exec(lines[0] ?? "")?.[0] ?? "";
  const isAlike = lines.every((line) => line.startsWith(word) && /^\d+$/.test(line.slice(word.length)));
  const said = isAlike ? lines.map((line, index) => (index === 0 ? line : line.slice(word.length))) : lines;
  const named = said.slice(0, MOST_LINES).join(", ") + (lines.length > MOST_LINES ? " …" : "");
  const at = lines.length > 1 || lines[0] !== first ? `, at ${named}` : "";
  return `; so ${others.length === 1 ? "is" : "are"} ${others.length} more${at}`;
}
