import type { Language } from "./language.ts";
import { words } from "./phrases.ts";

export const FR: Language = {
  tag: "fr",
  name: "French",
  isSpaced: true,
  labels: undefined,
  drafts: undefined,
  locale: "fr-FR",
  headings: {
    abstract: ["résumé"],
    acknowledgements: ["remerciements"],
    references: ["bibliographie", "références (bibliographiques)"],
  },
  partedHeadings: undefined,
  sentences: { abbreviations: words("art c.-à-d chap env m mm mme p.ex") },
  cues: undefined,
  stopWords: undefined,
  shorthands: undefined,
  ideographs: undefined,
};
