import type { Author } from "../../outline/types.ts";
import { isElement, isNamed, type Node } from "../jats/element.ts";
import { findEmails, splitNames, withoutEmails } from "../people.ts";
import type { Line, Vocabulary } from "../text/lines.ts";
import { readAuthors } from "../text/read-authors.ts";
import type { Paragraph } from "./block.ts";
import { lineOf, wordsOf } from "./text.ts";

/** People in the lines of a title block, with where they work and how to reach them. */
export function readPeople(paragraphs: readonly Paragraph[], isStyled: boolean, words: Vocabulary): Author[] {
  const lines = withNumbers(paragraphs.map(withMarksClose))
    .flatMap(({ nodes, label }) =>
      splitLines(label && /^\d+\W?$/.test(label) ? [`${Number.parseInt(label, 10)} `, ...nodes] : nodes),
    )
    .map((text, index): Line => ({ text, number: index + 1, indent: 0, page: 0 }));
  const read = readAuthors(lines, words);
  if (read.length > 0 || !isStyled) return read;
  // Names that no rule knows for such stand in lines that can only be names.
  return lines.flatMap(({ text }) => splitNames(text.replace(/[\d*†‡§¶]+/g, ""))).map((name) => ({ name }));
}

/** Letters that are raised behind names and before places: `b,*`. */
const LETTERS = /^[\s,;]*[a-z](?![a-z])[\s,;*†‡§#∗a-z]*$/;

const toNumber = (letter: string): string => String(letter.charCodeAt(0) - 96);

/** Paragraphs with numbers for the raised letters by which places are told: `Ada Example[b]^`, `[b]^ Institute of Kettles`. */
function withNumbers(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const marks = paragraphs.flatMap(({ nodes }) => nodes.filter(isRaised).map((node) => wordsOf([node])));
  const isLettered = (text: string) => LETTERS.test(text) && !/[a-z]{2}/.test(text);
  if (!marks.some(isLettered) || marks.some((mark) => /\d/.test(mark))) return paragraphs;
  return paragraphs.map((paragraph) => {
    const [first = "", ...rest] = paragraph.nodes.map((node): Node => {
      const text = isRaised(node) ? wordsOf([node]) : "";
      return isLettered(text) ? text.replace(/[a-z]/g, toNumber) : node;
    });
    const opened = isElement(first)
      ? first
      : first.replace(/^\s?[a-z](?=\s{1,3}\p{Lu})/u, (mark) => toNumber(mark.trim()));
    return { ...paragraph, nodes: [opened, ...rest] };
  });
}

const isRaised = isNamed("sup");

/** Raised marks right behind their names: `Ada Example [1]^ and Bo Example [2]^`. A line that begins with one is a place. */
function withMarksClose(paragraph: Paragraph): Paragraph {
  const { nodes } = paragraph;
  if (isRaised(nodes[0])) return paragraph;
  const close = (node: Node, index: number) =>
    isElement(node) || !isRaised(nodes[index + 1]) ? node : node.replace(/(?<=[\p{L}.])\s$/u, "");
  return { ...paragraph, nodes: nodes.map(close) };
}

/** Whether a line below a title says anything of authors, or too little to be missed: not `Supervisor: Prof. Dr. Example`. */
export function isUsed(paragraph: Paragraph, authors: readonly Author[]): boolean {
  const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, "");
  const line = lettersOf(lineOf(paragraph));
  const said = authors.flatMap(({ name, affiliation = "", email = "" }) => [name, email, ...affiliation.split("; ")]);
  return (
    line.length < LEAST_LETTERS ||
    said.map(lettersOf).some((each) => each !== "" && (line.includes(each) || each.includes(line)))
  );
}

const LEAST_LETTERS = 20;

/** An address behind a place stands on a line of its own, where it is the place of nobody. */
const partEmails = (line: string): string[] => {
  const [first] = findEmails(line);
  if (first === undefined || !/\p{L}{3}/u.test(line.slice(0, line.indexOf(first.split("@")[0] ?? "")))) return [line];
  return [
    withoutEmails(line)
      .replace(/(?:e-?mails?|correspond\w*)\s?:/gi, "")
      .replace(/(?<![,;.\s])[,;.\s]+$/, ""),
    findEmails(line).join(", "),
  ];
};

/** The lines of a paragraph. */
const splitLines = (nodes: readonly Node[]): string[] =>
  wordsOf(nodes.map((node) => (typeof node === "object" && node.name === "break" ? "\n" : node)))
    .split("\n")
    .flatMap(partEmails)
    // `1st Ada Example`, as IEEE's template has it; `submitted by Ada Example`, as theses do.
    .map((line) =>
      line
        .replace(/\s+/g, " ")
        .replace(/^ ?\d{1,2}(?:st|nd|rd|th) (?=\p{Lu})/u, "")
        .replace(/^ ?(?:(?:submitted|presented|vorgelegt|eingereicht) )?(?:by|von|par|por)[: ]{1,2}(?=\p{Lu})/iu, "")
        .trim(),
    )
    .filter((line) => line !== "" && !THESIS.test(line));

/** What a thesis calls itself is nobody: `Master Thesis`. */
const THESIS = /\bthes[ie]s\b|\bdissertation\b|(?:bachelor|master|diplom|doktor)-?arbeit\b/i;
