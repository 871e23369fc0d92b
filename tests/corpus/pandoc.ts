import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, dirname, extname } from "node:path";

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

/** Counts what pandoc reads in a paper; nothing where it does not read the format, or is not installed. */
export function countWithPandoc(path: string): Counted | undefined {
  const format = FORMATS[extname(path).toLowerCase()];
  if (format === undefined) return undefined;
  const { status, stdout } = spawnSync(
    "pandoc",
    ["-f", format, "-t", "json", ...(format === "jats" ? [] : [basename(path)])],
    {
      cwd: dirname(path),
      encoding: "utf8",
      timeout: 60_000,
      maxBuffer: 2 ** 28,
      ...(format === "jats" ? { input: withoutCaptions(readFileSync(path, "utf8")) } : {}),
    },
  );
  if (status !== 0) return undefined;
  const document = JSON.parse(stdout) as { blocks: unknown; meta: Record<string, unknown> };
  const counted: Counted = { headings: [], figures: 0, tables: 0, equations: 0, references: 0 };
  const cited = new Set<string>();
  walk(document.blocks, counted, cited);
  const listed = (document.meta.references as { c?: unknown[] } | undefined)?.c?.length ?? 0;
  counted.references = listed > 0 ? listed : cited.size;
  return counted;
}

/** Pandoc takes titles of captions for headings, and reads reviewers' letters and translations as part of the paper. */
function withoutCaptions(xml: string): string {
  return xml.replace(/<caption\b[^>]*(?<!\/)>.*?<\/caption>|<(sub-article|response)\b.*<\/\1>/gs, "");
}

function walk(value: unknown, counted: Counted, cited: Set<string>): void {
  if (Array.isArray(value)) {
    for (const each of value) walk(each, counted, cited);
    return;
  }
  if (value === null || typeof value !== "object") return;
  const { t, c } = value as Node;
  if (t === "Header" && Array.isArray(c)) counted.headings.push(plain(c[2]));
  if (t === "Figure") counted.figures++;
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
