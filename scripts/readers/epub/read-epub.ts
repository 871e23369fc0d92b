import { posix } from "node:path";
import { SourceText } from "../../diagnostics/source-text.ts";
import { openZip } from "../../files/read-zip.ts";
import { decodeAddress } from "../../text/decode-address.ts";
import { readHtml } from "../html/read-html.ts";
import { dataAddress, rewriteTags } from "../html/rewrite-tags.ts";
import type { DocumentRead } from "../importer.ts";
import { childrenOf, descendantsOf, type Element, find, isNamed, textOf } from "../jats/element.ts";
import { escapeXml } from "../jats/read-xml.ts";
import { outlineHtml } from "../losses/html-outline.ts";
import { Parts } from "../office/parts.ts";
import { refuseDocument, refuseWith } from "../refuse-document.ts";

/** Chapters and pictures of a book may have so much, all together. */
const LARGEST = 64 * 2 ** 20;
const MOST_CHAPTERS = 1000;

/** Reads a paper that is an EPUB: its chapters in their order, as one page. */
export async function readEpub(bytes: Buffer, file: string): Promise<DocumentRead> {
  const say = (code: string, message: string, hint: string) => refuseDocument(file, { code, message, hint });
  const zip = openZip(bytes);
  if (!zip) return say("file-is-whole", "this EPUB is cut short or broken", "get it once more");
  const book = new Parts(zip, file, LARGEST);
  const container = book.optional("META-INF/container.xml");
  const [rootfile] = descendantsOf(container, isNamed("rootfile"));
  const path = rootfile?.attributes["full-path"] ?? zip.entries.find(({ name }) => name.endsWith(".opf"))?.name ?? "";
  if (!book.has(path)) return say("part-is-there", "this EPUB has no list of its chapters", "get it once more");
  const { root, diagnostics } = book.xml(path);
  if (!root) return refuseWith(file, diagnostics);
  const chapters = chaptersOf(root, posix.dirname(path));
  const encrypted = book.optional("META-INF/encryption.xml");
  const locked = descendantsOf(encrypted, isNamed("CipherReference")).map(({ attributes }) => attributes.URI);
  if (chapters.some((chapter) => locked.includes(chapter)))
    return say("file-is-open", "the text of this EPUB is encrypted (DRM)", "ask its publisher for a copy that is not");
  const { page, names } = joinChapters(chapters, root, book);
  if (page.length > LARGEST)
    return say(
      "file-is-small",
      `this EPUB has more than ${LARGEST / 2 ** 20} MB of text and pictures`,
      "is it one paper?",
    );
  const source = new SourceText(file, page, (line) => names(line));
  return { manuscript: await readHtml(source), source, outline: outlineHtml(page) };
}

/** Paths of the chapters, without lists of them. */
function chaptersOf(opf: Element, folder: string): string[] {
  const items = new Map<string, Record<string, string>>(
    childrenOf(find(opf, "manifest"), "item").map(({ attributes }) => [attributes.id ?? "", attributes]),
  );
  const spine = childrenOf(find(opf, "spine"), "itemref").flatMap(({ attributes }) => {
    const item = items.get(attributes.idref ?? "");
    return item ? [item] : [];
  });
  return spine
    .filter(({ properties = "", "media-type": type = "" }) => !/\bnav\b/.test(properties) && /html/.test(type))
    .slice(0, MOST_CHAPTERS)
    .map(({ href = "" }) => posix.join(folder, decodeAddress(href)));
}

/** Parts of a book that are none of its text. */
const AROUND =
  /<(?:body|section)\b[^<>]*\bepub:type="[^"]*\b(?:cover|titlepage|halftitlepage|toc|landmarks|loi|lot)\b/i;

/** Letters of a page that is a title, a list of chapters or the like; a book may have all that it has in one file. */
const MOST_AROUND = 1500;

const isAround = (text: string, body: string): boolean =>
  AROUND.test(text) && body.length < 20_000 && body.replace(/<[^<>]{0,500}>/g, "").length < MOST_AROUND;

/** Notes, as pages mark them. */
const NOTES = /\bepub:type="(?:footnote|endnote|rearnote)"/g;

/** The chapters as one page, and where a line of it stands in the book. */
function joinChapters(chapters: readonly string[], opf: Element, book: Parts) {
  const parts = [`${headOf(opf)}\n`];
  const starts: { line: number; name: string }[] = [];
  const pictures = new Map<string, string | undefined>();
  let line = 2;
  for (const [index, name] of chapters.entries()) {
    const text = new TextDecoder().decode(book.bytes(name, LARGEST)).replace(/\r\n?/g, "\n");
    const from = text.search(/<body\b/i);
    const to = text.search(/<\/body\s{0,9}>/i);
    const body = text.slice(from < 0 ? 0 : text.indexOf(">", from) + 1, to < 0 ? undefined : to);
    // A page of titles alone says once more what the book's own list does.
    if (isAround(text, body)) continue;
    const own = rewriteTags(body.replace(NOTES, 'class="fn"'), (element, attribute, value) =>
      rewrite(element, attribute, value, { name, index, chapters, pictures, book }),
    );
    const part = `<section>${own}</section>\n`;
    starts.push({ line, name: posix.basename(name) });
    line += part.split("\n").length - 1;
    parts.push(part);
  }
  const names = (at: number) => {
    const start = starts.findLast((each) => each.line <= at);
    return start ? `${start.name}, line ${at - start.line + 1}` : "the book's list of chapters";
  };
  return { page: `${parts.join("")}</article></body></html>`, names };
}

interface Chapter {
  name: string;
  index: number;
  chapters: readonly string[];
  pictures: Map<string, string | undefined>;
  book: Parts;
}

/** Which attribute of an element names a picture. */
const PICTURES = new Map([
  ["img", /^src$/],
  ["embed", /^src$/],
  ["object", /^data$/],
  ["image", /^(?:xlink:)?href$/],
  ["svg:image", /^(?:xlink:)?href$/],
]);

/** Ids are a chapter's own, links lead to them, pictures are data. */
function rewrite(element: string, attribute: string, value: string, chapter: Chapter): string | undefined {
  const { name, index, chapters, pictures, book } = chapter;
  if (PICTURES.get(element)?.test(attribute) && !/^(?:data|https?):/i.test(value)) {
    const path = posix.join(posix.dirname(name), decodeAddress(value));
    const bytes = pictures.has(path) ? undefined : book.bytes(path, LARGEST);
    // Of a kind that no browser shows, such as PDF, its kind is enough to say so.
    if (bytes) pictures.set(path, dataAddress(bytes) ?? `data:image/x-${posix.extname(path).slice(1) || "file"},`);
    return pictures.get(path) ?? posix.basename(path);
  }
  if (attribute === "id" || attribute === "name") return `c${index}-${value}`;
  if (attribute === "href" && !/^[a-z][\w+.-]*:/i.test(value)) {
    const [file = "", id] = value.split("#");
    const at = file === "" ? index : chapters.indexOf(posix.join(posix.dirname(name), decodeAddress(file)));
    return id === undefined ? `#c${Math.max(0, at)}` : `#c${Math.max(0, at)}-${id}`;
  }
  return /^on/.test(attribute) ? undefined : value;
}

/** The head of the page, of what the book says of itself. */
function headOf(opf: Element): string {
  const metadata = find(opf, "metadata");
  const all = (name: string) => childrenOf(metadata, name).map(textOf).filter(Boolean);
  const [title = ""] = all("title");
  const meta = (name: string, values: readonly string[]) =>
    values.map((value) => `<meta name="${name}" content="${escapeXml(value)}">`).join("");
  const facts = [
    ...[meta("citation_title", all("title").slice(0, 1)), meta("citation_author", all("creator"))],
    ...[meta("citation_date", all("date").slice(0, 1)), meta("dc.identifier", all("identifier"))],
    ...[meta("citation_publisher", all("publisher").slice(0, 1)), meta("dc.rights", all("rights"))],
    meta("dc.subject", all("subject")),
  ];
  const [language] = all("language");
  const attributes = language === undefined ? "" : ` lang="${escapeXml(language)}"`;
  const heading = title === "" ? "" : `<h1 class="title">${escapeXml(title)}</h1>`;
  return `<!DOCTYPE html><html${attributes}><head>${facts.join("")}</head><body><article>${heading}`;
}
