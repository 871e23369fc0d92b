import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import type { ManuscriptSection, Passage, Place } from "../../manuscript/manuscript.ts";
import { countWords } from "../../manuscript/sentences/count-words.ts";
import type { Inline } from "../../text/inline.ts";
import { toWords } from "../../text/slice-inlines.ts";
import { toBare } from "../to-point.ts";
import type { TermModel } from "./expected-terms.ts";
import type { Line } from "./lines.ts";

/** Words that such a span has; and how many of them make a list. */
const WORDS = { least: 3, most: 22 };
const LEADS = { least: 3, most: 12, share: 0.75 };

interface Lead {
  inlines: Inline[];
  place: Place;
}

/**
 * What an author printed in bold at the start of paragraphs or items that follow each other: the advice, the finding, the
 * step of which the rest tells more. Together they are what the section says.
 *
 * @returns a line for each, in their order; nothing where there are fewer than three, or too many for a slide
 */
export function listLeads(
  section: ManuscriptSection,
  { model, language }: { model: TermModel; language: ResolvedLanguage },
): Line[] {
  const leads = section.content.flatMap(leadsOf);
  // Half of them would be read as all; names of boxes between them are none of them.
  const strong = section.content.flatMap(spansOf).filter(({ isStrong }) => isStrong);
  if (leads.length < LEADS.share * strong.length || leads.length < LEADS.least || leads.length > LEADS.most) return [];
  return leads.map(({ inlines, place }, at): Line => {
    const { bare, cite } = toBare(inlines, language);
    const text = toWords(bare);
    return {
      sentence: {
        ...{ inlines, text, number: 0, paragraph: at, indexInParagraph: 0, ofParagraph: 1, isItem: true, place },
      },
      section,
      short: { inlines: bare, text, words: Math.max(1, countWords(text)), cite, removed: [] },
      terms: model.read(text),
      factor: says(text, language.shortening.references, "within") ? 0 : 1,
      isLed: false,
    };
  });
}

export const hasLead = (passage: Passage): boolean => leadsOf(passage).length > 0;

const leadsOf = (passage: Passage): Lead[] =>
  spansOf(passage).filter(({ inlines, isStrong }) => {
    const words = countWords(toWords(inlines));
    return isStrong && words >= WORDS.least && words <= WORDS.most && !LABEL.test(toWords(inlines));
  });

/** What is in bold or in italics at the start of a passage, or of its items. */
function spansOf(passage: Passage): (Lead & { isStrong: boolean })[] {
  if (passage.type === "paragraph") return spanOf(passage.text, passage.place);
  if (passage.type !== "list") return [];
  // An item may have two of them, each with its paragraph.
  return passage.items.flatMap(({ text, place }) => text.flatMap((each) => spanOf(each, place)));
}

/** `Layer 1 (below)`: which of them it is, and not what. */
const LABEL = /^\p{L}+ (?:\d+|[IVX]+)(?![\p{L}\p{N}])/u;

function spanOf([first]: readonly Inline[], place: Place): (Lead & { isStrong: boolean })[] {
  const bold = first && (first.type === "strong" || first.type === "emphasis") ? first : undefined;
  const inner = bold?.children ?? [];
  const isStrong = bold?.type === "strong" || (inner.length === 1 && inner[0]?.type === "strong");
  return bold ? [{ inlines: plain(inner), place, isStrong }] : [];
}

const plain = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((node) => (node.type === "strong" || node.type === "emphasis" ? node.children : [node]));
