import type { Figure, Table } from "../../../manuscript/manuscript.ts";
import { oneOr } from "../../../text/counted.ts";
import { joinParts } from "../../../text/edit-inlines.ts";
import type { Inline } from "../../../text/inline.ts";
import { pathsOf } from "../inlines/images.ts";
import { readText } from "../inlines/read-inlines.ts";
import { addAnchors, type Block, type Reading, takeLabels } from "../reading.ts";
import { isOption } from "../scan/chunk-options.ts";
import type { IslandOf } from "../source/islands.ts";
import { type Line, linesAt, placeOf } from "../source/lines.ts";

/** Calls that show a picture from a file. */
const SHOW_FILE =
  /(?:include_graphics|Image|imread|readPNG|ggdraw\(\)\s*\+\s*draw_image)\s*\(\s*(?:filename\s*=\s*)?(?:c\(([^)]{0,2000})\)|f?r?["']([^"'\n]{1,500})["'])/g;

/** The letter by which the part of a figure or table is called. */
export const letterOf = (index: number): string => String.fromCharCode(97 + (index % 26));

/** Languages of diagrams, which are drawn from the code that is shown. */
export const DIAGRAM = /^(?:mermaid|dot|graphviz)$/;

/**
 * Reads a cell that is run: its code if the paper shows it, and a figure or table for what it draws. What it
 * computes is not known here.
 */
export function readChunkBlock({ language, options, code, line }: IslandOf<"chunk">, reading: Reading): Block[] {
  const setup = /opts_chunk\$set\(([^)]*)\)/.exec(code)?.[1] ?? "";
  if (/\becho\s*=\s*(?:FALSE|F)\b/.test(setup)) reading.showsCode = false;
  if (DIAGRAM.test(language)) return [readDiagram({ language, options, code, line }, reading)];
  if (!isOption(options, "include", true)) {
    if (code.trim() !== "") reportHidden(reading, line);
    return [];
  }
  const blocks: Block[] = [];
  const isShown = isOption(options, "echo", reading.showsCode) && language !== "embed";
  const shown = (code.trim() === "" ? readCodeFile(options.get("file"), line, reading) : code).replace(
    /^\n+|(?<!\s)\s+$/g,
    "",
  );
  if (isShown && shown !== "") {
    const caption = options.get("lst-cap");
    blocks.push({
      type: "code",
      place: placeOf(line),
      code: shown,
      language: language.toLowerCase(),
      caption: caption ? readText(linesAt(caption, line), reading) : [],
    });
  }
  const output = readOutput({ options, code, line }, reading);
  // Code that draws what is read is told of there.
  if (!isShown && shown !== "" && output.length === 0) reportHidden(reading, line);
  return [...blocks, ...output];
}

/** Code that stands in a file of its own. */
function readCodeFile(name: string | undefined, line: IslandOf<"chunk">["line"], reading: Reading): string {
  if (name === undefined) return "";
  const { source, diagnostics } = reading.folder.read(name);
  const [problem] = diagnostics;
  if (!source && problem) reading.findings.add({ code: problem.code, message: problem.message }, line);
  return source?.text ?? "";
}

function readDiagram(
  { language, options, code, line }: Pick<IslandOf<"chunk">, "language" | "options" | "code" | "line">,
  reading: Reading,
): Block {
  const block: Block = {
    type: "code",
    place: placeOf(line),
    code,
    language,
    caption: readText(linesAt(options.get("fig-cap") ?? "", line), reading),
  };
  addAnchors(reading, block, [options.get("label")]);
  return block;
}

/** What a cell draws: a picture that lies in the folder, or one that only running it would make. */
function readOutput(
  { options, code, line }: Pick<IslandOf<"chunk">, "options" | "code" | "line">,
  reading: Reading,
): Block[] {
  const label = options.get("label") ?? options.get("name");
  const names = [label, label === undefined ? undefined : `fig:${label}`];
  const captionOf = (name: string) => readText(linesAt(options.get(name) ?? "", line), reading);
  const files = [...code.matchAll(SHOW_FILE)].flatMap(([, list, one]) =>
    one === undefined ? [...(list ?? "").matchAll(/["']([^"'\n]+)["']/g)].map(([, name = ""]) => name) : [one],
  );
  const caption = [options.get("fig-cap"), options.get("fig-subcap")].find((each) => each !== undefined);
  const drawn = files.length === 0 ? findDrawn(label, options, reading) : [];
  if (files.length > 0 || drawn.length > 0 || caption !== undefined || /^fig-/.test(label ?? "")) {
    const images = [...files.map(pathsOf).filter((paths) => paths.length > 0), ...drawn.map((path) => [path])];
    if (images.length === 0) reportComputed(reading, "figure", line);
    const figure: Figure = {
      type: "figure",
      place: placeOf(line),
      images,
      alt: options.get("fig-alt"),
      caption: captionOf("fig-cap"),
    };
    addAnchors(reading, figure, names);
    partsOf(options.get("fig-subcap") ?? "").forEach((part, index) => {
      const mark: Inline = { type: "text", value: `(${letterOf(index)})` };
      figure.caption = joinParts([figure.caption, [mark], readText(linesAt(part, line), reading)]);
      reading.parts.set(`${label}-${index + 1}`, { figure, letter: letterOf(index) });
    });
    return [figure];
  }
  const tableCaption = options.get("tbl-cap") ?? options.get("tab-cap") ?? findTableCaption(code);
  if (tableCaption === undefined && !/^tbl-/.test(label ?? "")) return [];
  const table = makeComputed("table", line, reading);
  table.caption = readText(linesAt(tableCaption ?? "", line), reading);
  addAnchors(reading, table, [label, label === undefined ? undefined : `tab:${label}`, ...takeLabels(reading)]);
  return [table];
}

/** Calls that make a table, and what such a call says of its caption, as R writes texts. */
const MAKES_TABLE = /\b(?:kable|kbl|apa_table|xtable|pander|datatable|set_caption)\(/;
const CAPTION = /\bcaption\s*=\s*(?:"((?:[^"\\]|\\.){1,2000})"|'((?:[^'\\]|\\.){1,2000})')/;

function findTableCaption(code: string): string | undefined {
  const start = code.search(MAKES_TABLE);
  const [, double, single] = start < 0 ? [] : (CAPTION.exec(code.slice(start)) ?? []);
  return (double ?? single)?.replace(/\\(.)/g, "$1");
}

/** Captions of a figure's parts, in R's `c("Open", "Closed")` or in lines. */
const partsOf = (value: string): string[] =>
  /^c\(/.test(value)
    ? [...value.matchAll(/"([^"\n]{1,500})"|'([^'\n]{1,500})'/g)].map(([, double, single]) => double ?? single ?? "")
    : value.split("\n").filter((part) => part.trim() !== "");

/** Endings of what knitr draws, those first that a browser shows. */
const ENDINGS = ["svg", "png", "jpeg", "jpg", "pdf"];
const MOST_DRAWN = 12;

/** Pictures that a chunk drew when the author ran it: `figure/label-1.png`, `paper_files/figure-html/label-1.png`. */
function findDrawn(label: string | undefined, options: ReadonlyMap<string, string>, { folder }: Reading): string[] {
  if (label === undefined || !/^[\w:.-]{1,100}$/.test(label) || options.get("fig-show") === "hide") return [];
  const kinds = [
    "html",
    "svg",
    "gfm",
    "commonmark",
    "markdown_github",
    "markdown_strict",
    "markdown",
    "docx",
    "latex",
    "pdf",
    "jats",
  ];
  const own = options.get("fig-path")?.replace(/^\.\/|\/+$/g, "");
  const folders = [
    ...(own ? [own] : []),
    "figure",
    "figures",
    ...folder
      .list()
      .filter((each) => each.endsWith("_files"))
      .flatMap((name) => kinds.map((kind) => `${name}/figure-${kind}`)),
  ];
  const names = [...new Set([label, label.replace(/[^\w-]/g, "_"), label.replace(/[^\w-]/g, "-")])];
  for (const path of folders)
    for (const stem of names.flatMap((name) => [`${path}/${name}-`, `${path}/${name}-output-`])) {
      const drawn: string[] = [];
      while (drawn.length < MOST_DRAWN) {
        const next = `${stem}${drawn.length + 1}`;
        const file = ENDINGS.map((ending) => `${next}.${ending}`).find((each) => "path" in folder.find(each));
        if (file === undefined) break;
        drawn.push(file);
      }
      if (drawn.length > 0) return drawn;
    }
  return [];
}

function reportHidden(reading: Reading, line: IslandOf<"chunk">["line"]): void {
  reading.findings.count("code-is-shown", "hidden", line, (count) =>
    count === 1
      ? "the paper hides the code of a cell; it was left out"
      : `the paper hides the code of ${count} cells; it was left out`,
  );
}

/** A figure or table that only running the paper's code would make, without its caption, which is all that is known. */
export function makeComputed(what: "figure" | "table", line: Line, reading: Reading): Figure | Table {
  reportComputed(reading, what, line);
  const common = { place: placeOf(line), caption: [] };
  return what === "figure"
    ? { type: what, ...common, images: [], alt: undefined }
    : { type: what, ...common, columns: [], rows: [], align: [] };
}

function reportComputed(reading: Reading, what: "figure" | "table", line: IslandOf<"chunk">["line"]): void {
  reading.findings.count("output-is-known", what, line, (count) =>
    oneOr(
      count,
      `a ${what} is made by code that is not run here; only its caption is kept`,
      `${what}s are made by code that is not run here; only their captions are kept`,
    ),
  );
}
