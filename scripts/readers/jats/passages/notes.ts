import type { Passage } from "../../../manuscript/manuscript.ts";
import type { Context } from "../context.ts";
import { childrenOf, type Element, find, without } from "../element.ts";
import { readTitle } from "./quotes.ts";
import { readPassages } from "./read-passages.ts";

/** `<fn>`: its paragraphs, without its mark. */
export const readNote = (note: Element, context: Context): Passage[] => readPassages(without(note, "label"), context);

/** `<fn-group>` where no heading can stand: its notes that no paragraph has mentioned. */
export function readNotes(group: Element, context: Context): Passage[] {
  const title = find(group, "title");
  const notes = notesLeft(group, context).flatMap((note) => readNote(note, context));
  return notes.length > 0 && title ? [...readTitle(title, context), ...notes] : notes;
}

/** The notes of a group that no paragraph has mentioned. */
export const notesLeft = (group: Element, context: Context): Element[] =>
  childrenOf(group, "fn", "p").filter((note) => !context.placed.has(note));
