import { languageOf, type ResolvedLanguage } from "../../languages/index.ts";
import { allSections } from "../../manuscript/all-sections.ts";
import type { Manuscript, ManuscriptSection, Passage, Place } from "../../manuscript/manuscript.ts";
import { placeSections } from "../../manuscript/place-sections.ts";
import { listSentences } from "../../manuscript/sentences/sentences.ts";
import { splitSentences } from "../../manuscript/sentences/split-sentences.ts";
import { termsOf } from "../../manuscript/sentences/terms.ts";
import { type Token, tokensOf } from "../../manuscript/sentences/tokens.ts";
import { abstractSection, titleFromFile, withLead } from "../../manuscript/with-lead.ts";
import type { Reference } from "../../outline/types.ts";
import { findCitations, type Inline, walkInlines } from "../../text/inline.ts";
import { CITATION, toWords } from "../../text/slice-inlines.ts";
import { nameOfPassage } from "./passage-name.ts";

/** A sentence of the paper, or what stands for one: a caption, a title, a cell of a table, a formula. */
export interface PaperSentence {
  /** Which of all it is, from 0. */
  index: number;
  text: string;
  tokens: readonly Token[];
  terms: readonly string[];
  kind: "sentence" | "caption" | "title" | "cell" | "formula" | "code";
  /** Of running text: which of its section's sentences, from 1. Else 0. */
  number: number;
  /** Of the first sentence of a list's entry: which entry, from 1. */
  item?: number;
  /** What the paper calls the place: a section's labels or title, `Table 2`. */
  place: string;
  section: ManuscriptSection;
  /** Of captions and cells. */
  passage?: Passage;
  /** Of a cell: its row's and its column's head, if they have words. */
  cell?: { row: string; column: string };
  origin: Place;
}

/** A paper as it is looked up. */
export interface PaperIndex {
  language: ResolvedLanguage;
  sentences: readonly PaperSentence[];
  /** Sentences by the words that they hold, and by their terms. */
  byToken: ReadonlyMap<string, readonly number[]>;
  byTerm: ReadonlyMap<string, readonly number[]>;
  /** How much a term tells: the logarithm of how seldom sentences have it. */
  weightOf(term: string): number;
  /** Sections from the top down, the abstract first, each with what the paper calls it. */
  places: ReadonlyMap<ManuscriptSection, string>;
  /** Every word of the paper, of its title, authors and references too. */
  words: ReadonlySet<string>;
  references: readonly Reference[];
  /** Keys of the works that its text cites. */
  cited: ReadonlySet<string>;
  /** Numbers in the addresses that it links to: of a commit, an issue. */
  linked: ReadonlySet<string>;
  /** Its authors with where they work, its keywords, where and when it was published, its references. */
  around: readonly string[];
  year?: number | undefined;
  title: string;
}

/** What stands in no section, since it is no text. */
const UNREAD: ManuscriptSection = {
  place: { file: "", position: { line: 1, column: 1, length: 1 } },
  title: [],
  content: [],
  sections: [],
};

/** Makes a paper ready to be looked up. */
export function indexPaper(manuscript: Manuscript, file: string): PaperIndex {
  const language = languageOf(manuscript.language ?? "en");
  const title = toWords(manuscript.title);
  const name = title || titleFromFile(file);
  const { sections } = withLead(manuscript, [{ type: "text", value: name }], file);
  const abstract = abstractSection(manuscript.abstract, language);
  const nameOf = (section: ManuscriptSection) => toWords(section.title).replaceAll(CITATION, "").trim() || name;
  const places = new Map([[abstract, language.drafts.abstract], ...placeSections(sections, nameOf)]);
  const sentences: PaperSentence[] = [];
  const add = (
    text: string,
    rest: Pick<PaperSentence, "kind" | "place" | "section" | "origin"> & Partial<PaperSentence>,
  ) => {
    const plain = text.replaceAll(CITATION, " ");
    const tokens = tokensOf(plain);
    if (tokens.length === 0) return;
    sentences.push({
      number: 0,
      ...rest,
      index: sentences.length,
      text: plain,
      tokens,
      terms: termsOf(plain, language),
    });
  };
  const front = { place: language.drafts.abstract, section: abstract, origin: abstract.place };
  add(title, { kind: "title", ...front });
  const all = allSections({ sections });
  for (const section of [abstract, ...all]) {
    const place = places.get(section) ?? "";
    if (section !== abstract) add(toWords(section.title), { kind: "title", place, section, origin: section.place });
    let item = 0;
    let list: number | undefined;
    for (const sentence of listSentences(section.content, language)) {
      if (sentence.list !== list) item = 0;
      list = sentence.list;
      const opensItem = sentence.isItem && sentence.indexInParagraph === 0;
      if (opensItem) item++;
      const own = { kind: "sentence" as const, number: sentence.number, ...(opensItem ? { item } : {}) };
      add(sentence.text, { ...own, place, section, origin: sentence.place });
    }
    for (const passage of section.content) addPassage(passage, { place, section, language, add });
  }
  // Rows of tables that nobody told apart: a talk may say what is in them.
  for (const { place: origin, text } of manuscript.unread ?? []) {
    const { where, line } = origin.position;
    add(text, { kind: "cell", place: where ?? `line ${line}`, section: UNREAD, origin });
  }
  const byToken = invert(sentences.map(({ tokens }) => tokens.map(({ value }) => value)));
  const byTerm = invert(sentences.map(({ terms }) => terms));
  const names = [
    ...manuscript.authors.flatMap(({ name, affiliation }) => [name, affiliation ?? ""]),
    ...manuscript.keywords,
  ];
  const around = [
    ...names,
    manuscript.venue ?? "",
    // `[2011,7]`: a year, and a month.
    ...manuscript.references.map((reference) => JSON.stringify(reference).replace(/(?<=\d),(?=\d)/g, ", ")),
  ];
  return {
    ...{
      language,
      sentences,
      byToken,
      byTerm,
      places,
      title,
      around,
      references: manuscript.references,
      cited: citedIn([abstract, ...all]),
      linked: linkedIn([abstract, ...all]),
      year: manuscript.year,
    },
    weightOf: (term) => Math.log((1 + sentences.length) / (0.5 + (byTerm.get(term)?.length ?? 0))),
    words: new Set([...byToken.keys(), ...around.flatMap((text) => tokensOf(text).map(({ value }) => value))]),
  };
}

/** What is not running text: captions, cells, formulas, listings. */
function addPassage(
  passage: Passage,
  {
    place,
    section,
    language,
    add,
  }: {
    place: string;
    section: ManuscriptSection;
    language: ResolvedLanguage;
    add: (
      text: string,
      rest: Pick<PaperSentence, "kind" | "place" | "section" | "origin"> & Partial<PaperSentence>,
    ) => void;
  },
): void {
  const { place: origin } = passage;
  const base = { section, passage, origin, place: nameOfPassage(passage) || place };
  const addCaption = (caption: readonly Inline[]) => {
    const words = toWords(caption);
    for (const { from, to } of splitSentences(words, language))
      add(words.slice(from, to), { kind: "caption", ...base });
  };
  if (passage.type === "figure") addCaption(passage.caption);
  if (passage.type === "figure" && passage.alt !== undefined) add(passage.alt, { kind: "caption", ...base });
  // Of a formula that is a picture there are the letters on it.
  if (passage.type === "equation") add(passage.tex || (passage.alt ?? ""), { kind: "formula", ...base });
  if (passage.type === "quote") add(toWords(passage.text), { kind: "sentence", ...base });
  if (passage.type === "code") {
    addCaption(passage.caption);
    add(passage.code, { kind: "code", ...base });
  }
  if (passage.type === "table") {
    addCaption(passage.caption);
    const columns = passage.columns.map(toWords);
    const cells = [passage.columns, ...passage.rows];
    cells.forEach((row, index) => {
      const words = row.map(toWords);
      words.forEach((text, column) => {
        const cell = { row: index === 0 ? "" : (words[0] ?? ""), column: columns[column] ?? "" };
        add(text, { kind: "cell", ...base, cell });
      });
    });
  }
}

/** Running text, and that of lists. */
const textsIn = (sections: readonly ManuscriptSection[]): Inline[][] =>
  sections.flatMap(({ content }) =>
    content.flatMap((passage) =>
      passage.type === "paragraph"
        ? [passage.text]
        : passage.type === "list"
          ? passage.items.flatMap(({ text }) => text)
          : [],
    ),
  );

/** Keys of the works that running text cites. */
const citedIn = (sections: readonly ManuscriptSection[]): Set<string> =>
  new Set(textsIn(sections).flatMap((text) => findCitations(text).flatMap(({ items }) => items.map(({ key }) => key))));

const linkedIn = (sections: readonly ManuscriptSection[]): Set<string> =>
  new Set(
    textsIn(sections)
      .flatMap((text) => walkInlines(text))
      .flatMap((node) => (node.type === "link" ? (node.url.match(/(?<=\/)\d{2,7}(?![\w.])/g) ?? []) : [])),
  );

/** In which texts a word stands, each once. */
function invert(texts: readonly (readonly string[])[]): Map<string, number[]> {
  const map = new Map<string, number[]>();
  texts.forEach((words, index) => {
    for (const word of new Set(words)) {
      const list = map.get(word);
      if (list) list.push(index);
      else map.set(word, [index]);
    }
  });
  return map;
}
