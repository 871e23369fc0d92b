import type { StorySlide } from "../../../scripts/drafter/story/choose-slides.ts";
import { planStory, type Story } from "../../../scripts/drafter/story/plan-story.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";
import type { Manuscript, ManuscriptSection } from "../../../scripts/manuscript/manuscript.ts";
import { parseInline } from "../../../scripts/text/inline.ts";

const place = { file: "paper.md", position: { line: 1, column: 1, length: 1 } };

export const paragraph = (text: string) => ({ type: "paragraph" as const, place, text: parseInline(text) });

/** A section with a paragraph for each text. */
export const section = (title: string, ...texts: string[]): ManuscriptSection => ({
  place,
  title: parseInline(title),
  content: texts.map(paragraph),
  sections: [],
});

/** A paper of such sections, and of an abstract's paragraphs. */
export const paperOf = (sections: ManuscriptSection[], abstract: string[] = []): Manuscript => ({
  ...{ title: parseInline("Ropes at quays"), authors: [], keywords: [], lead: [], references: [], findings: [] },
  abstract: abstract.map((text) => parseInline(text)),
  sections,
});

/** The talk of fifteen minutes about such a paper. */
export const plan = (sections: ManuscriptSection[], abstract: string[] = []): Story =>
  planStory(paperOf(sections, abstract), { minutes: 15, language: ENGLISH, isWhole: false, isShown: () => true });

/** What a slide says. */
export const said = ({ message, lines }: StorySlide): string[] => [message, ...lines].map(({ short }) => short.text);
