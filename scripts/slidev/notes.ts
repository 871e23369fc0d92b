import type { ResolvedSlidevOptions } from "@slidev/types";
import { escapeUTF8 } from "entities";
import type { Plugin } from "vite";
import { reportUnknownPart } from "./unknown-part.ts";
import { frontmatterModule } from "./virtual-modules.ts";

/** Where Slidev's own module for its presenter has the data of a slide. */
const DATA = /^ {4}\.\.\.\(([\s\S]*)\),$/;

/**
 * The notes of each slide as HTML, from the module in which Slidev gives them to its presenter. Where it does so in
 * another way they are what the deck has, as plain text, and that is told.
 *
 * @param plugins Slidev's, made with notes
 */
export async function readNotes(options: ResolvedSlidevOptions, plugins: readonly Plugin[]): Promise<string[]> {
  const load = plugins.find((plugin) => plugin?.name === "slidev:loader")?.load as
    | ((id: string) => Promise<{ code: string }>)
    | undefined;
  const notes = await Promise.all(
    options.data.slides.map(async ({ source }, index) =>
      findNote((await load?.(frontmatterModule(source.filepath, index + 1)))?.code ?? ""),
    ),
  );
  if (notes.every((note) => note !== undefined)) return notes;
  reportUnknownPart(
    "it gives its notes in another way than Lectern knows",
    "they are printed as they stand in the deck",
  );
  return options.data.slides.map(({ note = "" }) => asParagraphs(note));
}

function findNote(code: string): string | undefined {
  // A note may hold U+2028, which ends a line for JavaScript's expressions but not in Slidev's JSON.
  const data = code.split("\n").map((line) => DATA.exec(line)?.[1]);
  const note = JSON.parse(data.find((each) => each !== undefined) ?? "{}").noteHTML;
  return typeof note === "string" ? note : undefined;
}

const asParagraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== "")
    .map((part) => `<p>${escapeUTF8(part.trim())}</p>\n`)
    .join("");
