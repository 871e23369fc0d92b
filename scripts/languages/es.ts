import type { Language } from "./language.ts";
import { words } from "./phrases.ts";

export const ES: Language = {
  tag: "es",
  name: "Spanish",
  isSpaced: true,
  labels: undefined,
  drafts: undefined,
  locale: "es-ES",
  headings: {
    abstract: ["resumen"],
    introduction: ["introducción"],
    conclusion: ["conclusiones", "conclusión"],
    acknowledgements: ["agradecimientos"],
    references: ["bibliografía", "referencias (bibliográficas)"],
  },
  partedHeadings: undefined,
  sentences: { abbreviations: words("cap dr dra ej núm p.ej pág sr sra") },
  cues: undefined,
  stopWords: undefined,
  shorthands: undefined,
  ideographs: undefined,
};
