import { join } from "node:path";
import { languageOf } from "../../scripts/languages/index.ts";
import { draftTalk, type PlannedTalk, planTalk } from "./draft-talk.ts";
import { answer, countSpaced, leadSlides, listQuestions, slidesOf } from "./quiz.ts";
import { mean, median } from "./statistics.ts";

/** Questions that a paper must have so that a share of them says something. */
const FEWEST = 5;

/** Minutes of a draft that is then to be built for fewer. */
const LONGER = 20;

/** What a paper's talk in some minutes comes to. */
export interface Timed {
  isRefused: boolean;
  /** Whether a draft for a longer talk can be built for these minutes, too; of the longest there is none. */
  isCut: boolean | undefined;
  slides: number;
  /** Planned minutes that are more than were asked for. */
  over: number;
  /** Shares of questions that its slides answer, and that the first sentences of sections do in as many words. */
  answered: number | undefined;
  lead: number | undefined;
}

/** Drafts and plans a paper's talk in some minutes, and asks it the paper's questions. Nothing is built. @returns nothing without a draft */
export async function timeTalk(paper: string, place: string, minutes: number): Promise<Timed[]> {
  const drafted = await draftTalk(paper, join(place, `in-${minutes}`), minutes);
  if (!drafted) return [];
  const { manuscript, outline } = drafted;
  const planned = await planTalk(outline, minutes);
  const questions = listQuestions(manuscript);
  const language = languageOf(manuscript.language ?? "en");
  const slides = slidesOf(planned.main);
  const words = slides.reduce((sum, text) => sum + countSpaced(text), 0);
  const share = (texts: readonly string[]) =>
    questions.length < FEWEST ? undefined : mean(answer(questions, texts, language).map(Number));
  const longer = minutes < LONGER ? await draftTalk(paper, join(place, `for-${minutes}`), LONGER) : undefined;
  const timed = {
    isRefused: planned.isRefused,
    isCut: longer && !(await planTalk(longer.outline, minutes)).isRefused,
    slides: planned.main.length,
    over: minutesOf(planned) - minutes,
    answered: share(slides),
    lead: share(leadSlides(manuscript, words, words / Math.max(1, slides.length))),
  };
  return [timed];
}

const minutesOf = ({ main }: PlannedTalk) => main.reduce((sum, said) => sum + said.minutes, 0);

/**
 * @param timed talks in the same minutes. A talk that is refused answers nothing: nobody can hold it.
 * @returns numbers by their names, without those of which there is nothing to count
 */
export function sumTimes(timed: readonly Timed[]): Record<string, number> {
  const kept = timed.filter(({ isRefused }) => !isRefused);
  const share = (name: string, talks: readonly Timed[], read: (talk: Timed) => number | undefined) => {
    const known = talks.flatMap((talk) => read(talk) ?? []);
    return known.length === 0 ? {} : { [name]: 100 * mean(known) };
  };
  return {
    ...share("kept, %", timed, ({ isRefused }) => Number(!isRefused)),
    ...share("kept of a longer draft, %", timed, ({ isCut }) => (isCut === undefined ? undefined : Number(isCut))),
    "slides, median": median(timed.map(({ slides }) => slides)),
    "minutes over, median": median(timed.map(({ over }) => over)),
    ...share("quiz, %", timed, ({ isRefused, answered }) => answered && (isRefused ? 0 : answered)),
    ...share("quiz of kept, %", kept, ({ answered }) => answered),
    ...share("lead of kept, %", kept, ({ lead }) => lead),
    ...share("quiz of all as planned, %", timed, ({ answered }) => answered),
    ...share("lead of all as planned, %", timed, ({ lead }) => lead),
  };
}
