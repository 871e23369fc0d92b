import { type Element, find, type Node, textOf } from "../jats/element.ts";
import { tell } from "../jats/tell.ts";
import type { Block, Paragraph, Role } from "../office/block.ts";
import { settingOf, unwrap, type WordDocument } from "./document.ts";
import { readRunning } from "./inlines.ts";
import type { Style } from "./sheet.ts";
import { readTable } from "./tables.ts";

/** Reads paragraphs and tables in their order. */
export function readBlocks(nodes: readonly Node[], document: WordDocument): Block[] {
  const blocks: Block[] = [];
  /** Ids between paragraphs are those of the next one. */
  let ids: string[] = [];
  /** What a paragraph had whose end was deleted: it goes on in the next one. */
  let before: Node[] = [];
  for (const element of unwrap(nodes)) {
    if (element.name === "bookmarkStart") ids.push(element.attributes.name ?? "");
    else if (element.name === "tbl") blocks.push(...readTable(element, document, readBlocks));
    else if (element.name === "sdt") blocks.push(...readControlled(element, document));
    else if (element.name === "p" || element.name === "oMathPara") {
      const isWrapped = element.name === "oMathPara";
      const read = readParagraph(isWrapped ? { ...element, name: "p", children: [element] } : element, document);
      const { boxes, ...paragraph } = read;
      paragraph.ids.unshift(...ids);
      paragraph.nodes.unshift(...before);
      [ids, before] = [[], []];
      const isDropped = (find(element, "pPr", "framePr")?.attributes.dropCap ?? "none") !== "none";
      const isCut = find(element, "pPr", "rPr", "del") !== undefined && paragraph.role !== "heading";
      // A capital that is dropped is the first letter of the next paragraph.
      if (isCut || isDropped) before = paragraph.nodes;
      // A text box stands where the paragraph is that it is bound to; a caption in it right behind the picture.
      else if (boxes.length > 0) blocks.push(...partPictures(paragraph, boxes, document));
      else blocks.push(paragraph);
    } else if (element.name === "altChunk") tell(document, "part-is-read", element);
  }
  return blocks;
}

/** A paragraph with its text boxes; its pictures go before them, its words behind. */
function partPictures(paragraph: Paragraph, boxes: readonly Element[], document: WordDocument): Block[] {
  const inside = boxes.flatMap((box) => readApart(box.children, document));
  const pictures = paragraph.nodes.filter((node) => typeof node === "object" && node.name === "graphic");
  if (pictures.length === 0) return [paragraph, ...inside];
  const words = paragraph.nodes.filter((node) => !pictures.includes(node));
  return [{ ...paragraph, nodes: pictures, ids: [], item: undefined }, ...inside, { ...paragraph, nodes: words }];
}

/** What stands apart from the text around it: a text box, a note. Fields that are open around it are none of it. */
export function readApart(nodes: readonly Node[], document: WordDocument): Block[] {
  const { fields } = document;
  document.fields = [];
  const blocks = readBlocks(nodes, document);
  document.fields = fields;
  return blocks;
}

/** A content control: of a table of contents, of a list of works, of anything. */
function readControlled(control: Element, document: WordDocument): Block[] {
  const properties = find(control, "sdtPr");
  const kind = `${settingOf(properties, "docPartObj", "docPartGallery") ?? ""} ${settingOf(properties, "tag") ?? ""}`;
  const blocks = readBlocks(find(control, "sdtContent")?.children ?? [], document);
  const role: Role | undefined = /Table of (?:Contents|Figures)/.test(kind)
    ? "contents"
    : /Bibliograph|MENDELEY_BIBLIOGRAPHY/.test(kind) || find(properties, "bibliography")
      ? "bibliography"
      : undefined;
  if (role === undefined) return blocks;
  return blocks.map((block) =>
    block.type === "paragraph" && (role === "contents" || block.role === "body") ? { ...block, role } : block,
  );
}

function readParagraph(element: Element, document: WordDocument): Paragraph & { boxes: Element[] } {
  const properties = find(element, "pPr");
  const style = document.sheet.styleOf(settingOf(properties, "pStyle"));
  const read = readRunning(element.children, element, style.letters, document);
  const outline = Number(settingOf(properties, "outlineLvl") ?? Number.NaN);
  const level = outline < 9 ? outline + 1 : style.level;
  const isHeading = outline < 9 && (style.role === undefined || style.role === "body");
  const role = read.list ?? (isHeading ? "heading" : (style.role ?? "body"));
  const align = settingOf(properties, "jc");
  const isCentred = align === undefined ? style.isCentred === true : align === "center";
  // What has no text counts nowhere.
  const nodes = read.nodes();
  const isEmpty = nodes.every((node) => typeof node === "string" && node.trim() === "");
  const own = textOf({ ...element, children: nodes });
  return {
    type: "paragraph",
    at: element,
    role: role === "heading" && own === "" ? "body" : role,
    ...(role === "heading" ? { level: level ?? 1 } : {}),
    look: read.look(isCentred, document.sheet.size),
    nodes,
    ...(isEmpty ? {} : markOf(properties, style, role === "heading" ? level : undefined, role, document)),
    counts: read.counts ?? style.counts,
    ids: read.ids,
    boxes: read.boxes,
  };
}

/** The item of a list, or the number of a heading, that a paragraph is. */
function markOf(
  properties: Element | undefined,
  style: Style,
  heading: number | undefined,
  role: Role,
  { numbering }: WordDocument,
): Pick<Paragraph, "item" | "label"> {
  const list = settingOf(properties, "numPr", "numId") ?? style.numbering.list;
  if (list === undefined || list === "0") return {};
  const said = Number(settingOf(properties, "numPr", "ilvl") ?? Number.NaN);
  const level = Number.isNaN(said) ? (style.numbering.level ?? (heading ?? 1) - 1) : said;
  const mark = numbering.next(list, level);
  if (!mark) return {};
  if (role !== "body")
    return mark.label === "" ? {} : { label: mark.label.replace(/(?<![\s.:)\]])[\s.:)\]]+$|^[\s([]+/g, "") };
  return { item: { level, isOrdered: mark.isOrdered, list, isContinued: mark.isBlank }, label: mark.label };
}
