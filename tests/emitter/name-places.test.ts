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
    ["The proportion of complex versus simple swaps; Figure 5"],
    "The proportion of complex versus simple swaps · Figure 5",
  ],
  [
    ["A title of a section that is a whole sentence, as some journals have them, and stands alone, sentence 3"],
    "A title of a section that is a whole sentence, as some journals have …",
  ],
  [
    ["Results; A title of a section that is a whole sentence, as some journals have them, and is beside; Table 2"],
    "Results · Table 2 · …",
  ],
  [
    ["Results and what we think of them, all in all, in detail; Discussion and what we think of it all; Table 2"],
    "Results and what we think of them, all in all, in detail · Table 2 · …",
  ],
  [["Table 1; Table 2; Table 3; Table 4"], "Table 1 · Table 2 · Table 3 · Table 4"],
  [["Table 1; Table 2; Table 3; Table 4; Table 5"], "Table 1 · Table 2 · Table 3 · Table 4 · …"],
  [["The $\\mathcal{L}_{tac}$ model, sentence 3; Table 2"], "The Ltac model · Table 2"],
  [["我们".repeat(30)], `${"我们".repeat(17)}我 …`],
  [[], undefined],
])("%s", (sources, said, language = "en") => {
  expect(namePlaces(sources, languageOf(language))).toBe(said);
});
