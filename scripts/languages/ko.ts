import type { Language } from "./language.ts";

export const KO: Language = {
  tag: "ko",
  name: "Korean",
  isSpaced: true,
  labels: undefined,
  drafts: undefined,
  locale: undefined,
  headings: undefined,
  partedHeadings: undefined,
  sentences: undefined,
  cues: undefined,
  story: undefined,
  shortening: undefined,
  facts: undefined,
  stopWords: undefined,
  shorthands: undefined,
  ideographs: "Korean",
};
