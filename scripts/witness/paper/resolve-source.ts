import { ENGLISH, type NamedKind } from "../../languages/index.ts";
import { patternOf } from "../../languages/phrases.ts";
import { readPlace } from "../../languages/read-place.ts";
import type { ManuscriptSection, Passage } from "../../manuscript/manuscript.ts";
import { wordKey } from "../../manuscript/sentences/tokens.ts";
import { CITATION, toWords } from "../../text/slice-inlines.ts";
import type { PaperIndex, PaperSentence } from "./index-paper.ts";
import { nameOfPassage } from "./passage-name.ts";

/** Where a source leads. */
export interface Found extends FoundPart {
  /** Parts of it that lead nowhere, or name sentences that are not there: `4.2, sentence 90`. */
  lost: readonly string[];
  /** All of the sections that it names as a whole: of `4.2; Results, sentence 1`, the former. */
  whole: ReadonlySet<PaperSentence>;
}

interface FoundPart {
  /** Sentences that it names by number; captions, cells and formulas of what it names. */
  sentences: readonly PaperSentence[];
  /** All of the sections that it names, or that hold what it names. */
  around: readonly PaperSentence[];
  /** The sections that it names, or that hold what it names, without those in them. */
  sections: ReadonlySet<ManuscriptSection>;
  /** Numbers of sentences that the section does not have. */
  missing: readonly number[];
}

/**
 * Looks a source up: `II.A.1`; `Methods, sentence 3`; `4.2, sentences 3–5`; `Table 2`; `Lemma 2.5`; several with semicolons.
 *
 * @returns nothing when the paper has no such place
 */
export function resolveSource(source: string, paper: PaperIndex): Found | undefined {
  const before = known.get(paper) ?? new Map<string, Found | undefined>();
  known.set(paper, before);
  // All cells of a table name one.
  if (!before.has(source)) before.set(source, resolve(source, paper));
  return before.get(source);
}

const known = new WeakMap<PaperIndex, Map<string, Found | undefined>>();

function resolve(source: string, paper: PaperIndex): Found | undefined {
  const lost: string[] = [];
  const found = source.split(";").flatMap((each) => {
    const part = each.trim();
    const all = resolveParts(part, paper);
    const isWhole = all.length > 0 && all.every(({ missing }) => missing.length === 0);
    if (!isWhole && part !== "") lost.push(part);
    return all;
  });
  if (found.length === 0) return undefined;
  return {
    sentences: found.flatMap(({ sentences }) => sentences),
    around: [...new Set(found.flatMap(({ around }) => around))],
    sections: new Set(found.flatMap(({ sections }) => [...sections])),
    missing: found.flatMap(({ missing }) => missing),
    lost,
    whole: new Set(
      found.flatMap(({ sentences, missing, around }) => (sentences.length + missing.length > 0 ? [] : around)),
    ),
  };
}

/** One place, or several of a kind. */
function resolveParts(part: string, paper: PaperIndex): FoundPart[] {
  const one = resolvePart(part, paper);
  if (one) return [one];
  const all = listPlaces(part).map((place) => resolvePart(place, paper));
  return all.every((each) => each !== undefined) ? all : [];
}

/** `Figures 1 and 2`, `Tables 1–3`, `Equations (3) to (5)`, `Sections 3.1, 3.2`: each by itself. */
function listPlaces(source: string): string[] {
  const [, name, list] = /^(\p{L}{3,20})s\s+([(\dA-Z].{0,60})$/u.exec(source) ?? [];
  if (name === undefined || list === undefined) return [];
  const places = list.split(/\s?[,&]\s?|\s(?:and|und|et|y)\s/).flatMap((each) => {
    const [, from, to] = /^\(?(\d{1,3})\)?(?:\s?[–-]\s?|\s(?:to|bis|à|a)\s)\(?(\d{1,3})\)?$/.exec(each) ?? [];
    if (from === undefined || to === undefined) return [each];
    const length = Math.min(MOST_PLACES, Math.max(1, Number(to) - Number(from) + 1));
    return Array.from({ length }, (_, index) => String(Number(from) + index));
  });
  return places.map((each) => `${name} ${each.trim()}`);
}

const MOST_PLACES = 20;

function resolvePart(source: string, paper: PaperIndex): FoundPart | undefined {
  const { place, numbers } = readPlace(source, paper.language);
  const key = wordKey(place);
  // `sentence 9` of a paper that is one section, such as a letter.
  if (key === "" && numbers.length > 0 && paper.places.size === 1)
    return inSections(new Set(paper.places.keys()), numbers, paper);
  if (key === "") return undefined;
  const numbered = numberOf(place, paper);
  const isOf = ({ passage, place: name }: PaperSentence) =>
    passage !== undefined &&
    (isNamed(passage, name, key, numbered?.kind) || (numbered !== undefined && isNumbered(passage, numbered, paper)));
  const named = paper.sentences.filter(isOf);
  // `1, sentence 12` is of a section, though a formula has that number, too.
  if (named.length > 0 && numbers.length === 0) {
    const sections = new Set(named.map(({ section }) => section));
    const around = paper.sentences.filter(({ section }) => sections.has(section));
    return { sentences: named, around, sections, missing: [] };
  }
  const sections = new Set(findSections(place, paper));
  if (sections.size === 0)
    return resolveItem(place, paper) ?? resolveStatement(place, paper) ?? resolveLines(place, paper);
  return inSections(sections, numbers, paper);
}

/** Sentences of sections by their numbers. */
function inSections(
  sections: ReadonlySet<ManuscriptSection>,
  numbers: readonly number[],
  paper: PaperIndex,
): FoundPart {
  const around = paper.sentences.filter(({ section }) => sections.has(section));
  const wanted = new Set(numbers);
  const sentences = around.filter(({ kind, number }) => kind === "sentence" && wanted.has(number));
  const missing = numbers.filter((number) => !sentences.some((sentence) => sentence.number === number));
  return { sentences, around: withInner(around, sections, paper), sections, missing };
}

/** `III.2` of a section that has no sections but a list: its second entry. */
function resolveItem(place: string, paper: PaperIndex): FoundPart | undefined {
  const [, above, number] = /^(.+)\.(\d{1,3})$/.exec(place.trim()) ?? [];
  if (above === undefined) return undefined;
  const sections = new Set(findSections(above, paper));
  const around = paper.sentences.filter(({ section }) => sections.has(section));
  const sentences = around.filter(({ item }) => item === Number(number));
  return sentences.length === 0 ? undefined : { sentences, around, sections, missing: [] };
}

/** A theorem is said to begin where its name does, and to be told in so many sentences. */
const STATEMENT = 3;

/** Lines that a theorem may take which could not be read as text. */
const STATEMENT_LINES = 8;

/** `Lemma 2.5`, `Definition 3`: what running text opens with that name, or lines that could not be read as such, for their formulas. */
function resolveStatement(place: string, paper: PaperIndex): FoundPart | undefined {
  if (!/^\p{L}{4,20} \d[\d.]{0,10}$/u.test(place)) return undefined;
  const name = place.toLowerCase();
  const { sentences } = paper;
  const isTold = (sentence: PaperSentence) => sentence.kind === "sentence" || isLoose(sentence, paper);
  const opens = ({ text }: PaperSentence) =>
    text.slice(0, name.length).toLowerCase() === name && !/^\.?\d/.test(text.slice(name.length));
  const first = sentences.find((sentence) => isTold(sentence) && opens(sentence));
  if (!first) return undefined;
  const length = first.kind === "sentence" ? STATEMENT : STATEMENT_LINES;
  const around = sentences.filter(({ section }) => section === first.section);
  const own = around.filter(
    (sentence) => isTold(sentence) && sentence.index >= first.index && sentence.index < first.index + length,
  );
  return {
    sentences: own,
    around: first.kind === "sentence" ? around : own,
    sections: new Set([first.section]),
    missing: [],
  };
}

/** Whether it is a line of the paper that is in none of its sections, since nobody could read it. */
const isLoose = ({ kind, section }: PaperSentence, { places }: PaperIndex) => kind === "cell" && !places.has(section);

/** `lines 90–95`: rows of tables that nobody told apart, which have no other name. */
function resolveLines(place: string, paper: PaperIndex): FoundPart | undefined {
  const [, from, to = from] = /^lines?\s(\d{1,7})(?:\s?(?:[–-]|to)\s?(\d{1,7}))?$/i.exec(place) ?? [];
  if (from === undefined) return undefined;
  const sentences = paper.sentences.filter(
    (sentence) =>
      isLoose(sentence, paper) &&
      sentence.origin.position.line >= Number(from) &&
      sentence.origin.position.line <= Number(to),
  );
  const sections = new Set(sentences.map(({ section }) => section));
  return sentences.length === 0 ? undefined : { sentences, around: sentences, sections, missing: [] };
}

const keys = new WeakMap<Passage, string>();

/** A figure, table or formula by its name; a formula by its number, too, where no name says that something else is meant. */
function isNamed(passage: Passage, place: string, key: string, kind: NamedKind | undefined): boolean {
  if (nameOfPassage(passage) === undefined) return false;
  const own = keys.get(passage) ?? wordKey(place);
  keys.set(passage, own);
  if (own === key) return true;
  const isFormula = passage.type === "equation" && (kind ?? "equation") === "equation";
  return isFormula && own.replace(/^\D+ /, "") === key.replace(/^\D+ /, "");
}

/** `figure` and `3` of `Fig. 3b–d`: what it is, by any of its names, and its number without panels. */
function numberOf(place: string, { language }: PaperIndex): { kind: NamedKind; number: string } | undefined {
  for (const { story } of [language, ENGLISH])
    for (const kind of ["figure", "table", "equation"] as const) {
      const found = story && patternOf(story.names[kind], "start").exec(place)?.[0];
      const number = found && PANELS.exec(place.slice(found.length))?.[1];
      if (number) return { kind, number };
    }
  return undefined;
}

/** A number with letters of panels behind it, or where they are: `. 3b–d`, `2A, C`, `2, upper left`, `4 (right)`. */
const PANELS =
  /^\.?\s?\(?([A-Z]{0,2}\.?\d{1,3}(?:\.\d{1,3}){0,3})\)?(?:\s?\(?[a-zA-Z](?:\s?[–,-]\s?[a-zA-Z]){0,8}\)?|,?\s\(?(?:(?:upper|lower|top|bottom|left|right|middle|cent(?:er|re)|inset|panel|row|column|half)\b\s?){1,3}\)?)?$/;

function isNumbered(
  passage: Passage,
  { kind, number }: { kind: NamedKind; number: string },
  paper: PaperIndex,
): boolean {
  const name = nameOfPassage(passage);
  const own = name === undefined ? undefined : numberOf(name, paper);
  return own?.number === number && (passage.type === kind || (passage.type === "code" && own.kind === kind));
}

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

/** Sections by their labels, else by their titles, else by words of their titles. */
function findSections(place: string, paper: PaperIndex): ManuscriptSection[] {
  const { places, language } = paper;
  const sections = [...places.keys()];
  const key = wordKey(place.replace(SECTION, "").trim() || place);
  // `Appendix A` is what it is called, or `A`.
  for (const each of new Set([wordKey(place), key])) {
    const exact = sections.filter((section) => wordKey(places.get(section) ?? "") === each);
    if (exact.length > 0) return exact;
  }
  if (key === wordKey(language.drafts.abstract) || key === "abstract") return sections.slice(0, 1);
  const titleOf = (section: ManuscriptSection) => wordKey(toWords(section.title).replaceAll(CITATION, " "));
  const titled = sections.filter((section) => titleOf(section) === key || wordKey(section.label ?? "") === key);
  if (titled.length > 0) return titled;
  const [, above, own] = /^(.{1,300}) > (.{1,300})$/s.exec(place) ?? [];
  if (above !== undefined && own !== undefined) {
    const inner = findSections(above, paper).flatMap((section) => section.sections);
    const named = inner.filter((section) => titleOf(section) === wordKey(own));
    return named.length > 0 ? named : inner.filter((section) => ` ${titleOf(section)} `.includes(` ${wordKey(own)} `));
  }
  const having = key.length < 4 ? [] : sections.filter((section) => ` ${titleOf(section)} `.includes(` ${key} `));
  if (having.length > 0) return having;
  // Text before the first heading is what others have below this one.
  return key === INTRODUCTION ? sections.filter(({ title }) => toWords(title) === paper.title) : [];
}

/** What may stand before the label of a section. */
const SECTION = /^(?:§|sec(?:tion|t?\.)?|chapter|appendix|app\.|abschnitt|kapitel|anhang|annexe|apéndice)\s*/i;

const INTRODUCTION = "introduction";
