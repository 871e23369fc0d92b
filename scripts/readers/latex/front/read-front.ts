import { roleOf } from "../../../languages/roles.ts";
import type { Manuscript, Passage } from "../../../manuscript/manuscript.ts";
import type { PaperFolder } from "../../../manuscript/paper-folder.ts";
import type { Author } from "../../../outline/types.ts";
import { oneOr } from "../../../text/counted.ts";
import { trimInlines } from "../../../text/edit-inlines.ts";
import { type Inline, toPlainText } from "../../../text/inline.ts";
import { readInlines } from "../inlines/read-inline.ts";
import type { SectionTree } from "../passages/section-tree.ts";
import type { Reading } from "../reading.ts";
import { findNodes, isMacro, splitNodes, type TexNode } from "../source/nodes.ts";
import { readByline } from "./author-block.ts";
import type { DocumentFacts } from "./document-facts.ts";
import { readAuthors } from "./read-authors.ts";

type Front = Omit<Manuscript, "lead" | "sections" | "references" | "findings">;

/** Makes the fields of a manuscript of what the title block said, and of a `myst.yml` beside the paper. */
export async function readFront(
  reading: Reading,
  tree: SectionTree,
  facts: DocumentFacts,
  folder: PaperFolder,
): Promise<Front> {
  const { front } = reading;
  const isFragment = facts.documentClass === "";
  // Proceedings that are put together by MyST keep title and authors outside of the LaTeX file.
  const { readMystFacts } = await import("./myst-facts.ts");
  const myst = isFragment || !front.title ? readMystFacts(folder) : undefined;
  const title = readTitle(reading, facts);
  const shortTitle = toPlainText(withoutFont(readInlines(front.shortTitle ?? [], reading))).trim();
  const authors = readAuthors(reading);
  const { abstract, keywords } = partKeywords(takeAbstract(reading, tree), reading);
  const said = front.keywords.flatMap((nodes) => splitKeywords(nodes, reading));
  const words = said.length > 0 ? said : splitWords(keywords);
  reportNotes(reading);
  const say = (nodes: TexNode[] | undefined) => toPlainText(readInlines(nodes ?? [], reading)).trim() || undefined;
  const published = yearIn(say(front.facts.year) ?? "");
  const date = say(front.facts.date) ?? "";
  // `Received May 2019; accepted January 2020`
  const accepted = yearIn(/\b(?:published|accepted)\b.*/is.exec(date)?.[0] ?? "");
  const own = published ?? accepted ?? yearIn(date);
  const year = own ?? myst?.year;
  const doi = say(front.facts.doi)?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, "") ?? myst?.doi;
  const isYearOfDraft = year !== undefined && published === undefined && accepted === undefined && doi === undefined;
  if (reading.bibliographies.length === 0 && reading.entries.length === 0)
    for (const name of myst?.bibliographies ?? []) reading.bibliographies.push({ name, at: 0 });
  return {
    title: title.length > 0 ? title : (myst?.title ?? []),
    shortTitle: shortTitle || undefined,
    authors: authors.length > 0 ? authors : (myst?.authors ?? namedByClass(facts)),
    abstract: abstract.length > 0 ? abstract : (myst?.abstract ?? []),
    keywords: words.length > 0 ? words : (myst?.keywords ?? []),
    venue: say(front.facts.venue) ?? myst?.venue,
    year,
    ...(isYearOfDraft ? { isYearOfDraft } : {}),
    doi,
    licence: myst?.licence,
    language: facts.language,
  };
}

/** Whom a class of theses has by a name of its own. */
const namedByClass = ({ author = "" }: DocumentFacts): Author[] =>
  readByline({ text: author, emails: [], orcids: [] }).authors.map(({ marks: _, ...person }) => person);

const yearIn = (text: string): number | undefined => Number(/\b(?:19|20)\d{2}\b/.exec(text)?.[0]) || undefined;

function readTitle(reading: Reading, facts: DocumentFacts): Inline[] {
  const { front } = reading;
  const title = withoutFont(readInlines(front.title ?? [], reading));
  // There it is the journal's department: `Sequence analysis`.
  const isDepartment = facts.documentClass === "bioinfo";
  const subtitle = isDepartment ? [] : readInlines(front.subtitle ?? [], reading);
  // `\thanks` of the title.
  const marks = findNodes(front.title ?? [], (node) => isMacro(node, "thanks", "footnote", "titlenote"));
  reading.notes.splice(0).forEach((content, index) => {
    const mark = marks[index];
    front.notes.push({
      name: mark?.type === "macro" ? mark.name : "thanks",
      content,
      at: (mark ?? content[0])?.at ?? 0,
    });
  });
  reading.images.length = 0;
  if (title.length === 0) return facts.title === undefined ? [] : [{ type: "text", value: facts.title }];
  if (subtitle.length === 0) return title;
  const isOpen = /[\p{L}\p{N}"”’)]$/u.test(toPlainText(title));
  return [...title, { type: "text", value: isOpen ? ": " : " " }, ...subtitle];
}

const MOST_NOTES = 4;
const LONGEST_NOTE = 50;

/** Says which notes are left out, at the first of them. */
function reportNotes(reading: Reading): void {
  const notes = reading.front.notes.splice(0).sort((one, other) => one.at - other.at);
  const [first] = notes;
  if (!first) return;
  const told = notes.slice(0, MOST_NOTES).map(({ name, content }) => {
    const text = toPlainText(readInlines(content, reading)).replace(/\s+/g, " ");
    const start = text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE).replace(/(?<!\s)\s+\S*$/, "")} …` : text;
    return start === "" ? `\`\\${name}\`` : `\`\\${name}\` (“${start}”)`;
  });
  const more = notes.length > MOST_NOTES ? ` and ${notes.length - MOST_NOTES} more` : "";
  const message = `${oneOr(notes.length, "a note", "notes")} of the title block ${notes.length === 1 ? "is" : "are"} left out: ${told.join(", ")}${more}`;
  reading.findings.count("title-notes-are-read", "", first.at, () => message);
}

/** A title that is set in bold as a whole is not emphasized by that. */
function withoutFont(title: Inline[]): Inline[] {
  const [only] = title;
  return title.length === 1 && (only?.type === "strong" || only?.type === "emphasis") ? only.children : title;
}

/** The abstract's paragraphs: from its environment, or from a section that is called so. */
function takeAbstract({ front }: Reading, tree: SectionTree): Inline[][] {
  let passages: Passage[] = front.abstract;
  if (passages.length === 0) {
    const index = tree.sections.findIndex(
      ({ title, sections }, at) => at < 3 && sections.length === 0 && roleOf(toPlainText(title)) === "abstract",
    );
    if (index >= 0) passages = tree.sections.splice(index, 1)[0]?.content ?? [];
  }
  // Pictures and tables of an abstract, which some have, stand before the text.
  const isText = (passage: Passage) =>
    passage.type === "paragraph" || passage.type === "quote" || passage.type === "list";
  tree.lead.push(...passages.filter((passage) => !isText(passage)));
  return passages.flatMap((passage): Inline[][] => {
    if (passage.type === "paragraph" || passage.type === "quote") return [passage.text];
    return passage.type === "list" ? passage.items.flatMap((item) => item.text) : [];
  });
}

/** Takes keywords, and codes of subjects, out of the abstract that ends with them: `\textbf{Keywords:} tea, cups`. */
function partKeywords(paragraphs: readonly Inline[][], { front }: Reading): { abstract: Inline[][]; keywords: string } {
  const said = { keywords: "", codes: "" };
  let part: keyof typeof said | undefined;
  const abstract = paragraphs.map((paragraph) => {
    // What follows a label in the next paragraph is still of it.
    if (part && said[part].trim() !== "") part = undefined;
    return paragraph.filter((node) => {
      const label =
        node.type === "strong" || node.type === "emphasis" ? toPlainText([node]).replace(/[:.\s]{1,9}$/, "") : "";
      const isLabel = /^(?:JEL|PACS|MSC)\b/.test(label)
        ? "codes"
        : roleOf(label) === "keywords"
          ? "keywords"
          : undefined;
      part = isLabel ?? part;
      if (part && !isLabel) said[part] += toPlainText([node]);
      return part === undefined;
    });
  });
  if (said.codes !== "")
    front.notes.push({ name: "abstract", content: [{ type: "text", value: said.codes, at: 0 }], at: 0 });
  return {
    abstract: abstract.map((each) => trimInlines(each)).filter((each) => each.length > 0),
    keywords: said.keywords,
  };
}

function splitKeywords(nodes: readonly TexNode[], reading: Reading): string[] {
  const parts = splitNodes(nodes, (node) => isMacro(node, "sep", "and", "\\", "kwdsep", "textperiodcentered", "cdot"));
  // Codes of subjects come behind the words.
  const end = parts.findIndex((part) => part.some((node) => isMacro(node, "PACS", "MSC", "JEL")));
  const words = (end < 0 ? parts : [...parts.slice(0, end), withoutCodes(parts[end] ?? [])]).map((part) =>
    toPlainText(readInlines(part, reading)).replace(/\s+/g, " "),
  );
  const [only = ""] = words;
  return words.length > 1 ? trimWords(words) : splitWords(only);
}

const splitWords = (only: string) =>
  trimWords(only.split(only.includes(";") ? ";" : / [—–] /.test(only) ? / [—–] / : /[,·•]/));

const trimWords = (words: readonly string[]) =>
  words.map((word) => word.replace(/^[\s.:]+|(?<![\s.])[\s.]+$/g, "")).filter((word) => word !== "");

function withoutCodes(nodes: readonly TexNode[]): readonly TexNode[] {
  return nodes.slice(
    0,
    nodes.findIndex((node) => isMacro(node, "PACS", "MSC", "JEL")),
  );
}
