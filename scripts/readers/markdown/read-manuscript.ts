import { extname } from "node:path";
import { Findings } from "../../diagnostics/findings.ts";
import { SourceText } from "../../diagnostics/source-text.ts";
import type { Manuscript } from "../../manuscript/manuscript.ts";
import { mapInlines } from "../../manuscript/map-inlines.ts";
import type { PaperFolder } from "../../manuscript/paper-folder.ts";
import { dropRepeatedTitle, takeAbstract, takeAuthors, takeTitle } from "./front/front-blocks.ts";
import { readMetadata } from "./front/metadata.ts";
import { isNumbering, startReading } from "./front/start-reading.ts";
import { readStatements, readSummary } from "./front/statements.ts";
import { HTML_BLOCK } from "./inlines/html-names.ts";
import { preferShown } from "./inlines/images.ts";
import { numberBlocks } from "./numbering/numbering.ts";
import { resolveInlines } from "./numbering/resolve.ts";
import { readBlocks } from "./passages/read-blocks.ts";
import { labelHeadings, nestSections, numberHeadings } from "./passages/sections.ts";
import { tidyBlocks } from "./passages/tidy-blocks.ts";
import type { Reading } from "./reading.ts";
import { citeSilently, readCited, reportKeys } from "./references/cited-works.ts";
import { Works } from "./references/works.ts";
import { citeByNumber, takeReferences } from "./references/written-references.ts";
import { joinChapters } from "./source/chapters.ts";
import { type Data, readFrontMatter } from "./source/front-matter.ts";
import { expandIncludes } from "./source/includes.ts";
import { withoutTokens } from "./source/islands.ts";
import { type Line, toDiagnostic } from "./source/lines.ts";
import { declareMacros } from "./source/macros.ts";
import { joinManubot } from "./source/manubot.ts";
import { settleParts } from "./source/parts.ts";
import { readProjectFiles } from "./source/project-files.ts";

/** The longest papers have a tenth of this; parsing so much takes some seconds, and several hundred megabytes. */
const LONGEST = 4e6;

/** A command: formulas and paths have such, too, but few papers with formulas have nothing else. */
const HAS_LATEX = /\\[a-zA-Z]/;

/**
 * Reads a paper written in Markdown.
 *
 * @param given the main file
 * @param folder the other files: `.bib`, includes, project files
 */
export async function readManuscript(given: SourceText, folder: PaperFolder): Promise<Manuscript> {
  const findings = new Findings(toDiagnostic);
  const source = new SourceText(given.file, withoutTokens(given.text));
  if (source.text.length > LONGEST) return refuse(source, findings);
  const frontMatter = readFrontMatter(source, findings);
  const project = readProjectFiles(folder, findings);
  const data: Data = { ...project.data, ...frontMatter.data };
  const reading = startReading(source, folder, findings, data, project.isMyst);
  const book = joinChapters(source.file, frontMatter.body, project.chapters, folder, findings);
  const parts = joinManubot(source.file, book, folder, findings);
  const lines = expandIncludes(parts, folder, findings);
  if (HTML_BLOCK.test(source.text) || lines.some(({ text }) => HTML_BLOCK.test(text)))
    reading.fromHtml = (await import("hast-util-from-html")).fromHtml;
  if (HAS_LATEX.test(source.text) || lines.some(({ text }) => HAS_LATEX.test(text)))
    reading.latex = await (await import("../latex/fragments.ts")).openFragments(reading);
  declareMacros(data, source, reading);
  const { lineOf } = frontMatter;
  const metadata = readMetadata({ data, lineOf }, reading);
  const all = tidyBlocks([...readBlocks(lines, reading), ...readStatements({ data, lineOf }, reading)], reading);

  const titled =
    metadata.title.length > 0
      ? { title: metadata.title, rest: dropRepeatedTitle(all, metadata.title) }
      : takeTitle(all);
  const named =
    metadata.authors.length > 0 ? { authors: metadata.authors, taken: new Set() } : takeAuthors(titled.rest);
  const front = takeAbstract(
    titled.rest.filter((block) => !named.taken.has(block)),
    metadata.abstract,
  );
  const written = takeReferences(settleParts(front.rest), reading);
  // Footnotes that are references are cited by their labels.
  for (const [label, id] of written.byLabel)
    if (label.startsWith("^")) reading.aliases.set(`\u0000${label.slice(1)}`, id);
  reportUnused(reading);
  const blocks = written.rest;
  labelHeadings(blocks);
  if (isNumbering(data)) numberHeadings(blocks);
  const isQuarto = extname(source.file).toLowerCase() === ".qmd";
  const targets = numberBlocks(blocks, reading, isQuarto);

  const listed = (await reading.latex?.readReferences()) ?? [];
  const works = new Works(
    [...written.references, ...listed, ...(await readCited(data, lineOf("bibliography"), reading))],
    reading.aliases,
  );
  preferShown(blocks, folder);
  const { lead, sections } = nestSections(blocks);
  const { shortTitle, venue, year, isYearOfDraft, doi, url, licence, language } = metadata;
  const abstract = [...metadata.abstract, ...front.abstract];
  const summary = readSummary(frontMatter, abstract.length > 0, reading);
  const draft: Manuscript = {
    ...{ title: titled.title, shortTitle, authors: named.authors },
    abstract: abstract.length > 0 ? abstract : summary,
    keywords: metadata.keywords.length > 0 ? metadata.keywords : front.keywords,
    ...{ venue, year, ...(isYearOfDraft ? { isYearOfDraft } : {}), doi, url, licence, language, lead, sections },
    ...{ references: [], findings: [] },
  };
  const manuscript = mapInlines(draft, (inlines) =>
    resolveInlines(inlines, { targets, works }, reading).flatMap((node) =>
      node.type === "text" ? citeByNumber(node.value, written.byLabel) : [node],
    ),
  );
  citeSilently(data, works);
  for (const reference of [...written.references, ...listed]) works.cite(reference.id);
  reportKeys(reading, works);
  return { ...manuscript, references: works.list(), findings: findings.list() };
}

/** Footnotes that nothing refers to are not printed, so they are not read either. */
function reportUnused({ footnotes, findings }: Reading): void {
  for (const { isReference, isUsed, lines } of footnotes.values())
    if (!isReference && !isUsed && lines[0])
      findings.count("footnote-is-used", "unused", lines[0], (count) =>
        count === 1
          ? "nothing refers to this footnote; it was left out"
          : `nothing refers to ${count} footnotes; they were left out`,
      );
}

function refuse(source: SourceText, findings: Findings<Line>): Manuscript {
  const size = (source.text.length / 1e6).toFixed(1);
  const most = LONGEST / 1e6;
  const message = `this Markdown has ${size} million characters; at most ${most} are read, because parsing more would take too much time and memory`;
  const hint = "is it the right file? pictures and data that are written into the text belong in files of their own";
  findings.add(
    { severity: "error", code: "file-is-small", message, hint },
    { text: source.lineAt(1).slice(0, 40), source, offset: 0 },
  );
  return {
    title: [],
    authors: [],
    abstract: [],
    keywords: [],
    lead: [],
    sections: [],
    references: [],
    findings: findings.list(),
  };
}
