import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { LANGUAGES } from "../../scripts/languages/index.ts";
import type { Reference } from "../../scripts/outline/types.ts";
import { makeCiter } from "../../scripts/planner/citer.ts";
import { citationLocale, readLocales } from "../../scripts/planner/csl-files.ts";
import { toPlainText } from "../../scripts/text/inline.ts";
import { isThorough } from "../helpers/thorough.ts";

const TAGS = [...LANGUAGES.map(({ tag }) => tag), "pt-BR"].sort();

const people = (...names: string[]) => names.map((family) => ({ family, given: "Ada" }));
const ACCESSED = { "date-parts": [[2024, 5, 7]] };

const STYLES = ["apa", "vancouver", "harvard1"];

/** All that a list of works has words for; their own titles have none of these. */
const WORKS: Reference[] = [
  {
    ...{ id: "three", type: "article-journal", title: "Quays", author: people("Example", "Keeper", "Muster") },
    ...{ issued: { "date-parts": [[2016, 3]] }, "container-title": "Acta Quayorum", volume: "12", issue: "3" },
    ...{ page: "3-9", DOI: "10.1000/1" },
  },
  {
    ...{ id: "chapter", type: "chapter", title: "Locks", author: people("Author"), editor: people("Deck", "Mast") },
    ...{
      issued: { "date-parts": [[2019]] },
      "container-title": "Harbours",
      edition: "2",
      volume: "4",
      page: "101-120",
    },
    ...{ publisher: "Quay", "publisher-place": "Gent", URL: "https://example.org/locks", accessed: ACCESSED },
  },
  {
    ...{ id: "site", type: "webpage", title: "Tides", URL: "https://example.org/tides", accessed: ACCESSED },
    author: people("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta"),
  },
];

async function say(language: string, style: string): Promise<string[]> {
  const { cite, bibliography } = await makeCiter({ references: WORKS, style, paper: { language } } as never);
  const cited = [
    cite([{ key: "three", locator: "3-5" }]),
    cite([{ key: "site" }, { key: "chapter", locator: "ch. 2" }]),
    cite([{ key: "three" }, { key: "chapter" }, { key: "site" }]),
  ];
  return [...cited, ...bibliography.map(({ text }) => toPlainText(text))];
}

// The words themselves are looked at below.
it.runIf(isThorough)("cites in the words of each language", async () => {
  const parts: string[] = [];
  for (const language of TAGS) {
    const said = [];
    for (const style of STYLES) said.push([`## ${style}`, ...(await say(language, style))].join("\n"));
    parts.push(`# ${language}: ${citationLocale(language)}\n\n${said.join("\n\n")}\n`);
  }
  await expect(parts.join("\n")).toMatchFileSnapshot("locales.golden.txt");
});

/** Words of the styles' that English has, as its locale names them. */
const WORDS: [term: string, english: RegExp][] = [
  ["and", /\band\b/i],
  ["accessed", /\baccessed\b/i],
  ["et-al", /\bet\sal\b/],
  ["retrieved", /\bretrieved\b/i],
  ["from", /\bfrom\b/i],
  ["in", /\bin\b/i],
  ["cited", /\bcited\b/i],
  ["available at", /\bavailable\b/i],
  ["internet", /\binternet\b/i],
  ["no date", /\bn\.d\.|\bno date\b/i],
  ["month-05", /\bMay\b/],
  ["editor", /\bed(?:itor)?s\b/i],
  ["edition", /\bed\b(?!s)/i],
  ["volume", /\bvol\b/i],
  ["page", /\bpp?\b/],
  ["chapter", /\bchap(?:ter)?\b/i],
];

/** A term in all its forms, also of one and several. */
function wordsOf(xml: string, term: string): string {
  const found = xml.matchAll(new RegExp(`<term name="${term}"[^>]*>([\\s\\S]*?)</term>`, "g"));
  return [...found].map(([, inner = ""]) => inner.replace(/<[^>]*>|&#160;/g, " ").trim()).join(" ");
}

it.each(TAGS.filter((tag) => tag !== "en"))("leaves no English word where there is another: %s", async (language) => {
  const said = (await Promise.all(STYLES.map((style) => say(language, style)))).flat().join("\n");
  const require = createRequire(import.meta.url);
  const locale = citationLocale(language);
  const words = readLocales(locale)[locale] ?? require("@citation-js/plugin-csl/lib/locales.json")[locale];
  // APA has `et al.` also in some languages that have words for it.
  const { apa } = require("@citation-js/plugin-csl/lib/styles.json");
  const xml = words + (new RegExp(`<locale xml:lang="${language}">[\\s\\S]*?</locale>`).exec(apa)?.[0] ?? "");
  const left = WORDS.filter(([term, english]) => !english.test(wordsOf(xml, term)) && english.test(said));
  expect(left.map(([term]) => term)).toEqual([]);
});

it.each([
  ["pt", "pt-PT"],
  ["pt-PT", "pt-PT"],
  ["pt-AO", "pt-PT"],
  ["pt-BR", "pt-BR"],
  ["pt-Latn-BR", "pt-BR"],
  ["PT-br", "pt-BR"],
  ["zh-Hans", "zh-CN"],
  ["zh-HK", "zh-TW"],
  ["ar-EG", "ar"],
  ["sv", "en-US"],
  ["", "en-US"],
])("finds the locale of a tag: %s is cited in %s", (tag, expected) => {
  expect(citationLocale(tag)).toBe(expected);
});
