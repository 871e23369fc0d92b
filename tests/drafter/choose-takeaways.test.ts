import { expect, it } from "vitest";
import { languageOf } from "../../scripts/languages/index.ts";
import { says } from "../../scripts/languages/phrases.ts";

it.each([
  ["en", "We wish to use these results to estimate complexity."],
  ["en", "We seek a measure that all organisms share."],
  ["en", "Our ropes can be further improved by the data of other quays."],
  ["en", "Other quays may also be of interest."],
  ["en", "Going forward, ropes will hold all ships."],
  ["en", "We expect that these ropes are useful for other ships."],
  ["de", "Wir möchten damit die Komplexität schätzen."],
  ["es", "Deseamos estimar la complejidad."],
])("what is wanted is nothing that was found (%s)", (tag, sentence) => {
  const { telling } = languageOf(tag);
  expect(says(sentence, telling.future, "within")).toBe(true);
});
