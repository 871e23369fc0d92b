import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isRightToLeft } from "../../scripts/languages/direction.ts";
import {
  ENGLISH,
  hasLabels,
  knownLanguages,
  LANGUAGES,
  type Language,
  languageOf,
} from "../../scripts/languages/index.ts";
import { list, type Phrases, patternOf, says, words } from "../../scripts/languages/phrases.ts";

/** The parts that a language may lack. */
const PARTS = [
  ...(["labels", "drafts", "locale", "headings", "partedHeadings", "sentences", "cues", "story"] as const),
  ...(["shortening", "facts", "stopWords", "shorthands", "ideographs"] as const),
];

/** A row for each language, a column for each part: what is known, and what English or nothing stands in for. */
function tabulate(languages: readonly Language[]): string {
  const rows = languages.map((language) => [
    `${language.tag} ${language.name}`,
    ...PARTS.map((part) => (language[part] === undefined ? "–" : "yes")),
  ]);
  const table = [["language", ...PARTS], ...rows];
  const width = (column: number) => Math.max(...table.map((row) => row[column]?.length ?? 0));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(width(column)))
        .join(" | ")
        .trimEnd(),
    )
    .join("\n");
}

describe("languages", () => {
  it("have or lack what this table says", async () => {
    await expect(`${tabulate(LANGUAGES)}\n`).toMatchFileSnapshot("languages.golden.txt");
  });

  it("have a file each, by their tags", () => {
    const files = readdirSync("scripts/languages").filter((file) => /^[a-z]{2,3}(?:-(?:hans|hant))?\.ts$/.test(file));
    expect(LANGUAGES.map(({ tag }) => `${tag.toLowerCase()}.ts`)).toEqual(files.sort());
  });

  it.each([
    ["en-GB", "en"],
    ["DE", "de"],
    ["zh", "zh"],
    ["zh-CN", "zh"],
    ["zh-Hans", "zh"],
    ["zh-SG", "zh"],
    ["zh-Hant", "zh-Hant"],
    ["ZH-hant", "zh-Hant"],
    ["zh-TW", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["zh-MO", "zh-Hant"],
    ["zh-Hant-HK", "zh-Hant"],
    // No tags of BCP 47, which nobody is asked to throw at.
    ["zh-", "zh"],
    ["zh-no such", "zh"],
    ["", undefined],
    ["sv", undefined],
    ["qqq", undefined],
  ])("speak all of them, English where they lack something: %s is %s", (tag, expected) => {
    const language = languageOf(tag);
    const known = LANGUAGES.find((each) => each.tag === expected);
    expect([language.tag, language.name]).toEqual([tag, known?.name ?? languageOf("qqq").name]);
    expect(language.labels).toBe(known?.labels ?? ENGLISH.labels);
    expect(language.cues).toBe(known?.cues ?? ENGLISH.cues);
    expect(language.locale).toBe(known?.locale ?? "en-US");
    expect(hasLabels(tag)).toBe(known !== undefined);
  });

  it("are listed where they have words of Lectern's own", () => {
    const [german, english] = LANGUAGES.filter(({ tag }) => tag === "de" || tag === "en");
    const silent = { ...german, labels: undefined } as Language;
    expect(knownLanguages([silent, english as Language])).toEqual([{ tag: "en", name: "English" }]);
    expect(hasLabels("de-AT", [silent])).toBe(false);
    expect(knownLanguages().map(({ tag }) => tag)).toEqual([
      ...["ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pt", "ru", "zh-Hant", "zh"],
    ]);
  });

  it.each([
    ["ar", true],
    ["AR-EG", true],
    ["arn", false],
    ["en", false],
  ])("are written from right to left or not: %s", (tag, expected) => {
    expect(isRightToLeft(tag)).toBe(expected);
  });
});

it("the page in the browser loads nothing of languages but their direction", () => {
  const files = ["components", "layouts"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  );
  const imports = [...files.filter((file) => /\.(?:ts|vue)$/.test(file)), "scripts/languages/direction.ts"].flatMap(
    (file) =>
      [...readFileSync(file, "utf8").matchAll(/from "(\S*languages\/\S+|\.\/\S+)"/g)].flatMap(([, from = ""]) =>
        from.includes("languages/") || file.startsWith("scripts") ? [from] : [],
      ),
  );
  expect(imports).toEqual(["../scripts/languages/direction.ts"]);
});

describe("phrases", () => {
  it.each<[Phrases, RegExp["source"]]>([
    [["acknowledg(e)ment(s)"], "acknowledg(?:e)?ment(?:s)?"],
    [["data (and code) availability (statement)"], "data (?:and code )?availability(?: statement)?"],
    [["[key/main] point(s)", /x{2}/], "(?:key|main) point(?:s)?|x{2}"],
    [["e.g. (_) word"], "e\\.g\\. (?:\\w+ )?word"],
    [[], "(?!)"],
  ])("%j become a pattern", (phrases, source) => {
    expect(patternOf(phrases, "whole").source).toBe(source === "(?!)" ? "^(?:(?!))$" : `^(?:${source})$`);
  });

  it("are written as lists", () => {
    expect(words(" a b\n  c ")).toEqual(["a", "b", "c"]);
    expect(
      list(`
      one, two
      words, three`),
    ).toEqual(["one", "two words", "three"]);
  });

  it("are words of their own, also when these begin with a letter such as ü", () => {
    const phrases = ["über uns", "first"];
    expect(["Über uns!", "the first.", "firstly", "Gemüber uns"].map((text) => says(text, phrases, "within"))).toEqual([
      ...[true, true, false, false],
    ]);
    expect(says("firstly", phrases, "stem")).toBe(true);
    expect(says("anything", undefined, "whole")).toBe(false);
  });

  it("hold no brackets within round ones, which say nothing", () => {
    const all = LANGUAGES.flatMap(({ headings = {}, partedHeadings = [], cues, sentences, story }) => [
      ...[
        ...Object.values(headings).flat(),
        ...partedHeadings,
        ...Object.values(cues ?? {}).flatMap((each) => [...each]),
      ],
      ...(sentences?.lettered ?? []),
      ...(story?.pointing ?? []),
      ...[story?.headings, story?.words, story?.cues, story?.names, story?.symbols].flatMap((part) =>
        Object.values(part ?? {}).flat(),
      ),
    ]);
    expect(all.filter((phrase) => typeof phrase === "string" && /\([^)]*\(/.test(phrase))).toEqual([]);
  });
});
