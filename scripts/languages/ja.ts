import type { Language } from "./language.ts";

export const JA: Language = {
  tag: "ja",
  name: "Japanese",
  isSpaced: false,
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
  ideographs: "Japanese",
};
