import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";

/** What another reader finds in a paper. */
export interface Counted {
  headings: string[];
  figures: number;
  tables: number;
  equations: number;
  /** Works that the text cites, or that the list has. */
  references: number;
}

const FORMATS: Record<string, string> = {
  ".md": "markdown",
  ".qmd": "markdown",
  ".rmd": "markdown",
  ".tex": "latex",
  ".xml": "jats",
  ".nxml": "jats",
  ".jats": "jats",
};

interface Node {
  t?: string;
  c?: unknown;
}

/** Writes a paper as a page of its own, its works below it; nothing where pandoc does not read the format. */
export const writeHtml = (path: string): string | undefined =>
  convert(path, ["-t", "html5", "-s", "--mathml"])?.toString("utf8");

/** Writes a paper as a file of Word, likewise. */
export const writeDocx = (path: string): Buffer | undefined => convert(path, ["-t", "docx", "-o", "-"]);

/**
 * Reads a paper with its works, to be printed.
 *
 * @param file where pandoc's JSON goes
 * @returns whether it is there
 */
export function parseForPrint(path: string, file: string): boolean {
  const format = FORMATS[extname(path).toLowerCase()];
  if (format === undefined) return false;
  const text = readFileSync(path, "utf8");
  const input = format === "jats" ? asPrinted(text) : text;
  const options = ["-f", format, "-t", "json", "--citeproc", "-M", "reference-section-title=References", "-o", file];
  const { status } = spawnSync("pandoc", [...options, ...(format === "latex" ? [basename(path)] : [])], {
    cwd: dirname(path),
    timeout: 120_000,
    ...(format === "latex" ? {} : { input }),
  });
  return status === 0;
}

/**
 * What a journal prints of its JATS: without the letters of reviewers behind a paper, with a heading above the works, which
 * the file may leave to who prints it, and with the captions of tables as such, which pandoc takes for paragraphs.
 */
const asPrinted = (xml: string) =>
  xml
    .replace(/<(sub-article|response)\b.*<\/\1>/gs, "")
    .replace(
      /(<table-wrap\b[^>]*>(?:(?!<\/?table\b|<\/table-wrap>).)*?)(<caption\b[^>]*(?<!\/)>.*?<\/caption>)((?:(?!<\/table-wrap>).)*?<table\b[^>]*(?<!\/)>)/gs,
      "$1$3$2",
    )
    .replace(/<object-id\b[^>]*>[^<]*<\/object-id>/g, "")
    .replace(/(<ref-list\b[^>]*(?<!\/)>\s*)(?:<title\s*\/>|<title>\s*<\/title>)/g, "$1")
    .replace(/(<ref-list\b[^>]*(?<!\/)>)(?!\s*(?:<label>[^<]*<\/label>\s*)?<title\b)/g, "$1<title>References</title>");

function convert(path: string, to: readonly string[]): Buffer | undefined {
  const format = FORMATS[extname(path).toLowerCase()];
  if (format === undefined) return undefined;
  const { status, stdout } = spawnSync(
    "pandoc",
    [
      ...["-f", format, ...to, "--citeproc", "-M", "link-citations=true"],
      ...(format === "latex" ? [basename(path)] : []),
    ],
    {
      cwd: dirname(path),
      timeout: 120_000,
      maxBuffer: 2 ** 28,
      ...(format === "latex" ? {} : { input: PREPARE[format]?.(readFileSync(path, "utf8")) }),
    },
  );
  return status === 0 ? stdout : undefined;
}

/** Counts what pandoc reads in a paper; nothing where it does not read the format, or is not installed. */
export function countWithPandoc(path: string): Counted | undefined {
  const format = FORMATS[extname(path).toLowerCase()];
  if (format === undefined) return undefined;
  const { status, stdout } = spawnSync(
    "pandoc",
    ["-f", format, "-t", "json", ...(format === "latex" ? [basename(path)] : [])],
    {
      cwd: dirname(path),
      encoding: "utf8",
      timeout: 60_000,
      maxBuffer: 2 ** 28,
      ...(format === "latex" ? {} : { input: PREPARE[format]?.(readFileSync(path, "utf8")) }),
    },
  );
  if (status !== 0) return undefined;
  const document = JSON.parse(stdout) as { blocks: unknown; meta: Record<string, unknown> };
  const counted: Counted = { headings: [], figures: 0, tables: 0, equations: 0, references: 0 };
  const cited = new Set<string>();
  walk(document.blocks, counted, cited);
  const listed = (document.meta.references as { c?: unknown[] } | undefined)?.c?.length ?? 0;
  const known = keysBeside(path);
  counted.references = listed > 0 ? listed : [...cited].filter((key) => known.has(key)).length;
  return counted;
}

/** Keys of the works in the bibliographies beside a paper: what pandoc takes for citations may be links and addresses. */
function keysBeside(path: string): Set<string> {
  const files = readdirSync(dirname(path), { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(?:bib|bbl)$/.test(name),
  );
  const texts = files.map((name) => readFileSync(join(dirname(path), name), "utf8"));
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/^\s*@\w+\s*\{\s*([^,\s]+)\s*,|\\bibitem(?:\[[^\]]*\])?\{([^}]+)\}/gm)].map(
        ([, entry, item]) => entry ?? item ?? "",
      ),
    ),
  );
}

/** What pandoc would take for headings that are none. */
const PREPARE: Record<string, (text: string) => string> = {
  // Titles of captions, and the letters of reviewers and translations behind the paper.
  jats: (xml) => xml.replace(/<caption\b[^>]*(?<!\/)>.*?<\/caption>|<(sub-article|response)\b.*<\/\1>/gs, ""),
  // Comments in code start like headings, and pandoc does not know all kinds of fences.
  markdown: (text) => text.replace(/^( {0,3})(`{3,}|~{3,})[^`\n]*\n.*?^ {0,3}\2[`~]*[ \t]*$/gms, ""),
};

function walk(value: unknown, counted: Counted, cited: Set<string>): void {
  if (Array.isArray(value)) {
    for (const each of value) walk(each, counted, cited);
    return;
  }
  if (value === null || typeof value !== "object") return;
  const { t, c } = value as Node;
  if (t === "Header" && Array.isArray(c)) counted.headings.push(plain(c[2]));
  // A figure of several is counted by its parts.
  if (t === "Figure" && !JSON.stringify(c).includes('"t":"Figure"')) counted.figures++;
  if (t === "Table") counted.tables++;
  if (t === "Math" && Array.isArray(c) && (c[0] as Node).t === "DisplayMath") counted.equations++;
  if (t === "Cite" && Array.isArray(c))
    for (const { citationId } of c[0] as { citationId: string }[]) cited.add(citationId);
  for (const each of Object.values(value)) walk(each, counted, cited);
}

/** The words of some of pandoc's inlines. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join("");
  if (value === null || typeof value !== "object") return "";
  const { t, c } = value as Node;
  if (t === "Str") return String(c);
  if (t === "Space" || t === "SoftBreak") return " ";
  if (t === "Note") return "";
  if ((t === "Code" || t === "Math") && Array.isArray(c)) return String(c[1]);
  return plain(c);
}
