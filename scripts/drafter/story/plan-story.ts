import type { ResolvedLanguage } from "../../languages/index.ts";
import { allSections } from "../../manuscript/all-sections.ts";
import type { Manuscript, ManuscriptSection } from "../../manuscript/manuscript.ts";
import { listSentences } from "../../manuscript/sentences/sentences.ts";
import { abstractSection } from "../../manuscript/with-lead.ts";
import type { Inline } from "../../text/inline.ts";
import { toWords } from "../../text/slice-inlines.ts";
import { chooseTakeaways } from "../choose-takeaways.ts";
import { findAbbreviations } from "./abbreviations.ts";
import type { Candidate, CandidateOptions, Evidence } from "./candidate.ts";
import { centralityIn } from "./centrality.ts";
import { SlideChooser } from "./choose-slides.ts";
import { expectTerms } from "./expected-terms.ts";
import { fillBackup, fillTalk, isPart, type PlannedSlide, slidesFor, spreadTime } from "./fill-talk.ts";
import { asFuller, bestLines, type Line, listLines } from "./lines.ts";
import { listCandidates } from "./list-candidates.ts";
import { findMentions } from "./mentions.ts";
import { nameOfThing } from "./name-of-thing.ts";
import { rolesOf, type StoryRole } from "./roles.ts";
import { weighTerms } from "./support.ts";
import { toRemember } from "./to-remember.ts";
import { LINES, SCARCE, WORDS } from "./weights.ts";

export interface Story {
  /** The first of them matter most; `order` says where in the paper each stands. */
  slides: PlannedSlide[];
  /** What is at hand for questions. */
  backup: PlannedSlide[];
  takeaways: Line[];
  roles: ReadonlyMap<ManuscriptSection, StoryRole>;
  /** The lines that say most of a section by itself. */
  best(section: ManuscriptSection, most: number): Line[];
  /** Stands for the abstract, whose sentences slides may have. */
  abstract: ManuscriptSection;
}

export interface StoryOptions {
  minutes: number;
  language: ResolvedLanguage;
  /** Whether sentences stay whole. */
  isWhole: boolean;
  isShown(evidence: Evidence): boolean;
  /** See {@link CandidateOptions}. */
  titles?: ReadonlyMap<ManuscriptSection, Inline[]>;
  /** Sections that a draft has in their own shape, such as pillars, with all inside of them; and the minutes these take. */
  shaped?: { sections: ReadonlySet<ManuscriptSection>; minutes: number };
}

/**
 * Plans the talk of a paper: which slides, in which order, and how much each matters. Pure, and the same each time.
 *
 * The slides that a short talk has are those of a longer one that were taken first, so that any length can be built.
 */
export function planStory(
  manuscript: Manuscript,
  {
    minutes,
    language,
    isWhole,
    isShown,
    titles = new Map(),
    shaped = { sections: new Set(), minutes: 0 },
  }: StoryOptions,
): Story {
  const { sections } = manuscript;
  const all = allSections(manuscript);
  const abstract = abstractSection(manuscript.abstract, language);
  const roles = new Map([...withoutProtocols(rolesOf(sections, language), all), [abstract, "problem" as const]]);
  const isTold = (section: ManuscriptSection) => isPart(roles.get(section) ?? "method");
  const isEnd = (section: ManuscriptSection) => roles.get(section) === "conclusion";
  const told = [abstract, ...all.filter((section) => isTold(section) && !shaped.sections.has(section))];
  const total = Math.max(1, slidesFor(minutes - shaped.minutes));
  const model = learnTerms(manuscript, (section) => isTold(section) || isEnd(section), total, language);
  const abbreviations = findAbbreviations(
    told.flatMap(({ content }) => listSentences(content, language).map(({ text }) => text)),
  );
  const name = nameOfThing(toWords(manuscript.title), told, language);
  // Not of the abstract, which has all of them once more.
  const inner = told.filter((section) => section !== abstract);
  const centrality = centralityIn([...inner, ...all.filter(isEnd)], language);
  const said = told.flatMap((section) =>
    listLines(section, { model, language, isWhole, abbreviations, abstract, name, centrality }),
  );
  // A paper of few words has room for more of each.
  const words = said.reduce((sum, { short }) => sum + short.words, 0) / (total * WORDS.slide);
  const longest = words < SCARCE.very ? WORDS.remembered : words < SCARCE.few ? WORDS.scarce : undefined;
  const options: CandidateOptions = {
    ...{ model, language, isWhole, abbreviations, roles, isShown, titles, abstract },
    ...(longest === undefined ? {} : { longest }),
    mentions: findMentions(sections, language),
    front: [abstract, ...all.filter(isEnd)].flatMap(({ content }) =>
      listSentences(content, language).map(({ text }) => text),
    ),
    title: toWords(manuscript.title),
    weigh: weighTerms(inner, language),
    name,
    centrality,
  };
  const candidates = listCandidates(told, options);
  const most = { words: isWhole ? 2 * WORDS.slide : WORDS.slide, lines: linesASlide(candidates, total) };
  const chooser = new SlideChooser(candidates, model, most, options);
  // Beside a figure its words take room.
  const filled = fillTalk(candidates, chooser, total).map((slide) =>
    slide.evidence ? slide : { ...slide, message: asFuller(slide.message, options) },
  );
  const slides = spreadTime(filled, minutes - shaped.minutes);
  const backup = fillBackup(slides, chooser, options);
  const takeaways = chooseTakeaways(toRemember({ slides, told, ends: all.filter(isEnd) }, options), model, language);
  const best = (section: ManuscriptSection, most: number) => bestLines(listLines(section, options), most, model);
  return { slides, backup, takeaways, roles, abstract, best };
}

/**
 * Methods that stand behind all results, as in journals of the life sciences, are for who repeats the work; what a talk needs
 * of them is told with the results. Where these are few, or most of the paper stands behind them, as behind a first example,
 * they stay.
 */
function withoutProtocols(
  roles: ReadonlyMap<ManuscriptSection, StoryRole>,
  all: readonly ManuscriptSection[],
): [ManuscriptSection, StoryRole][] {
  const isFound = (section: ManuscriptSection) => roles.get(section) === "results";
  const last = all.findLastIndex(isFound);
  const isLate = (section: ManuscriptSection, at: number) =>
    at > last && ["method", "data"].includes(roles.get(section) ?? "");
  const late = new Set(last < 0 ? [] : all.filter(isLate));
  const lengthOf = (sections: Iterable<ManuscriptSection>) =>
    [...sections].reduce((sum, { content }) => sum + content.length, 0);
  const found = lengthOf(all.filter(isFound));
  if (found < FOUND || lengthOf(late) > LATE * found) return [...roles];
  return [...roles].map(([section, role]) => [section, late.has(section) ? "appendix" : role]);
}

/** Passages that results have where they tell how they were got; and how many times as many protocols have at most. */
const [FOUND, LATE] = [5, 2];

/** How many lines a slide has below its message: fewer where there are many slides for what the paper says. */
function linesASlide(candidates: readonly Candidate[], total: number): number {
  const lines = new Set(candidates.flatMap(({ message, around }) => [message, ...around])).size;
  return Math.min(LINES.alone, Math.max(LINES.least, Math.round(lines / total) - 1));
}

/** What slides are expected to say of a paper, by the sections that a talk speaks of. */
function learnTerms(
  manuscript: Manuscript,
  isRead: (section: ManuscriptSection) => boolean,
  slides: number,
  language: ResolvedLanguage,
) {
  const all = allSections(manuscript);
  const front = {
    title: toWords(manuscript.title),
    headings: all.map(({ title }) => toWords(title)),
    abstract: manuscript.abstract.map(toWords).join(" "),
  };
  const sentences = all.filter(isRead).flatMap(({ content }) => listSentences(content, language));
  return expectTerms(
    sentences.map(({ text }) => text),
    front,
    slides * WORDS.slide,
    language,
  );
}
