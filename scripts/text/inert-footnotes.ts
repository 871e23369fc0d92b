import { findFootnotes } from "./footnotes.ts";

/** A footnote that is none, and what to write instead. */
interface FootnoteRow {
  find: RegExp;
  what: string;
  hint: (mark: string) => string;
}

/** A footnote, or its beginning. */
const FOOTNOTE = /\^\[(?:[^\][]{0,200}\])?/;
const NUMBER = /^\^\[[\d\s,–-]+\]$/;
const NUMBER_HINT = "for a work, cite it: `[@key]`; for a raised number write `^1^`";
const KEY = /^\^\[@/;
const KEY_HINT = "for a work, cite it: `[@key]`; in a footnote: `^[see [@key]]`";

/** Where a text has no footnotes. */
export const NO_PLACE: FootnoteRow[] = [
  {
    find: /\^\[[^\][]{1,200}\]/,
    what: "a footnote",
    hint: (mark) => {
      if (NUMBER.test(mark)) return NUMBER_HINT;
      if (KEY.test(mark)) return KEY_HINT;
      return "titles, names and `notes` have none; say it there, or in a point, a detail, a caption or a cell";
    },
  },
];

/** Footnotes that are none, where a text may have some. */
export const NO_FOOTNOTES: FootnoteRow[] = [
  {
    find: FOOTNOTE,
    what: "a footnote",
    hint: (mark) => {
      if (NUMBER.test(mark)) return NUMBER_HINT;
      if (KEY.test(mark)) return KEY_HINT;
      if (mark === "^[]") return "write what it says between the brackets";
      if (mark === "^[") return "end it with `]`; if the signs are meant: `\\^[`";
      return "a footnote stands behind a word of the text, and holds no other footnote";
    },
  },
];

/** A text without the marks of its footnotes; one that is nothing else has none. */
export function maskFootnotes(text: string): string {
  let masked = "";
  let rest = "";
  let last = 0;
  for (const [start, end] of [...findFootnotes(text)].toSorted(([a], [b]) => a - b)) {
    // What stands in another one is none.
    if (start < last) continue;
    rest += text.slice(last, start);
    masked += `${text.slice(last, start)}  ${text.slice(start + 2, end - 1)} `;
    last = end;
  }
  rest += text.slice(last);
  return rest.trim() === "" ? text : masked + text.slice(last);
}
