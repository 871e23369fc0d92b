import { describe, expect, it } from "vitest";
import { languageOf } from "../../scripts/languages/index.ts";

const { labels: EN } = languageOf("en");
const { labels: ES } = languageOf("es");
const { labels: ZH } = languageOf("zh");

/** All that labels say, of made-up words and numbers. */
const say = (value: unknown): string[] =>
  typeof value === "function"
    ? // What is handed in stands for an outline's words and numbers.
      [String(value.length > 1 ? value(["1"], Object.assign(["2"], { total: 3 })) : value(["1"]))]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(say)
      : [String(value)];

describe("the words that Lectern writes", () => {
  it.each([
    ["en", EN],
    ["en-GB", EN],
    ["es", ES],
    ["es-419", ES],
    ["zh", ZH],
    ["zh-Hans-CN", ZH],
    ["ZH-hant", ZH],
    ["de", EN],
  ])("follow the language %s", (language, labels) => {
    expect(languageOf(language).labels).toBe(labels);
  });

  it("are Chinese where they are to be, each of them", () => {
    const words = say(ZH).filter((text) => /\p{L}/u.test(text));
    const latin = words.filter((text) => !/\p{Script=Han}/u.test(text) || /[A-Za-z]/.test(text));
    expect(latin).toEqual([]);
    expect(say(ZH)).toHaveLength(say(EN).length);
  });

  it("are Spanish where they are to be, but for what both languages write alike", () => {
    const english = new Set(say(EN));
    const alike = say(ES).filter((text) => /\p{L}/u.test(text) && english.has(text));
    expect(alike).toEqual(["1 min", "1 et al."]);
    expect(say(ES)).toHaveLength(say(EN).length);
    expect(ES.alternative.map(["A", "B"], { total: 5, from: 3 })).toBe(
      "La charla tiene 5 partes; aquí están las partes 3 a 4, en este orden: A; B.",
    );
    expect(ES.alternative.hub("H", ["A"], { total: 3, isGrouped: true })).toBe(
      "«H» está en relación con 3 partes; aquí hay 1 grupo: A.",
    );
    expect(ES.alternative.ring(["A", "B"])).toBe("2 partes en círculo: A; B.");
    expect([ES.count.claims(1), ES.count.references(2), ES.restInHandout(1)]).toEqual([
      ...["1 tesis", "2 referencias", "Otra está en el folleto."],
    ]);
  });

  it.each([
    [undefined, "The talk has 2 parts, in this order: A; B.", "“H” is joined to 2 parts: A; B."],
    [
      { total: 5, from: 3 },
      "The talk has 5 parts; here are parts 3 to 4, in this order: A; B.",
      "“H” is joined to 5 parts; here are parts 3 to 4: A; B.",
    ],
    [
      { total: 5 },
      "The talk has 5 parts; here are 2 of them, in this order: A; B.",
      "“H” is joined to 5 parts; here are 2 of them: A; B.",
    ],
    [
      { total: 5, isGrouped: true as const },
      "The talk has 5 parts; here are 2 groups of them, in this order: A; B.",
      "“H” is joined to 5 parts; here are 2 groups of them: A; B.",
    ],
  ])("say how much of all a picture shows: %j", (extent, map, hub) => {
    expect(EN.alternative.map(["A", "B"], extent)).toBe(map);
    expect(EN.alternative.hub("H", ["A", "B"], extent)).toBe(hub);
    expect(EN.alternative.ring(["A", "B"], undefined, extent)).toContain(extent ? "5 parts form a ring; " : "2 parts");
    for (const said of [ZH.alternative.map(["A"], extent), ZH.alternative.hub("H", ["A"], extent)])
      expect(said).toContain(`${extent?.total ?? 1} 个部分`);
  });

  it("are right of a single part", () => {
    expect(EN.alternative.map(["C"], { total: 3, from: 3 })).toBe("The talk has 3 parts; here is part 3: C.");
    expect(EN.alternative.map(["A"])).toBe("The talk has 1 part: A.");
  });

  it("count in English", () => {
    expect([EN.count.claims(1), EN.count.claims(9)]).toEqual(["1 claim", "9 claims"]);
  });
});
