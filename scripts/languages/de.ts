import type { Language } from "./language.ts";
import { words } from "./phrases.ts";

export const DE: Language = {
  tag: "de",
  name: "German",
  isSpaced: true,
  labels: undefined,
  drafts: undefined,
  locale: "de-DE",
  headings: {
    abstract: ["zusammenfassung"],
    introduction: ["einleitung"],
    conclusion: ["fazit", "schluss", "schlussfolgerung(en)"],
    acknowledgements: ["danksagung"],
    references: ["literatur(verzeichnis)"],
  },
  partedHeadings: undefined,
  sentences: {
    abbreviations: words("abb b bspw bzw ca d d.h evtl ggf h i inkl kap nr o s sog tab u u.a usw vgl z z.b"),
    months: words("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
  },
  cues: undefined,
  stopWords: undefined,
  shorthands: {
    // `"ck` was once split as `k-k`.
    pattern: /"([aouAOUeiszSZ`'<>\-"|=~])|"(?=ck|ff|ll|mm|nn|pp|rr|tt)/g,
    prints: {
      ...{ a: "ä", o: "ö", u: "ü", A: "Ä", O: "Ö", U: "Ü", e: "ë", i: "ï", s: "ß", z: "ß", S: "SS", Z: "SZ" },
      ...{ "`": "„", "'": "“", "<": "«", ">": "»", "-": "", '"': "", "|": "", "=": "-", "~": "-" },
    },
  },
  ideographs: undefined,
};
