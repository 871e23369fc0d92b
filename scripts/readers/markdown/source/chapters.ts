import { basename } from "node:path";
import type { Findings } from "../../../diagnostics/findings.ts";
import type { PaperFolder } from "../../../manuscript/paper-folder.ts";
import { isFields } from "../../../text/values.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { Line } from "./lines.ts";

/** The files in a book's list of chapters, in order: `[index.qmd, {part: Lids, chapters: [lids.qmd]}]`. */
export function filesIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(filesIn);
  if (!isFields(value)) return [];
  // A part may have a page of its own, or only a name.
  const part = typeof value.part === "string" && /\.[qr]?md$/i.test(value.part) ? value.part : undefined;
  return [value.root, value.file, part, value.chapters, value.parts, value.sections, value.appendices].flatMap(filesIn);
}

const stemOf = (file: string) => basename(file).replace(/\.\w+$/, "");

/**
 * All of a book, if its first file was named; another chapter is read by itself.
 *
 * @param own the lines of the file that was named
 * @param chapters names of files, from the book's folder on
 */
export function joinChapters(
  file: string,
  own: Line[],
  chapters: readonly string[],
  folder: PaperFolder,
  findings: Findings<Line>,
): Line[] {
  const [first, ...others] = new Set(chapters);
  if (first === undefined || stemOf(first) !== stemOf(file)) return own;
  return [...own, ...others.flatMap((each) => readChapter(each, folder, findings))];
}

function readChapter(name: string, folder: PaperFolder, findings: Findings<Line>): Line[] {
  const { source, diagnostics } = folder.read(name, [".md", ".ipynb"]);
  findings.take(diagnostics.map((diagnostic) => ({ ...diagnostic, severity: "warning" as const })));
  if (!source) return [];
  const { data, lineOf, body } = readFrontMatter(source, findings);
  const blank = { ...lineOf("title"), text: "" };
  const heading =
    typeof data.title === "string" ? [{ ...blank, text: `# ${data.title}`, isElsewhere: true as const }] : [];
  return [blank, ...heading, blank, ...body];
}
