import type { ResolvedLanguage } from "../languages/index.ts";
import { says } from "../languages/phrases.ts";
import type { TermModel } from "./story/expected-terms.ts";
import { hasFigures } from "./story/figures-in.ts";
import { overlapOf, saysSame, stemsOf } from "./story/likeness.ts";
import type { Line } from "./story/lines.ts";
import { worthOf } from "./story/lines.ts";
import { formulasOf } from "./story/readable.ts";
import { standingIn } from "./story/ways.ts";
import { BREVITY, SAME } from "./story/weights.ts";

/** As many as can be remembered. */
const TAKEAWAYS = 3;

/** What makes a sentence one to remember: it says what was found, in numbers, or what the paper gives. */
const WORTH = { result: 1.5, measured: 1.15, number: 1.3, idea: 1.2, problem: 0.5, done: 0.3 } as const;

/** A line with a number is taken that is worth so much of the best. */
const NUMBERED = 0.3;

/** And no line that is worth less than this of the first. */
const LEAST = 0.2;

/** Signs of TeX that name one thing: `We`, `x_1`. */
const SIGN = 3;

/** Lines to remember of one kind, and how much they are wanted. */
export interface TakeawaySource {
  lines: readonly Line[];
  factor: number;
  /** Whether they can stand at the end, though they point to what the authors gave: `These advances allow …`. */
  isOwn?: boolean;
  /** Whether others know it: it is there for want of anything else. */
  isKnown?: boolean;
}

/**
 * What a talk ends on: what was found, from the conclusion, the abstract and the messages of the results; never what is still
 * to be done. One of them has a number, where there is one.
 */
export function chooseTakeaways(
  sources: readonly TakeawaySource[],
  model: TermModel,
  language: ResolvedLanguage,
): Line[] {
  const { storyCues, cues, telling } = language;
  const all = sources.flatMap(({ lines }) => lines);
  const own = new Set(sources.flatMap(({ lines, isOwn }) => (isOwn ? lines : [])));
  const alone = new Set(all.filter((line) => own.has(line) || standingIn(line.short, language) === "alone"));
  const isFinding = (line: Line) =>
    !says(line.sentence.text, telling.future, "within") &&
    !/[?？]$/u.test(line.sentence.text) &&
    formulasOf(line.short.inlines).every(({ length }) => length <= SIGN) &&
    (alone.size === 0 || alone.has(line));
  // How it is made and what others know is remembered for want of anything else.
  const isSetting = ({ short: { text } }: Line) =>
    [telling.settings, telling.housekeeping].some((phrases) => says(text, phrases, "within")) &&
    !says(text, cues.result, "within");
  const isWanted = (line: Line) => isFinding(line) && !isSetting(line);
  const given = sources.filter(({ isKnown }) => !isKnown);
  const hasOwn = given.some(({ lines }) => lines.some(isWanted));
  const factors = new Map(
    (hasOwn ? given : sources).flatMap(({ lines, factor }) =>
      lines.filter(hasOwn ? isWanted : isFinding).map((line) => {
        const { text } = line.sentence;
        let worth = factor;
        if (says(text, cues.result, "within")) worth *= WORTH.result;
        else if (says(text, storyCues.results, "within")) worth *= WORTH.measured;
        if (hasNumber(line)) worth *= WORTH.number;
        if (says(text, storyCues.idea, "within")) worth *= WORTH.idea;
        if (says(text, storyCues.problem, "within")) worth *= WORTH.problem;
        const isStep =
          says(text, telling.settings, "within") ||
          (says(text, telling.procedure, "within") && !says(text, cues.result, "within"));
        // `We present a scale that …` gives what the paper is about.
        const isGiven = says(text, storyCues.idea, "within");
        if (isStep || (!isGiven && says(text, telling.done, "within"))) worth *= WORTH.done;
        return [line, worth] as const;
      }),
    ),
  );
  const said = model.start();
  const worth = (line: Line) => (factors.get(line) ?? 0) * worthOf(line, model, said, BREVITY.takeaway);
  const chosen: Line[] = [];
  let highestWorth = 0;
  const take = (most: number, share: number) => {
    const left = new Set([...factors.keys()].filter((line) => !chosen.includes(line)));
    while (chosen.length < most && left.size > 0) {
      const needsNumber = chosen.length === TAKEAWAYS - 1 && !chosen.some(hasNumber);
      const numbered = [...left].filter(hasNumber);
      const first = highest([...left], worth);
      if (!first) break;
      const measured = needsNumber ? highest(numbered, worth) : undefined;
      // Any number would be no better than none.
      const best = measured && worth(measured) >= NUMBERED * worth(first) ? measured : first;
      left.delete(best);
      const isSame = (line: Line) =>
        saysSame(line, best, share) ||
        (share < SAME.line && overlapOf(stemsOf(line, language), stemsOf(best, language)) >= SAME.matter);
      if (chosen.some(isSame)) continue;
      // Better two to remember than a third for the sake of three.
      if (chosen.length > 1 && worth(best) < LEAST * highestWorth) break;
      if (chosen.length === 0) highestWorth = worth(best);
      chosen.push(best);
      model.say(best.terms, said);
    }
  };
  take(TAKEAWAYS, SAME.takeaway);
  // A paper of few words has little that is all different.
  take(TAKEAWAYS - 1, SAME.line);
  // In the order in which the paper's parts, and in these their sentences, were given.
  return all.filter((line) => chosen.includes(line));
}

const hasNumber = ({ short }: Line) =>
  hasFigures(short.text) && /\d(?:\.\d+)?\s?%|\b\d{2,}(?:[.,]\d+)?\b|\b\d+\.\d+\b/.test(short.text);

function highest<T>(values: readonly T[], measure: (value: T) => number): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const each of values) {
    const value = measure(each);
    if (value > most) [best, most] = [each, value];
  }
  return best;
}
