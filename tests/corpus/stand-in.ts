import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { allSections } from "../../scripts/manuscript/all-sections.ts";
import type { Manuscript } from "../../scripts/manuscript/manuscript.ts";
import { PaperFolder } from "../../scripts/manuscript/paper-folder.ts";

/** Files that a paper may name without their ending. */
export const ENDINGS = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".pdf"];

/** What a missing picture is taken to be: of the usual shape, with something to be seen. */
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
<rect width="640" height="480" fill="#ddd"/><path d="M60 420L240 160L400 300L580 60" fill="none" stroke="#333" stroke-width="8"/></svg>
`;

/**
 * A paper with pictures in place of those that a corpus can't have: else no draft of it would have a figure, and nothing
 * could be said of where figures go.
 *
 * @param folder for a copy of the paper's folder
 * @returns the path of the copy; of the paper itself where no picture is missing
 */
export function withStandIns(paper: string, manuscript: Manuscript, folder: string): string {
  const home = dirname(paper);
  const files = new PaperFolder(home, home);
  const missing = [{ content: manuscript.lead }, ...allSections(manuscript)]
    .flatMap(({ content }) => content.flatMap((passage) => (passage.type === "figure" ? passage.images : [])))
    .filter((names) => names.every((name) => "problem" in files.find(name, ENDINGS)))
    .flatMap(([name = ""]) => (/^[a-z]+:|^\/|\.\.|^$/i.test(name) ? [] : [name]));
  if (missing.length === 0) return paper;
  cpSync(home, folder, { recursive: true });
  for (const name of missing) {
    // A name with another ending is looked for with `.svg` behind it, too.
    const file = join(folder, extname(name) === ".svg" ? name : `${name}.svg`);
    if (relative(folder, file).startsWith("..")) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, PICTURE);
  }
  return join(folder, basename(paper));
}
