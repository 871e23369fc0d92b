import type { Figure, Paragraph } from "../../../manuscript/manuscript.ts";
import { oneOr } from "../../../text/counted.ts";
import type { Inline } from "../../../text/inline.ts";
import { pathsOf } from "../inlines/images.ts";
import { readText } from "../inlines/read-inlines.ts";
import { addAnchors, type Block, type Reading } from "../reading.ts";
import type { IslandOf } from "../source/islands.ts";
import { type Line, linesAt, placeOf } from "../source/lines.ts";
import { part } from "../source/parts.ts";
import { lead, toLeadIns } from "./lead-ins.ts";

/** A fenced part of the paper: its head, and what it holds. */
type Handler = (container: IslandOf<"open">, blocks: Block[], reading: Reading) => Block[];

const labelOf = ({ options, attributes }: IslandOf<"open">) =>
  options.get("label") ?? options.get("name") ?? attributes.id;

/** A picture with its caption; pictures within it are its parts. */
const readFigure: Handler = (container, blocks, reading) => {
  const { argument, options, line } = container;
  const inner = blocks.filter((block): block is Figure => block.type === "figure");
  const paragraphs = blocks.filter((block): block is Paragraph => block.type === "paragraph");
  const others = blocks.filter((block) => block.type !== "figure" && block.type !== "paragraph");
  const own = argument.text === "" || argument.text.startsWith("#") ? [] : [pathsOf(argument.text)];
  const [table] = others;
  // A figure of a table or of code carries that one's caption.
  if (own.length === 0 && inner.length === 0 && table) return captionOf(container, blocks, reading);
  const images = [...own.filter((paths) => paths.length > 0), ...inner.flatMap((each) => each.images)];
  const [first, ...rest] = paragraphs;
  const caption = first?.text ?? inner.find((each) => each.caption.length > 0)?.caption ?? [];
  const figure: Figure = {
    type: "figure",
    place: placeOf(line),
    images,
    alt: options.get("alt") ?? inner.find(({ alt }) => alt !== undefined)?.alt,
    caption,
  };
  addAnchors(reading, figure, [labelOf(container)]);
  nameParts(figure, inner, reading);
  return [figure, ...rest, ...others];
};

/** Pictures within a figure are called by letters, and what is said of each of them stays behind its caption. */
function nameParts(figure: Figure, inner: readonly Figure[], reading: Reading): void {
  inner.forEach((part, index) => {
    const letter = String.fromCharCode(97 + (index % 26));
    for (const name of reading.anchors.get(part) ?? []) reading.parts.set(name, { figure, letter });
    if (part.caption.length === 0 || part.caption === figure.caption) return;
    const mark: Inline = { type: "text", value: `${figure.caption.length > 0 ? " " : ""}(${letter}) ` };
    figure.caption = [...figure.caption, mark, ...part.caption];
  });
}

/** A table, or code, with its title. */
const captionOf: Handler = (container, blocks, reading) => {
  const { argument } = container;
  const target = blocks.find(({ type }) => type === "table" || type === "code" || type === "figure");
  if (!target) {
    const title = readText([argument], reading);
    return title.length > 0 ? [{ type: "paragraph", place: placeOf(container.line), text: title }, ...blocks] : blocks;
  }
  addAnchors(reading, target, [labelOf(container)]);
  if (!("caption" in target)) return blocks;
  const title = readText([argument], reading);
  // A div has its caption in its last paragraph.
  const last = blocks.at(-1);
  const isLast = title.length === 0 && last?.type === "paragraph" && last !== blocks[0];
  if (target.caption.length > 0) return blocks;
  target.caption = isLast ? last.text : title;
  return isLast ? blocks.slice(0, -1) : blocks;
};

/** Notes, theorems and the like: their paragraphs, with the title in front. */
const admonition =
  (name: string): Handler =>
  (container, blocks, reading) => {
    const { argument, attributes, line } = container;
    const said = attributes.values.get("title") ?? attributes.values.get("name") ?? "";
    const given = readText(argument.text === "" ? linesAt(said, line) : [argument], reading);
    const [first, ...rest] = blocks;
    const ownTitle = given.length === 0 && first?.type === "heading" ? first.title : given;
    const content = toLeadIns(given.length === 0 && first?.type === "heading" ? rest : blocks, reading);
    const title = titleOf(name, ownTitle);
    const label = labelOf(container);
    if (label !== undefined && name !== "") reading.statements.push({ label, kind: name });
    return leadIn(title, content, line);
  };

/** `Theorem (Name)` */
function titleOf(name: string, given: Inline[]): Inline[] {
  if (name === "") return given;
  if (given.length === 0) return [{ type: "text", value: name }];
  return [{ type: "text", value: `${name} (` }, ...given, { type: "text", value: ")" }];
}

/** A title in bold before the first paragraph. */
function leadIn(title: Inline[], content: readonly Block[], line: Line): Block[] {
  if (title.length === 0) return [...content];
  const [first, ...rest] = content;
  if (first?.type === "paragraph") return [{ ...first, text: [...lead(title), ...first.text] }, ...rest];
  return [{ type: "paragraph", place: placeOf(line), text: [{ type: "strong", children: title }] }, ...content];
}

const asIs: Handler = (_, blocks, reading) => toLeadIns(blocks, reading);
const leaveOut: Handler = () => [];

/** Parts for some formats only: what a reader of web pages sees is read. */
const forFormats =
  (isShown: boolean): Handler =>
  ({ attributes: { values } }, blocks, reading) => {
    const isFor = (name: string) => /html/.test(values.get(name) ?? "");
    const applies = values.has("when-format")
      ? isFor("when-format")
      : values.has("unless-format")
        ? !isFor("unless-format")
        : true;
    return applies === isShown ? toLeadIns(blocks, reading) : [];
  };

/** What the title of an admonition is if it has none. */
const NAMED = ["attention", "caution", "danger", "error", "hint", "important", "note", "seealso", "tip", "warning"];
const STATEMENTS =
  "theorem proof proposition lemma corollary definition example remark axiom conjecture algorithm criterion observation property assumption exercise solution".split(
    " ",
  );

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** MyST's directives. */
const DIRECTIVES: Record<string, Handler | undefined> = Object.assign(Object.create(null), {
  figure: readFigure,
  subfigure: readFigure,
  image: readFigure,
  embed: readFigure,
  table: captionOf,
  ...Object.fromEntries(NAMED.map((name) => [name, admonition("")])),
  admonition: admonition(""),
  dropdown: admonition(""),
  ...Object.fromEntries(
    STATEMENTS.flatMap((name) => [
      [name, admonition(capital(name))],
      [`prf:${name}`, admonition(capital(name))],
    ]),
  ),
  ...Object.fromEntries(
    ["topic", "sidebar", "card", "grid-item-card", "tab-item"].map((name) => [name, admonition("")]),
  ),
  ...Object.fromEntries(
    [
      "grid",
      "grid-item",
      "tab-set",
      "margin",
      "aside",
      "div",
      "container",
      "epigraph",
      "pull-quote",
      "blockquote",
      "highlights",
      "glossary",
      "abstract",
      "iframe",
      "list",
      "details",
      "columns",
      "span",
    ].map((name) => [name, asIs]),
  ),
  literalinclude: leaveOut,
  include: leaveOut,
});

/** Pandoc's and Quarto's divs, by class. */
const CLASSES: Record<string, Handler | undefined> = Object.assign(Object.create(null), {
  ...Object.fromEntries(
    ["note", "tip", "important", "warning", "caution"].map((name) => [`callout-${name}`, admonition("")]),
  ),
  ...Object.fromEntries(STATEMENTS.map((name) => [name, admonition(capital(name))])),
  figure: readFigure,
  "content-hidden": forFormats(false),
  "content-visible": forFormats(true),
  hidden: leaveOut,
  comment: leaveOut,
});

/** What ids say of a div: `{#fig-x}`, `{#tbl-x}`, `{#thm-x}`. */
const IDS: [RegExp, Handler][] = [
  [/^fig[-:]/, (container, blocks, reading) => readFigureDiv(container, blocks, reading)],
  [/^(?:tbl|tab|lst)[-:]/, captionOf],
  [
    /^(?:thm|lem|cor|prp|cnj|def|exm|exr|rem)-/,
    (container, blocks, reading) =>
      admonition(capital(STATEMENT_OF[container.attributes.id?.slice(0, 3) ?? ""] ?? ""))(container, blocks, reading),
  ],
  [/^refs$/, leaveOut],
];

const STATEMENT_OF: Record<string, string> = {
  thm: "theorem",
  lem: "lemma",
  cor: "corollary",
  prp: "proposition",
  cnj: "conjecture",
  def: "definition",
  exm: "example",
  exr: "exercise",
  rem: "remark",
};

/** Divs that only lay out what they hold, or set it apart; their headings are no part of the paper's outline. */
const BOX =
  /^(?:panel-.*|tabset.*|callout.*|columns?|column-.*|g-col-.*|grid|aside|margin.*|sidebar|sidenote|.*box|note|tip|important|warning|caution|info|card.*|details|fragment|incremental|nonincremental|notes|cell.*|layout.*|quarto-layout.*)$/;

/** The last paragraph of the div is the caption. */
const readFigureDiv: Handler = (container, blocks, reading) => {
  const last = blocks.at(-1);
  if (last?.type !== "paragraph") return readFigure(container, blocks, reading);
  return readFigure(container, [last, ...blocks.slice(0, -1)], reading);
};

/** The blocks that a fenced part of the paper stands for; what is not known is what it holds. */
export function readContainer(container: IslandOf<"open">, blocks: Block[], reading: Reading): Block[] {
  const { name, attributes, line } = container;
  if (name !== "") {
    const handler = DIRECTIVES[name];
    if (handler) return handler(container, blocks, reading);
    reading.findings.count(
      "directive-is-known",
      name,
      line,
      (count) =>
        `${oneOr(count, `the directive \`{${name}}\` is`, `directives \`{${name}}\` are`)} not known; what ${count === 1 ? "it holds" : "they hold"} is kept as text`,
    );
    return admonition("")(container, blocks, reading);
  }
  const byId = IDS.find(([pattern]) => pattern.test(attributes.id ?? ""))?.[1];
  const byClass = attributes.classes.map((each) => CLASSES[each]).find((each) => each !== undefined);
  const handler = byId ?? byClass;
  if (handler) return handler(container, blocks, reading);
  if (attributes.id !== undefined && blocks[0]) addAnchors(reading, blocks[0], [attributes.id]);
  if (attributes.classes.some((each) => BOX.test(each))) return toLeadIns(blocks, reading);
  if (attributes.classes.includes("abstract")) return [part("Abstract", line), ...blocks, part("", line)];
  return blocks;
}
