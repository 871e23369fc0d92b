import { readFileSync, statSync } from "node:fs";
import type { Outline } from "../outline/types.ts";
import { flattenSections } from "../outline/walk.ts";
import { svgTexts } from "../text/svg-texts.ts";

/** Larger files are maps and plots of very many points, whose few words nobody wrote by hand. */
const MOST_BYTES = 2_000_000;

/** The words in a talk's SVG pictures, by the picture's absolute path; of other pictures, and of files that can't be read, there are none. */
export function readDrawnWords({ sections }: Outline): Map<string, string[]> {
  const paths = flattenSections(sections).flatMap(({ content }) =>
    content.flatMap((block) => (block.type === "figure" && /\.svg$/i.test(block.path) ? [block.path] : [])),
  );
  return new Map(
    [...new Set(paths)].flatMap((path) => {
      const texts = svgTexts(readText(path));
      return texts.length === 0 ? [] : [[path, texts] as const];
    }),
  );
}

/** A picture that is not there is told elsewhere. */
function readText(path: string): string {
  try {
    return statSync(path).size > MOST_BYTES ? "" : readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
