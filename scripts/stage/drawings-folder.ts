import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Drawing, MOST_DRAWING_LENGTH, readDrawing } from "./drawing.ts";

/** Where what is drawn on a deck's slides is kept: `slides.drawings` beside `slides.md`. */
export const drawingsFolder = (deckFile: string): string => `${deckFile.replace(/\.md$/i, "")}.drawings`;

/** Drawings by the names of their slides. */
export interface KeptDrawings {
  drawings: Map<string, Drawing>;
  /** What could not be read, as warnings with file and line. */
  diagnostics: Diagnostic[];
}

/** Of all drawings of a deck. */
const MOST_FILES = 2000;
const MOST_BYTES = 50_000_000;

/** Reads what was drawn on the slides of a deck; a drawing that is none is told of, and the others are read. */
export function readDrawings(deckFile: string): KeptDrawings {
  const folder = drawingsFolder(deckFile);
  const found: KeptDrawings = { drawings: new Map(), diagnostics: [] };
  const tell = (message: string, file: string, place: Partial<Diagnostic> = {}) =>
    found.diagnostics.push({ severity: "warning", code: "drawing-is-readable", message, file, ...place });
  let names: string[];
  try {
    const stat = lstatSync(folder, { throwIfNoEntry: false });
    if (!stat) return found;
    if (!stat.isDirectory()) {
      tell("drawings are kept in a folder; this is a link or a file", folder);
      return found;
    }
    names = readdirSync(folder).sort();
  } catch (error) {
    tell(`this folder can't be read (${(error as NodeJS.ErrnoException).code})`, folder);
    return found;
  }
  const files = names.filter((name) => /^[^.].*\.svg$/i.test(name));
  if (files.length > MOST_FILES) tell(`of this folder's ${files.length} drawings, ${MOST_FILES} are looked at`, folder);
  let bytes = 0;
  for (const each of files.slice(0, MOST_FILES)) {
    const file = join(folder, each);
    try {
      // A link may lead to what is nobody's drawing, a pipe to no end.
      const stat = lstatSync(file);
      if (!stat.isFile()) {
        tell("this is a link or a folder, not a drawing", file);
        continue;
      }
      bytes += stat.size;
      if (stat.size > 4 * MOST_DRAWING_LENGTH || bytes > MOST_BYTES) {
        tell("this drawing is too large to be one, or all of them are", file);
        continue;
      }
      // Systems write the same letters in more than one way.
      const name = each.slice(0, -".svg".length).normalize("NFC");
      const text = readFileSync(file, "utf8");
      const { drawing, faults } = readDrawing(text, name);
      for (const { message, offset } of faults) tell(message, file, placeOf(text, offset));
      if (drawing && drawing.markup !== "") found.drawings.set(name, drawing);
    } catch (error) {
      tell(`this drawing can't be read (${(error as NodeJS.ErrnoException).code})`, file);
    }
  }
  return found;
}

function placeOf(text: string, offset: number): Partial<Diagnostic> {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  const line = before.split("\n").length;
  return { position: { line, column: offset - start + 1, length: 1 } };
}
