import type { ResolvedLanguage } from "../../languages/index.ts";
import { says } from "../../languages/phrases.ts";
import type { ManuscriptSection } from "../../manuscript/manuscript.ts";
import { listSentences } from "../../manuscript/sentences/sentences.ts";
import { CITATION } from "../../text/slice-inlines.ts";

/** What is counted in the text of a section, each as a share of its sentences, at most 1. */
const SIGNS = [
  ...(["problem", "background", "related", "idea", "method", "data", "results", "discussion", "conclusion"] as const),
  ...(["citation", "number", "formula", "display"] as const),
];
export type Signs = Record<(typeof SIGNS)[number], number>;

export interface Counted {
  sentences: number;
  signs: Signs;
}

const CUES = SIGNS.slice(0, 9) as ("problem" | "background")[];

/** What the text of some sections says; headings are not looked at. */
export function countSigns(sections: readonly ManuscriptSection[], language: ResolvedLanguage): Counted {
  const signs = Object.fromEntries(SIGNS.map((sign) => [sign, 0])) as Signs;
  let count = 0;
  for (const { content } of sections) {
    for (const passage of content) {
      if (passage.type === "equation") signs.formula++;
      else if (passage.type === "figure" || passage.type === "table") signs.display++;
    }
    for (const { text, inlines } of listSentences(content, language)) {
      count++;
      for (const cue of CUES) if (says(text, language.storyCues[cue], "within")) signs[cue]++;
      if (text.includes(CITATION)) signs.citation++;
      if (/\d(?:\.\d+)?\s?%|\b\d+\.\d+\b/.test(text)) signs.number++;
      if (inlines.some(({ type }) => type === "inlineMath")) signs.formula++;
    }
  }
  for (const sign of SIGNS) signs[sign] = Math.min(1, signs[sign] / Math.max(1, count));
  return { sentences: count, signs };
}
