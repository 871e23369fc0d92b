import { ENGLISH, type ResolvedLanguage } from "../../languages/index.ts";
import type { ManuscriptSection, Passage } from "../../manuscript/manuscript.ts";
import { tokensOf } from "../../manuscript/sentences/tokens.ts";
import { CITATION, toWords } from "../../text/slice-inlines.ts";
import type { PaperIndex, PaperSentence } from "./index-paper.ts";

/** Where a source leads. */
export interface Found {
  /** Sentences that it names by number; captions, cells and formulas of what it names. */
  sentences: readonly PaperSentence[];
  /** All of the sections that it names, or that hold what it names. */
  around: readonly PaperSentence[];
  /** Numbers of sentences that the section does not have. */
  missing: readonly number[];
}

/**
 * Looks a source up: `II.A.1`; `Methods, sentence 3`; `4.2, sentences 3–5`; `Table 2`; several with semicolons.
 *
 * @returns nothing when the paper has no such place
 */
export function resolveSource(source: string, paper: PaperIndex): Found | undefined {
  const found = source.split(/\s*;\s*/).flatMap((part) => resolvePart(part, paper) ?? []);
  if (found.length === 0) return undefined;
  return {
    sentences: found.flatMap(({ sentences }) => sentences),
    around: [...new Set(found.flatMap(({ around }) => around))],
    missing: found.flatMap(({ missing }) => missing),
  };
}

function resolvePart(source: string, paper: PaperIndex): Found | undefined {
  const { place, numbers } = readSource(source, paper.language);
  const key = keyOf(place);
  if (key === "") return undefined;
  const named = paper.sentences.filter(
    ({ passage, place: name }) => passage !== undefined && isNamed(passage, name, key),
  );
  if (named.length > 0) {
    const sections = new Set(named.map(({ section }) => section));
    return { sentences: named, around: paper.sentences.filter(({ section }) => sections.has(section)), missing: [] };
  }
  const sections = new Set(findSections(place, paper));
  if (sections.size === 0) return resolveItem(place, paper);
  const around = paper.sentences.filter(({ section }) => sections.has(section));
  const wanted = new Set(numbers);
  const sentences = around.filter(({ kind, number }) => kind === "sentence" && wanted.has(number));
  const missing = numbers.filter((number) => !sentences.some((sentence) => sentence.number === number));
  return { sentences, around: withInner(around, sections, paper), missing };
}

/** `III.2` of a section that has no sections but a list: its second entry. */
function resolveItem(place: string, paper: PaperIndex): Found | undefined {
  const [, above, number] = /^(.+)\.(\d{1,3})$/.exec(place.trim()) ?? [];
  if (above === undefined) return undefined;
  const sections = new Set(findSections(above, paper));
  const around = paper.sentences.filter(({ section }) => sections.has(section));
  const sentences = around.filter(({ item }) => item === Number(number));
  return sentences.length === 0 ? undefined : { sentences, around, missing: [] };
}

/** A figure, table or formula by its name; a formula by its number, too. */
const isNamed = (passage: Passage, place: string, key: string) =>
  "name" in passage &&
  passage.name !== undefined &&
  (keyOf(place) === key ||
    (passage.type === "equation" && keyOf(place).replace(/^\D+ /, "") === key.replace(/^\D+ /, "")));

/** A place in a section is in the sections that it holds, too. */
function withInner(
  around: readonly PaperSentence[],
  sections: ReadonlySet<ManuscriptSection>,
  { sentences }: PaperIndex,
) {
  const inner = new Set<ManuscriptSection>();
  const add = (section: ManuscriptSection): void => {
    inner.add(section);
    section.sections.forEach(add);
  };
  sections.forEach(add);
  return inner.size === sections.size ? around : sentences.filter(({ section }) => inner.has(section));
}

/** A place and the numbers of sentences behind it, in the paper's language or in English. */
function readSource(source: string, language: ResolvedLanguage): { place: string; numbers: number[] } {
  for (const { drafts } of [language, ENGLISH]) {
    // `, sentence ` and what follows the number.
    const [before = "", after = ""] = drafts.sentence("\u0001", 7).replace("\u0001", "").split("7");
    const stem = before.trimEnd().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const list = String.raw`(\d{1,5}(?:\s?(?:[–,-]|and|und|et|y)\s?\d{1,5}){0,40})`;
    const found = new RegExp(`^(.*?)${stem}s?\\s?${list}${after.trim()}$`, "iu").exec(source.trim());
    if (found) return { place: found[1] ?? "", numbers: readNumbers(found[2] ?? "") };
  }
  return { place: source, numbers: [] };
}

/** `3, 5–7 and 9`: a range of no more than a hundred. */
function readNumbers(list: string): number[] {
  return [...list.matchAll(/(\d+)(?:\s?[–-]\s?(\d+))?/g)].flatMap(([, from = "0", to = from]) => {
    const length = Math.min(100, Math.max(1, Number(to) - Number(from) + 1));
    return Array.from({ length }, (_, index) => Number(from) + index);
  });
}

/** Sections by their labels, else by their titles, else by words of their titles. */
function findSections(place: string, { places, language }: PaperIndex): ManuscriptSection[] {
  const sections = [...places.keys()];
  const key = keyOf(place.replace(/^(?:§|sec(?:tion|t?\.)?|chapter|abschnitt|kapitel)\s*/i, "").trim() || place);
  const exact = sections.filter((section) => keyOf(places.get(section) ?? "") === key);
  if (exact.length > 0) return exact;
  if (key === keyOf(language.drafts.abstract) || key === "abstract") return sections.slice(0, 1);
  const titleOf = (section: ManuscriptSection) => keyOf(toWords(section.title).replaceAll(CITATION, " "));
  const titled = sections.filter((section) => titleOf(section) === key || keyOf(section.label ?? "") === key);
  if (titled.length > 0) return titled;
  return key.length < 4 ? [] : sections.filter((section) => ` ${titleOf(section)} `.includes(` ${key} `));
}

/** Words without case and marks. */
const keyOf = (text: string): string =>
  tokensOf(text)
    .map(({ value }) => value)
    .join(" ");
