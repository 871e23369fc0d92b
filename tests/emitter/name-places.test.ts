import { expect, it } from "vitest";
import { namePlaces } from "../../scripts/emitter/name-places.ts";
import { languageOf } from "../../scripts/languages/index.ts";

it.each<[sources: string[], said: string | undefined, language?: string]>([
  [["5.1, sentence 10; 4.3, sentences 34, 35 and 43; Table 2"], "§ 5.1 · § 4.3 · Table 2"],
  [["Results, sentence 3", "Results, sentence 4", "Table 2"], "Results · Table 2"],
  [["II.A.1; III.B; A"], "§ II.A.1 · § III.B · § A"],
  [["Ergebnisse, Satz 3"], "Ergebnisse", "de"],
  [["4.1 > Example, sentence 2"], "§ 4.1, Example"],
  [["Matching > Example, sentence 1; lines 90 to 95"], "Matching > Example"],
  [
    ["A title of a section that is far too long to stand at the foot of a slide, sentence 3"],
    "A title of a section that is far too long …",
  ],
  [
    ["Results; A title of a section that is far too long to stand at a foot; Table 2"],
    "Results · A title of a section that is far too long …",
  ],
  [
    ["Results and what we think of them all; A title of a section that is far too long; Table 2"],
    "Results and what we think of them all · Table 2",
  ],
  [[], undefined],
])("%s", (sources, said, language = "en") => {
  expect(namePlaces(sources, languageOf(language))).toBe(said);
});
