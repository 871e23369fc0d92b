import type { Position } from "../../diagnostics/diagnostic.ts";
import { ENGLISH, LANGUAGES, type ResolvedLanguage } from "../../languages/index.ts";
import { splitSentences } from "../../manuscript/sentences/split-sentences.ts";
import type { Closing } from "../../outline/closing.ts";
import type { CoverPicture } from "../../outline/cover.ts";
import type { Block, BlockOf, BlockType, Entry, Outline, Section } from "../../outline/types.ts";
import { flattenSections } from "../../outline/walk.ts";
import { findLines } from "../../slide-markdown/find-lines.ts";
import { findCitations, type Inline, listFootnotes, parseInline } from "../../text/inline.ts";
import { sliceInlines, toWords } from "../../text/slice-inlines.ts";
import { toInlines } from "../../text/split-tex.ts";
import { isTelling, labelsOf } from "./labels-of.ts";
import { withoutCitations } from "./prose.ts";

/** What a statement is in the talk, as findings name it. */
export type StatementKind =
  | "message"
  | "point"
  | "caption"
  | "description"
  | "cell"
  | "number"
  | "quotation"
  | "note"
  | "takeaway"
  | "abstract";

/** A text of the talk that the paper can be asked for. */
export interface Statement {
  kind: StatementKind;
  inlines: readonly Inline[];
  /** Its words, citations as a space. */
  text: string;
  /** Keys of the works that it cites. */
  cite: readonly string[];
  /** Where it stands in the outline. */
  position?: Position;
  /** Id of its section or slide; nothing of what stands in none. */
  slide?: string;
  /** Where the paper has it, if the outline says so; nothing is looked up of what is the speaker's own. */
  source?: string;
  /** Where the paper has what its slide says, for what says nothing of its own. */
  around?: string;
  isOwn?: true;
  /** What a drawing on its slide says that calls its values made up: these are in no paper. */
  toy?: string;
  /** Why it may differ from the paper. */
  checked?: string;
  /** Words and numbers that the outline says to be the talk's own. */
  own?: readonly string[];
  /** Of a cell: the heads of its row and its column. */
  cell?: { row: string; column: string };
  /** Of a drawing: each of its texts, those that say nothing to be looked up among them. */
  labels?: readonly string[];
}

/** So many of so many: languages have other forms of a noun for each of these. */
const SHARES = [
  [1, 2],
  [2, 3],
  [7, 8],
  [7, 11],
  [7, 21],
  [7, 100],
] as const;

/** What a draft says of a table that it shows a part of, in each language: `6 of 30 rows`; the longest form first. */
const OWN_WORDS = [
  ...new Set(
    LANGUAGES.flatMap(({ drafts }) =>
      drafts ? SHARES.flatMap((share) => [drafts.cut(share, [1, 1]), drafts.cut([1, 1], share)]) : [],
    ).map((words) => words.replace(/\d+/g, "\\d+")),
  ),
]
  .sort((one, other) => other.length - one.length)
  .map((words) => new RegExp(words, "g"));
/** The number of a formula: `(3)`. */
const NUMBER_ONLY = /^\s*\([\w.–,\s-]{1,12}\)(?:–\([\w.]{1,6}\))?\s*$/;

/** What statements of one block or section have in common. */
type Base = Omit<Statement, "kind" | "inlines" | "text" | "cite">;

/** The words in a picture. */
export type WordsIn = (picture: Pick<BlockOf<"figure">, "path" | "source">) => readonly string[];

/** All that a talk says of its paper, in the outline's order. @param wordsIn the words in its pictures, where they are known */
export function listStatements(outline: Outline, language: ResolvedLanguage, wordsIn: WordsIn = () => []): Statement[] {
  const { paper, abstractAt, takeaways, takeawaysAt, closing, opening, picture } = outline;
  return [
    ...ofAbstract(paper.abstract, { position: abstractAt }, language),
    ...(picture ? ofPicture(picture, wordsIn) : []),
    ...(opening ? ofNotes(opening.notes, { position: opening.position }, language) : []),
    ...flattenSections(outline.sections).flatMap((section) => ofSection(section, language, wordsIn)),
    ...takeaways.flatMap((text, index) => state("takeaway", text, { position: takeawaysAt[index] })),
    ...(closing ? ofClosing(closing, language, wordsIn) : []),
  ];
}

function ofClosing(closing: Closing, language: ResolvedLanguage, wordsIn: WordsIn): Statement[] {
  const { at } = closing;
  const base = originOf(closing);
  return [
    ...(closing.message ? state("message", closing.message, { ...base, position: at.message }) : []),
    ...(["takeaways", "numbered", "limits"] as const).flatMap((list) => {
      const texts = closing[list];
      if (typeof texts === "boolean") return [];
      return texts.flatMap((text, index) => state("takeaway", text, { ...base, position: at[list][index] }));
    }),
    ...(closing.picture ? ofPicture(closing.picture, wordsIn) : []),
    ...ofNotes(closing.notes, { position: at.notes }, language),
  ];
}

/** What an outline says of where something comes from. */
const originOf = ({ source, checked, isOwn, own = [] }: Origin): Base => ({
  ...{ source, checked },
  ...(isOwn ? { isOwn } : {}),
  ...(own.length > 0 ? { own } : {}),
});

type Origin = { source?: string; checked?: string; isOwn?: boolean | undefined; own?: readonly string[] | undefined };

/** What a drawing says of values that stand for any others. */
const TOY =
  /\b(?:toy|made[- ]up|invented|fictitious|erfunden\w*|fiktiv\w*|fictif\w*|fictiv\w*|inventad\w*|fictici\w*)\b|虚构|虛構/i;

/** Statements beside drawings of which one calls its values made up. */
function besideToys(statements: Statement[], drawn: readonly (readonly string[])[]): Statement[] {
  const toy = drawn.filter((words) => words.some((each) => TOY.test(each))).flat();
  return toy.length === 0 ? statements : statements.map((statement) => ({ ...statement, toy: toy.join(" · ") }));
}

/** The words in a picture, as one description. */
const drawnIn = (picture: Parameters<WordsIn>[0], base: Base, wordsIn: WordsIn): Statement[] => {
  const labels = wordsIn(picture);
  return state("description", toInlines(labels.filter(isTelling).join(" · ")), { ...base, labels });
};

/** What the picture of the first or the last slide says. */
function ofPicture({ alt, ...picture }: CoverPicture, wordsIn: WordsIn): Statement[] {
  const base: Base = { ...originOf(picture), position: picture.position };
  const said = [...state("description", plain(alt), base), ...drawnIn(picture, base, wordsIn)];
  return besideToys(said, [wordsIn(picture)]);
}

function ofSection(section: Section, language: ResolvedLanguage, wordsIn: WordsIn): Statement[] {
  const { position, id: slide, isOwn } = section;
  const base: Base = { ...originOf(section), position, slide };
  // A title is the paper's own; what stands in its place is a message.
  const message = section.gist === section.title && !section.isSlide ? [] : state("message", section.gist, base);
  const said = [
    ...message,
    ...section.content.flatMap((block) => {
      const { position, source, cite } = block;
      // What its slide says to be the speaker's own is so, unless it names a place.
      const isOwn = block.isOwn || (section.isOwn && section.isSlide && source === undefined);
      const around = source === undefined && section.source !== undefined ? { around: section.source } : {};
      const origin = originOf({ ...block, isOwn, own: [...(section.own ?? []), ...(block.own ?? [])] });
      const own: Base = { ...origin, position, slide, ...around };
      const [first, ...rest] = ofBlock(block.type, block, own);
      const cited = first ? [{ ...first, cite: [...first.cite, ...cite] }, ...rest] : [];
      const drawn = block.type === "figure" ? drawnIn(block, own, wordsIn) : [];
      return [...cited, ...drawn, ...ofNotes(block.notes, { ...own, position: block.notesAt ?? position }, language)];
    }),
    ...ofNotes(
      section.notes,
      {
        ...originOf({ own: section.own, isOwn: isOwn && section.isSlide }),
        ...{ position: section.notesAt ?? position, slide },
        ...(section.source === undefined ? {} : { around: section.source }),
      },
      language,
    ),
  ];
  return besideToys(
    said,
    section.content.flatMap((block) => (block.type === "figure" ? [wordsIn(block)] : [])),
  );
}

function state(kind: StatementKind, inlines: readonly Inline[], base: Base): Statement[] {
  const text = withoutCitations(inlines);
  const cite = findCitations(inlines).flatMap(({ items }) => items.map(({ key }) => key));
  const notes = listFootnotes(inlines).flatMap(({ children }) => state("point", children, base));
  return text.trim() === "" ? notes : [{ kind, inlines, text, cite, ...base }, ...notes];
}

const ofEntries = (entries: readonly Entry[], base: Base) =>
  entries.flatMap(({ text, details }) => [text, ...details].flatMap((each) => state("point", each, base)));

/** A caption without what Lectern itself says in a draft: the name of what is shown, how much of it there is. */
function stateCaption(inlines: readonly Inline[], base: Base): Statement[] {
  const blank = (words: string) => " ".repeat(words.length);
  return state("caption", inlines, base).flatMap((statement) => {
    const { source = "" } = base;
    const isNamed = source !== "" && statement.text.startsWith(`${source}.`);
    const rest = isNamed ? blank(source) + statement.text.slice(source.length) : statement.text;
    const text = OWN_WORDS.reduce((words, pattern) => words.replace(pattern, blank), rest);
    return NUMBER_ONLY.test(text) || !/\p{L}/u.test(text) ? [] : [{ ...statement, text }];
  });
}

const caption = ({ caption: text }: { caption: Inline[] }, base: Base) => stateCaption(text, base);
const plain = (value: string): Inline[] => (value === "" ? [] : [{ type: "text", value }]);

/** What a block of each type says; a type that says nothing of the paper has nothing. */
const OF_BLOCKS: { [T in BlockType]: (block: BlockOf<T>, base: Base) => Statement[] } = {
  point: ({ text, details }, base) => [
    ...state("point", text, base),
    ...details.flatMap((detail) =>
      (Array.isArray(detail) ? [detail] : [detail.text, ...detail.details]).flatMap((each) =>
        state("point", each, base),
      ),
    ),
  ],
  figure: ({ alt, caption: text }, base) => [
    ...state("caption", text, base),
    ...state("description", plain(alt), base),
  ],
  table: ({ columns, rows, caption: text }, base) => [
    ...stateCaption(text, base),
    ...rows.flatMap((row) =>
      row.flatMap((cell, column) =>
        state("cell", cell, { ...base, cell: { row: toWords(row[0] ?? []), column: toWords(columns[column] ?? []) } }),
      ),
    ),
  ],
  equation: (block, base) => [
    ...caption(block, base),
    ...(block.symbols ?? []).flatMap(({ text }) => state("description", text, base)),
  ],
  code: caption,
  quote: ({ text }, base) => state("quotation", text, base),
  number: ({ number, label }, base) => state("number", [...plain(`${number} `), ...label], base),
  steps: ({ steps }, base) => ofEntries(steps, base),
  timeline: ({ events }, base) => ofEntries(events, base),
  cycle: ({ steps }, base) => ofEntries(steps, base),
  compare: ({ sides }, base) =>
    sides.flatMap(({ points, picture }) => [
      ...ofEntries(points, base),
      ...(picture ? state("caption", picture.caption, base) : []),
    ]),
  diagram: (block, base) => [
    ...caption(block, base),
    ...labelsOf(block.mermaid).flatMap((label) => state("description", plain(label), base)),
  ],
  media: () => [],
  qr: () => [],
  slidev: ({ pieces }, base) =>
    findLines(pieces.map((piece) => (typeof piece === "string" ? piece : "")).join("")).flatMap(({ text }) =>
      state("point", parseInline(text), base),
    ),
};

const ofBlock = <T extends BlockType>(type: T, block: BlockOf<T> & Block, base: Base): Statement[] =>
  OF_BLOCKS[type](block, base);

/** `(Methods, sentence 3)` behind the sentence of a draft's notes; an ellipsis where more of the section follows. */
const PLACE = /\((?:…\s)?((?:[^()]|\([^()]*\)){2,160}?\d)\)\s*$/;

/** Whether what stands in brackets is the place of a sentence. */
const namesSentence = (words: string, { drafts }: ResolvedLanguage) =>
  [drafts, ENGLISH.drafts].some(({ sentence }) => {
    const [before = ""] = sentence("\u0001", 7).replace("\u0001", "").split("7");
    return words.includes(before);
  });

/** An abstract, sentence by sentence: where one of them has an address in it, the others are the paper's words. */
const ofAbstract = (abstract: readonly Inline[], base: Base, language: ResolvedLanguage): Statement[] =>
  splitSentences(toWords(abstract), language).flatMap(({ from, to }) =>
    state("abstract", sliceInlines(abstract, from, to), base),
  );

/** Notes, sentence by sentence. */
function ofNotes(notes: readonly Inline[][], base: Base, language: ResolvedLanguage): Statement[] {
  return notes.flatMap((paragraph) => {
    const words = toWords(paragraph);
    const found = PLACE.exec(words);
    const isPlace = (place: string) =>
      namesSentence(place, language) ||
      // Of a caption the section alone: `… of the package. (2.1)`.
      (/^\d{1,2}(?:\.\d{1,2}){1,3}$/.test(place) && /[.?!]\s*$/.test(words.slice(0, found?.index)));
    const named = found && isPlace(found[1] ?? "") ? found : undefined;
    const end = named?.index ?? words.length;
    return splitSentences(words.slice(0, end), language).flatMap(({ from, to }) =>
      state("note", sliceInlines(paragraph, from, to), { ...base, source: named?.[1] }),
    );
  });
}
