import type { Language } from "./language.ts";

export const PT: Language = {
  tag: "pt",
  name: "Portuguese",
  isSpaced: true,
  labels: undefined,
  drafts: undefined,
  locale: undefined,
  headings: {
    abstract: ["resumo"],
    introduction: ["introdução"],
    conclusion: ["conclusão", "conclusões", "considerações finais"],
    acknowledgements: ["agradecimentos"],
    references: ["bibliografia", "referências (bibliográficas)"],
  },
  partedHeadings: undefined,
  sentences: undefined,
  cues: undefined,
  stopWords: undefined,
  shorthands: undefined,
  ideographs: undefined,
};
