import type { Language } from "./language.ts";

export const NL: Language = {
  tag: "nl",
  name: "Dutch",
  isSpaced: true,
  labels: undefined,
  drafts: undefined,
  locale: "nl-NL",
  headings: undefined,
  partedHeadings: undefined,
  sentences: undefined,
  cues: undefined,
  story: undefined,
  shortening: undefined,
  facts: undefined,
  stopWords: undefined,
  shorthands: undefined,
  ideographs: undefined,
};
