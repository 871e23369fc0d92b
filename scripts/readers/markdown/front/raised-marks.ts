import { findEmails } from "../../people.ts";

/** Marks above the line, as Pandoc, LaTeX, HTML and Unicode have them: `^1,2^`, `$^{a}$`, `\textsuperscript{1}`, `¹`. */
const RAISED =
  /\^([^^\n[\]]{1,30})\^|\$\^(?:\{([^{}$]{1,30})\}|([^{}$]{1,12}))\$|\\textsuperscript\{([^{}]{1,30})\}|<sup>([^<>]{1,30})<\/sup>|([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g;

/** Marks between signs that no text has. */
const [START, END] = ["\u0001", "\u0002"];
const WRAPPED = /\u0001([^\u0001\u0002]*)\u0002/g;

/**
 * Names with their marks in one form, in which the commas between marks are none between names. Of notes only the
 * addresses stay: `Ann Ash^[Elm House, ann@elm.example]`.
 */
export const wrapRaised = (text: string): string =>
  text
    .replace(/\^\[([^\][]{0,500})\]/g, (_, note: string) =>
      findEmails(note)
        .map((email) => ` <${email}>`)
        .join(""),
    )
    .replace(RAISED, (...groups: string[]) => {
      const marks = groups.slice(1, 7).find((each) => each !== undefined) ?? "";
      return `${START}${marks
        .normalize("NFKC")
        .split(/[,;\s]/)
        .join(" ")}${END}`;
    })
    // `^1^,^2^`
    .replace(/\u0002,\s?\u0001/g, " ");

/** A text without its raised marks, and these. */
export function cutRaised(text: string): { text: string; marks: string[] } {
  const wrapped = wrapRaised(text);
  const marks = [...wrapped.matchAll(WRAPPED)].flatMap(([, each = ""]) => each.split(" "));
  return { text: wrapped.replace(WRAPPED, ""), marks: marks.filter((mark) => mark !== "") };
}

/** The places in a text, each behind its mark: `^1^Elm House, ^2^Oak House` are two. */
export const splitRaised = (text: string): string[] => {
  const wrapped = wrapRaised(text).trim();
  return wrapped.startsWith(START) ? wrapped.split(/(?=\u0001)/) : [text];
};
