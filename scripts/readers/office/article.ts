import { type Diagnostic, sortByPlace } from "../../diagnostics/diagnostic.ts";
import type { Findings } from "../../diagnostics/findings.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import type { Manuscript } from "../../manuscript/manuscript.ts";
import { mapInlines } from "../../manuscript/map-inlines.ts";
import type { Inline } from "../../text/inline.ts";
import { makeArticle, toParts } from "../article/sections.ts";
import { type Element, isElement, make } from "../jats/element.ts";
import { empty, readArticle } from "../jats/read-jats.ts";
import { type CitedWorks as Index, indexWorks, markCitations } from "../text/citations.ts";
import { countWords, type Line } from "../text/lines.ts";
import type { Block, Note } from "./block.ts";
import { toBody } from "./body.ts";
import { makeMender, mendBrokenWords } from "./broken-words.ts";
import type { CitedWorks } from "./cited-works.ts";
import { type Properties, readFront } from "./front.ts";
import { settleHeadings } from "./headings.ts";
import { takePageNotes } from "./page-notes.ts";
import { raiseCitations } from "./raised-citations.ts";
import { readReferences } from "./references.ts";
import { partRunIns } from "./run-in.ts";
import { isFilled, notesIn } from "./text.ts";

/** A document as a word processor's format has it, whatever the format. */
export interface OfficeDocument {
  source: SourceText;
  /** Its outermost element. */
  root: Element;
  blocks: Block[];
  notes: Note[];
  /** The works that its fields cite. */
  works: CitedWorks;
  properties: Properties;
  language: string | undefined;
  findings: Findings<Element>;
}

/** Reads a document as an article in JATS's elements. */
export async function readOffice(document: OfficeDocument): Promise<Manuscript> {
  const { root, source, findings, works, notes, properties } = document;
  const told = document.blocks.filter((block) => block.type !== "paragraph" || block.role !== "contents");
  const blocks = partRunIns(settleHeadings(told, findings));
  const lines = source.text.split("\n").map((text, index): Line => ({ text, number: index + 1, indent: 0, page: 0 }));
  const mend = makeMender(lines);
  const references = readReferences(blocks, works.references, root, mend);
  const { front, blocks: rest } = readFront(references.blocks, root, countWords(lines), properties, notes);
  const paged = takePageNotes(rest);
  const text = toParts(toBody(paged.blocks), front);
  const left = new Set(rest);
  const above = references.blocks.filter(isFilled).filter((block) => !left.has(block));
  const mentioned = notesIn([...text.body, ...above.flatMap(({ nodes }) => nodes)]);
  // Of a note whose mark was deleted the text may still be there.
  const said = [...notes, ...paged.notes].filter(({ id }) => mentioned.has(id));
  const fns = said.map(({ id, at, blocks: held }) => make("fn", at, toBody(held), { id }));
  const { language } = document;
  const article = makeArticle(front, text, { notes: fns, references: references.list, language }, root);
  redirect(article, references.works);
  raiseCitations(article, references.marks, source.text);
  const before: Diagnostic[] = sortByPlace(findings.list());
  const read = mendBrokenWords(await readArticle(article, source, before), mend);
  if (read.sections.length === 0 && read.lead.length === 0 && read.abstract.length === 0)
    return empty([...before, source.diagnostic(read.title.length > 0 ? TITLE_ALONE : NO_TEXT)]);
  const known = new Map(works.references.map((work) => [work.id, work]));
  const listed = read.references.map((work) => known.get(work.id) ?? work);
  return markPlain({ ...read, references: listed }, references.marks, new Set(known.keys()));
}

const NO_TEXT = {
  code: "paper-has-text",
  message: "there are no words in this document",
  hint: "is it the right file? Pictures of pages hold no text",
};

const TITLE_ALONE = { ...NO_TEXT, message: "there is nothing in this document but a title" };

/** Links to entries of the list lead to their works. */
function redirect(element: Element, works: ReadonlyMap<string, string>): void {
  for (const node of element.children) {
    if (!isElement(node)) continue;
    const work = node.name === "xref" ? works.get(node.attributes.rid ?? "") : undefined;
    if (work !== undefined) node.attributes = { "ref-type": "bibr", rid: work };
    redirect(node, works);
  }
}

/** Citations that are nothing but text, `[12]` or `(Pot, 2001)`, against the list as it is printed. */
function markPlain(manuscript: Manuscript, marks: ReadonlyMap<string, string>, known: ReadonlySet<string>): Manuscript {
  const listed = manuscript.references
    .filter(({ id }) => !known.has(id))
    .map((reference) => ({ reference, mark: marks.get(reference.id) }));
  if (listed.length === 0) return manuscript;
  const index = indexWorks(listed);
  const { title } = manuscript;
  return { ...mapInlines(manuscript, (inlines) => inlines.flatMap((node) => mark(node, index))), title };
}

function mark(node: Inline, index: Index): Inline[] {
  if (node.type === "text") return markCitations(node.value, index);
  return "children" in node && node.type !== "link"
    ? [{ ...node, children: node.children.flatMap((child) => mark(child, index)) }]
    : [node];
}
