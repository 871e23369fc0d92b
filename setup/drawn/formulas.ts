import { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";
import { escapeUTF8 } from "entities";
import katex from "katex";
import { elementsOf } from "../../scripts/text/elements-of.ts";
import { hasTex, splitTex } from "../../scripts/text/split-tex.ts";
import { svgTexts } from "../../scripts/text/svg-texts.ts";
import { katexStyle, unposition } from "./katex-style.ts";
import { type Look, lookOf, readRules } from "./styles.ts";

/** A drawing whose formulas are set. */
export interface Typeset {
  svg: string;
  /** CSS of the formulas, for a `<style>` of the drawing. */
  style: string;
}

/** How far the line stands below the top of its place, in letters' sizes; a formula may be as high. */
const ABOVE = 5;
/** Below the line. */
const BELOW = 4;
/** Units that a line may have on each side of its place. */
const WIDE = 4000;

/** A line of letters, which begins, ends or has its middle where its drawing says. */
interface Line {
  x: number;
  y: number;
  look: Look;
  pieces: Piece[];
}

interface Piece {
  text: string;
  look: Look;
  /** Units below the line; above it they are less than zero. */
  shift: number;
}

/**
 * Sets the formulas in the letters of a drawing: a `<text>` that has TeX between dollars becomes a line of HTML at the same place, in
 * the same size, colour and weight, of which KaTeX sets the formulas. Others stay as they are.
 *
 * @param svg a file's text
 * @returns nothing for a drawing without formulas, or that is no XML
 */
export function typesetDrawing(svg: string): Typeset | undefined {
  if (!svgTexts(svg).some(hasTex)) return undefined;
  // A browser does without what stands before it, and the parser's offsets begin behind it.
  const bare = svg.replace(/^\ufeff/, "");
  const texts = readTexts(bare);
  if (!texts) return undefined;
  const set = texts.elements
    .filter((text) => hasTex(text.text) && !isCode(text, texts.rules))
    .map((text) => ({ text, lines: linesOf(text, texts.rules) }));
  let made = bare;
  for (const { text, lines } of set.toReversed())
    made = made.slice(0, text.start) + lines.map((line) => toHtml(line, text)).join("") + made.slice(text.end);
  return made === bare ? undefined : { svg: made, style: `${katexStyle(made)}${STYLE}` };
}

const STYLE = `.drawn-line { overflow: visible; pointer-events: none }
.drawn-line > div { margin: 0; white-space: nowrap; line-height: 0 }
.drawn-line > div > i { display: inline-block; width: 0; height: ${ABOVE}em }`;

function readTexts(svg: string): { elements: XmlElement[]; rules: ReturnType<typeof readRules> } | undefined {
  try {
    const { root } = parseXml(svg, { includeOffsets: true });
    if (!root) return undefined;
    const all = elementsOf(root);
    return {
      elements: all.filter(({ name }) => name === "text"),
      rules: readRules(all.filter(({ name }) => name === "style").map(({ text }) => text)),
    };
  } catch {
    // What is wrong with it is told where its file is checked.
    return undefined;
  }
}

/** In code a dollar stands for something else. */
const isCode = (text: XmlElement, rules: ReturnType<typeof readRules>) =>
  elementsOf(text).some((element) => /\bmonospace\b/i.test(lookOf(element, rules)["font-family"] ?? ""));

/** Length in units; of `em`, by the letters' size. */
function lengthOf(value: string | undefined, size: number): number | undefined {
  const [, number, unit] = /^\s*(-?[\d.]+(?:e-?\d+)?)\s*(em|px|)/i.exec(value ?? "") ?? [];
  return number === undefined ? undefined : Number(number) * (unit === "em" ? size : 1);
}

const sizeOf = (look: Look) => lengthOf(look["font-size"], 16) ?? 16;

function linesOf(text: XmlElement, rules: ReturnType<typeof readRules>): Line[] {
  const lines: Line[] = [];
  let [x, y, shift] = [0, 0, 0];
  const visit = (element: XmlElement) => {
    const look = lookOf(element, rules);
    const size = sizeOf(look);
    const at = (name: string) => lengthOf(element.attributes[name], size);
    const [left, down] = [at("x"), at("y")];
    const isNew = element === text || left !== undefined || down !== undefined;
    if (isNew) {
      x = (left ?? x) + (at("dx") ?? 0);
      y = (down ?? y + shift) + (at("dy") ?? 0);
      shift = 0;
      lines.push({ x, y, look, pieces: [] });
    } else shift += at("dy") ?? 0;
    for (const child of element.children) {
      if (child instanceof XmlText) lines.at(-1)?.pieces.push({ text: child.text, look, shift });
      else if (child instanceof XmlElement) visit(child);
    }
  };
  visit(text);
  return lines.flatMap((line) => {
    const pieces = line.pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, " ") }));
    const first = pieces.find(({ text: words }) => words.trim() !== "");
    if (first) pieces[pieces.indexOf(first)] = { ...first, text: first.text.trimStart() };
    return first ? [{ ...line, pieces }] : [];
  });
}

/** Attributes of a `<text>` that its lines keep; rules of its classes and its style may hide or turn it. */
const KEPT = ["transform", "opacity", "id", "style", "visibility", "display"];

/** Where a line is that is told to stand about a point: of the letters' size, what its middle is above its line. */
const MIDDLE: Record<string, number> = { middle: 0.25, central: 0.35, hanging: 0.72, "text-before-edge": 0.98 };

function toHtml({ x, y, look, pieces }: Line, text: XmlElement): string {
  const size = sizeOf(look);
  const baseline = y + (MIDDLE[look["dominant-baseline"] ?? ""] ?? 0) * size;
  const anchor = look["text-anchor"];
  const left = anchor === "middle" ? x - WIDE : anchor === "end" ? x - 2 * WIDE : x;
  const align = anchor === "middle" ? "center" : anchor === "end" ? "right" : "left";
  const kept = KEPT.flatMap((name) => {
    const value = text.attributes[name];
    return value === undefined ? [] : [`${name}="${escapeUTF8(value)}"`];
  });
  const classes = `class="${escapeUTF8(`drawn-line ${text.attributes.class ?? ""}`.trim())}"`;
  const said = pieces.map((piece) => piece.text).join("");
  const place = `x="${left}" y="${round(baseline - ABOVE * size)}" width="${2 * WIDE}" height="${(ABOVE + BELOW) * size}"`;
  const inner = pieces.map((piece) => pieceToHtml(piece, size)).join("");
  return `<foreignObject ${[...kept, classes, place, `data-text="${escapeUTF8(said)}"`].join(" ")}><div xmlns="http://www.w3.org/1999/xhtml" style="font-size:${size}px;text-align:${align};${colorOf(look)}"><i></i><span>${inner}</span></div></foreignObject>`;
}

const round = (value: number) => Math.round(value * 1000) / 1000;

function pieceToHtml({ text, look, shift }: Piece, size: number): string {
  const own = sizeOf(look);
  const styles = [
    own === size ? "" : `font-size:${round(own / size)}em`,
    shift === 0 ? "" : `vertical-align:${-round(shift)}px`,
    look["font-weight"] === undefined ? "" : `font-weight:${look["font-weight"]}`,
    look["font-style"] === undefined ? "" : `font-style:${look["font-style"]}`,
    colorOf(look),
  ].filter((each) => each !== "");
  const html = splitTex(text)
    .map((part) =>
      "text" in part
        ? escapeUTF8(part.text)
        : unposition(
            katex.renderToString(part.tex, { output: "html", throwOnError: false, trust: false, maxExpand: 100 }),
          ),
    )
    .join("");
  return `<span style="${escapeUTF8(styles.join(";"))}">${html}</span>`;
}

/** Colours alone: a pattern or a gradient fills no letters of HTML. */
const colorOf = ({ fill }: Look): string =>
  fill === undefined || /^(?:none|url\(|context)/.test(fill) ? "color:#000" : `color:${escapeUTF8(fill)}`;
