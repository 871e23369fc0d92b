import type { Paragraph as ParagraphNode } from "mdast";
import type { Figure, Passage } from "../../../manuscript/manuscript.ts";
import type { Inline } from "../../../text/inline.ts";
import { toPlainText } from "../../../text/inline.ts";
import { isPrintedCaption } from "../../printed-labels.ts";
import { trimText } from "../inlines/inline-text.ts";
import { readPhrasing } from "../inlines/read-inlines.ts";
import { addAnchors, type Block, type Reading, takeLabels } from "../reading.ts";
import { append } from "../source/append.ts";
import type { Line } from "../source/lines.ts";
import { placeOf } from "../source/lines.ts";
import type { Parsed } from "../source/parse.ts";
import { giveCaption, isInItalics, isWithoutCaption } from "./printed-captions.ts";

/**
 * Reads a paragraph. Displayed formulas part it; pictures alone in it are figures with captions; pictures among
 * words stand behind it.
 */
export function readParagraph(node: ParagraphNode, parsed: Parsed, reading: Reading): Block[] {
  const caption = isCaption(node, reading);
  const line = parsed.lineOf(node);
  const heading = readHtmlHeading(node, parsed, reading);
  if (heading) return [heading];
  const inlines = readPhrasing(node.children, parsed, reading);
  const blocks = splitParagraph(inlines, line, reading);
  const names = takeLabels(reading);
  const target = blocks.find(({ type }) => type === "figure" || type === "equation") ?? blocks[0];
  if (target) addAnchors(reading, target, names);
  if (caption && blocks[0]) reading.captions.add(blocks[0]);
  return blocks;
}

/** Whether the paragraph begins with the mark of a table's caption. */
function isCaption({ children }: ParagraphNode, reading: Reading): boolean {
  const [first] = children;
  const [, index] = first?.type === "text" ? (/^\ufdd0(\d+)\ufdd1/.exec(first.value) ?? []) : [];
  return index !== undefined && reading.islands[Number(index)]?.kind === "caption";
}

/** `<h2>Title</h2>` on its own. */
function readHtmlHeading({ children }: ParagraphNode, parsed: Parsed, reading: Reading): Block | undefined {
  const [first] = children;
  const [, level] = first?.type === "html" ? (/^<h([1-6])\b/i.exec(first.value) ?? []) : [];
  const last = children.at(-1);
  if (!first || level === undefined || last?.type !== "html" || !/^<\/h[1-6]>$/i.test(last.value)) return undefined;
  const title = trimText(readPhrasing(children.slice(1, -1), parsed, reading), reading);
  const heading: Block = {
    ...{ type: "heading", level: Number(level), title, place: placeOf(parsed.lineOf(first)) },
    attributes: { classes: [], values: new Map() },
  };
  addAnchors(reading, heading, takeLabels(reading));
  return heading;
}

/** Parts running text at the passages within it. */
function splitParagraph(inlines: readonly Inline[], line: Line, reading: Reading): Passage[] {
  const { pieces, hoisted } = partAt(inlines, reading);
  const isText = (piece: Inline[] | Passage): piece is Inline[] => Array.isArray(piece);
  const figures = pieces.filter((piece) => !isText(piece) && piece.type === "figure") as Figure[];
  const hasWords = pieces.some((piece) => isText(piece) && /[\p{L}\p{N}]/u.test(toPlainText(piece)));
  if (figures.length > 0 && !hasWords) return [...joinFigures(figures, reading), ...hoisted];
  // A picture, and in the lines below it what it shows.
  const last = pieces.at(-1);
  const below = last && isText(last) ? trimText(last, reading) : [];
  const isAbove = pieces.slice(0, -1).every((piece) => !isText(piece) || toPlainText(piece).trim() === "");
  if (
    isAbove &&
    figures.every(isWithoutCaption) &&
    (isInItalics(below) || isPrintedCaption(toPlainText(below), "figure"))
  ) {
    const shown = joinFigures(figures, reading);
    const lowest = shown.at(-1);
    if (lowest) {
      giveCaption(lowest, below);
      return [...shown, ...hoisted];
    }
  }
  const passages: Passage[] = [];
  const behind: Passage[] = [];
  let words: Inline[] = [];
  const flush = () => {
    const text = trimText(words, reading);
    // A lone backslash is LaTeX's line break.
    const isBreak = text.every(
      (node) => node.type === "text" && /^[\\\s\u00a0]*$/.test(node.value) && !reading.pending.has(node),
    );
    if (text.length > 0 && !isBreak) passages.push({ type: "paragraph", place: placeOf(line), text });
    words = [];
  };
  for (const piece of pieces) {
    if (isText(piece)) append(words, piece);
    else if (piece.type === "equation") {
      flush();
      passages.push(piece);
    } else {
      // Words go on around a picture; what it was called there is no caption if nothing points to it, but says what it shows.
      const isNamed = reading.anchors.has(piece);
      behind.push(piece.type === "figure" && piece.caption.length > 0 && !isNamed ? asIllustration(piece) : piece);
    }
  }
  flush();
  return [...passages, ...behind, ...hoisted];
}

function asIllustration(figure: Figure): Figure {
  figure.alt ??= toPlainText(figure.caption) || undefined;
  figure.caption = [];
  return figure;
}

/** Words and passages in turn; passages within emphasis and links come out at the end. */
function partAt(inlines: readonly Inline[], reading: Reading): { pieces: (Inline[] | Passage)[]; hoisted: Passage[] } {
  const pieces: (Inline[] | Passage)[] = [[]];
  const hoisted: Passage[] = [];
  const passageOf = (node: Inline) => (node.type === "text" ? reading.inserted.get(node) : undefined);
  const withoutPassages = (node: Inline): Inline[] => {
    const passage = passageOf(node);
    if (passage) hoisted.push(passage);
    if (passage || !("children" in node)) return passage ? [] : [node];
    return [{ ...node, children: node.children.flatMap(withoutPassages) } as Inline];
  };
  for (const node of inlines) {
    const passage = passageOf(node);
    if (passage) pieces.push(passage, []);
    else {
      const [only] = "children" in node && node.children.length === 1 ? node.children : [];
      const inner = only && passageOf(only);
      // A picture that is a link, or emphasized, is a picture.
      if (inner) pieces.push(inner, []);
      else append(pieces.at(-1) as Inline[], withoutPassages(node));
    }
  }
  return { pieces: pieces.filter((piece) => !Array.isArray(piece) || piece.length > 0), hoisted };
}

/** Pictures side by side with one caption are one figure. */
export function joinFigures(figures: readonly Figure[], reading: Reading): Figure[] {
  const captioned = figures.filter(({ caption }) => caption.length > 0);
  const [first] = captioned.length > 0 ? captioned : figures;
  if (figures.length < 2 || captioned.length > 1 || !first) return [...figures];
  for (const figure of figures) if (figure !== first) addAnchors(reading, first, reading.anchors.get(figure) ?? []);
  first.images = figures.flatMap(({ images }) => images);
  first.place = figures[0]?.place ?? first.place;
  return [first];
}
