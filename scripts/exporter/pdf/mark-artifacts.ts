import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from "pdf-lib";
import { readOperations } from "./content-stream.ts";
import { readStream, writeStream } from "./streams.ts";

const name = (text: string) => PDFName.of(text);

/** Operators that draw: paths, shadings, pictures. */
const PAINTS = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "EI"]);
const SHOWS = new Set(["Tj", "TJ", "'", '"']);

/**
 * Says of all that is drawn outside of tags that it is an artifact, nothing to be read: grounds, marks, what the slides
 * hide from screen readers. Chromium leaves it without a word, which PDF/UA does not allow (ISO 14289-1, 7.1).
 */
export function markArtifacts(pdf: PDFDocument): void {
  const done = new Set<PDFRef>();
  /** Content that may have tags: of a page, or of a form that is drawn where no tag is open. */
  const mark = (ref: PDFRef, resources: PDFDict | undefined): void => {
    const stream = pdf.context.lookup(ref);
    if (done.has(ref) || !(stream instanceof PDFRawStream)) return;
    done.add(ref);
    const text = readStream(stream);
    const forms = resources?.lookupMaybe(name("XObject"), PDFDict);
    const isArtifact = (drawn: string): boolean => {
      const form = forms?.get(name(drawn));
      const content = pdf.context.lookup(form);
      // What has tags of its own is no artifact as a whole.
      if (!(form instanceof PDFRef) || !(content instanceof PDFRawStream) || !hasTags(content)) return true;
      mark(form, content.dict.lookupMaybe(name("Resources"), PDFDict) ?? resources);
      return false;
    };
    const marked = markText(text, isArtifact);
    if (marked !== text) pdf.context.assign(ref, writeStream(stream, marked));
  };
  for (const page of pdf.getPages()) {
    const contents = page.node.get(name("Contents"));
    if (contents instanceof PDFRef) mark(contents, page.node.Resources());
  }
}

const hasTags = ({ dict }: PDFRawStream) =>
  dict.get(name("Subtype")) === name("Form") && dict.has(name("StructParents"));

/**
 * The same content with marks around what is drawn outside of tags.
 *
 * @param isArtifact whether a picture or form of this name has no tags in it
 */
export function markText(text: string, isArtifact: (name: string) => boolean): string {
  const wraps: [start: number, end: number][] = [];
  /** Marks that are open, and whether each is a tag or an artifact: some only say how letters are read. */
  const open: boolean[] = [];
  let depth = 0;
  /** Where the path begins that is being made, or the text. */
  let path = -1;
  let block: { start: number; shows: [number, number][]; hasTags: boolean } | undefined;
  for (const { operator, start, end, operand } of readOperations(text)) {
    if (operator === "BT") block = { start, shows: [], hasTags: depth > 0 };
    if (operator === "BDC" || operator === "BMC") {
      const isTag = isTagOrArtifact(text.slice(start, end));
      open.push(isTag);
      if (isTag) depth++;
      if (block && isTag) block.hasTags = true;
    } else if (operator === "EMC") depth -= open.pop() ? 1 : 0;
    else if (operator === "ET") {
      if (block?.hasTags) wraps.push(...block.shows);
      else if (block && block.shows.length > 0) wraps.push([block.start, end]);
      block = undefined;
    } else if (operator === "n") path = -1;
    else if (operator === "m" || operator === "re") path = path < 0 ? start : path;
    else if (PAINTS.has(operator)) {
      if (depth === 0) wraps.push([path < 0 ? start : path, end]);
      path = -1;
    } else if (depth > 0) continue;
    else if (SHOWS.has(operator)) block?.shows.push([start, end]);
    else if (operator === "Do" && isArtifact(operand.slice(1))) wraps.push([start, end]);
  }
  let marked = "";
  let last = 0;
  for (const [start, end] of wraps) {
    marked += `${text.slice(last, start)}/Artifact BMC\n${text.slice(start, end)}\nEMC`;
    last = end;
  }
  return marked + text.slice(last);
}

/** Whether a mark says what its content is, rather than how its letters are read: `/Span <</ActualText …>>`, `/ReversedChars`. */
const isTagOrArtifact = (mark: string): boolean =>
  /^\/Artifact\b|\/MCID\b/.test(mark) || (mark.endsWith("BDC") && !mark.includes("<<"));
