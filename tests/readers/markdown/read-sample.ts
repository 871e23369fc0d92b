import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { SourceText } from "../../../scripts/diagnostics/source-text.ts";
import type { Manuscript } from "../../../scripts/manuscript/manuscript.ts";
import { PaperFolder } from "../../../scripts/manuscript/paper-folder.ts";
import { readPaper } from "../../../scripts/manuscript/read-paper.ts";
import { markdown } from "../../../scripts/readers/markdown/index.ts";
import { showManuscript } from "../../helpers/show-manuscript.ts";

/** Reads a paper that lies in a folder. */
export async function readSample(folder: string, file: string): Promise<Manuscript> {
  const { source } = readPaper(join(folder, file), file);
  if (!source) throw new Error(`${file} can't be read`);
  return markdown.read(source, new PaperFolder(folder, "."));
}

/** Reads a text as if it lay in a folder with other files, by their paths. */
export async function readMarkdown(
  text: string,
  files: Record<string, string> = {},
  file = "paper.md",
): Promise<Manuscript> {
  const folder = mkdtempSync(join(tmpdir(), "lectern-markdown-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await markdown.read(new SourceText(file, text), new PaperFolder(folder, "."));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The passages and sections of a text, as golden files show them. */
export const showPassages = async (...given: Parameters<typeof readMarkdown>): Promise<string[]> =>
  showManuscript(await readMarkdown(...given))
    .split("\n")
    .filter((line) => /^(?:\d+ |#)/.test(line));

/** Findings as `line:column code`. */
export const placesOf = ({ findings }: Manuscript): string[] =>
  findings.map(({ code, position, severity }) => `${position?.line}:${position?.column} ${severity} ${code}`);
