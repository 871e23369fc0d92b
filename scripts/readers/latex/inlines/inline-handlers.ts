import { counted } from "../../../text/counted.ts";
import { type Inline, toPlainText } from "../../../text/inline.ts";
import { toSubscript, toSuperscript } from "../../../text/shift-text.ts";
import { readMath } from "../math/read-math.ts";
import type { Manner } from "../numbering/targets.ts";
import type { Reading } from "../reading.ts";
import { type Input, takeArgument, takeArguments, takeGroup, takeOptional, toName } from "../source/input.ts";
import type { MacroNode, TexNode } from "../source/nodes.ts";
import { isText } from "../source/nodes.ts";
import { printTex } from "../source/print-tex.ts";
import { oneDot, xspace } from "./abbreviations.ts";
import { accent } from "./accents.ts";
import { CHARACTER_HANDLERS } from "./character-handlers.ts";
import type { InlineWriter } from "./inline-writer.ts";
import { LINK_HANDLERS } from "./link-handlers.ts";
import { NOTE_HANDLERS } from "./note-handlers.ts";
import { QUOTATION_HANDLERS } from "./quotations.ts";
import { readImage } from "./read-image.ts";

/** Reads a command in running text: takes its arguments from the input and writes what it prints. */
export type InlineHandler = (context: {
  input: Input;
  node: MacroNode;
  out: InlineWriter;
  reading: Reading;
  /** Reads nodes within as running text. */
  read: (nodes: readonly TexNode[]) => Inline[];
}) => void;

const emphasis: InlineHandler = ({ input, out, read }) => {
  const children = read(takeArgument(input) ?? []);
  if (children.length > 0) out.add({ type: "emphasis", children });
};

const strong: InlineHandler = ({ input, out, read }) => {
  const children = read(takeArgument(input) ?? []);
  if (children.length > 0) out.add({ type: "strong", children });
};

const code: InlineHandler = ({ input, out, read }) => {
  const value = toPlainText(read(takeArgument(input) ?? []));
  if (value.trim() !== "") out.add({ type: "inlineCode", value });
};

/** `\lstinline[options]{code}` out of a macro's definition; `\mintinline` has a language before the code. */
const inlineCode =
  (hasLanguage: boolean): InlineHandler =>
  ({ input, out }) => {
    if (isText(input.peek(), "*")) input.next();
    takeOptional(input);
    if (hasLanguage) takeArgument(input);
    const value = printTex(takeArgument(input) ?? []).trim();
    if (value !== "") out.add({ type: "inlineCode", value });
  };

/** A switch such as `\bf`: it holds to the end of its group. */
const rest =
  (type: "emphasis" | "strong" | "code" | "plain"): InlineHandler =>
  ({ input, out, read }) => {
    const children = read(input.rest());
    if (children.length === 0) return;
    if (type === "plain") out.add(...children);
    else if (type === "code") out.add({ type: "inlineCode", value: toPlainText(children) });
    else out.add({ type, children });
  };

const script =
  (write: (text: string) => string): InlineHandler =>
  ({ input, out, read }) => {
    const inlines = read(takeArgument(input) ?? []);
    if (inlines.every(({ type }) => type === "text")) out.print(write(toPlainText(inlines).trim()));
    else out.add(...inlines);
  };

const refer =
  (manner: Manner): InlineHandler =>
  ({ input, out, reading, node }) => {
    if (isText(input.peek(), "*")) input.next();
    const keys = toName(takeArgument(input))
      .split(/\s*,\s*/)
      .filter(Boolean);
    if (keys.length > 0) out.print(reading.targets.refer(keys, manner, node.at));
  };

const referRange: InlineHandler = ({ input, out, reading, node }) => {
  const [first, last] = [toName(takeArgument(input)), toName(takeArgument(input))];
  out.print(reading.targets.refer([first, last], "range", node.at));
};

/** `\hyperref[label]{text}` */
const hyperref: InlineHandler = ({ input, out, read }) => {
  takeOptional(input);
  out.add(...read(takeArgument(input) ?? []));
};

const label: InlineHandler = ({ input, reading }) => {
  takeOptional(input);
  reading.targets.define(toName(takeArgument(input)));
};

const ensureMath: InlineHandler = ({ input, out, reading }) => {
  const value = readMath(takeArgument(input) ?? [], reading);
  if (value !== "") out.add({ type: "inlineMath", value });
};

/** `\diagbox{Row}{Column}` in the corner of a table. */
const corner: InlineHandler = ({ input, out, read }) => {
  const [, first = [], second = []] = takeArguments(input, "omm");
  out.add(...read(first), { type: "text", value: " / " }, ...read(second));
};

const image: InlineHandler = ({ input, reading, node }) => {
  const read = readImage(input, reading);
  if (read.names.length > 0) reading.images.push({ ...read, at: node.at });
};

/** Shows one of several arguments and drops the others. */
const show =
  (signature: string, index: number): InlineHandler =>
  ({ input, out, read }) =>
    out.add(...read(takeArguments(input, signature)[index] ?? []));

/** `\edit1{words}` of AASTeX: the number says in which round of revision. */
const edit: InlineHandler = ({ input, out, read }) => {
  const [round, content] = [
    takeArgument(input) ?? [],
    input.peek()?.type === "group" ? takeArgument(input) : undefined,
  ];
  out.add(...read(/^\d$/.test(toName(round)) ? (content ?? []) : [...round, ...(content ?? [])]));
};

/** `\change{old}{new}` of trackchanges. */
const change: InlineHandler = ({ input, out, read }) => {
  const [, old = []] = takeArguments(input, "om");
  out.add(...read(takeGroup(input) ?? old));
};

/** A value that Sweave or knitr works out where the paper is printed. */
const computed: InlineHandler = (context) => {
  context.reading.findings.count(
    "value-is-known",
    "inline code",
    context.node.at,
    (count) =>
      `${counted(count, "value is", "values are")} computed in the text; ${count === 1 ? "its" : "their"} code stands in the place`,
  );
  code(context);
};

/** Shows what the paper itself marks as taken out, to nobody. */
const drop =
  (signature: string): InlineHandler =>
  ({ input }) => {
    takeArguments(input, signature);
  };

export const writeAccent: InlineHandler = ({ input, out, node, read }) => {
  out.print(accent(node.name, toPlainText(read(takeArgument(input) ?? []))));
};

/** Commands of running text. What only sets text some way is in `layout.ts`, single characters in `symbols.ts`. */
export const INLINE_HANDLERS: Record<string, InlineHandler> = {
  emph: emphasis,
  textit: emphasis,
  textsl: emphasis,
  emphasize: emphasis,
  textbf: strong,
  strong: strong,
  pkg: strong,
  CRANpkg: strong,
  texttt: code,
  code: code,
  fct: code,
  lstinline: inlineCode(false),
  verb: inlineCode(false),
  Verb: inlineCode(false),
  mintinline: inlineCode(true),
  mint: inlineCode(true),
  detokenize: code,
  Sexpr: computed,
  it: rest("emphasis"),
  sl: rest("emphasis"),
  em: rest("emphasis"),
  itshape: rest("emphasis"),
  slshape: rest("emphasis"),
  bf: rest("strong"),
  bfseries: rest("strong"),
  tt: rest("code"),
  ttfamily: rest("code"),
  rm: rest("plain"),
  sf: rest("plain"),
  sc: rest("plain"),
  normalfont: rest("plain"),
  upshape: rest("plain"),
  scshape: rest("plain"),
  sffamily: rest("plain"),
  rmfamily: rest("plain"),
  mdseries: rest("plain"),
  textsuperscript: script(toSuperscript),
  textsubscript: script(toSubscript),
  up: script(toSuperscript),
  ...LINK_HANDLERS,
  doi: ({ input, out }) => {
    const doi = toName(takeArgument(input)).replace(/^https?:\/\/(?:dx\.)?doi\.org\//, "");
    if (doi !== "") out.add({ type: "link", url: `https://doi.org/${doi}`, children: [{ type: "text", value: doi }] });
  },
  email: ({ input, out, read }) => out.add(...read(takeArgument(input) ?? [])),
  ref: refer("number"),
  eqref: refer("equation"),
  autoref: refer("word"),
  cref: refer("word"),
  Cref: refer("word"),
  vref: refer("word"),
  Vref: refer("word"),
  fref: refer("word"),
  Fref: refer("word"),
  // Of IOP.
  ...{ eref: refer("equation"), Eref: refer("word"), sref: refer("word"), Sref: refer("word") },
  ...{ tref: refer("word"), Tref: refer("word") },
  labelcref: refer("number"),
  subref: refer("panel"),
  fullref: refer("word"),
  nameref: refer("title"),
  Nameref: refer("title"),
  pageref: refer("page"),
  cpageref: refer("page"),
  namecref: refer("kind"),
  nameCref: refer("kind"),
  crefrange: referRange,
  Crefrange: referRange,
  // Of the class jmlr.
  ...Object.fromEntries(
    ["section", "figure", "subfig", "table", "equation", "algorithm", "appendix", "theorem", "lemma", "definition"].map(
      (kind) => [`${kind}ref`, refer("word")],
    ),
  ),
  hyperref,
  hyperlink: show("mm", 1),
  hypertarget: show("mm", 1),
  texorpdfstring: show("mm", 0),
  pdftooltip: show("mm", 0),
  // Large first letters.
  lettrine: ({ input, out, read }) => {
    const [, first = [], others = []] = takeArguments(input, "omm");
    out.add(...read(first), ...read(others));
  },
  IEEEPARstart: ({ input, out, read }) =>
    out.add(...read(takeArgument(input) ?? []), ...read(takeArgument(input) ?? [])),
  ...NOTE_HANDLERS,
  label,
  ensuremath: ensureMath,
  onedot: oneDot,
  ...{ diagbox: corner, slashbox: corner, backslashbox: corner },
  grantsponsor: show("mmm", 1),
  ...QUOTATION_HANDLERS,
  xspace,
  includegraphics: image,
  includesvg: image,
  plotone: image,
  plottwo: (context) => {
    image(context);
    image(context);
  },
  fig: (context) => {
    image(context);
    takeArguments(context.input, "mm");
  },
  epsfig: image,
  psfig: image,
  epsfbox: image,
  epsffile: image,
  today: () => {},
  multirow: show("omomom", 5),
  ...CHARACTER_HANDLERS,
  // Marks of revision: what is deleted is not in the paper.
  deleted: drop("om"),
  sout: drop("m"),
  st: drop("m"),
  replaced: show("omm", 1),
  edit,
  change,
  remove: drop("om"),
  todo: drop("om"),
  comment: drop("om"),
  selectlanguage: drop("m"),
  savebox: drop("mom"),
};
