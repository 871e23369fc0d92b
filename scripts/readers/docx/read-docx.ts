import { openZip } from "../../files/read-zip.ts";
import type { DocumentRead } from "../importer.ts";
import { findingsIn } from "../jats/context.ts";
import { childrenOf, descendantsOf, type Element, find, isNamed, textOf } from "../jats/element.ts";
import { tell } from "../jats/tell.ts";
import { readOffice } from "../office/article.ts";
import type { Note } from "../office/block.ts";
import { CitedWorks } from "../office/cited-works.ts";
import { placeParagraphs } from "../office/paragraph-places.ts";
import { Parts } from "../office/parts.ts";
import { refuseDocument, refuseWith } from "../refuse-document.ts";
import { readApart, readBlocks } from "./blocks.ts";
import { settingOf, type WordDocument } from "./document.ts";
import { isProtected } from "./is-docx.ts";
import { readNumbering } from "./numbering.ts";
import { outlineDocument } from "./outline.ts";
import { paragraphText } from "./paragraph-text.ts";
import { readSheet } from "./sheet.ts";
import { readWordSources } from "./word-sources.ts";

/** Reads a paper that is a file of Word, from its parts. Never throws for what stands in it. */
export async function readDocx(bytes: Buffer, file: string): Promise<DocumentRead> {
  const refuseFile = (code: string, message: string, hint: string) => refuseDocument(file, { code, message, hint });
  if (isProtected(bytes))
    return refuseFile(
      "file-is-open",
      "this file is protected with a password",
      "open it in Word, take the password away (File, Info, Protect Document), and save it",
    );
  const zip = openZip(bytes);
  if (!zip)
    return refuseFile(
      "file-is-whole",
      "this Word file is cut short or broken",
      "get it once more, or open and save it in Word",
    );
  const parts = new Parts(zip, file);
  const part = parts.related("", "officeDocument") ?? "word/document.xml";
  const { root, diagnostics } = parts.xml(part);
  const body = find(root, "body");
  if (!root || !body) return root ? refuseDocument(file, NO_BODY) : refuseWith(file, diagnostics);
  const noteRoots = (["footnotes", "endnotes"] as const).flatMap((type) => {
    const name = parts.related(part, type);
    const own = parts.optional(name);
    return name !== undefined && own ? [{ name, root: own, word: type === "footnotes" ? "footnote" : "endnote" }] : [];
  });
  const source = placeParagraphs(file, [{ root: body, word: "paragraph" }, ...noteRoots], paragraphText);
  const document: WordDocument = {
    ...{ parts, part, source, fields: [] },
    sheet: readSheet(parts.optional(parts.related(part, "styles"))),
    numbering: readNumbering(parts.optional(parts.related(part, "numbering"))),
    findings: findingsIn(source),
    works: new CitedWorks(),
    sources: readWordSources(parts),
  };
  const outline = outlineDocument(body, document.sheet, source);
  tellOfRevisions(document, body, part);
  const blocks = readBlocks(body.children, document);
  const notes = noteRoots.flatMap((each) => readNotes(each, document));
  const manuscript = await readOffice({
    ...{ source, root: body, blocks, notes, findings: document.findings, works: document.works },
    properties: readProperties(parts),
    language: languageOf(body, document),
  });
  return { manuscript, source, outline };
}

const NO_BODY = {
  code: "paper-has-text",
  message: "this Word file has no text",
  hint: "open it in Word: is it the right file?",
};

/** Notes with their ids; lines between text and notes are none. */
function readNotes(
  { name, root, word }: { name: string; root: Element; word: string },
  document: WordDocument,
): Note[] {
  const { part } = document;
  document.part = name;
  const notes = childrenOf(root, word)
    .filter(({ attributes: { type = "normal" } }) => type === "normal")
    .map((note) => ({ id: `${word}-${note.attributes.id}`, at: note, blocks: readApart(note.children, document) }));
  document.part = part;
  return notes;
}

/** Says what of a document is not read, or read as it would be once all is agreed. */
function tellOfRevisions(document: WordDocument, body: Element, part: string): void {
  const { parts, findings } = document;
  const changes = descendantsOf(body, isNamed("ins del moveFrom moveTo"));
  const [first] = changes;
  if (first) tell(document, "changes-are-accepted", first, "", changes.length);
  const comments = childrenOf(parts.optional(parts.related(part, "comments")), "comment").length;
  const [comment = body] = descendantsOf(body, isNamed("commentReference"));
  if (comments > 0) tell(document, "comments-are-left-out", comment, "", comments);
  if (parts.zip.entries.some(({ name }) => name.endsWith("vbaProject.bin")))
    findings.add({ code: "macros-are-not-run", message: "this file has macros, which are not run" }, body);
}

/** Title and keywords in `docProps/core.xml`. */
function readProperties(parts: Parts) {
  const core = parts.optional(parts.related("", "core-properties"));
  return { title: textOf(find(core, "title")), keywords: textOf(find(core, "keywords")) };
}

/** The language of most of the text: that of its runs, else of the whole document. */
function languageOf(body: Element, { sheet }: WordDocument): string | undefined {
  const counts = new Map<string, number>();
  for (const run of descendantsOf(body, isNamed("r"))) {
    const language = settingOf(find(run, "rPr"), "lang") ?? sheet.language;
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + textOf(run).length);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most && /^[a-z]{2,3}(?:-|$)/i.test(most[0]) ? most[0] : undefined;
}
