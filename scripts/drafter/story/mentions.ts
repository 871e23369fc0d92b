import type { ResolvedLanguage } from "../../languages/index.ts";
import { patternOf, says } from "../../languages/phrases.ts";
import { allSections } from "../../manuscript/all-sections.ts";
import type { Equation, Figure, ManuscriptSection, Table } from "../../manuscript/manuscript.ts";
import { countWords } from "../../manuscript/sentences/count-words.ts";
import { listSentences, type Sentence } from "../../manuscript/sentences/sentences.ts";
import { termsOf } from "../../manuscript/sentences/terms.ts";
import { goesOnAbout } from "./follow-ups.ts";
import { type Naming, readNames } from "./read-names.ts";
import { findTold } from "./told-tables.ts";

/** What text refers to by a name. */
export type Named = Figure | Table | Equation;

/** A sentence that refers to a figure, a table or a formula by its name. */
export interface Mention {
  sentence: Sentence;
  section: ManuscriptSection;
  /** Whether it says something of what is to be seen, rather than where it is. */
  says: boolean;
  /** How good it is as what is said beside it: {@link bestMention} takes the highest. */
  score: number;
}

/**
 * The sentences that refer to each figure, table and formula, in the paper's order. What a sentence says of a figure is
 * what its author wants to be seen in it (Futrelle, 2004, on captions and running text).
 *
 * @returns a list for each of them; empty if nothing refers to it
 */
export function findMentions(
  sections: readonly ManuscriptSection[],
  language: ResolvedLanguage,
): Map<Named, Mention[]> {
  const all = allSections({ sections: [...sections] });
  const named = all.flatMap(({ content }) => content.filter((passage): passage is Named => isNamed(passage.type)));
  const mentions = new Map<Named, Mention[]>(named.map((passage) => [passage, []]));
  const byKey = Map.groupBy(named, ({ name }) => keyOf(name));
  const told = findTold(named.filter((passage): passage is Table => passage.type === "table"));
  const literal = named.flatMap((passage) => (isLiteral(passage.name) ? [{ passage, text: flat(passage.name) }] : []));
  for (const section of all) {
    let last: { sentence: Sentence; found: ReadonlySet<Named> } | undefined;
    for (const sentence of listSentences(section.content, language)) {
      // `Figure 3: A rope.` is a caption that stands among the text.
      const namings = readNames(sentence.text).filter(
        ({ from, to }) => !(from === 0 ? /^\s?[:.|]\s/ : /^\s?:\s\p{Lu}/u).test(sentence.text.slice(to)),
      );
      const found = new Set<Named>(namings.flatMap(({ keys }) => keys.flatMap((key) => byKey.get(key) ?? [])));
      for (const { passage, text } of literal) if (holds(flat(sentence.text), text)) found.add(passage);
      // What it says in a table's numbers, it says of that, whether it names it or not.
      const table = found.size === 0 && !sentence.isItem ? told(sentence.text) : undefined;
      if (table) found.add(table);
      if (found.size > 0) last = { sentence, found };
      else
        for (const passage of last?.found ?? [])
          if (last && goesOnAbout(passage, last.sentence, sentence, language)) found.add(passage);
      if (found.size === 0) continue;
      const judged = judge(sentence, namings, language);
      for (const passage of found) mentions.get(passage)?.push({ sentence, section, ...judged });
    }
  }
  return mentions;
}

/** The sentence to stand beside a figure, a table or a formula: the best that says something of it, the first of equals. */
export function bestMention(mentions: readonly Mention[]): Mention | undefined {
  return mentions
    .filter((mention) => mention.says)
    .reduce<Mention | undefined>((best, each) => (best && best.score >= each.score ? best : each), undefined);
}

const isNamed = (type: string) => type === "figure" || type === "table" || type === "equation";

/** `figure 3` of `Fig. 3`; nothing of a name such as `Figure 1—figure supplement 2`. */
function keyOf(name: string | undefined): string | undefined {
  const [naming] = readNames(name ?? "");
  if (naming?.from !== 0 || naming.to !== name?.length) return undefined;
  // `Eq. (3a)` is read as 3 and 3a.
  return naming.keys.at(-1);
}

const isLiteral = (name: string | undefined): name is string =>
  name !== undefined && keyOf(name) === undefined && /\d/.test(name);

const flat = (text: string) => text.toLowerCase().replace(/[-–—\s\u00a0]/g, " ");

const holds = (text: string, name: string) =>
  text.includes(name) && !/^[\d.]/.test(text.slice(text.indexOf(name) + name.length));

/** Content words that a sentence must have besides those that only point, and one that begins or ends with pointing. */
const [LEAST_TERMS, LEAST_POINTED] = [3, 6];

function judge({ text }: Sentence, namings: readonly Naming[], language: ResolvedLanguage) {
  const { asides, rest } = withoutNames(text, namings);
  const told = rest.replace(patternOf(language.pointing, "all"), " ");
  const terms = new Set(termsOf(told, language)).size;
  const points = opensPointing(text, namings, language);
  const { storyCues: cues } = language;
  const names = new Set(namings.flatMap(({ keys }) => keys)).size;
  const finding = says(told, cues.results, "within") ? 2 : says(rest, cues.results, "within") ? 1 : 0;
  const score =
    finding +
    (says(told, COMPARING, "within") ? 1 : 0) +
    (/\d/.test(told.replace(/\([^()]*\)/g, "")) ? 1 : 0) +
    (asides > 0 ? 1 : 0) -
    (says(rest, language.cues.anaphora, "start") ? 1 : 0) -
    (says(told, cues.method, "within") ? 0.5 : 0) -
    (points ? 2 : 0) -
    Math.max(0, names - 1) / 2 -
    Math.max(0, countWords(rest) - 35) / 20;
  const least = points || endsPointing(text, namings, language) ? LEAST_POINTED : LEAST_TERMS;
  return { says: terms >= least, score };
}

/** `Table 3 shows the pull of each rope.` tells what was drawn; `Table 3 shows that ropes break` is a finding. */
function opensPointing(text: string, namings: readonly Naming[], { pointing }: ResolvedLanguage): boolean {
  const after = text.slice(namings[0]?.to ?? 0);
  const isFirst = (namings[0]?.from ?? 1) === 0;
  return (
    isFirst && says(after.slice(0, 20), pointing, "within") && !/^\s?\S+\s(?:\S+\s)?(?:that|dass|que)\s/.test(after)
  );
}

/** `The results are shown in Table 3.` */
function endsPointing(text: string, namings: readonly Naming[], { pointing }: ResolvedLanguage): boolean {
  const last = namings.at(-1);
  if (!last || /[\p{L}\d]/u.test(text.slice(last.to))) return false;
  return says(text.slice(Math.max(0, last.from - 20), last.from), pointing, "within");
}

/** What sets one thing beside another, also in languages whose cues are not known. */
const COMPARING = [/(?:more|less|fewer|(?<!\p{L})\p{L}{3,12}er) than|versus|vs\.?|twice|half|only/u];

/** The sentence without what names things: a bracket that points goes whole, and says that the rest is a claim of its own. */
function withoutNames(text: string, namings: readonly Naming[]): { rest: string; asides: number } {
  let rest = "";
  let at = 0;
  let asides = 0;
  for (const { from, to } of namings) {
    if (from < at) continue;
    const open = text.lastIndexOf("(", from);
    const close = text.indexOf(")", to);
    const isAside = open >= at && close >= 0 && !text.slice(open, from).includes(")");
    if (isAside) asides++;
    rest += text.slice(at, isAside ? open : from);
    at = isAside ? close + 1 : to;
  }
  return { rest: rest + text.slice(at), asides };
}
