import { counted } from "../../text/counted.ts";
import { toDing, toTick } from "../../text/scripts-of-text.ts";
import { copy, type InlineScan, lineAt, moveTo, replace } from "./inline-scan.ts";
import type { CitedWork, CrossReferenceForm, Island, MarkStyle } from "./islands.ts";
import { type Line, linesAt } from "./lines.ts";
import { expandMacros, readGroup } from "./macros.ts";
import { toPlainCommand } from "./tex-symbols.ts";

interface Command {
  /** Arguments in curly brackets. */
  values: string[];
  /** Arguments in square brackets before them. */
  options: string[];
  line: Line;
  raw: string;
}

/** How many arguments a command has, and what it stands for; nothing if a reader sees nothing of it. */
interface Handler {
  takes: number;
  read?: (command: Command) => Island;
}

const crossReference = (form: CrossReferenceForm): Handler => ({
  takes: 1,
  read: ({ values: [label = ""], line, raw }) => ({
    kind: "crossReference",
    line,
    label: label.trim(),
    form,
    template: undefined,
    raw,
  }),
});

const cite = (isNarrative: boolean): Handler => ({
  takes: 1,
  read: ({ values: [keys = ""], options, line, raw }) => {
    const works: CitedWork[] = keys.split(",").map((key) => ({ key: key.trim(), prefix: "", suffix: "" }));
    const [first, last] = [works[0], works.at(-1)];
    if (first && options.length > 1) first.prefix = options[0]?.trim() ?? "";
    if (last && options.length > 0) last.suffix = options.at(-1)?.trim() ?? "";
    return { kind: "cite", line, works, isNarrative, raw };
  },
});

const marked = (style: MarkStyle, takes = 1): Handler => ({
  takes,
  read: ({ values, line }) => ({ kind: "marked", line, style, lines: linesAt(values.at(-1) ?? "", line) }),
});

/** What only lays out the page, with its arguments. */
const layout = (takes = 0): Handler => ({ takes });

const HANDLERS: Record<string, Handler | undefined> = Object.assign(Object.create(null), {
  ref: crossReference("number"),
  autoref: crossReference("name"),
  cref: crossReference("name"),
  Cref: crossReference("name"),
  vref: crossReference("name"),
  eqref: crossReference("equation"),
  pageref: crossReference("number"),
  nameref: crossReference("title"),
  label: {
    takes: 1,
    read: ({ values: [label = ""], line }) => ({ kind: "label", line, label: label.trim() }),
  } satisfies Handler,
  ...Object.fromEntries(
    ["cite", "citep", "citealp", "parencite", "autocite", "footcite", "citealt"].map((name) => [name, cite(false)]),
  ),
  ...Object.fromEntries(["citet", "textcite", "citeauthor"].map((name) => [name, cite(true)])),
  nocite: layout(1),
  emph: marked("emphasis"),
  textit: marked("emphasis"),
  textsl: marked("emphasis"),
  textbf: marked("strong"),
  texttt: marked("code"),
  ...Object.fromEntries(
    ["textsc", "textrm", "textsf", "textnormal", "text", "mbox", "underline", "uline", "hbox", "caption"].map(
      (name) => [name, marked("plain")],
    ),
  ),
  ...Object.fromEntries(
    ["makecell", "thead", "shortstack", "fbox", "textmd", "textup"].map((name) => [name, marked("plain")]),
  ),
  ...Object.fromEntries(
    ["textcolor", "rotatebox", "scalebox", "parbox", "raisebox", "colorbox"].map((name) => [name, marked("plain", 2)]),
  ),
  resizebox: marked("plain", 3),
  multirow: marked("plain", 3),
  ding: {
    takes: 1,
    read: ({ values: [number = ""], line }) => ({ kind: "text", line, value: toDing(Number(number)) ?? "" }),
  } satisfies Handler,
  href: marked("plain", 2),
  textsuperscript: marked("superscript"),
  textsubscript: marked("subscript"),
  url: { takes: 1, read: ({ values: [url = ""], line }) => ({ kind: "text", line, value: url }) } satisfies Handler,
  footnote: {
    takes: 1,
    read: ({ values: [text = ""], line }) => ({ kind: "note", line, lines: linesAt(text, line) }),
  } satisfies Handler,
  ...Object.fromEntries(
    `newpage clearpage cleardoublepage pagebreak linebreak newline noindent indent bigskip medskip smallskip centering
     raggedright raggedleft small footnotesize scriptsize tiny normalsize large Large LARGE huge Huge tableofcontents
     listoffigures listoftables maketitle hfill vfill par linenumbers nolinenumbers doublespacing singlespacing
     onehalfspacing landscape blandscape elandscape beginsupplement frontmatter mainmatter backmatter FloatBarrier
     footnotemark printbibliography protect relax bf it rm tt em sc itshape bfseries onecolumn twocolumn hrule hline
     toprule midrule bottomrule nopagebreak break leavevmode arraybackslash sloppy appendix`
      .split(/\s+/)
      .map((name) => [name, layout()]),
  ),
  ...Object.fromEntries(
    `vspace hspace bibliography bibliographystyle usepackage pagestyle thispagestyle input include setstretch
     pagenumbering vskip hskip cellcolor rowcolor graphicspath phantom hypersetup index color enlargethispage needspace title`
      .split(/\s+/)
      .map((name) => [name, layout(1)]),
  ),
  ...Object.fromEntries(
    [
      "setlength",
      "setcounter",
      "addtocounter",
      "renewcommand",
      "newcommand",
      "addtolength",
      "rule",
      "providecommand",
    ].map((name) => [name, layout(2)]),
  ),
  addcontentsline: layout(3),
});

/** Bookdown's `\@ref(fig:label)`. */
export function scanBookdownReference(scan: InlineScan): boolean {
  const reference = /\\@ref\(([^()\s]{1,200})\)/y;
  reference.lastIndex = scan.at;
  const [raw, label = ""] = reference.exec(scan.text) ?? [];
  if (raw === undefined) return false;
  const end = scan.at + raw.length;
  const form = label.startsWith("eq:") ? "equation" : "number";
  return replace(scan, end, {
    kind: "crossReference",
    line: lineAt(scan, scan.at, end),
    label,
    form,
    template: undefined,
    raw,
  });
}

/** `\command[…]{…}` in running text. */
export function scanCommand(scan: InlineScan): boolean {
  const { text, at, reading } = scan;
  const head = /\\([a-zA-Z]+)\*?/y;
  head.lastIndex = at;
  const [whole, name = ""] = head.exec(text) ?? [];
  if (whole === undefined) return false;
  const symbol = reading.macros.has(name) ? undefined : (toPlainCommand(name) ?? toTick(name));
  const handler = HANDLERS[name];
  // A backslash within a word is one of a path.
  const isWithinWord = /[\p{L}\p{N}:\\]/u.test(text[at - 1] ?? "");
  if (isWithinWord && text[at + whole.length] !== "{") return copyWord(scan, whole);
  const { options, end: afterOptions } = readOptions(text, at + whole.length);
  const { values, end } = readValues(text, handler || !symbol ? afterOptions : at + whole.length, handler?.takes ?? 9);
  if (handler && values.length < handler.takes && !/^\\(?:re)?newcommand/.test(whole)) return copyWord(scan, whole);
  const line = lineAt(scan, at, end);
  if (handler?.read) return replace(scan, end, handler.read({ values, options, line, raw: text.slice(at, end) }));
  if (handler) {
    moveTo(scan, end);
    return true;
  }
  if (symbol !== undefined) {
    // TeX eats the space behind a command, unless `{}` stands between them.
    const [empty = ""] = /^(?:\{\}| )/.exec(text.slice(at + whole.length, at + whole.length + 2)) ?? [];
    const isWord = /^[\p{L}]/u.test(symbol) && empty === " ";
    return replace(scan, at + whole.length + (isWord ? 0 : empty.length), { kind: "text", line, value: symbol });
  }
  const macro = reading.macros.get(name);
  if (macro) {
    const own = readValues(text, at + whole.length, macro.parameters);
    const written = expandMacros(text.slice(at, own.end), reading.macros);
    // One that calls itself would never end.
    if (!written.includes(whole))
      return replace(scan, own.end, { kind: "marked", line, style: "plain", lines: linesAt(written, line) });
  }
  const isPicture = name === "includegraphics";
  reading.findings.count("command-is-known", name, line, (count) =>
    values.length > 0 && !isPicture
      ? `${counted(count, "use")} of \`\\${name}\` ${count === 1 ? "is" : "are"} not known; the words in it are kept`
      : `${counted(count, "use")} of \`\\${name}\` ${count === 1 ? "was" : "were"} left out`,
  );
  // A picture's name is no word; in a cell it stands for a tick.
  if (values.length === 0 || isPicture)
    return replace(scan, isPicture ? end : at + whole.length, { kind: "lost", line });
  return replace(scan, end, { kind: "marked", line, style: "plain", lines: linesAt(values.join(" "), line) });
}

function copyWord(scan: InlineScan, word: string): true {
  copy(scan, word.length);
  return true;
}

function readOptions(text: string, start: number): { options: string[]; end: number } {
  const options: string[] = [];
  const option = /\[([^\][]{0,1000})\]/y;
  let end = start;
  for (;;) {
    option.lastIndex = end;
    const match = option.exec(text);
    // `\newpage [@key]` is no option.
    if (!match || match[1]?.startsWith("@")) return { options, end };
    options.push(match[1] ?? "");
    end = option.lastIndex;
  }
}

function readValues(text: string, start: number, most: number): { values: string[]; end: number } {
  const values: string[] = [];
  let end = start;
  while (values.length < most) {
    const group = readGroup(text, end);
    if (!group) break;
    values.push(group.content);
    end = group.end;
  }
  return { values, end };
}
