import type { Manuscript } from "../../manuscript/manuscript.ts";
import { normalizeWhiteSpace } from "../../text/white-space.ts";
import { indexPaper, type PaperSentence } from "../paper/index-paper.ts";
import { nameSentence } from "../paper/name-sentence.ts";

/** Formulas and code are no sentences, and titles stand above theirs. */
const LISTED: ReadonlySet<PaperSentence["kind"]> = new Set(["sentence", "caption", "cell"]);

/** Above what is no sentence: nothing can have its source there, but talks may say what is in it. */
const UNREAD = "## Lines that are no sentences (of tables, figures or formulas)";

/**
 * A paper, sentence by sentence, each behind the name that `source` calls it by: `Methods, sentence 3`. Cells are in their
 * table's caption's place, row by row as the paper has them.
 */
export function listSentences(manuscript: Manuscript, file: string): string {
  const { sentences, places, title, language } = indexPaper(manuscript, file);
  const bySection = Map.groupBy(
    sentences.filter(({ kind }) => LISTED.has(kind)),
    ({ section }) => section,
  );
  const parts = [...places].flatMap(([section, place]) => {
    const own = bySection.get(section) ?? [];
    return own.length === 0
      ? []
      : [`## ${place}\n\n${own.map((each) => `- ${nameSentence(each, language)}: ${sayOf(each)}`).join("\n")}`];
  });
  const unread = sentences.filter(({ kind, section }) => kind === "cell" && !places.has(section));
  const rest = unread.map(({ place, text }) => `- ${place}: ${normalizeWhiteSpace(text)}`);
  return `${[`# ${title}`, ...parts, ...(rest.length > 0 ? [`${UNREAD}\n\n${rest.join("\n")}`] : [])].join("\n\n")}\n`;
}

function sayOf({ text, cell }: PaperSentence): string {
  const heads = cell ? [cell.row, cell.column].filter((head) => head !== "").join(", ") : "";
  return `${heads === "" ? "" : `(${heads}) `}${normalizeWhiteSpace(text)}`;
}
