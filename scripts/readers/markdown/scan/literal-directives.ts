import type { Island } from "../source/islands.ts";
import { dedentLines, type Line, trimBlankLines, trimLine } from "../source/lines.ts";
import { readYamlOptions } from "./chunk-options.ts";
import { readListTable, readSeparatedTable } from "./table-directives.ts";

interface Directive {
  name: string;
  argument: Line;
  options: ReadonlyMap<string, string>;
  body: Line[];
  line: Line;
}

/** A directive whose content is no Markdown. */
type LiteralDirective = (directive: Directive) => Island[];

const textOf = (lines: readonly Line[]) => lines.map(({ text }) => text).join("\n");

const readCode: LiteralDirective = ({ argument, options, body, line }) => {
  const caption = options.get("caption");
  return [
    {
      kind: "code",
      line,
      code: textOf(body),
      language: argument.text === "" ? undefined : argument.text.split(/\s/)[0],
      caption: caption === undefined ? undefined : { ...line, text: caption, isElsewhere: true },
      label: options.get("label") ?? options.get("name"),
    },
  ];
};

const readCell: LiteralDirective = ({ argument, options, body, line }) => {
  const tags = options.get("tags") ?? "";
  const all = new Map(options);
  if (/(?:remove|hide)[-_](?:input|cell)/.test(tags)) all.set("echo", "false");
  if (/remove[-_]cell/.test(tags)) all.set("include", "false");
  return [
    { kind: "chunk", line, language: argument.text.split(/\s/)[0] || "python", options: all, code: textOf(body) },
  ];
};

const readMath: LiteralDirective = ({ argument, options, body, line }) => {
  const label = options.get("label") ?? options.get("name");
  const tex = [argument.text, textOf(body)].filter((each) => each.trim() !== "").join("\n");
  return [{ kind: "equation", line, tex, label, isNumbered: label !== undefined }];
};

const readRaw: LiteralDirective = ({ argument, body, line }) => {
  if (/^(?:la)?tex$/i.test(argument.text)) return [{ kind: "tex", line, environment: "", lines: body }];
  return /^html$/i.test(argument.text) ? [{ kind: "html", line, html: textOf(body) }] : [];
};

/** Tables keep their title and name in a container around them. */
const readTable =
  (read: (body: Line[], options: ReadonlyMap<string, string>, line: Line) => Island): LiteralDirective =>
  ({ argument, options, body, line }) => [
    {
      kind: "open",
      line,
      name: "table",
      argument,
      attributes: { classes: [], values: new Map() },
      options: new Map(options),
    },
    read(body, options, line),
    { kind: "close", line },
  ];

const leaveOut: LiteralDirective = () => [];

/** MyST's directives that hold code, formulas, data or nothing that a reader sees. */
export const LITERAL_DIRECTIVES: Record<string, LiteralDirective | undefined> = Object.assign(Object.create(null), {
  code: readCode,
  "code-block": readCode,
  sourcecode: readCode,
  prompt: readCode,
  mermaid: (directive: Directive) => readCode({ ...directive, argument: { ...directive.line, text: "mermaid" } }),
  "code-cell": readCell,
  math: readMath,
  raw: readRaw,
  "raw:latex": (directive: Directive) => readRaw({ ...directive, argument: { ...directive.line, text: "latex" } }),
  "list-table": readTable(readListTable),
  "csv-table": readTable(readSeparatedTable),
  bibliography: leaveOut,
  contents: leaveOut,
  toc: leaveOut,
  tableofcontents: leaveOut,
  toctree: leaveOut,
  index: leaveOut,
  "show-index": leaveOut,
  anywidget: leaveOut,
});

/** The islands that a directive stands for. */
export function readLiteralDirective(
  read: LiteralDirective,
  name: string,
  argument: Line,
  lines: readonly Line[],
  line: Line,
): Island[] {
  const { options, body } = splitOptions(lines);
  return read({ name, argument: trimLine(argument), options, body: trimBlankLines(body), line });
}

/** `:name: value` lines, or YAML between `---`, then the content. */
function splitOptions(lines: readonly Line[]): { options: Map<string, string>; body: Line[] } {
  if (lines[0]?.text.trim() === "---") {
    const end = lines.findIndex(({ text }, index) => index > 0 && text.trim() === "---");
    if (end > 0) {
      const head = lines.slice(1, end).map(({ text }) => text);
      return { options: readYamlOptions(head), body: lines.slice(end + 1) };
    }
  }
  const options = new Map<string, string>();
  let count = 0;
  for (const { text } of lines) {
    const [, name, value = ""] = /^\s*:([\w-]+):\s*(.*)$/.exec(text) ?? [];
    if (name === undefined) break;
    options.set(name.toLowerCase(), value.trim().replace(/^(["'])(.*)\1$/, "$2"));
    count++;
  }
  return { options, body: dedentLines(lines.slice(count)) };
}
