import { toChemistryTex } from "../inlines/chemistry.ts";
import type { Reading } from "../reading.ts";
import { type Input, takeArgument, takeArguments, toName } from "../source/input.ts";
import { isMacro, type MacroNode, type TexNode } from "../source/nodes.ts";
import { printTex } from "../source/print-tex.ts";
import { OTHER_TEXT } from "./known-tex.ts";
import { PHYSICS_HANDLERS } from "./physics.ts";

export type MathHandler = (context: {
  input: Input;
  node: MacroNode;
  reading: Reading;
  write: (nodes: readonly TexNode[]) => string;
}) => string;

/** Commands that KaTeX has under another name, or that are a sign. */
export const MATH_NAMES: Record<string, string> = {
  mathds: "\\mathbb",
  mathbbm: "\\mathbb",
  mathbbold: "\\mathbb",
  mathpzc: "\\mathcal",
  mathsfit: "\\mathsf",
  hdots: "\\ldots",
  sp: "^",
  sb: "_",
  textless: "<",
  textgreater: ">",
  textquotesingle: "'",
  textbackslash: "\\backslash",
  // A dollar by itself would end the formula in an outline.
  textdollar: "\\text{\\textdollar}",
  qed: "\\square",
  qedhere: "",
  // Of astronomers.
  ...{ farcs: ".''", farcm: ".'", fdg: ".^\\circ", arcdeg: "^\\circ", arcsec: "''", arcmin: "'" },
  ...Object.fromEntries([..."dhmsp"].map((unit) => [`f${unit}`, `.^{\\mathrm{${unit}}}`])),
  ...{ la: "\\lesssim", ga: "\\gtrsim", sun: "\\odot", micron: "\\mu\\mathrm{m}" },
  celsius: "^\\circ\\mathrm{C}",
  micro: "\\mu",
  ohm: "\\Omega",
  slashed: "\\not",
  xor: "\\oplus",
  concat: "\\|",
  Tr: "\\operatorname{Tr}",
  xspace: "",
  protect: "",
  relax: "",
  noindent: "",
  centering: "",
  par: " ",
  hfill: "\\quad",
  hfil: "",
  vfill: "",
  nonumber: "",
  notag: "",
  IEEEnonumber: "",
  IEEEyesnumber: "",
  IEEEyessubnumber: "",
  IEEEeqnarraynumspace: "",
  allowdisplaybreaks: "",
  nobreak: "",
  linebreak: "",
  newline: "\\\\",
  mathstrut: "",
  strut: "",
  ifmmode: "",
  fi: "",
  unboldmath: "",
  boldmath: "",
  footnotemark: "",
  leavevmode: "",
};

/** Commands whose words stand in a formula as text. */
export const MATH_TEXT = new Set([
  ...[
    "SI",
    "si",
    "qty",
    "unit",
    "num",
    "ang",
    "SIrange",
    "numrange",
    "gls",
    "ac",
    "acrshort",
    "cref",
    "Cref",
    "autoref",
  ],
  ...["ref", "eqref", "url", "citeauthor", "citeyear", "xmark", "cmark", "textmu", "textdegree", "euro", "texteuro"],
]);

const drop =
  (signature: string): MathHandler =>
  ({ input }) => {
    takeArguments(input, signature);
    return "";
  };

/** Writes the argument that counts, between two pieces of TeX. */
const keep =
  (signature: string, before = "{", after = "}"): MathHandler =>
  ({ input, write }) =>
    `${before}${write(unwrapMath(takeArguments(input, signature).at(-1) ?? []))}${after}`;

/** A box's content is text, mostly with one formula in it. */
function unwrapMath(nodes: readonly TexNode[]): readonly TexNode[] {
  const [node] = nodes;
  return nodes.length === 1 && node?.type === "math" ? node.content : nodes;
}

const fraction: MathHandler = ({ input, write }) => {
  const [, top = [], bottom = []] = takeArguments(input, "omm");
  return `{${write(top)}}/{${write(bottom)}}`;
};

/** Citations have no place in a formula, but the work is cited. */
const cite: MathHandler = ({ input, reading, node }) => {
  const [, , keys] = takeArguments(input, "oom");
  for (const key of toName(keys).split(/\s*,\s*/)) reading.citations.cite(key, node.at);
  return "";
};

const chemistry: MathHandler = ({ input }) => `\\mathrm{${toChemistryTex(printTex(takeArgument(input) ?? []))}}`;

/** `\raise 3pt{x}`: what is raised stays, the length goes. */
const raised: MathHandler = ({ input }) => {
  let length = "";
  for (let next = input.peek(); next?.type === "text" || next?.type === "space"; next = input.peek()) {
    if (length.length > 12 || /[a-z]{2}$/.test(length)) break;
    input.next();
    if (next.type === "text") length += next.value;
  }
  return "";
};

/**
 * Text in a formula, which may hold formulas again: `\text{if $a$}` is `\text{if }{a}`. Scripts stand outside of it, where formulas
 * have them: `\text{A\textsubscript{b}}` is `{\text{A}_{\text{b}}}`.
 */
const textCommand =
  (command: string): MathHandler =>
  ({ input, write }) => {
    const content = takeArgument(input) ?? [];
    const pieces: string[] = [];
    let words: TexNode[] = [];
    const flush = () => {
      if (words.length > 0) pieces.push(`\\${command}{${write(words)}}`);
      words = [];
    };
    let hasScripts = false;
    const nodes = [...content];
    for (let node = nodes.shift(); node; node = nodes.shift()) {
      if (node.type === "math") {
        flush();
        pieces.push(`{${write(node.content)}}`);
      } else if (isMacro(node, "textsubscript", "textsuperscript") && nodes[0]) {
        flush();
        pieces.push(write([node, nodes.shift() as TexNode]));
        hasScripts = true;
      } else words.push(node);
    }
    flush();
    // What stands behind it, a script too, is of all of it.
    return hasScripts ? `{${pieces.join("")}}` : pieces.join("");
  };

const TEXT_COMMANDS: Record<string, string> = {
  ...Object.fromEntries(
    ["text", "textrm", "textnormal", "textsf", "texttt", "textit", "textbf", "hbox"].map((name) => [name, name]),
  ),
  ...Object.fromEntries(OTHER_TEXT.map((name) => [name, "text"])),
};

export const MATH_HANDLERS: Record<string, MathHandler> = {
  ...Object.fromEntries(Object.entries(TEXT_COMMANDS).map(([name, command]) => [name, textCommand(command)])),
  label: ({ input, reading }) => {
    reading.targets.define(toName(takeArgument(input)));
    return "";
  },
  tag: drop("sm"),
  vspace: drop("sm"),
  displaybreak: drop("o"),
  pagebreak: drop("o"),
  linebreak: drop("o"),
  setlength: drop("mm"),
  index: drop("m"),
  todo: drop("om"),
  footnote: ({ input, reading }) => {
    const [, content] = takeArguments(input, "om");
    if (content) reading.notes.push(content);
    return "";
  },
  hspace: ({ input }) =>
    `\\hspace{${toName(takeArguments(input, "sm")[1])}}`.replace(/\\hspace\{[^\d-].*\}|\\hspace\{\}/, "\\quad"),
  ensuremath: keep("m"),
  lefteqn: keep("m"),
  makebox: keep("oom", "\\text{"),
  parbox: keep("ooomm", "\\text{"),
  resizebox: keep("smmm"),
  scalebox: keep("mom"),
  adjustbox: keep("mm"),
  rotatebox: keep("omm"),
  textsuperscript: keep("m", "^{\\text{", "}}"),
  textsubscript: keep("m", "_{\\text{", "}}"),
  intertext: keep("m", "\\text{", "}\\\\"),
  shortintertext: keep("m", "\\text{", "}\\\\"),
  shortstack: keep("om", "\\substack{"),
  ...{ ce: chemistry, chem: chemistry },
  multicolumn: keep("mmm"),
  // Four ways by the size of what stands around; where they are all one with its size set, KaTeX needs none of it.
  mathchoice: ({ input, write }) => {
    const [, inText = []] = takeArguments(input, "mmmm");
    return `{${write(inText).replace(/\\(?:display|text)style(?![A-Za-z])\s*/g, "")}}`;
  },
  raise: raised,
  lower: raised,
  texorpdfstring: ({ input, write }) => write(takeArguments(input, "mm")[0] ?? []),
  // Of algorithmicx: `\Call{Brew}{x, y}`.
  Call: ({ input, write }) => {
    const [name = [], values = []] = takeArguments(input, "mm");
    return `\\text{${write(name)}}(${write(values)})`;
  },
  nicefrac: fraction,
  sfrac: fraction,
  xfrac: fraction,
  flatfrac: fraction,
  prescript: ({ input, write }) => {
    const [over = [], under = [], base = []] = takeArguments(input, "mmm");
    return `{}^{${write(over)}}_{${write(under)}}{${write(base)}}`;
  },
  // KaTeX has few colours, and a talk has its own.
  color: drop("om"),
  textcolor: keep("omm"),
  colorbox: keep("omm", "\\text{"),
  fcolorbox: keep("ommm", "\\text{"),
  // Of the packages physics, commath and cryptocode, where the paper has no own.
  abs: keep("sm", "\\left|", "\\right|"),
  norm: keep("sm", "\\left\\|", "\\right\\|"),
  ceil: keep("sm", "\\left\\lceil ", "\\right\\rceil "),
  floor: keep("sm", "\\left\\lfloor ", "\\right\\rfloor "),
  vb: keep("sm", "\\mathbf{"),
  vectorbold: keep("sm", "\\mathbf{"),
  order: keep("sm", "\\mathcal{O}\\left(", "\\right)"),
  ...PHYSICS_HANDLERS,
  cite,
  citep: cite,
  citet: cite,
};
