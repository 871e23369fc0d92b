import type { Findings } from "../../diagnostics/findings.ts";
import { counted, oneOr } from "../../text/counted.ts";
import type { Element } from "./element.ts";

/** What readers of articles, pages and documents tell of an element: the message for so many of a subject. */
const SAID = {
  "abstract-is-single": (count: number) =>
    `${counted(count, "further abstract is", "further abstracts are")} left out: translations, summaries, lists of highlights`,
  "article-is-paper": (_: number, type: string) => `this is no paper but a notice about one: ${type}`,
  "changes-are-accepted": (count: number) =>
    `${counted(count, "tracked change is", "tracked changes are")} read as accepted, this the first`,
  "citation-is-known": (count: number) =>
    `${oneOr(count, "this citation names a work that is", "citations name works that are")} not in the list of references; ${count === 1 ? "it stays" : "they stay"} as text`,
  "citation-is-worded": (count: number) =>
    `${oneOr(count, "this citation names a work that is", "citations name works that are")} not in the list of references and ${count === 1 ? "has" : "have"} no words; ${count === 1 ? "it is" : "they are"} left out`,
  "command-was-known": (count: number, command: string) =>
    `\`${command}\` was no command to LaTeXML, ${count === 1 ? "once" : `${count} times`}; it is left out`,
  "comments-are-left-out": (count: number) => `${counted(count, "comment is", "comments are")} left out`,
  "element-is-known": (count: number, name: string) =>
    `\`<${name}>\` is not known here; ${count === 1 ? "its" : `in ${count} places its`} words are kept as plain text`,
  "embedded-is-read": (count: number, name: string) =>
    `${count === 1 ? "an" : count} \`<${name}>\` can't be shown and ${count === 1 ? "is" : "are"} left out`,
  "equation-is-read": (count: number) => ({
    message: `${oneOr(count, "a formula", "formulas")} of ${count === 1 ? "another editor" : "other editors"} (Equation Editor, MathType, \`EQ\`) can't be read and ${count === 1 ? "is" : "are"} left out`,
    hint: "convert them in Word or MathType (“Convert Equations … to Office Math”), and import again",
  }),
  "formula-is-drawn": (count: number) => ({
    message: `${oneOr(count, "a formula", "formulas")} of this page ${count === 1 ? "is" : "are"} only drawn, without TeX or MathML, and ${count === 1 ? "is" : "are"} left out`,
    hint: "write it into the outline by hand, or import another format of the paper",
  }),
  "formula-is-read": (count: number) =>
    `${oneOr(count, "a formula", "formulas")} can't be written as TeX; ${count === 1 ? "its" : "their"} signs are kept as text`,
  "front-note-is-read": (count: number) =>
    `${counted(count, "note", "notes")} about the authors or their funding ${count === 1 ? "is" : "are"} left out`,
  "heading-is-stated": (count: number, words: string) =>
    `${oneOr(count, "this part has", "parts have")} no heading; \`${words}\` was put above ${count === 1 ? "it" : "each"}`,
  "heading-is-sure": (count: number) => ({
    message: `${counted(count, "paragraph is", "paragraphs are")} taken for ${count === 1 ? "a heading" : "headings"} by ${count === 1 ? "its" : "their"} looks, this the first`,
    hint: "in the document, give headings the style “Heading 1” to “Heading 3”",
  }),
  "inline-picture-is-read": (count: number) =>
    `${oneOr(count, "a picture", "pictures")} within the text can't be shown and ${count === 1 ? "is" : "are"} left out`,
  "keywords-are-own": (count: number) =>
    `${counted(count, "list of keywords in another language is", "lists of keywords in other languages are")} left out`,
  "licence-is-known": () => ({
    message: "which licence this is, and of which version, is not said by an address of Creative Commons",
    hint: "put its SPDX id into the outline, e.g. `licence: CC-BY-4.0`",
  }),
  "part-is-paper": (count: number) =>
    `${counted(count, "further text is", "further texts are")} left out: reviews, answers or translations (\`<sub-article>\`)`,
  "part-is-read": (count: number) =>
    `${oneOr(count, "a document within this document is", "documents within this document are")} left out`,
  "reference-is-read": (count: number) =>
    `of ${oneOr(count, "this reference", "references")} only the text could be kept`,
  "supplement-is-read": (count: number) =>
    `${counted(count, "supplement or film is", "supplements or films are")} left out`,
  "table-is-small": (count: number) =>
    `${oneOr(count, "this table is", "tables are")} too large; only the first rows are kept`,
};

/**
 * Counts one more of what is told of elements.
 *
 * @param subject what it is, where several are told apart
 * @param by how many it stands for
 */
export function tell(
  { findings }: { findings: Findings<Element> },
  code: keyof typeof SAID,
  at: Element,
  subject = "",
  by = 1,
): void {
  findings.count(code, subject, at, (count) => SAID[code](count, subject), by);
}

/** A handler of elements of which it is told that they are left out. */
export const leaveOut =
  (code: keyof typeof SAID) =>
  (at: Element, context: { findings: Findings<Element> }): [] => {
    tell(context, code, at);
    return [];
  };
