import type { ResolvedLanguage } from "../languages/index.ts";
import { says } from "../languages/phrases.ts";
import type { TermModel } from "./story/expected-terms.ts";
import type { Line } from "./story/lines.ts";
import { formulasOf, saysSame, worthOf } from "./story/lines.ts";
import { SAME } from "./story/weights.ts";

/** As many as can be remembered. */
const TAKEAWAYS = 3;

/** What makes a sentence one to remember: it says what was found, in numbers, or what the paper gives. */
const WORTH = { result: 1.4, number: 1.3, idea: 1.2, problem: 0.5 } as const;

/**
 * What a talk ends on: what was found, from the conclusion and the abstract, filled up from the rest; never what is still to
 * be done. One of them has a number, where there is one.
 *
 * @param sources lines to choose from, the first wanted most
 */
export function chooseTakeaways(
  sources: readonly (readonly Line[])[],
  model: TermModel,
  language: ResolvedLanguage,
): Line[] {
  const said = model.start();
  const chosen: Line[] = [];
  const worth = (line: Line) => {
    const { text } = line.sentence;
    let factor = 1;
    const { storyCues, cues } = language;
    if (says(text, storyCues.results, "within") || says(text, cues.result, "within")) factor *= WORTH.result;
    if (hasNumber(line)) factor *= WORTH.number;
    if (says(text, storyCues.idea, "within")) factor *= WORTH.idea;
    if (says(text, storyCues.problem, "within")) factor *= WORTH.problem;
    return factor * worthOf(line, model, said);
  };
  for (const source of sources) {
    const left = new Set(
      source.filter(
        ({ sentence, short }) =>
          !says(sentence.text, language.telling.future, "within") && formulasOf(short.inlines).length === 0,
      ),
    );
    while (chosen.length < TAKEAWAYS && left.size > 0) {
      const needsNumber = chosen.length === TAKEAWAYS - 1 && !chosen.some(hasNumber);
      const numbered = [...left].filter(hasNumber);
      const best = highest(needsNumber && numbered.length > 0 ? numbered : [...left], worth);
      if (!best) break;
      left.delete(best);
      if (chosen.some((line) => saysSame(line, best, SAME.takeaway))) continue;
      chosen.push(best);
      model.say(best.terms, said);
    }
  }
  return chosen;
}

const hasNumber = ({ short }: Line) => /\d(?:\.\d+)?\s?%|\b\d{2,}(?:[.,]\d+)?\b|\b\d+\.\d+\b/.test(short.text);

function highest<T>(values: readonly T[], measure: (value: T) => number): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const each of values) {
    const value = measure(each);
    if (value > most) [best, most] = [each, value];
  }
  return best;
}
