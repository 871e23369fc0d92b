import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import { listSentences, type Sentence } from "../../manuscript/sentences/sentences.ts";
import { isEmpty } from "./announcements.ts";
import { type Candidate, type CandidateOptions, near, type Read } from "./candidate.ts";
import { asMessage, asTitle, type Line } from "./lines.ts";
import { fitnessOf, isSetUp, partIn, partWorth } from "./message-fitness.ts";
import { definesThing } from "./name-of-thing.ts";
import { isNamedBefore } from "./named-before.ts";
import type { StoryRole } from "./roles.ts";
import { FITNESS } from "./weights.ts";

/** A slide for each line of running text; those of the abstract are the spine. */
export function listTexts(
  { section, role, lines, claim, orderOf, passageOf }: Read,
  options: CandidateOptions,
): Candidate[] {
  if (section === options.abstract) return [];
  const all = listSentences(section.content, options.language);
  const hasAbstract = options.abstract.content.length > 0;
  const defines = ({ short }: Line) => !hasAbstract && definesThing(short.text, options);
  const texts = lines
    // What the thing is may point to what it is for, where a paragraph begins with it.
    .filter((line) => (!line.isLed || line.sentence.indexInParagraph === 0) && !line.sentence.isItem)
    .flatMap((line) => asMessage(line, options) ?? [])
    .map((line) => asTitle(line, options))
    .filter((line) => !isEmpty(line, false, options.language) && !isHousekeeping(line, options.language))
    .flatMap((message) => {
      const part = partIn(message, role, options);
      if (isToCome(message, part, options.language)) return [];
      const order = orderOf(passageOf(message), message.sentence.number);
      const { sentence, short } = message;
      const factor =
        fitnessOf(message, part, options.language) *
        contrastOf(message, all, options) *
        (isAmidSetUp(sentence, part, all, options.language) ? FITNESS.procedure : 1) *
        (isNamedBefore(short.text, sentence, all, options) ? FITNESS.unnamed : 1);
      // What is given is said by itself, not as a detail of the problem; and no detail of the problem supports it.
      const beside = near(lines, message, options.language);
      const same = beside.filter((line) => partIn(line, role, options) === part);
      const behind = beside.filter(({ sentence }) => sentence.number > message.sentence.number);
      const kept = part === "idea" ? beside.filter((line) => same.includes(line) || behind.includes(line)) : same;
      // What the thing is, is a message of its own, where no abstract says it before.
      const isDefinition = defines(message);
      const around = kept.filter((line) => isDefinition || !defines(line));
      const isGiven = part === "idea" && definesThing(short.text, options);
      return [
        {
          ...{ section, role: part, order, message, around, factor: factor * partWorth(message, options) },
          ...(isDefinition ? { isDefinition: true as const } : {}),
          ...(isGiven ? { isGiven: true as const } : {}),
          ...(isSetUp(short.text, part, options.language) ? { isSetUp: true as const } : {}),
        },
      ];
    });
  if (!claim || lines.length === 0) return texts;
  const around = lines.filter(({ sentence }) => !sentence.isItem);
  return [{ section, role, order: orderOf(0), message: claim, around, factor: FITNESS.claim }, ...texts];
}

/** How a program came to be and where it runs is a detail, and no message. */
const isHousekeeping = ({ short: { text } }: Line, { telling }: ResolvedLanguage): boolean =>
  says(text, telling.housekeeping, "within");

/** What the next sentence takes back is no message, and what takes it back is one: `Ropes hold. However, they are heavy.` */
function contrastOf({ sentence }: Line, all: readonly Sentence[], { language: { telling } }: CandidateOptions): number {
  // They are counted from 1.
  const next = all[sentence.number];
  const isNext = next?.paragraph === sentence.paragraph && says(next.text, telling.contrasts, "start");
  const turns = sentence.indexInParagraph > 0 && says(sentence.text, telling.contrasts, "start");
  return (isNext ? FITNESS.conceded : 1) * (turns ? FITNESS.turn : 1);
}

/** Parts that tell what is open; elsewhere what is still to be done is no message. */
const OPEN: ReadonlySet<StoryRole> = new Set(["background", "limits", "problem", "related"]);

const isToCome = ({ short }: Line, part: StoryRole, { telling }: ResolvedLanguage): boolean =>
  !OPEN.has(part) && says(short.text, telling.future, "within");

/** Sentences before and behind one that tell whether it stands amid what was set up. */
const BESIDE = 2;

/** Whether a sentence that says nothing of what was found stands amid those that tell how it was got. */
function isAmidSetUp(
  { text, number, paragraph }: Sentence,
  part: StoryRole,
  all: readonly Sentence[],
  language: ResolvedLanguage,
): boolean {
  const { cues, storyCues, shortening } = language;
  // `Neither form assembled` was found.
  const isFound = [cues.result, storyCues.results, shortening.negations].some((phrases) =>
    says(text, phrases, "within"),
  );
  if (isFound || part === "data") return false;
  const beside = all.filter(
    (other) => other.number !== number && other.paragraph === paragraph && Math.abs(other.number - number) <= BESIDE,
  );
  const setUp = beside.filter((other) => isSetUp(other.text, part, language)).length;
  return setUp >= BESIDE && setUp > beside.length / 2;
}
