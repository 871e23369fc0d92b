import { toPlainText } from "../../../text/inline.ts";
import { toSuperscript } from "../../../text/shift-text.ts";
import { type Input, takeArgument, takeOptional } from "../source/input.ts";
import type { TexNode } from "../source/nodes.ts";
import type { InlineHandler } from "./inline-handlers.ts";

const note: InlineHandler = ({ input, reading }) => {
  takeOptional(input);
  const content = takeArgument(input);
  if (content) reading.notes.push(content);
};

/** How a command has its mark: in braces or in brackets. */
type Take = (input: Input) => TexNode[] | undefined;

const mark =
  (take: Take): InlineHandler =>
  ({ input, out, read }) =>
    out.print(toSuperscript(toPlainText(read(take(input) ?? [])).trim()));

/** A note with the mark that leads to it: `\footnotetext[2]{Of clay.}`. Notes to the title have `[0]`, which is no mark. */
const markedNote =
  (take: Take): InlineHandler =>
  ({ input, node: { at }, read, reading }) => {
    const value = toSuperscript(toPlainText(read(take(input) ?? [])).trim());
    const content = takeArgument(input) ?? [];
    const isMark = !/^⁰?$/.test(value);
    reading.notes.push(isMark ? [{ type: "text", value: `${value}\u00a0`, at }, ...content] : content);
  };

/** Notes, and the marks that lead to them where the paper itself says which. */
export const NOTE_HANDLERS: Record<string, InlineHandler> = {
  ...{ footnote: note, endnote: note, thanks: note, titlenote: note, tablefootnote: note },
  footnotetext: markedNote(takeOptional),
  footnotemark: mark(takeOptional),
  tnote: mark(takeArgument),
  tmark: mark(takeOptional),
  // Of AASTeX, Astronomy & Astrophysics and tabularray.
  ...{ tablenotemark: mark(takeArgument), tablefootmark: mark(takeArgument), TblrNote: mark(takeArgument) },
  ...{ tablenotetext: markedNote(takeArgument), tablefoottext: markedNote(takeArgument) },
};
