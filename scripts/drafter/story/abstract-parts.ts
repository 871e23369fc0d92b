import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import { listSentences, type Sentence } from "../../manuscript/sentences/sentences.ts";
import { toWords } from "../../text/slice-inlines.ts";
import { headingRole } from "./heading-role.ts";

/** An aim is what a label says the authors set out to do; it is told as the idea is. */
type AbstractPart = "problem" | "aim" | "idea" | "method" | "results";

/**
 * What each sentence of an abstract does: abstracts go from the problem over the idea and the method to the results, and seldom back
 * (Teufel and Moens, 2002), so that one which gives no sign goes on with what the one before it does.
 *
 * @returns the parts by the numbers of the sentences
 */
export function partsOfAbstract(
  content: Parameters<typeof listSentences>[0],
  language: ResolvedLanguage,
): ReadonlyMap<number, AbstractPart> {
  const before = knownParts.get(content) ?? readParts(content, language);
  knownParts.set(content, before);
  return before;
}

const knownParts = new WeakMap<object, ReadonlyMap<number, AbstractPart>>();

/** The share of an abstract behind which it tells no more of how something was done. */
const LATE = 0.6;

function readParts(
  content: Parameters<typeof listSentences>[0],
  language: ResolvedLanguage,
): Map<number, AbstractPart> {
  const sentences = listSentences(content, language);
  // Some have the introduction in it as well, which goes from the problem to what is given once more.
  const first = sentences.filter(({ paragraph }) => paragraph === sentences[0]?.paragraph);
  const rest = sentences.slice(first.length);
  const whole = partSentences(sentences, language);
  const isAgain =
    rest.length >= AGAIN &&
    first.some(({ number }) => whole.get(number) === "results") &&
    !sentences.some((sentence) => labelOf(sentence, false)) &&
    rest.some(({ text }) => isGiven(text, language));
  return isAgain ? new Map([...partSentences(first, language), ...partSentences(rest, language)]) : whole;
}

/** Sentences that tell it all once more. */
const AGAIN = 4;

const isGiven = (text: string, { storyCues, telling }: ResolvedLanguage) =>
  says(text, storyCues.idea, "within") || says(text, telling.own, "within");

function partSentences(sentences: readonly Sentence[], language: ResolvedLanguage): Map<number, AbstractPart> {
  const { storyCues, cues, telling } = language;
  const isIdea = ({ text }: Sentence) => says(text, storyCues.idea, "within");
  const isDone = ({ text }: Sentence) => says(text, telling.done, "within") && !says(text, cues.result, "within");
  const isFound = (sentence: Sentence) =>
    !isDone(sentence) &&
    [cues.result, storyCues.results, storyCues.discussion].some((phrases) => says(sentence.text, phrases, "within"));
  const isProblem = ({ text }: Sentence) => says(text, storyCues.problem, "within");
  const isOwn = ({ text }: Sentence) => says(text, telling.own, "within");
  const found = sentences.findIndex((sentence) => isOwn(sentence) && isFound(sentence));
  const [idea = -1, own = -1] = [isIdea, isOwn].map((isSign) => sentences.findIndex(isSign));
  // `Our tests show …` comes of what was given before.
  const given = idea !== -1 && (found === -1 || idea <= found) ? idea : own;
  const turn = given === -1 ? Math.ceil(sentences.length / 2) : given;
  let part: AbstractPart = "problem";
  let isLabelled = false;
  return new Map(
    sentences.map((sentence, at) => {
      const label = labelOf(sentence, isLabelled);
      if (label) [part, isLabelled] = [label, true];
      if (isLabelled) return [sentence.number, part !== "results" && isIdea(sentence) ? "idea" : part];
      if (at < turn) return [sentence.number, "problem"];
      if (at === turn)
        part = given === -1 ? "results" : isIdea(sentence) ? "idea" : isFound(sentence) ? "results" : "method";
      else if (isFound(sentence) || /\d/.test(sentence.text)) part = "results";
      // `This work was motivated by …`
      else if (part === "idea" && isProblem(sentence) && !isDone(sentence)) return [sentence.number, "problem"];
      else if (isDone(sentence)) part = "method";
      // What comes of it, where no word says so.
      else if (part === "method" && at >= LATE * sentences.length) part = "results";
      // `Here we show that …` goes on with what was found.
      else if (part === "idea" && !isIdea(sentence)) part = isFound(sentences[turn] ?? sentence) ? "results" : "method";
      return [sentence.number, part];
    }),
  );
}

/** What authors set out to do, in the languages of the papers that are read. */
const AIMS =
  /^(?:(?:study )?(?:aims?|goals?|objectives?|purpose)\b|but\b|fragestellung|objectifs?\b|objetivos?\b|ziel|目的)/iu;

/** What a label says that an abstract has before a part of it: `Results.`; a name in strong type is none. */
function labelOf({ inlines: [first] }: Sentence, isLabelled: boolean): AbstractPart | undefined {
  const label = first?.type === "strong" ? toWords([first]).trimEnd() : "";
  if (!/[.:]$/.test(label)) return undefined;
  if (AIMS.test(label)) return "aim";
  const role = headingRole(label.slice(0, -1))?.role;
  if (role === "problem" || role === "background" || role === "idea" || role === "related") return "problem";
  if (role === "method" || role === "data") return "method";
  if (role === "results" || role === "discussion" || role === "conclusion") return "results";
  return isLabelled ? "results" : undefined;
}
