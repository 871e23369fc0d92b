import type { Manuscript, ManuscriptSection, Passage } from "../manuscript/manuscript.ts";
import { sliceInlines, toWords } from "../text/slice-inlines.ts";

/** What a caption is called where it is printed: `Table 1: …`, `Fig. 3 – …`; without a mark only before a capital. */
const LABEL =
  /^\s*(\p{L}{2,12})\.?[\s\u00a0]{1,3}((?:[A-Z]{1,2}[.-]?)?\d{1,3}(?:[.-]\d{1,3}){0,3}[a-z]?)\s*(?:[.:|–—)]\s*|(?=\p{Lu}\p{Ll}))/u;
/** So many letters tell a kind of thing: `Fig` of `Figure`. */
const LETTERS = 3;

/**
 * A paper whose captions don't begin with their own names, which are told apart from them: `Table 1: Ropes` of what is called
 * `Table 1`. Pages and documents that a converter made have both.
 */
export function dropPrintedLabels(manuscript: Manuscript): Manuscript {
  const inSection = (section: ManuscriptSection): ManuscriptSection => ({
    ...section,
    content: section.content.map(dropFrom),
    sections: section.sections.map(inSection),
  });
  return { ...manuscript, lead: manuscript.lead.map(dropFrom), sections: manuscript.sections.map(inSection) };
}

/** What begins words that are a printed caption: `Figure 3: `, with its kind and number; nothing if they are none. */
function labelOf(words: string): { label: string; kind: string; number: string } | undefined {
  const [label = "", kind = "", number = ""] = LABEL.exec(words.slice(0, 60)) ?? [];
  return label === "" || label.length >= words.length ? undefined : { label, kind, number };
}

/** Kinds of what is shown, by the words that captions begin with in the languages of papers. */
const SHOWN = {
  figure: /^(?:abb|bild|chart|diagram|fig|graph|gráf|image|imag|photo|plate|schem)/iu,
  table: /^(?:cuad|tab|tbl)/iu,
} as const;

/** Whether words begin as a caption is printed: `Fig. 3: …`. */
export const isPrintedCaption = (words: string, shown: keyof typeof SHOWN): boolean =>
  printedNumber(words, shown) !== undefined;

/** The number that a caption is printed with: `S1` of `Figure S1. …`. */
export function printedNumber(words: string, shown: keyof typeof SHOWN): string | undefined {
  const found = labelOf(words);
  return found && SHOWN[shown].test(found.kind) ? found.number : undefined;
}

function dropFrom(passage: Passage): Passage {
  if (passage.type !== "figure" && passage.type !== "table") return passage;
  const words = toWords(passage.caption);
  const found = labelOf(words);
  if (!found) return passage;
  const { label, kind, number } = found;
  const start = (word: string) => word.slice(0, LETTERS).toLowerCase();
  const caption = sliceInlines(passage.caption, label.length, words.length);
  // Of one without a name the caption says it, in English at least.
  if (passage.name === undefined)
    return start(kind) === start(passage.type) ? { ...passage, name: `${kind} ${number}`, caption } : passage;
  const [, named = "", numbered] = /^(\p{L}+)\.?[\s\u00a0]+(\S+)$/u.exec(passage.name) ?? [];
  return numbered === number && start(named) === start(kind) ? { ...passage, caption } : passage;
}
