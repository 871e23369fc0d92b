import type { PhrasingContent, Text } from "mdast";
import { toString as toWords } from "mdast-util-to-string";
import { counted } from "../../../text/counted.ts";
import type { Inline } from "../../../text/inline.ts";
import { addAnchors, type Reading } from "../reading.ts";
import { scanInlines } from "../scan/scan-inlines.ts";
import { append } from "../source/append.ts";
import type { Masked } from "../source/cursor.ts";
import type { Line } from "../source/lines.ts";
import { type Parsed, parseMarkdown } from "../source/parse.ts";
import { hideNoise } from "../source/pieces.ts";
import { setTypography } from "../source/typography.ts";
import { readImage } from "./images.ts";
import { type Frame, readTag } from "./inline-html.ts";
import { readPieces, restore } from "./inline-islands.ts";
import { insert, joinText, text, trimText } from "./inline-text.ts";
import { readLink } from "./links.ts";

/** Captions in captions in captions end here. */
const DEEPEST = 6;

/**
 * Reads running text that stands on its own: a title, a caption, a cell.
 *
 * @param lines its lines; paragraphs are joined
 */
export function readText(lines: readonly Line[], reading: Reading): Inline[] {
  if (lines.every(({ text }) => text.trim() === "")) return [];
  if (reading.depth >= DEEPEST) return [{ type: "text", value: lines.map(({ text }) => text.trim()).join(" ") }];
  const joined = lines.map(({ text }) => text);
  if (!joined.some((text) => /[*_`[\]\\$<&!@^~{:.\-/=%\ufdd0]/.test(text)))
    return [{ type: "text", value: joined.join(" ").replace(/\s+/g, " ").trim() }];
  const masked = scanInlines(
    lines.map((line) => ({ text: line.text.trim(), line })),
    reading,
  );
  return readMasked(masked, reading);
}

/** Reads running text from which islands have been taken. */
function readMasked(masked: readonly Masked[], reading: Reading): Inline[] {
  reading.depth++;
  const parsed = parseMarkdown(hideNoise(masked, reading.islands).masked, reading.definitions, true);
  const inlines = parsed.root.children.flatMap((node, index): Inline[] => {
    const read = node.type === "paragraph" ? readPhrasing(node.children, parsed, reading) : [];
    return index > 0 && read.length > 0 ? [{ type: "text", value: " " }, ...read] : read;
  });
  reading.depth--;
  return trimText(inlines, reading);
}

type PhrasingHandlers = {
  [Type in PhrasingContent["type"]]?: (
    node: Extract<PhrasingContent, { type: Type }>,
    parsed: Parsed,
    reading: Reading,
  ) => Inline[];
};

const HANDLERS: PhrasingHandlers = {
  text: (node, _, reading) => readPieces(node.value, reading, setTypography),
  emphasis: (node, parsed, reading) => [{ type: "emphasis", children: readPhrasing(node.children, parsed, reading) }],
  strong: (node, parsed, reading) => [{ type: "strong", children: readPhrasing(node.children, parsed, reading) }],
  inlineCode: ({ value, ...node }, parsed, reading) => {
    const code = restore(value, reading);
    if (/^\{?(?:r|python|julia|=r)\}?\s+\S/.test(code) && !/^r\s*$/.test(code))
      reading.findings.count(
        "value-is-known",
        "inline code",
        parsed.lineOf({ value, ...node } as PhrasingContent),
        (count) =>
          `${counted(count, "value is", "values are")} computed in the text; ${count === 1 ? "its" : "their"} code stands in the place`,
      );
    return [{ type: "inlineCode", value: code }];
  },
  break: () => [text(" ")],
  delete: (node, parsed, reading) => readPhrasing(node.children, parsed, reading),
  link: (node, parsed, reading) => {
    const children = readPhrasing(node.children, parsed, reading);
    // A badge that was left out takes its link along.
    const isBadge = children.length === 0 && node.children.some(({ type }) => type === "image" || type === "html");
    return isBadge ? [] : readLink(node.url, children, parsed.lineOf(node), reading);
  },
  linkReference: (node, parsed, reading) => readPhrasing(node.children, parsed, reading),
  image: (node, parsed, reading) => {
    const line = parsed.lineOf(node);
    // Markdown keeps the words of a caption only; its marks are read from the source.
    const source = parsed.sourceOf(node);
    const end = Math.max(source.lastIndexOf("]("), source.lastIndexOf("]["));
    const words = end < 0 ? (node.alt ?? "") : source.slice(2, end);
    const caption =
      reading.depth < DEEPEST
        ? readMasked(
            words.split("\n").map((each) => ({ text: each.trim(), line })),
            reading,
          )
        : [];
    const figure = readImage({ url: restore(node.url, reading), caption, line }, reading);
    return figure ? [insert(figure, reading)] : [];
  },
};

/**
 * Reads running text as Markdown has parsed it. Pictures and displayed formulas in it become empty text nodes that
 * `reading.inserted` knows.
 */
export function readPhrasing(nodes: readonly PhrasingContent[], parsed: Parsed, reading: Reading): Inline[] {
  const frames: Frame[] = [{ name: "", children: [], attributes: new Map() }];
  for (const node of resolveReferences(nodes, parsed)) {
    const frame = frames.at(-1);
    if (node.type === "html") readTag(restore(node.value, reading), frames, parsed.lineOf(node), reading);
    else {
      const handler = HANDLERS[node.type] as
        | ((node: PhrasingContent, parsed: Parsed, reading: Reading) => Inline[])
        | undefined;
      const rest = node.type === "text" ? attach(node, frame?.children.at(-1), reading) : node;
      append(frame?.children, handler ? handler(rest, parsed, reading) : [text(toWords(node))]);
    }
  }
  // Tags that were never closed leave their words.
  return joinText(
    frames.flatMap(({ children }) => children),
    reading,
  );
}

/** Pictures and links that name their address by a label. */
function resolveReferences(nodes: readonly PhrasingContent[], { definitions }: Parsed): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type !== "linkReference" && node.type !== "imageReference") return node;
    const url = definitions.get(node.identifier);
    if (url === undefined) return node;
    return node.type === "linkReference"
      ? { type: "link", url, children: node.children, position: node.position }
      : { type: "image", url, alt: node.alt ?? null, position: node.position };
  });
}

/** Attributes right behind a picture are the picture's; the text goes on after them. */
function attach(node: Text, before: Inline | undefined, reading: Reading): Text {
  const figure = before?.type === "text" ? reading.inserted.get(before) : undefined;
  const [token, index] = /^\ufdd0(\d+)\ufdd1/.exec(node.value) ?? [];
  const island = reading.islands[Number(index)];
  if (figure?.type !== "figure" || token === undefined || island?.kind !== "attributes") return node;
  const { id, values } = island.attributes;
  addAnchors(reading, figure, [id]);
  const alt = values.get("alt") ?? values.get("fig-alt");
  if (alt !== undefined) figure.alt = alt;
  return { ...node, value: node.value.slice(token.length) };
}
