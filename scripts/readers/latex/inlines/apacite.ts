import { toPlainText } from "../../../text/inline.ts";
import { takeArgument } from "../source/input.ts";
import type { InlineHandler } from "./inline-handlers.ts";

const join = (separator: string, ...words: (string | undefined)[]) => words.filter(Boolean).join(separator);

/** Prints what a command makes of the words of its arguments. */
const print =
  (count: number, write: (...words: string[]) => string): InlineHandler =>
  ({ input, out, read }) => {
    const words = Array.from({ length: count }, () => toPlainText(read(takeArgument(input) ?? [])).trim());
    out.print(write(...words));
  };

/** Of titles in two ways of capitals, the first is printed. */
const title = print(2, (first) => first);

/** What the lists of apacite are made of: `\APACjournalVolNumPages{Coastal Tea}{39}{2}{1--20}`. */
export const APACITE_HANDLERS: Record<string, InlineHandler> = {
  APACrefYearMonthDay: print(3, (year = "", ...date) => `(${join(", ", year, join(" ", ...date))})`),
  APACrefYear: print(1, (year) => `(${year})`),
  ...{ APACrefatitle: title, APACrefbtitle: title, APACrefaetitle: title, APACrefbetitle: title },
  APACjournalVolNumPages: print(4, (journal, volume = "", issue, pages) =>
    join(", ", journal, issue ? `${volume}(${issue})` : volume, pages),
  ),
  APACaddressPublisher: print(2, (place, publisher) => join(": ", place, publisher)),
  APACinsertmetastar: print(1, () => ""),
  PrintBackRefs: print(1, () => ""),
};
