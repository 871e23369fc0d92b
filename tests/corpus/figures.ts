import { basename, dirname, extname } from "node:path";
import { roleOf } from "../../scripts/languages/roles.ts";
import { allSections } from "../../scripts/manuscript/all-sections.ts";
import type { Figure, Manuscript } from "../../scripts/manuscript/manuscript.ts";
import { PaperFolder } from "../../scripts/manuscript/paper-folder.ts";
import { listSentences } from "../../scripts/manuscript/sentences/sentences.ts";
import { toWords } from "../../scripts/text/slice-inlines.ts";
import type { Said } from "./said.ts";
import { ENDINGS } from "./stand-in.ts";

/** A figure by its number in running text: `Figure 3`, `Figs. 1 and 2`, `(Fig. 4B, 5)`; not those of a supplement. */
const REFERENCE = /(?<!supplement\w* )\bfig(?:ures?|s)?\.?\s{0,3}(\d+(?:[A-Za-z]?(?:, | and | & |[–-])\d+)*)/gi;

/**
 * The figures that the text of a paper's results speaks of, and of which there is a file: what a talk about them shows.
 *
 * @param file path of the paper
 */
export function listResultFigures(manuscript: Manuscript, file: string): Figure[] {
  const sections = allSections(manuscript);
  const results = sections.filter(({ title }) => roleOf(toWords(title)) === "results");
  const told = new Set([...results, ...results.flatMap(allSections)]);
  const numbers = new Set(
    [...told]
      .flatMap(({ content }) => listSentences(content).map(({ text }) => text))
      .flatMap((text) => [...text.matchAll(REFERENCE)].flatMap(([, said = ""]) => said.match(/\d+/g) ?? [])),
  );
  const folder = new PaperFolder(dirname(file), dirname(file));
  return sections
    .flatMap(({ content }) => content.flatMap((passage) => (passage.type === "figure" ? [passage] : [])))
    .filter(({ name }) => numbers.has(/^\p{L}+\.? (\d+)$/u.exec(name ?? "")?.[1] ?? ""))
    .filter(({ images }) => images.flat().some((image) => "path" in folder.find(image, ENDINGS)));
}

const stem = (path: string) => basename(path, extname(path));

/** Of some figures of the paper, how many are on slides: known by what the paper calls them, or by their files. */
export function countShown(figures: readonly Figure[], main: readonly Said[]): number {
  const shown = main.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "figure" ? [block.figure] : [])),
  );
  return figures.filter(({ name, images }) => {
    const files = new Set(images.flat().map(stem));
    return shown.some(({ source, path }) => (name !== undefined && source === name) || files.has(stem(path)));
  }).length;
}
