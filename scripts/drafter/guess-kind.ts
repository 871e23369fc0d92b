import type { ResolvedLanguage } from "../languages/index.ts";
import { says } from "../languages/phrases.ts";
import { roleOf } from "../languages/roles.ts";
import { allSections } from "../manuscript/all-sections.ts";
import type { List, ManuscriptSection, Passage } from "../manuscript/manuscript.ts";
import { countWords } from "../manuscript/sentences/count-words.ts";
import type { SectionKind } from "../outline/types.ts";
import { toWords } from "../text/slice-inlines.ts";

export interface Guess {
  kind: SectionKind;
  /** What it was guessed from, for the person to judge. */
  why: string;
  /** The list whose items are the principles. */
  list?: List;
}

/** What a section is, where its shape tells; nothing when it is a plain one. */
export function guessKind(section: ManuscriptSection, language: ResolvedLanguage): Guess | undefined {
  return guessPillars(section) ?? guessPrinciples(section, language);
}

/** As many pillars and claims as a slide can show side by side. */
const PILLARS = { least: 2, most: 5 };
const CLAIMS = { least: 2, most: 6 };

/**
 * Pillars: a section of parallel sections, each again of as many parallel ones, which say something: their headings
 * are sentences or phrases of some length, not `Data` and `Results`. Sections with code are steps of a tutorial.
 */
export function guessPillars(section: ManuscriptSection): Guess | undefined {
  const { title, sections } = section;
  // `Results` has parts, and says none of them.
  if (roleOf(toWords(title)) || allSections(section).some(({ content }) => content.some(isCode))) return undefined;
  const counts = sections.map(({ sections: claims }) => claims.length);
  if (sections.length < PILLARS.least || sections.length > PILLARS.most) return undefined;
  if (
    Math.min(...counts) < CLAIMS.least ||
    Math.max(...counts) > CLAIMS.most ||
    Math.max(...counts) - Math.min(...counts) > 1
  )
    return undefined;
  const claims = sections.flatMap((pillar) => pillar.sections);
  if (claims.some((claim) => claim.sections.length > 0)) return undefined;
  const headings = [...sections, ...claims].map(({ title }) => toWords(title));
  const telling = headings.filter((heading) => countWords(heading) >= 4 && !roleOf(heading));
  if (telling.length < headings.length * 0.7) return undefined;
  return {
    kind: "pillars",
    why: `${sections.length} parallel sections with ${[...new Set(counts)].join(" to ")} parallel ones each`,
  };
}

const isCode = ({ type }: Passage): boolean => type === "code";

const PRINCIPLES = { least: 3, most: 7, words: 20 };

/**
 * Principles: a list of a few short phrases that the heading or the sentence before it announces as such, or that
 * tell somebody what to do. The section must hold that one list, and no sections; steps of a tutorial stand among their code.
 */
function guessPrinciples(
  { title, content, sections }: ManuscriptSection,
  { cues }: ResolvedLanguage,
): Guess | undefined {
  const lists = content.filter((passage): passage is List => passage.type === "list");
  const [list] = lists;
  const isTutorial = content.some(isCode);
  if (!list || lists.length > 1 || sections.length > 0 || isTutorial) return undefined;
  const { items } = list;
  if (items.length < PRINCIPLES.least || items.length > PRINCIPLES.most) return undefined;
  const texts = items.map(({ text }) => text.map(toWords).join(" "));
  if (texts.some((text) => countWords(text) > PRINCIPLES.words) || items.some((item) => item.items.length > 0))
    return undefined;
  const before = content[content.indexOf(list) - 1];
  const announcement = `${toWords(title)} ${before?.type === "paragraph" ? toWords(before.text).slice(-160) : ""}`;
  const imperative = texts.filter((text) => says(text, cues.imperatives, "start")).length;
  if (says(announcement, cues.principles, "within"))
    return { kind: "principles", why: `a list of ${items.length}, announced as such`, list };
  if (imperative >= items.length * 0.8)
    return { kind: "principles", why: `a list of ${items.length} phrases that tell what to do`, list };
  return undefined;
}
