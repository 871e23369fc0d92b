import { toPlainText } from "../../../text/inline.ts";
import { FRONT_ENVIRONMENTS, FRONT_HANDLERS } from "../front/front-handlers.ts";
import { readInlines } from "../inlines/read-inline.ts";
import { readEntries } from "../references/read-entries.ts";
import { Input, takeArguments, takeOptional, titleIn } from "../source/input.ts";
import { type EnvironmentNode, isMacro, type MacroNode, type TexNode } from "../source/nodes.ts";
import type { Blocks } from "./blocks.ts";
import { DECLARATIONS } from "./declarations.ts";
import { readAlgorithm } from "./read-algorithm.ts";
import { readCodeFile } from "./read-code.ts";
import { EQUATION_ENVIRONMENTS, readEquation, readSubequations } from "./read-equation.ts";
import { readCaptionOf, readCtable, readFloat } from "./read-float.ts";
import { HEADING_HANDLERS, openNamedSection } from "./read-heading.ts";
import { readList } from "./read-list.ts";
import { readEpigraph, readQuote } from "./read-quote.ts";
import { readTable, TABLE_ENVIRONMENTS } from "./read-table.ts";
import { readProof, readRestatable } from "./read-theorem.ts";

/** Reads a command that stands between paragraphs, or that ends one. */
export type BlockHandler = (context: { input: Input; node: MacroNode; blocks: Blocks }) => void;
export type EnvironmentHandler = (node: EnvironmentNode, blocks: Blocks) => void;

const endParagraph: BlockHandler = ({ blocks }) => blocks.flush();

/** `\item` outside of a list. */
const strayItem: BlockHandler = ({ input, blocks }) => {
  blocks.flush();
  takeOptional(input);
};

export const BLOCK_HANDLERS: Record<string, BlockHandler> = {
  ...HEADING_HANDLERS,
  ...FRONT_HANDLERS,
  ...DECLARATIONS,
  ...Object.fromEntries(
    ["par", "newpage", "clearpage", "bigskip", "medskip", "smallskip", "maketitle", "maketitlesupplementary"].map(
      (name) => [name, endParagraph],
    ),
  ),
  item: strayItem,
  captionof: readCaptionOf,
  ctable: readCtable,
  epigraph: readEpigraph,
  lstinputlisting: readCodeFile("om", 1),
  verbatiminput: readCodeFile("sm", 1),
  VerbatimInput: readCodeFile("om", 1),
  inputminted: readCodeFile("omm", 2),
};

/** An environment that may stand in a sentence. */
const inSentence =
  (signature: string): EnvironmentHandler =>
  (node, blocks) => {
    const input = new Input(node.content);
    takeArguments(input, signature);
    blocks.walk(input.rest());
  };

/** An environment that only sets its content some way; letters are the signature of its arguments. */
const inPlace =
  (signature = ""): EnvironmentHandler =>
  (node, blocks) => {
    const input = new Input(node.content);
    takeArguments(input, signature);
    blocks.flush();
    blocks.walk(input.rest());
    blocks.flush();
  };

/** A switch as an environment: `\begin{sc}`, as around the table of ICML's sample. */
const font: EnvironmentHandler = ({ name, content, at }, blocks) =>
  blocks.walk([{ type: "group", content: [{ type: "macro", name, at }, ...content], at }]);

/** `\begin{overpic}[width=…]{tea.png}\put(10,20){Cup}\end{overpic}`: words over a picture are a part of it. */
const overpic: EnvironmentHandler = ({ content: nodes, at }, blocks) => {
  const content = takeArguments(new Input(nodes), "om")[1] ?? [];
  blocks.walk([
    { type: "macro", name: "includegraphics", at },
    { type: "group", content, at },
  ]);
};

/** `\link{Code}{https://…}` of AAAI, each on a line of its own. */
const links: EnvironmentHandler = ({ content }, blocks) => {
  blocks.flush();
  blocks.walk(content.flatMap((node) => (isMacro(node, "link") ? [{ type: "par", at: node.at }, node] : [node])));
  blocks.flush();
};

const appendices: EnvironmentHandler = (node, blocks) => {
  blocks.reading.numbering.startAppendix();
  inPlace()(node, blocks);
};

/** `\begin{multicols}{2}[Words above the columns]` */
const columns: EnvironmentHandler = (node, blocks) => {
  const input = new Input(node.content);
  takeArguments(input, "m");
  const above = takeOptional(input) ?? [];
  blocks.flush();
  blocks.walk([...above, { type: "par", at: node.at }, ...input.rest()]);
  blocks.flush();
};

/** `backmatter` of Optica, BMC and others: what stands there has no numbers. */
const backMatter: EnvironmentHandler = (node, blocks) => {
  const { numbering } = blocks.reading;
  numbering.isMainMatter = false;
  inPlace()(node, blocks);
  numbering.isMainMatter = true;
};

/** `subappendices`: those of one chapter. */
const innerAppendices: EnvironmentHandler = (node, blocks) => {
  const { numbering } = blocks.reading;
  const isOuter = !numbering.isAppendix;
  numbering.startAppendix(true);
  inPlace()(node, blocks);
  if (isOuter) numbering.endAppendix();
};

/** A frame around text, which may have a title: `\begin{tcolorbox}[title=Note]`. */
const box: EnvironmentHandler = (node, blocks) => {
  const input = new Input(node.content);
  const title = toPlainText(readInlines(titleIn(takeOptional(input) ?? []) ?? [], blocks.reading));
  blocks.flush();
  if (title)
    blocks.add({
      type: "paragraph",
      place: blocks.reading.sources.placeOf(node.at),
      text: [{ type: "strong", children: [{ type: "text", value: title }] }],
    });
  blocks.walk(input.rest());
  blocks.flush();
};

/** Environments that are sections without a number: `\begin{acks}`. */
const section =
  (title: string): EnvironmentHandler =>
  (node, blocks) => {
    openNamedSection(title, node.at, blocks);
    inPlace("o")(node, blocks);
  };

/** `\begin{credits}\subsubsection{\ackname} …` of Springer's class: sections, though they look smaller. */
const credits: EnvironmentHandler = ({ content }, blocks) => {
  const section = (at: number): TexNode[] => [
    { type: "macro", name: "section", at },
    { type: "text", value: "*", at },
  ];
  blocks.walk(content.flatMap((node) => (isMacro(node, "subsubsection") ? section(node.at) : [node])));
};

/** `\begin{IEEEbiography}[{picture}]{Ann Ash} received …`: a section holds all that follow one another. */
const biography: EnvironmentHandler = ({ content: nodes, at }, blocks) => {
  const input = new Input(nodes);
  const [, content = []] = takeArguments(input, "om");
  const last = blocks.tree?.sections.at(-1)?.title ?? [];
  if (toPlainText(last) !== BIOGRAPHIES) openNamedSection(BIOGRAPHIES, at, blocks);
  blocks.flush();
  blocks.walk([
    { type: "macro", name: "textbf", at },
    { type: "group", content, at },
    { type: "space", at },
    ...input.rest(),
  ]);
  blocks.flush();
};

const BIOGRAPHIES = "Biographies";

const rows = <Handler>(names: string, handler: Handler): Record<string, Handler> =>
  Object.fromEntries(names.split(/\s+/).map((name) => [name, handler]));

/** Environments by name. Theorems have the names that the paper gives them, see `read-theorem.ts`. */
export const ENVIRONMENT_HANDLERS: Record<string, EnvironmentHandler> = {
  ...FRONT_ENVIRONMENTS,
  ...rows(
    "document center centering flushleft flushright raggedright normalsize small footnotesize scriptsize tiny large sloppypar samepage landscape singlespace doublespace onehalfspace widetext strip frontmatter titlepage fullwidth fullpage NoHyper linenumbers onecolumn threeparttable threeparttablex measuredfigure framed shaded shaded* ThreePartTable TableNotes ruledtabular body appendix*",
    inPlace(),
  ),
  ...rows("sc bf it tt rm sf em sl bfseries itshape scshape ttfamily sffamily rmfamily", font),
  ...rows("tcolorbox mdframed tcolorbox*", box),
  ...rows("refsection refsegment graphicalabstract acronym", inPlace("o")),
  overpic,
  links,
  credits,
  ...rows("IEEEbiography IEEEbiographynophoto", biography),
  ...rows("spacing otherlanguage otherlanguage* adjustbox subfloatrow", inPlace("som")),
  ...rows("multicols multicols*", columns),
  ...rows("minipage", inPlace("ooom")),
  ...rows("adjustwidth adjustwidth* changemargin", inPlace("smm")),
  ...rows("CJK CJK*", inSentence("smm")),
  ...rows("floatrow", inPlace("o")),
  // Of AASTeX, around what moves on the web: `\begin{interactive}{animation}{kettle.mp4}`
  interactive: inPlace("mm"),
  ...rows("appendices appendix", appendices),
  subappendices: innerAppendices,
  backmatter: backMatter,
  ...rows("acks acknowledgments acknowledgements acknowledgment acknowledgement ack", section("Acknowledgments")),
  ...rows(
    "figure figure* SCfigure SCfigure* sidewaysfigure sidewaysfigure* teaserfigure marginfigure floatingfigure wrapfigure wrapfigure* figwindow",
    readFloat("figure"),
  ),
  ...rows("table table* SCtable SCtable* sidewaystable sidewaystable* wraptable margintable", readFloat("table")),
  ...rows("algorithm algorithm* algorithm2e procedure function", readFloat("algorithm")),
  ...rows("listing listing* lstfloat codelisting", readFloat("listing")),
  ...rows("algorithmic algorithmicx algpseudocode pseudocode", (node, blocks) =>
    blocks.add(...readAlgorithm(node, blocks.reading)),
  ),
  ...Object.fromEntries(TABLE_ENVIRONMENTS.map((name) => [name, readTable])),
  ...Object.fromEntries(EQUATION_ENVIRONMENTS.map((name) => [name, readEquation])),
  subequations: readSubequations,
  ...rows(
    "itemize enumerate description itemize* enumerate* description* compactitem compactenum compactdesc inparaenum inparaitem inparadesc asparaenum asparaitem asparadesc list trivlist IEEEitemize IEEEenumerate IEEEdescription tablenotes highlights keypoints tasks labeling bracketenumerate romanenumerate alphaenumerate",
    readList,
  ),
  ...rows("quote quotation quoting displayquote displaycquote verse", readQuote),
  ...rows("restatable restatable*", readRestatable),
  ...rows("proof claimproof", readProof),
  thebibliography: readEntries,
};
