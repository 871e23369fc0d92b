import { lookUp } from "../../jats/element.ts";
import { asBase, delimit, environment, escapeText, functionOf, LIMITED, matrixWithin, raise } from "../tex/compose.ts";
import { joinTex, signOf } from "../tex/signs.ts";
import type { Line, Matrix, Part, Pile, Sign, Template } from "./records.ts";

/** Styles by MTEF's numbers. */
const TEXT = 1;
const FUNCTION = 2;
const VECTOR = 7;

/** What MathType has in the private area: spaces of its own, where lines are aligned, signs that Unicode lacked. */
const PRIVATE: Record<string, string> = {
  "\uef00": "",
  "\uef01": "",
  "\uef02": "\\,",
  "\uef03": "\\:",
  "\uef04": "\\;",
  "\uef05": "\\quad ",
  "\uef06": "\\qquad ",
  "\uef07": "\\,",
  "\uef08": "\\,",
  "\ueb01": "\\,",
  "\ueb05": "\\not\\subset",
};

/** Writes a formula of MathType or Equation Editor as TeX. */
export function toTex(parts: readonly Part[]): string {
  const lines = parts.flatMap((part) => (part.type === "line" ? [part] : part.type === "pile" ? part.lines : []));
  const [only] = parts.length === 1 ? parts : [];
  return (
    only?.type === "pile" ? writePile(only) : lines.length === parts.length ? rowsOf(lines) : write(parts)
  ).trim();
}

const rowsOf = (lines: readonly Line[]): string => {
  const rows = lines.map((line) => writeLine(line)).filter((row) => row !== "");
  return rows.length > 1 ? environment("gathered", rows) : (rows[0] ?? "");
};

const writeLine = (line: Line | undefined): string => write(line?.parts ?? []).trim();

const writeSlot = (slot: Line | Pile | undefined): string =>
  slot?.type === "pile" ? writePile(slot) : writeLine(slot);

/** Neighbours of one style are one word: `sin`, `if x`. */
function write(parts: readonly Part[]): string {
  const pieces: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (!part) continue;
    const word = wordFrom(parts, at);
    if (word.length > 0) {
      pieces.push(writeWord(word));
      at += word.length - 1;
    } else {
      const piece = writePart(part);
      if (piece !== "") pieces.push(withSpace(pieces, piece));
    }
  }
  return joinTex(pieces);
}

/** A second script of the same kind stands on an empty base, as it is drawn. */
const withSpace = (pieces: readonly string[], piece: string): string => {
  const mark = piece[0];
  if (mark !== "_" && mark !== "^") return piece;
  const before = pieces.slice(pieces.findLastIndex((each) => !/^[_^]/.test(each)) + 1);
  const base = pieces.at(-1 - before.length);
  const isTaken = before.some((each) => each.startsWith(mark)) || /^[_^].*\}[_^]\{/.test(before.join(""));
  const isPrimed = mark === "^" && (base ?? "").endsWith("'");
  return base === undefined || isTaken || isPrimed ? `{}${piece}` : piece;
};

function wordFrom(parts: readonly Part[], start: number): Sign[] {
  const word: Sign[] = [];
  const style = partStyle(parts[start]);
  if (style !== TEXT && style !== FUNCTION) return word;
  for (let at = start; at < parts.length; at++) {
    const part = parts[at];
    if (part?.type !== "sign" || part.style !== style || part.marks.length > 0) break;
    // Greek letters and signs are formulas, whatever they are set as: text has no letters for them.
    if (!(style === FUNCTION ? /[^\P{L}\p{Script=Greek}]/u : /[^\p{Script=Greek}\p{Sm}\p{Co}•·×±]/u).test(part.sign))
      break;
    word.push(part);
  }
  return word;
}

const partStyle = (part: Part | undefined) => (part?.type === "sign" ? part.style : undefined);

function writeWord(word: readonly Sign[]): string {
  const text = word.map(({ sign }) => sign).join("");
  if (word[0]?.style === FUNCTION) return text.length > 1 ? `${functionOf(text)} ` : `\\mathrm{${text}}`;
  if (/^\d[\d.,]*$/.test(text)) return text;
  return /\S/.test(text) ? `\\text{${escapeText(text)}}` : "\\ ";
}

function writePart(part: Part): string {
  if (part.type === "sign") return writeSign(part);
  if (part.type === "line") return writeLine(part);
  if (part.type === "pile") return writePile(part);
  return part.type === "matrix" ? writeMatrix(part) : writeTemplate(part);
}

function writeSign({ sign, style, marks }: Sign): string {
  const tex = PRIVATE[sign] ?? (/\p{C}/u.test(sign) ? "" : signOf(sign, false));
  const styled =
    style === VECTOR && /[\p{L}\d]/u.test(sign) ? `\\${/^\w/.test(tex) ? "mathbf" : "boldsymbol"}{${tex}}` : tex;
  return marks.reduce((inner, mark) => MARKS[mark]?.(inner) ?? inner, styled);
}

const above = (command: string) => (inner: string) => `\\${command}{${inner}}`;

/** What stands above, below or through a sign, by MTEF's numbers. */
const MARKS: Record<number, (inner: string) => string> = {
  ...{ 2: above("dot"), 3: above("ddot"), 4: above("dddot"), 24: above("dddot"), 8: above("tilde"), 9: above("hat") },
  ...{ 5: (inner) => `${inner}'`, 6: (inner) => `${inner}''`, 18: (inner) => `${inner}'''` },
  7: (inner) => `{}^{\\backprime}${inner}`,
  10: (inner) => joinTex(["\\not", inner]),
  ...{ 11: above("vec"), 12: above("overleftarrow"), 13: above("overleftrightarrow") },
  ...{ 14: above("overrightharpoon"), 15: above("overleftharpoon"), 16: above("bar"), 17: above("bar") },
  ...{ 19: above("overgroup"), 20: above("breve"), 21: above("xcancel"), 22: above("cancel"), 23: above("bcancel") },
  ...{ 29: above("underline"), 30: above("utilde"), 31: above("undergroup"), 33: above("underrightarrow") },
  ...{ 34: above("underleftarrow"), 35: above("underleftrightarrow") },
};

const RELATION = /^(?:[=<>]|\\(?:leq|geq|neq|approx|equiv|sim|simeq|cong|to|in|propto|Rightarrow|Leftrightarrow))$/;

function writePile({ align, lines }: Pile): string {
  if (lines.length === 1) return writeLine(lines[0]);
  if (align === "center" || align === "right") return environment("gathered", lines.map(writeLine));
  return environment(
    "aligned",
    lines.map((line) => (align === "relation" ? alignRelation(line) : `& ${writeLine(line)}`)),
  );
}

/** The first relation of a line stands below that of the one before. */
function alignRelation({ parts }: Line): string {
  const first = parts.findIndex((part) => part.type === "sign" && RELATION.test(writeSign(part)));
  return first < 0
    ? `& ${write(parts).trim()}`
    : `${write(parts.slice(0, first)).trim()} & ${write(parts.slice(first)).trim()}`.trim();
}

function writeMatrix({ columns, cells }: Matrix, kind = "matrix"): string {
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells
      .slice(row * columns, (row + 1) * columns)
      .map(writeLine)
      .join(" & "),
  );
  return environment(kind, rows);
}

const FENCES = [..."⟨⟩ () {} [] || ‖‖ ⌊⌋ ⌈⌉ ⟦⟧".split(" ")];
const ENDS = ["(", ")", "[", "]"];
const OPERATORS: Record<number, string> = { 16: "\\sum", 17: "\\prod", 18: "\\coprod", 19: "\\bigcup", 20: "\\bigcap" };
const INTEGRALS = ["\\int", "\\int", "\\iint", "\\iiint"];
const LOOPS = ["\\oint", "\\oint", "\\oiint", "\\oiiint"];

/** A template by MTEF 5's number, with what its bits say. */
function writeTemplate({ selector, variation, slots, sign }: Template): string {
  const [first, second, third] = slots.map(writeSlot);
  const main = first ?? "";
  const has = (bit: number) => (variation & bit) !== 0;
  if (selector <= 8) {
    const [open = "", close = ""] = FENCES[selector] ?? "";
    return fence(has(1) ? open : "", slots[0], has(2) ? close : "");
  }
  if (selector === 9) return fence(ENDS[variation & 3] ?? "", slots[0], ENDS[(variation >> 4) & 3] ?? "");
  if (selector >= 15 && selector <= 22) {
    const integral = (has(4) || has(8) ? LOOPS : INTEGRALS)[variation & 3];
    const operator = selector === 15 ? integral : (OPERATORS[selector] ?? signOf(sign, false));
    const limits = `${raise(second ?? "", "_")}${raise(third ?? "", "^")}`;
    const place = limits !== "" && has(0x40) && (selector === 15 || selector === 21) ? "\\limits" : "";
    return joinTex([`${operator}${place}${limits === "" ? " " : limits}`, main]);
  }
  const writer = lookUp(WRITERS, String(selector));
  return writer
    ? writer({ main, second: second ?? "", third: third ?? "", has, slots })
    : joinTex([main, second ?? ""]);
}

interface Said {
  main: string;
  second: string;
  third: string;
  has(bit: number): boolean;
  slots: readonly (Line | Pile)[];
}

const WRITERS: Record<string, (said: Said) => string> = {
  10: ({ main, second }) => `\\sqrt${second === "" ? "" : `[${second}]`}{${main}}`,
  11: ({ main, second, has }) => (has(2) ? `${asBase(main)}/${asBase(second)}` : `\\frac{${main}}{${second}}`),
  12: ({ main }) => `\\underline{${main}}`,
  13: ({ main }) => `\\overline{${main}}`,
  14: ({ main, second, has }) => {
    const way = has(0x10) && has(0x20) ? "leftright" : has(0x10) ? "left" : "right";
    return `\\x${has(1) ? "rightleft" : way}${has(2) ? "harpoons" : has(1) ? "arrows" : "arrow"}${second === "" ? "" : `[${second}]`}{${main}}`.replace(
      "rightleftarrows",
      "rightleftharpoons",
    );
  },
  23: ({ main, second, third }) => {
    const named = functionOf(main.trim());
    if (LIMITED.test(named)) return `${named}${raise(second, "_")}${raise(third, "^")} `;
    const below = second === "" ? named : `\\underset{${second}}{${named}}`;
    return third === "" ? below : `\\overset{${third}}{${below}}`;
  },
  24: ({ main, second, has }) =>
    has(1) ? `\\overbrace{${main}}${raise(second, "^")}` : `\\underbrace{${main}}${raise(second, "_")}`,
  25: ({ main, second, has }) =>
    has(1) ? `\\overbrace{${main}}${raise(second, "^")}` : `\\underbrace{${main}}${raise(second, "_")}`,
  26: ({ main, second }) => `${raise(second, "^")}\\overline{)${main}}`,
  27: (said) => scripts(said, said.main, ""),
  28: (said) => scripts(said, "", said.slots.length > 1 ? said.second : said.main),
  29: (said) => scripts(said, said.main, said.second),
  30: ({ main, second, has }) =>
    joinTex([
      has(1) ? "\\langle " : "",
      has(1) ? main : "",
      "|",
      has(2) ? second || main : "",
      has(2) ? "\\rangle " : "",
    ]),
  31: ({ main, has }) => {
    const way = has(1) && has(2) ? "leftright" : has(1) ? "left" : "right";
    if (has(8)) return `\\over${way === "left" ? "left" : "right"}harpoon{${main}}`;
    return `\\${has(4) ? "under" : "over"}${way}arrow{${main}}`;
  },
  32: ({ main }) => `\\widetilde{${main}}`,
  33: ({ main }) => `\\widehat{${main}}`,
  34: ({ main }) => `\\overgroup{${main}}`,
  35: ({ main }) => `\\overline{${main}}`,
  36: ({ main, has }) => `\\${has(1) ? "sout" : has(2) && has(4) ? "xcancel" : has(4) ? "bcancel" : "cancel"}{${main}}`,
  37: ({ main }) => `\\boxed{${main}}`,
};

const scripts = ({ has }: Said, below: string, raised: string): string =>
  `${has(1) ? "{}" : ""}${raise(below, "_")}${raise(raised, "^")}`;

/** What stands between brackets; a matrix or a list of cases alone in them is set as such. */
function fence(open: string, slot: Line | Pile | undefined, close: string): string {
  const parts = slot?.type === "line" ? slot.parts : slot ? [slot] : [];
  const [only] = parts.length === 1 ? parts : [];
  const kind = matrixWithin(open, close);
  if (only?.type === "matrix" && kind !== undefined) return writeMatrix(only, kind);
  if (open === "{" && close === "") {
    if (only?.type === "matrix") return writeMatrix(only, "cases");
    if (only?.type === "pile") return environment("cases", only.lines.map(writeLine));
  }
  return delimit(open, writeSlot(slot), close);
}
