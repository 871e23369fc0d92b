import { describe, expect, it } from "vitest";
import { shortenings } from "../../scripts/drafter/shorten/shortenings.ts";
import { standsAlone } from "../../scripts/drafter/shorten/stands-alone.ts";
import { languageOf } from "../../scripts/languages/index.ts";
import { parseInline } from "../../scripts/text/inline.ts";

const shortest = (sentence: string, tag: string) => shortenings(parseInline(sentence), languageOf(tag)).at(-1)?.text;

describe("what shortening knows of languages", () => {
  it.each([
    ["de", "Alte Taue (aus Hanf) sind sehr schwach im Winter, z. B. bei Frost.", "Alte Taue sind schwach im Winter."],
    ["de", "Taue, die alt sind, reißen im Winter.", undefined],
    [
      "fr",
      "Dans cet article, nous montrons que les cordages cassent en mer, ce qui gêne les marins.",
      "Les cordages cassent en mer.",
    ],
    ["es", "Sin embargo, mostramos que las cuerdas (viejas) son débiles.", "Las cuerdas son débiles."],
    ["zh", "结果表明，旧绳索（麻制）在冬天容易断裂。", "旧绳索在冬天容易断裂。"],
    ["sv", "Gamla rep (av hampa) brister, vilket är synd.", "Gamla rep brister, vilket är synd."],
    ["sv", "Gamla rep (av hampa [@holm2012]) brister till sjöss.", "Gamla rep brister till sjöss."],
  ])("take what is certain in %s: %j", (tag, sentence, text) => {
    expect(shortest(sentence, tag)).toBe(text ?? sentence);
  });

  it("say whether anything but brackets and citations is known", () => {
    expect(["en", "de", "sv"].map((tag) => languageOf(tag).shortening.isKnown)).toEqual([true, true, false]);
  });

  it.each([
    ["de", "Die Taue aus Hanf reißen im Winter.", "Dies zeigt Abbildung 3."],
    ["fr", "Les cordages de chanvre cassent en hiver.", "Il casse en hiver."],
    ["es", "Las cuerdas son débiles en invierno.", "Estas son débiles."],
    ["zh", "旧绳索在冬天容易断裂。", "这在冬天容易断裂。"],
    ["sv", "Gamla rep brister på vintern.", "gamla rep brister"],
  ])("knows of %s what its words tell", (tag, good, bad) => {
    expect(standsAlone(good, languageOf(tag))).toBe(true);
    expect(standsAlone(bad, languageOf(tag))).toBe(false);
  });
});
