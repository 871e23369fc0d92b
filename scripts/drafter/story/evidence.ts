import { says } from "../../languages/phrases.ts";
import type { Figure, List, Passage, Table } from "../../manuscript/manuscript.ts";
import { termsOf } from "../../manuscript/sentences/terms.ts";
import { toWords } from "../../text/slice-inlines.ts";
import { isUsable } from "../sentences/is-usable.ts";
import { captionLine, introductionLine } from "./borrowed-lines.ts";
import { type Candidate, type CandidateOptions, type Evidence, partOf, type Read } from "./candidate.ts";
import { tellsSeen } from "./follow-ups.ts";
import { overlapOf, stemsOf } from "./likeness.ts";
import { asMessage, headingLine, isName, type Line, toLine } from "./lines.ts";
import { listItems, showLeads } from "./list-slides.ts";
import { bestMention, type Mention } from "./mentions.ts";
import { withoutPointers } from "./pointers.ts";
import { BREVITY, FITNESS, MENTIONED, SHOWN, TABLE, TITLE, WORDS, WORTH } from "./weights.ts";

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
  const mentioned = telling.flatMap((mention) => lineOf(mention, evidence, all, options) ?? []);
  const shows =
    "caption" in evidence ? new Set(termsOf(toWords(evidence.caption), options.language)) : new Set<string>();
  const nearby = beside(own, behindCode(own, at, evidence), at, shows, options).filter((line) =>
    isFree(line, evidence, options),
  );
  const explained = evidence.type === "equation" ? own.explained.get(evidence) : undefined;
  // What leads to a formula is its message; what is said of it stands behind it.
  const following = evidence.type === "equation" || evidence.type === "code" ? linesOfPassage(own, at + 1) : [];
  const symbols = explained?.symbols ?? [];
  const introduces = explained?.introduces && introductionLine(explained.introduces, own, options);
  // What stands beside it, says what was found, and speaks of what the caption speaks of.
  const isOfIt = (line: Line) =>
    says(line.sentence.text, options.language.storyCues.results, "within") &&
    overlapOf(stemsOf(line, options.language), shows) >= OF_IT;
  // The first is the best; the others are there where it is said already. A formula that no word introduces says nothing to
  // who has not read the paper.
  const isFormula = evidence.type === "equation";
  const label = captionLine(evidence, own, options);
  const isFound = own.role === "results" || own.role === "discussion";
  // How something was got that was found stands behind what it is called.
  const { done, procedure } = options.language.telling;
  const tellsMore = ({ short: { text } }: Line) =>
    !text.endsWith("?") &&
    (tellsSeen(text) ||
      /(?<!\([^()]{0,80})\d/.test(text) ||
      !((isFound && SET_UP.test(text)) || [done, procedure].some((phrases) => says(text, phrases, "within"))));
  const said = isFormula
    ? [introduces, ...mentioned, ...nearby.filter(isLast)]
    : [
        own.claim,
        ...[...mentioned, ...nearby.filter(isOfIt)].filter(tellsMore),
        label,
        ...nearby.filter(tellsMore),
        ...mentioned,
        ...nearby,
      ];
  const scoreOf = ({ sentence }: Line) => telling.find((mention) => mention.sentence === sentence)?.score;
  const most = (line: Line) => (line === label || (scoreOf(line) ?? 0) >= FINDING ? WORDS.long : WORDS.message);
  const short = said.flatMap((line) => (line && asMessage(line, options, most(line))) ?? []);
  const isSeen = evidence.type === "figure" || evidence.type === "table";
  const heading = nameLine(evidence, own.section, options);
  const isNamedBy = isSeen || (evidence.type === "quote" && heading.short.text !== options.title);
  const quoted = evidence.type === "quote" ? toWords(evidence.text) : "";
  // Below a heading that has none of its caption's words it floated there.
  const floated = short.length > 0 && shows.size > 0 && overlapOf(stemsOf(heading, options.language), shows) === 0;
  const messages = [...new Set([...short, ...(isNamedBy && !floated ? [heading] : [])])].filter(
    ({ sentence }) => !quoted.includes(sentence.text),
  );
  const tells = mentioned.some(
    ({ sentence, short: { text } }) => messages.some((each) => each.sentence === sentence) && tellsSeen(text),
  );
  // A sentence that says less of it than the best does is worse by as much, whatever else it says.
  const gapOf = (line: Line) => (best ? best.score - (scoreOf(line) ?? best.score) : 0);
  return messages.map((long, rank): Candidate => {
    const message = shorter(long, options);
    const { section, orderOf, passageOf, lines } = own;
    const isHere = message.section === section && message.sentence.number > 0;
    // A figure that stands elsewhere belongs to the results that speak of it.
    const isResult =
      (own.role === "method" && (best?.score ?? 0) >= FINDING) ||
      telling.some((mention) => options.roles.get(mention.section) === "results");
    const role = isResult ? "results" : partOf(message, own.role, options.language);
    return {
      ...{ section, role, message, evidence, symbols },
      order: isHere ? orderOf(passageOf(message), message.sentence.number) : orderOf(at),
      around: [...new Set([...mentioned, ...behind(lines, message), ...nearby, ...following])].filter(
        (line) => line.sentence !== long.sentence && isFree(line, evidence, options),
      ),
      factor:
        WORTH[evidence.type] *
        (SHOWN[role] ?? 1) *
        (mentions.length > 0 ? MENTIONED : 1) *
        (evidence.type === "table" && isWordy(evidence) ? FITNESS.wordy : 1) *
        (isFormula || long.sentence.number === 0 || tellsMore(long) ? 1 : FITNESS.procedure) *
        (isNamed(evidence) && SUPPLEMENT.test(evidence.name ?? "") ? FITNESS.supplement : 1) *
        (long === own.claim ? FITNESS.claim : FITNESS.later ** Math.max(rank, gapOf(long))) *
        (long === heading && rank > 0 ? FITNESS.heading : 1) *
        (long.sentence === label?.sentence && tells ? FITNESS.label : 1) *
        (isFound && long.sentence.number === 0 && long !== own.claim ? (FITNESS.caption[evidence.type] ?? 1) : 1) *
        (evidence.type === "figure" && message.short.text.length > TITLE.room ? FITNESS.long : 1),
    };
  });
}

/** Whether a line is of the end of its paragraph, which leads to what is behind it. */
const isLast = ({ sentence }: Line) => sentence.indexInParagraph >= sentence.ofParagraph - 2;

/** What the paragraph of a message goes on with. */
const behind = (lines: readonly Line[], { section, sentence }: Line): Line[] =>
  lines.filter(
    (line) =>
      sentence.number > 0 &&
      line.section === section &&
      line.sentence.paragraph === sentence.paragraph &&
      line.sentence.number > sentence.number &&
      !line.sentence.isItem &&
      !isName(line),
  );

/** Whether a line does not speak of another figure, table or formula than the one that is shown. */
export function isFree({ section, sentence }: Line, evidence: Evidence, { mentions }: CandidateOptions): boolean {
  const isOf = (mention: Mention) => mention.section === section && mention.sentence.number === sentence.number;
  const own = isNamed(evidence) && mentions.get(evidence)?.some(isOf);
  return own === true || ![...mentions.values()].some((each) => each.some(isOf));
}

/** How something was got, as rules tell it: `Accuracy is measured in …` */
const SET_UP =
  /\b(?:are|is) (?:assessed|calculated|compared|computed|conducted|evaluated|estimated|measured|performed|tested|trained|used)\b|^(?:to|in order to) [^,]{3,90}, we\b/i;

/** How good a mention is that says what was found: a finding, and what it is beside, or in numbers. */
const FINDING = 3;

/** The share of a line's words that a caption has, too, if it tells of what is shown. */
const OF_IT = 0.4;

/** What stands above a picture takes its room: as short as the sentence can be. */
function shorter(line: Line, options: CandidateOptions): Line {
  if (line.short.text.length <= TITLE.room || line.sentence.number === 0) return line;
  return toLine(line.sentence, line.section, options, line.short.words, BREVITY.title) ?? line;
}

/** Of the cells of a table that is seen rather than read, so many are numbers or signs at least. */
const SEEN = 0.4;

/** Whether a table is an overview in words with more rows or columns than a slide shows: some of them say nothing of the others. */
function isWordy({ columns, rows }: Table): boolean {
  const { narrow } = TABLE;
  if (columns.length <= TABLE.columns && rows.length <= (columns.length <= narrow.columns ? narrow.rows : TABLE.rows))
    return false;
  const cells = rows.flatMap((row) => row.slice(1).map((cell) => toWords(cell).trim())).filter((cell) => cell !== "");
  const seen = cells.filter((cell) => cell.length < 3 || (/\d/.test(cell) && !/\p{L}{4}/u.test(cell)));
  return seen.length < SEEN * cells.length;
}

/** `Figure 1—figure supplement 2`, `Figure S3`. */
const SUPPLEMENT = /supplement|\bS\d/i;

const isNamed = (passage: Passage): passage is Figure =>
  passage.type === "figure" || passage.type === "table" || passage.type === "equation";

/** The line of a sentence that names something, wherever it stands; beside what it names it need not say where that is. */
function lineOf(
  { sentence, section }: Mention,
  evidence: Evidence,
  all: readonly Read[],
  options: CandidateOptions,
): Line | undefined {
  const read = all.find((each) => each.section === section);
  const line = read?.lines.find((each) => !each.isLed && each.sentence.number === sentence.number);
  if (line || !read || evidence.type === "equation") return line;
  const next = section.content[read.passageOf({ sentence }) + 1]?.type;
  const said = withoutPointers(sentence, next === "code" || next === evidence.type);
  if (!said || !tellsSeen(said.text) || !isUsable(said, options.language, options.name)) return undefined;
  const shorter =
    toLine(said, section, options, WORDS.line, BREVITY.title) ?? toLine(said, section, options, WORDS.message);
  // The whole sentence is told in the notes.
  const pointed = { kind: "pointer", text: "" };
  return shorter && { ...shorter, sentence, short: { ...shorter.short, removed: [pointed, ...shorter.short.removed] } };
}

/** Where the code begins that draws a picture without a caption: what stands before that leads to both. */
function behindCode({ section }: Read, at: number, evidence: Evidence): number {
  if (evidence.type !== "figure" || evidence.caption.length > 0) return at;
  let from = at;
  while (section.content[from - 1]?.type === "code") from--;
  return from;
}

/**
 * Lines of the passage before or behind a figure, whichever has more of its caption's words; of those with neither, before:
 * a paper says first what it then shows.
 *
 * @param from where what belongs to it begins
 * @param shows the stems of its caption; if it has none, either may be of it
 */
function beside(
  { lines, passageOf }: Pick<Read, "lines" | "passageOf">,
  from: number,
  at: number,
  shows: ReadonlySet<string>,
  { language }: CandidateOptions,
) {
  const linesAt = (passage: number) => {
    const own = linesOfPassage({ lines, passageOf }, passage);
    const stems = new Set(own.flatMap(({ sentence }) => termsOf(sentence.text, language)));
    return { own, shared: [...shows].filter((stem) => stems.has(stem)).length };
  };
  const [before, after] = [linesAt(from - 1), linesAt(at + 1)];
  if (shows.size > 0 && before.shared + after.shared === 0) return [];
  if (after.shared > before.shared) return after.own;
  return before.own.length > 0 ? before.own : after.own;
}

/** Lines of a passage that stand alone. */
const linesOfPassage = ({ lines, passageOf }: Pick<Read, "lines" | "passageOf">, passage: number): Line[] =>
  lines.filter((line) => !line.isLed && !line.sentence.isItem && passageOf(line) === passage);

/** What something is called where nothing is said of it: by its section, but not by the title of the paper. */
function nameLine(evidence: Evidence, section: Read["section"], options: CandidateOptions): Line {
  const heading = headingLine(section, options);
  const name = isNamed(evidence) ? evidence.name : undefined;
  if (name === undefined || heading.short.text !== options.title) return heading;
  return headingLine(section, { ...options, titles: new Map([[section, [{ type: "text", value: name }]]]) });
}
