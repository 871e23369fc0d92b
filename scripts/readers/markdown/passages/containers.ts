import { oneOr } from "../../../text/counted.ts";
import type { Inline } from "../../../text/inline.ts";
import { readText } from "../inlines/read-inlines.ts";
import { addAnchors, type Block, type Reading } from "../reading.ts";
import { CALLOUTS, STATEMENTS } from "../scan/statement-names.ts";
import type { IslandOf } from "../source/islands.ts";
import { type Line, linesAt, placeOf } from "../source/lines.ts";
import { part } from "../source/parts.ts";
import { captionOf, type Handler, labelOf, readFigure, readFigureDiv } from "./captioned.ts";
import { lead, toLeadIns } from "./lead-ins.ts";
import { joinCaptions } from "./tidy-blocks.ts";

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
    const title = titleOf(`${name}${numberOf(name, container, reading)}`, ownTitle);
    return leadIn(title, content, line);
  };

/** ` 1` of a theorem that has a name, by which the text then points to it; MyST counts those without one, too. */
function numberOf(name: string, container: IslandOf<"open">, { statements, counted }: Reading): string {
  const label = labelOf(container);
  if (name === "" || (label === undefined && !/^prf:(?!proof)/.test(container.name))) return "";
  const number = (statements.get(name) ?? 0) + 1;
  statements.set(name, number);
  const target = { kind: name, number: String(number) };
  // Bookdown puts what it is before its name: `\@ref(thm:line)`.
  const start = STATEMENTS[name.toLowerCase()];
  if (label !== undefined) counted.set(label, target).set(`${start}:${label}`, target);
  return ` ${number}`;
}

/** `Theorem 1 (Name)` */
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
const STATEMENT_NAMES = Object.keys(STATEMENTS);

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** MyST's directives. */
const DIRECTIVES: Record<string, Handler | undefined> = Object.assign(Object.create(null), {
  figure: readFigure,
  subfigure: readFigure,
  image: readFigure,
  "figure-md": ((container, blocks, reading) => {
    const { argument, attributes } = container;
    const id = argument.text || undefined;
    const named = { ...container, argument: { ...argument, text: "" }, attributes: { ...attributes, id } };
    return readFigureDiv(named, blocks, reading);
  }) satisfies Handler,
  embed: readFigure,
  table: captionOf,
  ...Object.fromEntries(NAMED.map((name) => [name, admonition("")])),
  admonition: admonition(""),
  dropdown: admonition(""),
  ...Object.fromEntries(
    STATEMENT_NAMES.flatMap((name) => [
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
  ...Object.fromEntries(Object.keys(CALLOUTS).map((name) => [`callout-${name}`, admonition("")])),
  ...Object.fromEntries(STATEMENT_NAMES.map((name) => [name, admonition(capital(name))])),
  figure: readFigure,
  "content-hidden": forFormats(false),
  "content-visible": forFormats(true),
  hidden: leaveOut,
  comment: leaveOut,
});

/** What ids say of a div: `{#fig-x}`, `{#tbl-x}`, `{#thm-x}`. */
const IDS: [RegExp, Handler][] = [
  [/^fig[-:]/, readFigureDiv],
  [/^(?:tbl|tab|lst)[-:]/, captionOf],
  [
    /^(?:thm|lem|cor|prp|cnj|def|exm|exr|hyp|rem|sol|nte|tip|wrn|imp|cau)-/,
    (container, blocks, reading) =>
      admonition(STATEMENT_OF.get(container.attributes.id?.slice(0, 3) ?? "") ?? "")(container, blocks, reading),
  ],
  [/^refs$/, leaveOut],
];

/** `Theorem`, by what its name begins with. */
const STATEMENT_OF = new Map(
  [...Object.entries(STATEMENTS), ...Object.entries(CALLOUTS)].map(([name, start]) => [start ?? "", capital(name)]),
);

/** Divs that only lay out what they hold, or set it apart; their headings are no part of the paper's outline. */
const BOX =
  /^(?:panel-.*|tabset.*|callout.*|columns?|column-.*|g-col-.*|grid|aside|margin.*|sidebar|sidenote|.*box|note|tip|important|warning|caution|info|card.*|details|fragment|incremental|nonincremental|notes|cell.*|layout.*|quarto-layout.*)$/;

/** The blocks that a fenced part of the paper stands for; what is not known is what it holds. */
export function readContainer(container: IslandOf<"open">, held: Block[], reading: Reading): Block[] {
  const { name, attributes, line } = container;
  const blocks = joinCaptions(held, reading);
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
