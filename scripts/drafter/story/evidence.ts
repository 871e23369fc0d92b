import { says } from "../../languages/phrases.ts";
import type { Figure, List, Passage } from "../../manuscript/manuscript.ts";
import { toWords } from "../../text/slice-inlines.ts";
import { listSentences, type Sentence } from "../sentences/sentences.ts";
import { termsOf } from "../sentences/terms.ts";
import { shortenings } from "../shorten/shortenings.ts";
import { standsAlone } from "../shorten/stands-alone.ts";
import { type Candidate, type CandidateOptions, type Evidence, partOf, type Read } from "./candidate.ts";
import { listLeads } from "./leads.ts";
import { headingLine, type Line, overlapOf, stemsOf, toLine } from "./lines.ts";
import { bestMention, type Mention } from "./mentions.ts";
import { BREVITY, FITNESS, MENTIONED, SHOWN, TITLE, WORDS, WORTH } from "./weights.ts";

/** Items that a list on a slide has. */
const ITEMS = { least: 2, most: 5, words: 16 };

/** A slide for each figure, table, formula, listing, quotation and list of a section. */
export function listShowing(own: Read, all: readonly Read[], options: CandidateOptions): Candidate[] {
  const leads = showLeads(own, options);
  const shown = own.section.content.flatMap((passage, at): Candidate[] => {
    if (passage.type === "paragraph" || !options.isShown(passage)) return [];
    if (passage.type === "list" && leads.length > 0) return [];
    return passage.type === "list" ? listItems(passage, at, own, options) : show(passage, at, own, all, options);
  });
  return [...leads, ...shown];
}

/** What a section has in bold as a list, with its first sentence above it. */
function showLeads({ section, role, lines, claim, orderOf, passageOf }: Read, options: CandidateOptions): Candidate[] {
  const items = listLeads(section, options);
  const [first] = items;
  if (!first || items.some(({ factor }) => factor === 0)) return [];
  const list: List = { type: "list", isOrdered: false, items: [], place: first.sentence.place };
  const opening = lines.find((line) => !line.isLed && !line.sentence.isItem && passageOf(line) < 2);
  const message = claim ?? opening ?? headingLine(section, options);
  const around: Line[] = [];
  return [{ ...{ section, role, message, evidence: list, around, items }, order: orderOf(0), factor: WORTH.leads }];
}

/** The message of what is shown is the sentence that says what it shows; else its caption; else what stands beside it. */
function show(
  evidence: Exclude<Evidence, List>,
  at: number,
  own: Read,
  all: readonly Read[],
  options: CandidateOptions,
): Candidate[] {
  const mentions = isNamed(evidence) ? (options.mentions.get(evidence) ?? []) : [];
  const best = bestMention(mentions);
  const telling = mentions
    .filter((mention) => mention.says)
    .toSorted((a, b) => Number(b === best) - Number(a === best));
  const mentioned = telling.flatMap((mention) => lineOf(mention, all) ?? []);
  const shows =
    "caption" in evidence ? new Set(termsOf(toWords(evidence.caption), options.language)) : new Set<string>();
  const nearby = beside(own, at, shows, options).filter((line) => isFree(line, evidence, options));
  const explained = evidence.type === "equation" ? own.explained.get(evidence) : undefined;
  const symbols = explained?.symbols ?? [];
  const introduces = explained?.introduces && introductionLine(explained.introduces, own, options);
  // The first is the best; the others are there where it is said already.
  // What stands beside it, says what was found, and speaks of what the caption speaks of.
  const isOfIt = (line: Line) =>
    says(line.sentence.text, options.language.storyCues.results, "within") &&
    overlapOf(stemsOf(line, options.language), shows) >= OF_IT;
  // A formula that no word introduces says nothing to who has not read the paper.
  const isFormula = evidence.type === "equation";
  const said = isFormula
    ? [introduces, ...mentioned]
    : [own.claim, ...mentioned, ...nearby.filter(isOfIt), captionLine(evidence, own, options), ...nearby];
  const short = said.filter((line) => line !== undefined).filter((line) => line.short.words <= WORDS.message);
  const isSeen = evidence.type !== "code" && evidence.type !== "equation";
  const messages = [...new Set([...short, ...(isSeen ? [headingLine(own.section, options)] : [])])];
  return messages.map((long, rank): Candidate => {
    const message = shorter(long, options);
    const { section, orderOf, passageOf, lines } = own;
    const isHere = message.section === section && message.sentence.number > 0;
    // A figure that stands elsewhere belongs to the results that speak of it.
    const isResult = telling.some((mention) => options.roles.get(mention.section) === "results");
    const role = isResult ? "results" : partOf(message, own.role, options.language);
    return {
      ...{ section, role, message, evidence, symbols },
      order: isHere ? orderOf(passageOf(message), message.sentence.number) : orderOf(at),
      around: [...new Set([...mentioned, ...behind(lines, message), ...nearby])].filter(
        (line) => line !== long && isFree(line, evidence, options),
      ),
      factor:
        WORTH[evidence.type] *
        (SHOWN[role] ?? 1) *
        (mentions.length > 0 ? MENTIONED : 1) *
        (isNamed(evidence) && SUPPLEMENT.test(evidence.name ?? "") ? FITNESS.supplement : 1) *
        (long === own.claim ? FITNESS.claim : FITNESS.later ** rank) *
        (message.sentence.number === 0 && message.factor === WORTH.lack && rank > 0 ? FITNESS.heading : 1) *
        (evidence.type === "figure" && message.short.text.length > TITLE.room ? FITNESS.long : 1),
    };
  });
}

/** What the paragraph of a message goes on with. */
const behind = (lines: readonly Line[], { section, sentence }: Line): Line[] =>
  lines.filter(
    (line) =>
      sentence.number > 0 &&
      line.section === section &&
      line.sentence.paragraph === sentence.paragraph &&
      line.sentence.number > sentence.number &&
      !line.sentence.isItem,
  );

/** Whether a line does not speak of another figure, table or formula than the one that is shown. */
function isFree({ section, sentence }: Line, evidence: Evidence, { mentions }: CandidateOptions): boolean {
  const isOf = (mention: Mention) => mention.section === section && mention.sentence.number === sentence.number;
  const own = isNamed(evidence) && mentions.get(evidence)?.some(isOf);
  return own === true || ![...mentions.values()].some((each) => each.some(isOf));
}

/** The share of a line's words that a caption has, too, if it tells of what is shown. */
const OF_IT = 0.4;

/** What stands above a picture takes its room: as short as the sentence can be. */
function shorter(line: Line, options: CandidateOptions): Line {
  if (line.short.text.length <= TITLE.room || line.sentence.number === 0) return line;
  return toLine(line.sentence, line.section, options, line.short.words, BREVITY.title) ?? line;
}

/** `Figure 1—figure supplement 2`, `Figure S3`. */
const SUPPLEMENT = /supplement|\bS\d/i;

const isNamed = (passage: Passage): passage is Figure =>
  passage.type === "figure" || passage.type === "table" || passage.type === "equation";

/** The line of a sentence that names something, wherever it stands. */
const lineOf = ({ sentence, section }: Mention, all: readonly Read[]): Line | undefined =>
  all
    .find((read) => read.section === section)
    ?.lines.find((line) => !line.isLed && line.sentence.number === sentence.number);

/**
 * Lines of the passage before or behind a figure, whichever has more of its caption's words; of those with neither, before:
 * a paper says first what it then shows.
 *
 * @param shows the stems of its caption; if it has none, either may be of it
 */
function beside({ lines, passageOf }: Read, at: number, shows: ReadonlySet<string>, { language }: CandidateOptions) {
  const linesAt = (passage: number) => {
    const own = lines.filter((line) => !line.isLed && !line.sentence.isItem && passageOf(line) === passage);
    const stems = new Set(own.flatMap(({ sentence }) => termsOf(sentence.text, language)));
    return { own, shared: [...shows].filter((stem) => stems.has(stem)).length };
  };
  const [before, after] = [linesAt(at - 1), linesAt(at + 1)];
  if (shows.size > 0 && before.shared + after.shared === 0) return [];
  if (after.shared > before.shared) return after.own;
  return before.own.length > 0 ? before.own : after.own;
}

/** The words before a formula, which it goes on with: `The pull is then`. */
function introductionLine(
  sentence: Sentence,
  { section }: Read,
  { model, language }: CandidateOptions,
): Line | undefined {
  const short = shortenings(sentence.inlines, language).findLast(({ words }) => words <= WORDS.message);
  // `and where we define`, `the constraints, i.e.`: what is left of a sentence that goes on behind the formula.
  if (!short || /^(?:and|for|hence|so|where)\b|\b(?:define|e\.g|have|i\.e|that)\W?$/i.test(short.text.trimEnd()))
    return undefined;
  if (!standsAlone(`${short.text.trimEnd().replace(/[:,;]$/, "")}.`, language)) return undefined;
  return { sentence, section, short, terms: model.read(short.text), factor: 1, isLed: false };
}

/** The first sentence of a caption, where the text says nothing of it; it may be a name alone, but not that of a panel. */
function captionLine(evidence: Evidence, { section }: Read, options: CandidateOptions): Line | undefined {
  if (!("caption" in evidence) || evidence.caption.length === 0) return undefined;
  const { place, caption } = evidence;
  const [first] = listSentences([{ type: "paragraph", text: caption, place }], options.language);
  if (!first) return undefined;
  const sentence = { ...first, number: 0 };
  const line = toLine(sentence, section, options, WORDS.line);
  if (line) return line;
  const [short] = shortenings(sentence.inlines, options.language);
  const isName = short && short.words <= WORDS.message && !/^\(?[a-zA-Z]\)/.test(short.text);
  return isName
    ? { sentence, section, short, terms: options.model.read(short.text), factor: WORTH.lack, isLed: false }
    : undefined;
}

/** An item is read with what stands above it: it need not be a sentence, only short, and about the matter. */
function itemLine(
  sentence: Sentence,
  section: Read["section"],
  { model, language }: CandidateOptions,
): Line | undefined {
  const short = shortenings(sentence.inlines, language).find(({ words }) => words <= ITEMS.words);
  if (!short || short.text.trim() === "" || says(short.text, language.shortening.references, "within"))
    return undefined;
  return { sentence, section, short, terms: model.read(short.text), factor: 1, isLed: false };
}

/** A list with the sentence before it as its message; half of it would be read as the whole, so it is there or not. */
function listItems(list: List, at: number, own: Read, options: CandidateOptions): Candidate[] {
  const { section, lines, orderOf, passageOf } = own;
  const { items } = list;
  if (items.length < ITEMS.least || items.length > ITEMS.most || items.some((item) => item.items.length > 0)) return [];
  const sentences = listSentences(section.content, options.language);
  const said = items.flatMap(({ place }) => {
    const first = sentences.find((sentence) => sentence.isItem && sentence.place === place);
    return (first && itemLine(first, section, options)) ?? [];
  });
  const message = lines.findLast((line) => !line.isLed && !line.sentence.isItem && passageOf(line) === at - 1);
  if (said.length < items.length || !message) return [];
  const role = partOf(message, own.role, options.language);
  return [
    { ...{ section, role, message, evidence: list }, order: orderOf(at), around: [], items: said, factor: WORTH.list },
  ];
}
