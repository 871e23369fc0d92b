import type { Sentence } from "../../manuscript/sentences/sentences.ts";
import type { Candidate, CandidateOptions, Evidence } from "./candidate.ts";
import type { Said, TermModel } from "./expected-terms.ts";
import { fitOf, inOrder } from "./fit-of.ts";
import { repeats, saysSame } from "./likeness.ts";
import { type Line, worthOf } from "./lines.ts";
import { supportFor, wantedElsewhere } from "./support.ts";
import type { TrimmedTable } from "./trim-table.ts";
import { AGAIN, ALONE, BARE, BREVITY, DEFINED, FEW, LEAST_FIT, LINES, SINGLE, SUPPORT, WORDS } from "./weights.ts";

/** A slide of the story. */
export interface StorySlide extends Pick<Candidate, "section" | "role" | "order" | "message"> {
  lines: Line[];
  evidence?: Evidence;
  /** What of a wide table it shows; the whole is at hand for questions. */
  trimmed?: TrimmedTable;
  symbols?: Candidate["symbols"];
}

/** Chooses slides one by one, each for what it adds to those before it. */
export class SlideChooser {
  readonly #model: TermModel;
  readonly #said: Said;
  /** By their sections, the sentences that slides have. */
  readonly #sentences = new Map<Line["section"], Set<number | string>>();
  /** Headings, captions and names that stand above slides; the paper's title may stand for several sections. */
  readonly #headings = new Set<string>();
  #taken = 0;
  /** What a message is worth by itself behind the first slides. */
  #bare = 0;
  /** Whether a slide says what the thing of the title is. */
  #isDefined = false;
  /** How many slides of words each section has. */
  readonly #bySection = new Map<Line["section"], number>();
  readonly #linesOf: ReadonlyMap<Line["section"], readonly Line[]>;
  /** All lines that slides could have, and those of them that say what was said. */
  readonly #lines: ReadonlySet<Line>;
  readonly #gone = new Set<Line>();
  readonly #evidence = new Set<Evidence>();
  /** See {@link wantedElsewhere}. */
  readonly #wanted: ReadonlyMap<Sentence, Evidence>;
  /** Candidates with what they were worth when they were last looked at; that only becomes less (Minoux, 1978). */
  #open: { candidate: Candidate; worth: number }[];
  readonly #most: { words: number; lines: number };
  readonly #options: Pick<CandidateOptions, "language" | "weigh" | "mentions">;

  /** @param most words of a slide, and lines below its message where nothing else stands there */
  constructor(
    candidates: readonly Candidate[],
    model: TermModel,
    most: { words: number; lines: number },
    options: Pick<CandidateOptions, "language" | "weigh" | "mentions">,
  ) {
    this.#options = options;
    this.#model = model;
    this.#said = model.start();
    this.#most = most;
    this.#lines = new Set(candidates.flatMap(({ message, around }) => [message, ...around]));
    this.#linesOf = Map.groupBy(this.#lines, ({ section }) => section);
    this.#wanted = wantedElsewhere(candidates);
    this.#open = candidates.map((candidate) => ({ candidate, worth: Number.POSITIVE_INFINITY }));
  }

  /** What is said elsewhere is not worth saying again. */
  note(line: Line): void {
    const own = this.#sentences.get(line.section) ?? new Set();
    this.#sentences.set(line.section, own.add(keyOf(line)));
    for (const other of this.#lines)
      if (!this.#gone.has(other) && (saysSame(line, other) || repeats(other, line, this.#options.language)))
        this.#gone.add(other);
    this.#model.say(line.terms, this.#said);
  }

  /**
   * The slide that adds most, of those that may come now; nothing when there is none.
   *
   * @param isAlone whether it may be a message that nothing supports
   */
  take(mayCome: (candidate: Candidate) => boolean, isAlone = true): StorySlide | undefined {
    this.#open = this.#open.filter(({ candidate }) => this.#isFree(candidate));
    const open = this.#open.filter(({ candidate }) => mayCome(candidate)).sort((a, b) => b.worth - a.worth);
    let best: ({ slide: StorySlide; worth: number } & { isDefinition: boolean }) | undefined;
    for (const entry of open) {
      if (best && entry.worth <= best.worth) break;
      const filled = this.#fill(entry.candidate);
      entry.worth = filled.worth;
      if (!isAlone && filled.slide.lines.length === 0 && !filled.slide.evidence) continue;
      if (!best || filled.worth > best.worth) best = { ...filled, isDefinition: entry.candidate.isDefinition === true };
    }
    if (!best || best.worth <= 0) return undefined;
    const { slide } = best;
    this.#taken++;
    this.#isDefined ||= best.isDefinition;
    if (!slide.evidence) this.#bySection.set(slide.section, (this.#bySection.get(slide.section) ?? 0) + 1);
    for (const line of [slide.message, ...slide.lines]) this.note(line);
    if (slide.evidence) this.#evidence.add(slide.evidence);
    if (slide.message.sentence.number === 0) this.#headings.add(slide.message.short.text);
    return slide;
  }

  /** From now on a message may stand by itself, too. */
  allowBare(): void {
    this.#bare = BARE;
    for (const entry of this.#open) entry.worth = Number.POSITIVE_INFINITY;
  }

  #isFree({ message, evidence, items }: Candidate): boolean {
    if (evidence && this.#evidence.has(evidence)) return false;
    // What a slide says already is no item of another one's list, which has all of it or is not there.
    if (items?.some((item) => item.sentence.number > 0 && this.#isTaken(item))) return false;
    // A heading or caption may stand above several figures, where nothing else says what they show; above words, once.
    if (items && message.sentence.number === 0) return !this.#headings.has(message.short.text);
    if (evidence && message.sentence.number === 0) return true;
    return !this.#isTaken(message) && (evidence !== undefined || !this.#gone.has(message));
  }

  #isTaken(line: Line): boolean {
    return this.#sentences.get(line.section)?.has(keyOf(line)) === true;
  }

  /** Whether a line is wanted where something is shown that no slide has yet. */
  #isWanted({ sentence }: Line): boolean {
    const other = this.#wanted.get(sentence);
    return other !== undefined && !this.#evidence.has(other);
  }

  #shareOf(section: Line["section"]): number {
    const slides = Math.max(1, Math.round((this.#linesOf.get(section)?.length ?? 0) / AGAIN.lines));
    const before = Math.floor((this.#bySection.get(section) ?? 0) / slides);
    return AGAIN.shares[before] ?? AGAIN.shares.at(-1) ?? 1;
  }

  /** How many lines there is room for besides what a slide shows. */
  #mostLines({ evidence, items, symbols = [] }: Candidate): number {
    if (items || symbols.length > LINES.symbols) return 0;
    if (evidence?.type === "table" && evidence.rows.length > LINES.rows) return 0;
    return evidence ? LINES.beside : this.#most.lines;
  }

  /** A slide with the lines that add most to its message. */
  #fill(candidate: Candidate): { slide: StorySlide; worth: number } {
    const { section, role, order, message, around, evidence, symbols, items, factor, isDefinition, isFront } =
      candidate;
    const said = this.#said.slice();
    let sum = worthOf(message, this.#model, said, BREVITY.message);
    this.#model.say(message.terms, said);
    const lines: Line[] = [];
    const supportOf = supportFor(candidate, this.#options);
    const add = (line: Line, brevity?: number) => {
      lines.push(line);
      sum += worthOf(line, this.#model, said, brevity);
      this.#model.say(line.terms, said);
    };
    // What the abstract has said whole says as much as a message.
    for (const item of items ?? []) add(item, isFront ? BREVITY.whole : BREVITY.line);
    const most = this.#mostLines(candidate);
    let words = message.short.words;
    // What is read takes its room from what is seen.
    const room = evidence?.type === "figure" ? Math.min(WORDS.beside, this.#most.words) : this.#most.words;
    const isFree = (line: Line) => !this.#isTaken(line) && !this.#gone.has(line) && (evidence || !this.#isWanted(line));
    const left = new Set(around.filter(isFree));
    while (lines.length < most) {
      let next: Line | undefined;
      let highest = 0;
      for (const line of left) {
        if (words + line.short.words > room) continue;
        const fit = fitOf(line, message, lines);
        // Fewer points are better than one that is not of the matter.
        if (fit < LEAST_FIT) continue;
        const support = supportOf(line);
        if (support * line.factor < SUPPORT.fit) continue;
        const worth = fit * support * worthOf(line, this.#model, said);
        const isSaid = (other: Line) => saysSame(other, line) || repeats(line, other, this.#options.language);
        if (worth > highest && ![message, ...lines].some(isSaid)) [next, highest] = [line, worth];
      }
      if (!next) break;
      left.delete(next);
      words += next.short.words;
      add(next);
    }
    if (!items) {
      const ordered = lines.toSorted((a, b) => around.indexOf(a) - around.indexOf(b));
      lines.splice(0, lines.length, ...inOrder(message, ordered));
    }
    const share = evidence ? 1 : this.#shareOf(section);
    // Where a heading or caption stands above another slide already, other words are better.
    const again = evidence && this.#isTaken(message) ? REPEATED : 1;
    // Another sentence of what it is tells little that is new.
    const worth =
      (isDefinition && this.#isDefined ? DEFINED : 1) *
      again *
      share *
      (sum + (evidence ? SHOWING : 0)) *
      factor *
      (evidence || items || lines.length > 1
        ? 1
        : lines.length > 0 || isDefinition
          ? SINGLE
          : this.#taken < FEW
            ? ALONE
            : this.#bare);
    return { slide: { section, role, order, message, lines, ...(evidence ? { evidence, symbols } : {}) }, worth };
  }
}

/** What a heading is worth above one figure more. */
const REPEATED = 0.05;

/** What something to see is worth by itself, where no word says anything of it. */
const SHOWING = 0.01;

/** A sentence of a section by its number; headings and captions have none. */
const keyOf = ({ sentence }: Line): number | string => sentence.number || sentence.text;
