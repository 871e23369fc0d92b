/**
 * The one white-space rule of Lectern: in running text, every run of ASCII white space and control
 * characters counts as one space, and white space at either end does not count.
 *
 * No-break and other Unicode spaces inside the text stay as they are: an author chose them.
 */
export function normalizeWhiteSpace(text: string): string {
  return text.replace(/[ \p{Cc}]+/gu, " ").trim();
}

/** Running text of several paragraphs: blank lines part them, each follows {@link normalizeWhiteSpace}. */
export function splitParagraphs(text: string): string[] {
  return text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map(normalizeWhiteSpace)
    .filter((paragraph) => paragraph !== "");
}

/** Text whose lines matter (code, TeX): line ends become `\n`, other control characters but tabs go, blank ends go. */
export function normalizeLines(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}
