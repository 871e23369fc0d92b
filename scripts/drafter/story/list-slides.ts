import { says } from "../../languages/phrases.ts";
import { roleOf } from "../../languages/roles.ts";
import type { List } from "../../manuscript/manuscript.ts";
import { countWords } from "../../manuscript/sentences/count-words.ts";
import { listSentences, type Sentence } from "../../manuscript/sentences/sentences.ts";
import type { Inline } from "../../text/inline.ts";
import { toWords } from "../../text/slice-inlines.ts";
import { shortenings } from "../shorten/shortenings.ts";
import { introductionLine, leadsToList } from "./borrowed-lines.ts";
import { type Candidate, type CandidateOptions, partOf, type Read } from "./candidate.ts";
import { hasLead, listLeads } from "./leads.ts";
import { asMessage, headingLine, type Line } from "./lines.ts";
import { formulasOf, hasLooseSigns, isReadable } from "./readable.ts";
import { trimItem } from "./trim-item.ts";
import { FITNESS, ITEMS, WORTH } from "./weights.ts";

/** What a section has in bold as a list, with its first sentence above it. */
export function showLeads(
  { section, role, lines, claim, orderOf, passageOf }: Read,
  options: CandidateOptions,
): Candidate[] {
  const items = listLeads(section, options);
  const [first] = items;
  if (!first || items.some(({ factor }) => factor === 0)) return [];
  const list: List = { type: "list", isOrdered: false, items: [], place: first.sentence.place };
  const from = section.content.findIndex(hasLead);
  const opening = lines.find((line) => !line.isLed && !line.sentence.isItem && passageOf(line) < Math.min(2, from));
  const message = claim ?? (opening && asMessage(opening, options)) ?? headingLine(section, options);
  const around: Line[] = [];
  return [{ ...{ section, role, message, evidence: list, around, items }, order: orderOf(0), factor: WORTH.leads }];
}

/** An item is read with what stands above it: it need not be a sentence, only short, and about the matter. */
function itemLine(
  sentence: Sentence,
  section: Read["section"],
  { model, language, abbreviations }: CandidateOptions,
): Line | undefined {
  const short = shortenings(sentence.inlines, language, abbreviations).find(
    ({ words, inlines }) => words <= (formulasOf(inlines).length > 0 ? ITEMS.formula : ITEMS.words),
  );
  if (
    !short ||
    short.text.trim() === "" ||
    !isReadable(short.inlines) ||
    says(short.text, language.shortening.references, "within")
  )
    return undefined;
  // What leads to the next item is no part of this one.
  const inlines = /[,;]\s\p{L}{1,4}$|\s(?:where|wobei|où|donde)$/u.test(short.text)
    ? trimItem(short.inlines)
    : short.inlines;
  const text = toWords(inlines);
  const trimmed = text === short.text ? short : { ...short, inlines, text, words: countWords(text) };
  return { sentence, section, short: trimmed, terms: model.read(text), factor: 1, isLed: false };
}

/** `E is a set of edges`, `w ∈ D`: what a sign stands for. */
const isOfSigns = (inlines: readonly Inline[]): boolean =>
  hasLooseSigns(inlines) ||
  /^(?:\p{L}|\p{L} ?[\p{L}\d]{1,2}|Q+)(?: \([^()]{1,12}\))? (?:[=∈⊂⊆:]|(?:are|denotes?|is|represents?) )/u.test(
    toWords(inlines),
  );

/** A list with the sentence before it as its message; half of it would be read as the whole, so it is there or not. */
export function listItems(list: List, at: number, own: Read, options: CandidateOptions): Candidate[] {
  const { section, lines, orderOf, passageOf } = own;
  const { items } = list;
  if (items.length < ITEMS.least || items.length > ITEMS.most || items.some((item) => item.items.length > 0)) return [];
  const sentences = listSentences(section.content, options.language);
  const said = items.flatMap(({ place }) => {
    const [first, more] = sentences.filter((sentence) => sentence.isItem && sentence.place === place);
    // `Ropes. They hold.`: a name without what it says of it.
    if (first && more && countWords(first.text) < ITEMS.marked) return [];
    return (first && itemLine(first, section, options)) ?? [];
  });
  const words = said.reduce((sum, { short }) => sum + short.words, 0);
  if (said.length < items.length || words > (items.length > ITEMS.few ? ITEMS.brief : ITEMS.all)) return [];
  const before = sentences.findLast((sentence) => !sentence.isItem && passageOf({ sentence }) === at - 1);
  // What stands further above is of something else.
  const leading = lines.find((line) => line.sentence === before && !line.isLed);
  const introduces = before && leadsToList(before.text) && introductionLine(before, own, options);
  // `They are the following:` leads to the list and says nothing by itself; the heading does.
  const leads = introduces || (leading && asMessage(leading, options)) || undefined;
  const message = leads ?? headingLine(section, options);
  // `Introduction` tells nobody of what the list is.
  if (!leads && roleOf(message.short.text) !== undefined) return [];
  const role = partOf(message, own.role, options.language);
  const isGiven = leads && says(leads.sentence.text, options.language.storyCues.idea, "within");
  const factor = isGiven ? WORTH.given : WORTH.list * (leads ? 1 : FITNESS.heading);
  // What signs stand for is read beside their formula.
  if (said.filter(({ short }) => isOfSigns(short.inlines)).length * 2 >= said.length) return [];
  return [{ ...{ section, role, message, evidence: list }, order: orderOf(at), around: [], items: said, factor }];
}
