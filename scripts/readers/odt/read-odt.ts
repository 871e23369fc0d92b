import type { SourceText } from "../../diagnostics/source-text.ts";
import { openZip } from "../../files/read-zip.ts";
import type { DocumentRead } from "../importer.ts";
import { findingsIn } from "../jats/context.ts";
import { childrenOf, descendantsOf, type Element, find, isNamed, textOf } from "../jats/element.ts";
import { tell } from "../jats/tell.ts";
import type { SourceOutline } from "../losses/source-outline.ts";
import { readOffice } from "../office/article.ts";
import { CitedWorks } from "../office/cited-works.ts";
import { placeParagraphs } from "../office/paragraph-places.ts";
import { Parts } from "../office/parts.ts";
import { refuseDocument, refuseWith } from "../refuse-document.ts";
import { readBlocks } from "./blocks.ts";
import { framesIn, type OpenDocument, paragraphText } from "./inlines.ts";
import { readSheet } from "./sheet.ts";

/** Reads a paper that is an OpenDocument text, as LibreOffice writes it. Never throws for what stands in it. */
export async function readOdt(bytes: Buffer, file: string): Promise<DocumentRead> {
  const say = (code: string, message: string, hint: string) => refuseDocument(file, { code, message, hint });
  const zip = openZip(bytes);
  if (!zip)
    return say(
      "file-is-whole",
      "this document is cut short or broken",
      "get it once more, or open and save it in LibreOffice",
    );
  const parts = new Parts(zip, file);
  const manifest = parts.optional("META-INF/manifest.xml");
  if (descendantsOf(manifest, isNamed("encryption-data")).length > 0)
    return say(
      "file-is-open",
      "this document is protected with a password",
      "open it in LibreOffice, and save it without one",
    );
  const { root, diagnostics } = parts.xml("content.xml");
  const body = find(root, "body", "text");
  if (!root || !body)
    return root
      ? say("paper-has-text", "this document has no text", "is it the right file?")
      : refuseWith(file, diagnostics);
  const source = placeParagraphs(file, [{ root: body, word: "paragraph" }], paragraphText);
  const findings = findingsIn(source);
  const sheet = readSheet([parts.optional("styles.xml"), root]);
  const document: OpenDocument = {
    ...{ parts, sheet, findings, works: new CitedWorks(), notes: [], counts: [] },
    readNote: (note) => ({
      id: note.attributes.id ?? `note-${note.start}`,
      at: note,
      blocks: readBlocks(find(note, "note-body")?.children ?? [], document),
    }),
  };
  const outline = outlineOf(body, source);
  tellOfRevisions(body, document);
  const meta = find(parts.optional("meta.xml"), "meta");
  const manuscript = await readOffice({
    ...{ source, root: body, findings, works: document.works, notes: document.notes, language: sheet.language },
    blocks: readBlocks(body.children, document),
    properties: { title: textOf(find(meta, "title")), keywords: childrenOf(meta, "keyword").map(textOf).join("; ") },
  });
  return { manuscript, source, outline };
}

function outlineOf(body: Element, source: SourceText): SourceOutline {
  const isApart = isNamed("table frame note table-of-content bibliography");
  const headings = descendantsOf(body, isNamed("h"), isApart);
  const text = (element: Element) => ({
    text: source.lineAt(source.positionOf(element.start).line),
    offset: element.start,
  });
  return {
    headings: headings.map(text),
    // Works stand in paragraphs as well, so what is lost of the text is told by its headings.
    texts: [],
    figures: framesIn(body).map(({ start }) => ({ text: "", offset: start })),
  };
}

/** Says what of a document is not read, or read as it would be once all is agreed. */
function tellOfRevisions(body: Element, document: OpenDocument): void {
  const changes = descendantsOf(body, isNamed("changed-region")).length;
  const [change = body] = descendantsOf(body, isNamed("change change-start"));
  if (changes > 0) tell(document, "changes-are-accepted", change, "", changes);
  for (const comment of descendantsOf(body, isNamed("annotation"))) tell(document, "comments-are-left-out", comment);
}
