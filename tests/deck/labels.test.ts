import { describe, expect, it } from "vitest";
import { EN } from "../../scripts/deck/labels/en.ts";
import { labelsFor } from "../../scripts/deck/labels/index.ts";
import { ZH } from "../../scripts/deck/labels/zh.ts";

describe("the words that Lectern writes", () => {
  it.each([
    ["en", EN],
    ["en-GB", EN],
    ["zh", ZH],
    ["zh-Hans-CN", ZH],
    ["ZH-hant", ZH],
    ["de", EN],
  ])("follow the language %s", (language, labels) => {
    expect(labelsFor(language)).toBe(labels);
  });

  it("are Chinese where they are to be, each of them", () => {
    const say = (value: unknown): string[] =>
      typeof value === "function"
        ? // What is handed in stands for an outline's words and numbers.
          [String(value.length > 1 ? value(["1"], ["2"]) : value(["1"]))]
        : typeof value === "object" && value !== null
          ? Object.values(value).flatMap(say)
          : [String(value)];
    const words = say(ZH).filter((text) => /\p{L}/u.test(text));
    const latin = words.filter((text) => !/\p{Script=Han}/u.test(text) || /[A-Za-z]/.test(text));
    expect(latin).toEqual([]);
    expect(say(ZH)).toHaveLength(say(EN).length);
  });

  it("count in English", () => {
    expect([EN.count.claims(1), EN.count.claims(9)]).toEqual(["1 claim", "9 claims"]);
  });
});
