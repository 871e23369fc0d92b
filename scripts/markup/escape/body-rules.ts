import type { Unsafe } from "mdast-util-to-markdown";

/**
 * Characters that Slidev reads as more than text, beyond those that CommonMark does and `mdast-util-to-markdown`
 * escapes already. One row a rule; punctuation is escaped with a backslash, letters become references.
 *
 * `{{` is not here: Vue evaluates it however it is escaped, see {@link import("./vue.ts").guardInterpolation}.
 */
export const BODY_RULES: Unsafe[] = [
  // `<!--` opens a comment for Slidev's parser even behind a backslash, and the last comment is taken for the notes.
  { before: "<", character: "!", after: "--" },
  // A line that starts with `---` splits the slide.
  { atBreak: true, character: "-", after: "--" },
  // `<<< @/file` at the start of a line reads a file into the slide.
  { atBreak: true, character: "<", after: "<<" },
  // `::name::` at the start of a line opens a slot of the layout.
  { atBreak: true, character: ":", after: ":" },
  // `~~text~~` is struck out.
  { character: "~", after: "~" },
  { before: "~", character: "~" },
  // `v-drag` anywhere on a line is an element that can be dragged; in a cell of a table Slidev fails on it.
  { character: "v", after: "-?[dD][rR][aA][gG]" },
  { character: "V", after: "-?[dD][rR][aA][gG]" },
  // `[!NOTE]` at the start of a quotation is an alert, with an escaped bracket too.
  { character: "!", after: "[a-zA-Z]+\\]" },
  // `^[…]` is a footnote of markdown-it-footnote; `[` is escaped already, this parts the two for readers.
  { character: "^", after: "\\[", inConstruct: "phrasing" },
];

/** What else is special in speaker notes, which Slidev keeps in the slide's last HTML comment. */
export const NOTE_RULES: Unsafe[] = [
  // `-->` ends the notes.
  { before: "--", character: ">" },
  { before: "--!", character: ">" },
  // `[click]` and `[click:3]` are marks of Slidev's presenter, also where Markdown would see an escaped bracket.
  // No `before`: a rule that has one does nothing behind a character that is escaped anyway.
  { character: "c", after: "[lL][iI][cC][kK](?::\\d+)?\\]" },
  { character: "C", after: "[lL][iI][cC][kK](?::\\d+)?\\]" },
];
