import type { Figure, Table } from "../../manuscript/manuscript.ts";
import { oneOr } from "../../text/counted.ts";
import type { Inline } from "../../text/inline.ts";
import { pathsOf } from "./images.ts";
import type { IslandOf } from "./islands.ts";
import { type Line, linesAt, placeOf } from "./lines.ts";
import { expandMacros, readGroup } from "./macros.ts";
import { readText } from "./read-inlines.ts";
import { addAnchors, type Block, type Reading, takeLabels } from "./reading.ts";
import { makeTableOf } from "./tables.ts";

type Handler = (tex: string, line: Line, reading: Reading, environment: string) => Block[];

/** Reads what a group after a command holds: `\caption[short]{long}`. */
function argumentOf(tex: string, command: string): string | undefined {
  const match = new RegExp(`\\\\${command}\\*?\\s*(?:\\[[^\\]]*\\])?\\s*(?=\\{)`).exec(tex);
  return match ? readGroup(tex, match.index + match[0].length)?.content : undefined;
}

const labelsOf = (tex: string) => [...tex.matchAll(/\\label\s*\{([^{}]*)\}/g)].map(([, label = ""]) => label.trim());

const withoutLabels = (tex: string) => tex.replace(/\\label\s*\{[^{}]*\}/g, "");

/** Running text of LaTeX, which for the rest is read like Markdown. */
function readTex(tex: string, line: Line, reading: Reading): Inline[] {
  const plain = withoutLabels(tex)
    .replace(/(?<!\\)%.*$/gm, "")
    .replace(/(?<!\\)~/g, "\u00a0")
    .replace(/``/g, "“")
    .replace(/''/g, "”")
    .replace(
      /\{\\(bf|it|em|tt)\s+([^{}]*)\}/g,
      (_, style: string, words: string) => `\\${{ bf: "textbf", tt: "texttt" }[style] ?? "emph"}{${words}}`,
    )
    .replace(/\{\s*\\color\s*(?:\[[^\]]*\])?\{[^{}]*\}\s*([^{}]*)\}/g, "$1")
    .replace(/(?<![\\a-zA-Z}\]])\{([^{}]*)\}/g, "$1");
  const inlines = readText(linesAt(plain, line), reading);
  takeLabels(reading);
  return inlines;
}

const readFigure: Handler = (tex, line, reading) => {
  const images = [...tex.matchAll(/\\includegraphics\*?\s*(?:\[[^\]]*\])?\s*\{([^{}]+)\}/g)].map(([, path = ""]) =>
    pathsOf(path),
  );
  const caption = readTex(argumentOf(tex, "caption") ?? "", line, reading);
  if (images.length === 0 && /\\begin\{(?:tabular|tabularx|longtable)\*?\}/.test(tex))
    return readTable(tex, line, reading, "table");
  const figure: Figure = {
    type: "figure",
    place: placeOf(line),
    images: images.filter((paths) => paths.length > 0),
    caption,
  };
  addAnchors(reading, figure, labelsOf(tex));
  if (images.length === 0)
    reading.findings.count("figure-is-a-picture", "tex", line, (count) =>
      oneOr(
        count,
        "a figure is drawn by LaTeX; only its caption is kept",
        "figures are drawn by LaTeX; only their captions are kept",
      ),
    );
  return [figure];
};

const TABULAR = /\\begin\{(tabular|tabular\*|tabularx|tabulary|longtable|longtable\*)\}/;

const readTable: Handler = (tex, line, reading) => {
  const match = TABULAR.exec(tex);
  const caption = argumentOf(tex, "caption");
  const end = match ? tex.indexOf(`\\end{${match[1]}}`, match.index) : -1;
  if (!match || end < 0) return readOther(tex, line, reading, "table");
  let at = match.index + match[0].length;
  let columns = "";
  for (;;) {
    const space = /\s*(?:\[[^\]]*\])?\s*/y;
    space.lastIndex = at;
    space.test(tex);
    const group = readGroup(tex, space.lastIndex);
    // The width of `tabularx` comes before the columns; a brace further on is a cell's.
    if (!group || (columns !== "" && !/^tabular[*xy]/.test(match[1] ?? ""))) break;
    columns = group.content;
    at = group.end;
    if (!/^tabular[*x]|^tabulary/.test(match[1] ?? "") || /[lcrXp]/.test(columns.replace(/\\[a-z]+/g, ""))) break;
  }
  const body = withoutLabels(tex.slice(at, end))
    .replace(/(?<!\\)%.*$/gm, "")
    .replace(/\\caption\*?\s*(?:\[[^\]]*\])?\s*\{(?:[^{}]|\{[^{}]*\})*\}/, "");
  const rules =
    /\\(?:hline|toprule|midrule|bottomrule|cmidrule(?:\([^)]*\))?\{[^}]*\}|cline\{[^}]*\}|endhead|endfirsthead|endfoot|endlastfoot|addlinespace(?:\[[^\]]*\])?)/g;
  const rows = body
    .split(/\\\\(?:\[[^\]]*\])?|\\tabularnewline/)
    .map((row) => ({
      isRuled: /\\(?:hline|midrule|endhead|endfirsthead)/.test(row),
      cells: row
        .replace(rules, "")
        .split(/(?<!\\)&/)
        .map((cell) => {
          const before = reading.lost;
          const texts = readCell(cell.trim(), line, reading);
          return { texts, isLost: reading.lost > before && texts.every((text) => text.length === 0) };
        }),
    }))
    .filter(({ cells }) => cells.some(({ texts, isLost }) => texts.some((text) => text.length > 0) || isLost))
    .filter(({ cells }) => cells.length > 1 || cells.some(({ isLost }) => !isLost));
  // What stands above the first rule within the table is its heading.
  const headed = rows.findIndex(({ isRuled }, index) => index > 0 && isRuled);
  const count = headed > 0 && headed <= 3 && headed < rows.length ? headed : 0;
  const align = [...columns.replace(/\{[^{}]*\}|@|!|>|<|\|/g, "")]
    .filter((each) => /[lcrpmbX]/.test(each))
    .map((each) => (each === "c" ? "center" : each === "r" ? "right" : "left"));
  const cells = rows.map((row) => row.cells.flatMap(({ texts }) => texts));
  const lostCells = rows.flatMap((row) =>
    row.cells.length > 1 ? row.cells.filter(({ isLost }) => isLost) : [],
  ).length;
  const table: Table = {
    ...makeTableOf(cells.slice(0, count), cells.slice(count), align as Table["align"]),
    place: placeOf(line),
    ...(lostCells > 0 ? { lostCells } : {}),
  };
  table.caption = readTex(caption ?? "", line, reading);
  addAnchors(reading, table, labelsOf(tex));
  return [table];
};

/** A cell of LaTeX's; `\multicolumn` takes several places. */
function readCell(cell: string, line: Line, reading: Reading): Inline[][] {
  const [whole, count = "1"] = /^\\multicolumn\s*\{(\d+)\}\s*\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}\s*(?=\{)/.exec(cell) ?? [];
  if (whole !== undefined) {
    const group = readGroup(cell, whole.length);
    const empty = Array.from({ length: Math.min(50, Number(count)) - 1 }, (): Inline[] => []);
    return [readTex(group?.content ?? cell.slice(whole.length), line, reading), ...empty];
  }
  const [head] = /^\\multirow\s*(?:\[[^\]]*\])?\{[^{}]*\}\s*(?:\[[^\]]*\])?\{[^{}]*\}\s*(?=\{)/.exec(cell) ?? [];
  return [readTex(head === undefined ? cell : (readGroup(cell, head.length)?.content ?? cell), line, reading)];
}

const readItems: Handler = (tex, line, reading, environment) => {
  const inner = tex.replace(/^[\s\S]*?\\begin\{[^}]*\}(?:\[[^\]]*\])?/, "").replace(/\\end\{[^}]*\}\s*$/, "");
  const items = inner
    .split(/\\item\b/)
    .slice(1)
    .map((item) =>
      readTex(
        item
          .replace(/\\(?:begin|end)\{[^}]*\}/g, "")
          .replace(/\s+/g, " ")
          .trim(),
        line,
        reading,
      ),
    );
  const list = items
    .filter((text) => text.length > 0)
    .map((text) => ({ place: placeOf(line), text: [text], items: [] }));
  return list.length > 0
    ? [{ type: "list", place: placeOf(line), isOrdered: environment === "enumerate", items: list }]
    : [];
};

/** A drawing that only LaTeX can draw. */
const reportDrawing: Handler = (_, line, reading) => {
  reading.findings.count("figure-is-a-picture", "drawing", line, (count) =>
    oneOr(count, "a drawing by LaTeX was left out", "drawings by LaTeX were left out"),
  );
  return [];
};

const readAlgorithm: Handler = (tex, line, reading) => {
  const caption = readTex(argumentOf(tex, "caption") ?? "", line, reading);
  const code = withoutLabels(tex)
    .replace(/\\caption\s*\{(?:[^{}]|\{[^{}]*\})*\}/, "")
    .replace(/\\(?:begin|end)\{[^}]*\}(?:\[[^\]]*\])?/g, "")
    .replace(/^\s*\n/gm, "")
    .trimEnd();
  const block: Block = { type: "code", place: placeOf(line), code, language: "tex", caption };
  addAnchors(reading, block, labelsOf(tex));
  return code.trim() === "" ? [] : [block];
};

const readVerbatim: Handler = (tex, line) => {
  const code = tex
    .replace(/^\s*\\begin\{[^}]*\}(?:\[[^\]]*\])?(?:\{[^}]*\})?\n?/, "")
    .replace(/\n?\\end\{[^}]*\}\s*$/, "");
  return [{ type: "code", place: placeOf(line), code, caption: [] }];
};

/** The words of an environment that is not known, and a word about it. */
const readOther: Handler = (tex, line, reading, environment) => {
  const words = readTex(
    tex
      .replace(/\\(?:begin|end)\{[^}]*\}(?:\[[^\]]*\])?/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
    line,
    reading,
  );
  reading.findings.count(
    "environment-is-known",
    environment,
    line,
    (count) =>
      `${oneOr(count, `the LaTeX environment \`${environment}\` is`, `LaTeX environments \`${environment}\` are`)} not known; the words in it are kept`,
  );
  return words.length > 0 ? [{ type: "paragraph", place: placeOf(line), text: words }] : [];
};

/** Environments that lay out what stands in them. */
const readInside: Handler = (tex, line, reading) => {
  const inner = tex.replace(/^\s*\\begin\{[^}]*\}(?:\[[^\]]*\])?(?:\{[^}]*\})?/, "").replace(/\\end\{[^}]*\}\s*$/, "");
  const [, nested] = /\\begin\{([a-zA-Z]+\*?)\}/.exec(inner) ?? [];
  if (nested !== undefined && nested in HANDLERS) return HANDLERS[nested]?.(inner, line, reading, nested) ?? [];
  const words = readTex(inner, line, reading);
  return words.length > 0 ? [{ type: "paragraph", place: placeOf(line), text: words }] : [];
};

const HANDLERS: Record<string, Handler | undefined> = Object.assign(Object.create(null), {
  ...Object.fromEntries(
    ["figure", "wrapfigure", "subfigure", "SCfigure", "marginfigure"].map((name) => [name, readFigure]),
  ),
  ...Object.fromEntries(
    ["table", "tabular", "tabularx", "longtable", "sidewaystable", "wraptable", "threeparttable"].map((name) => [
      name,
      readTable,
    ]),
  ),
  ...Object.fromEntries(["itemize", "enumerate", "description"].map((name) => [name, readItems])),
  ...Object.fromEntries(["verbatim", "lstlisting", "minted", "Verbatim", "alltt"].map((name) => [name, readVerbatim])),
  ...Object.fromEntries(
    [
      "center",
      "flushleft",
      "flushright",
      "minipage",
      "landscape",
      "small",
      "footnotesize",
      "quote",
      "quotation",
      "abstract",
    ].map((name) => [name, readInside]),
  ),
  ...Object.fromEntries(
    ["tikzpicture", "pgfpicture", "picture", "forest", "tikzcd"].map((name) => [name, reportDrawing]),
  ),
  ...Object.fromEntries(["algorithm", "algorithmic", "algorithm2e"].map((name) => [name, readAlgorithm])),
  comment: () => [],
});

/** Reads LaTeX that stands between paragraphs. */
export function readTexBlock({ environment, lines, line }: IslandOf<"tex">, reading: Reading): Block[] {
  const written = lines.map(({ text }) => text.replace(/^[\s>]+/, "")).join("\n");
  const tex = /^(?:verbatim|lstlisting|minted|Verbatim|alltt)/.test(environment)
    ? written
    : expandMacros(written, reading.macros);
  const [, found = ""] = environment === "" ? (/\\begin\{([a-zA-Z]+\*?)\}/.exec(tex) ?? []) : [];
  const name = (environment || found).replace(/\*$/, "");
  if (name === "" && tex.replace(/\\[a-zA-Z]+(?:\[[^\]]*\])?(?:\{[^{}]*\})*/g, "").trim() === "") return [];
  return (HANDLERS[name] ?? (name === "" ? readInside : readOther))(tex, line, reading, name);
}
