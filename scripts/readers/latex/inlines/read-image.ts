import { posix } from "node:path";
import type { Reading } from "../reading.ts";
import { type Input, takeArgument, takeOptional, takeStar, toName } from "../source/input.ts";

/** Endings tried behind a picture's name, those first that a browser can show. */
const SHOWN = [".svg", ".png", ".jpg", ".jpeg"];
const EXTENSIONS = [...SHOWN, ".pdf", ".eps", ".ps"];

/**
 * Reads the arguments of `\includegraphics`.
 *
 * @returns the paths that the picture may have, that which the paper names before those that are not there, and its description, if it is given
 */
export function readImage(
  input: Input,
  { graphicsFolders, hasFile }: Reading,
): { names: string[]; alt?: string | undefined } {
  takeStar(input);
  const options = toName(takeOptional(input));
  const argument = toName(takeArgument(input));
  // `\epsfig{file=plot.eps,width=3in}`
  const name = (/(?:file|figure)\s*=\s*([^,]+)/.exec(argument)?.[1] ?? argument).trim().replaceAll('"', "");
  const alt = /(?:^|,)\s*alt\s*=\s*([^,]+)/.exec(options)?.[1]?.trim();
  if (name === "") return { names: [] };
  const folders = /^(?:https?:|\/)/.test(name) ? [""] : ["", ...graphicsFolders];
  const hasExtension = EXTENSIONS.includes(posix.extname(name).toLowerCase());
  const names = folders.flatMap((folder) => {
    const path = folder === "" ? name.replace(/^\.\//, "") : posix.join(folder, name);
    const stem = path.slice(0, path.length - posix.extname(path).length);
    if (!hasExtension) return [path, ...EXTENSIONS.map((each) => `${path}${each}`)];
    // Authors keep pictures in several formats: one that a browser shows may lie beside the PDF.
    if (!/\.(?:pdf|e?ps)$/i.test(path)) return [path];
    const shown = SHOWN.map((each) => `${stem}${each}`);
    const there = shown.filter(hasFile);
    return [...there, path, ...shown.filter((each) => !there.includes(each))];
  });
  return { names, alt };
}
