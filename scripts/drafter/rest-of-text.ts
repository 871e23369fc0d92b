import { allSections } from "../manuscript/all-sections.ts";
import type { ManuscriptSection } from "../manuscript/manuscript.ts";
import { countWords } from "../manuscript/sentences/count-words.ts";
import { listSentences, type Sentence } from "../manuscript/sentences/sentences.ts";
import type { DraftContext } from "./context.ts";
import { noteText } from "./note-text.ts";
import { placeOf } from "./place-of.ts";
import type { PlannedSlide } from "./story/fill-talk.ts";

/** What the notes of a slide have of the text that no slide says. */
export interface Rest {
  paragraphs: string[];
}

/** Words that a speaker can look through while a slide stands. */
const MOST_WORDS = 300;

/**
 * Deals what slides leave of a section's text out to their notes: each section's to the first slide that takes from it, else
 * to the slide before. What is more than a speaker could use is named by its place.
 *
 * @param top a section at the top, with all inside of it
 * @param slides those that take from it, in their order
 * @returns for each slide what its notes have, and the sentences that none has
 */
export function dealRest(
  top: ManuscriptSection,
  slides: readonly PlannedSlide[],
  context: DraftContext,
): { bySlide: Map<PlannedSlide, Rest>; left: number } {
  const bySlide = new Map<PlannedSlide, Rest>();
  let left = 0;
  let last = slides[0];
  for (const section of [top, ...allSections(top)]) {
    const own = slides.find((slide) => slide.section === section) ?? last;
    last = own;
    const taken = new Set(
      slides.flatMap(({ message, lines }) =>
        [message, ...lines].flatMap((line) => (line.section === section ? line.sentence.number : [])),
      ),
    );
    const sentences = listSentences(section.content, context.language).filter(({ number }) => !taken.has(number));
    if (sentences.length === 0) continue;
    if (!own) {
      left += sentences.length;
      continue;
    }
    const { paragraphs, more } = toParagraphs(section, sentences, context);
    left += more;
    const rest = bySlide.get(own) ?? { paragraphs: [] };
    rest.paragraphs.push(...paragraphs);
    bySlide.set(own, rest);
  }
  return { bySlide, left };
}

function toParagraphs(section: ManuscriptSection, sentences: readonly Sentence[], context: DraftContext) {
  let words = 0;
  const end = sentences.findIndex(({ text }) => {
    words += countWords(text);
    return words > MOST_WORDS;
  });
  const kept = end === -1 ? sentences : sentences.slice(0, end);
  const more = sentences.slice(kept.length);
  const [first] = more;
  const paragraphs = [...Map.groupBy(kept, ({ paragraph }) => paragraph).values()].map((own) =>
    own.map(({ inlines }) => noteText(inlines, context)).join(context.language.isSpaced ? " " : ""),
  );
  // Where the speaker reads on.
  if (first) paragraphs.push(`(… ${placeOf(section, first.number, context)})`);
  return { paragraphs, more: more.length };
}
