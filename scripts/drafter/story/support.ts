import type { ResolvedLanguage } from "../../languages/index.ts";
import type { ManuscriptSection } from "../../manuscript/manuscript.ts";
import { listSentences, type Sentence } from "../../manuscript/sentences/sentences.ts";
import { termsOf } from "../../manuscript/sentences/terms.ts";
import { toWords } from "../../text/slice-inlines.ts";
import type { Candidate, CandidateOptions, Evidence } from "./candidate.ts";
import { stemsOf } from "./likeness.ts";
import type { Line } from "./lines.ts";
import { SUPPORT } from "./weights.ts";

/** What stems are worth by how few paragraphs have them (inverse document frequency; Spärck Jones, 1972). */
export function weighTerms(
  sections: readonly ManuscriptSection[],
  language: ResolvedLanguage,
): CandidateOptions["weigh"] {
  const counts = new Map<string, number>();
  let paragraphs = 0;
  for (const { content } of sections)
    for (const group of Map.groupBy(listSentences(content, language), ({ paragraph }) => paragraph).values()) {
      paragraphs++;
      const own = new Set(group.flatMap(({ text }) => termsOf(text, language)));
      for (const term of own) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  return (term) => Math.log((1 + paragraphs) / (1 + (counts.get(term) ?? 0)));
}

/**
 * How well a line supports the message of a slide: by how much it is of the same matter (see {@link cohesionWith}), and more where
 * the paper says it of the figure or table that is shown.
 */
export function supportFor(
  candidate: Candidate,
  { weigh, language, mentions }: Pick<CandidateOptions, "weigh" | "language" | "mentions">,
): (line: Line) => number {
  const { evidence } = candidate;
  const isNamed = evidence?.type === "figure" || evidence?.type === "table" || evidence?.type === "equation";
  const own = isNamed ? (mentions.get(evidence) ?? []) : [];
  const told = new Set(own.flatMap((mention) => (mention.says ? mention.sentence : [])));
  const cohesion = cohesionWith(candidate, weigh, language);
  return (line) =>
    (SUPPORT.least + SUPPORT.slope * Math.min(SUPPORT.most, cohesion(line))) *
    (told.has(line.sentence) ? SUPPORT.told : 1);
}

/**
 * How much a line is of the matter of a slide, from 0 to 1: the cosine of its words and those of the slide's message and of the
 * caption of what it shows, each weighed (relevance to what is asked; Carbonell and Goldstein, 1998).
 */
function cohesionWith({ message, evidence }: Candidate, weigh: CandidateOptions["weigh"], language: ResolvedLanguage) {
  // What a caption says behind its first sentence is of its panels.
  const [caption = ""] =
    evidence && "caption" in evidence ? toWords(evidence.caption).split(/(?<=\p{L}{2}[.?!])\s/u, 1) : [];
  const own = new Set([message.sentence.text, caption].flatMap((text) => termsOf(text, language)));
  const lengthOf = (terms: Iterable<string>) => Math.hypot(...[...terms].map(weigh));
  const length = lengthOf(own);
  return (line: Line): number => {
    const terms = stemsOf(line, language);
    const shared = [...terms].reduce((sum, term) => sum + (own.has(term) ? weigh(term) ** 2 : 0), 0);
    return shared / Math.max(length * lengthOf(terms), Number.EPSILON);
  };
}

/**
 * Sentences that are wanted elsewhere before they are points of other slides: those that say best what a figure or table shows, of
 * which hardly another could stand above it; and what text counts, which is told together.
 */
export function wantedElsewhere(candidates: readonly Candidate[]): ReadonlyMap<Sentence, Evidence> {
  const best = new Map<Evidence, Candidate>();
  const wanted = new Map<Sentence, Evidence>();
  for (const candidate of candidates) {
    const { evidence, factor, items } = candidate;
    if (evidence?.type === "list") for (const { sentence } of items ?? []) wanted.set(sentence, evidence);
    if (evidence?.type !== "figure" && evidence?.type !== "table") continue;
    if (factor > (best.get(evidence)?.factor ?? 0)) best.set(evidence, candidate);
  }
  for (const [evidence, { message }] of best) if (message.sentence.number > 0) wanted.set(message.sentence, evidence);
  return wanted;
}
