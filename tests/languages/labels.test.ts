import { describe, expect, it } from "vitest";
import { LANGUAGES, languageOf } from "../../scripts/languages/index.ts";
import { NUMBERS, say } from "./say.ts";

const SPOKEN = LANGUAGES.flatMap(({ tag, name, labels }) => (labels ? [{ tag, name, labels, said: say(labels) }] : []));
const EN = languageOf("en").labels;

/** What no reader would see: spaces at which no line ends, narrow ones, and what closes off another direction. */
const SIGNS: Record<string, string> = { "\u00a0": "⍽", "\u202f": "⎵", "\u2068": "⟦", "\u2069": "⟧" };

/** For people who speak the language: a line for each label, with all that it says. */
function print({ tag, name, said }: (typeof SPOKEN)[number]): string {
  const show = (text: string) => {
    const shown = text.replace(/[\u00a0\u202f\u2068\u2069]/g, (sign) => SIGNS[sign] ?? "");
    return /^ | $/.test(shown) ? `'${shown}'` : shown;
  };
  const lines = [...Map.groupBy(said, ({ label }) => label)].flatMap(([label, all]) => {
    const texts = all.map(({ text }) => show(text));
    const isLong = !/^(?:count|excerpt)/.test(label) && texts.join("").length > 80;
    return isLong
      ? [`  ${label}`, ...texts.map((text) => `    ${text}`)]
      : [`  ${label.padEnd(20)} ${texts.join(" | ")}`];
  });
  return [`${tag} ${name}`, ...lines].join("\n");
}

it("the words that Lectern writes stand in a file, to be read by who speaks the language", async () => {
  const head =
    "All labels, of made-up things. ⍽ no-break space, ⎵ narrow one, ⟦ ⟧ closed off from the other direction\n";
  await expect([head, ...SPOKEN.map(print)].join("\n\n").concat("\n")).toMatchFileSnapshot("labels.golden.txt");
});

/** What is written as in English, and rightly so. */
const ALIKE: Record<string, string[]> = {
  ar: [],
  de: ["minutes", "handout"],
  es: ["minutes", "etAl"],
  fr: ["affiliation", "section", "minutes", "count.sections", "source", "contact", "etAl"],
  it: ["minutes", "etAl"],
  ja: [],
  ko: [],
  nl: ["minutes", "contact", "etAl"],
  pt: ["minutes", "slides", "etAl", "deck"],
  ru: [],
  "zh-Hant": [],
  zh: [],
};

/** Letters that words of a language are written in; Latin ones elsewhere. */
const SCRIPTS: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  "zh-Hant": /\p{Script=Han}/u,
  zh: /\p{Script=Han}/u,
};

/** Characters of what is made up above. */
const MADE_UP = /CC-BY-4\.0|(?<![A-Za-z])[ABCHab](?![A-Za-z])/g;

describe.each(SPOKEN)("the words that Lectern writes in $name", ({ tag, labels, said }) => {
  const texts = said.map(({ text }) => text);
  const own = said.filter(({ label }) => !label.startsWith("separators"));

  it("are all there, and say something", () => {
    expect(Object.keys(labels).sort()).toEqual(Object.keys(EN).sort());
    expect(said.map(({ label }) => label).sort()).toEqual(
      say(EN)
        .map(({ label }) => label)
        .sort(),
    );
    expect(said.filter(({ text }) => text.trim() === "" || /#|undefined|NaN|\$\{/.test(text))).toEqual([]);
  });

  it("say what is handed in", () => {
    expect(labels.leftOut(["A", "B"])).toMatch(/A.*B/);
    expect(labels.nextSection("3.2", "A")).toMatch(/3\.2.*A/);
    expect(labels.nextSection("", "A")).toContain("A");
    expect(labels.adapted(["a", "b"])).toMatch(/a.*b/);
    for (const each of ["until", "etAl", "adaptedFrom", "licenceOf", "permission", "audience", "continued"] as const)
      expect(labels[each]("X")).toContain("X");
    expect(labels.page("7", "9")).toMatch(/7.*9|9.*7/);
    expect(labels.alternative.ring(["A", "B", "C"], "H", { total: 9, from: 3 })).toMatch(/H.*9.*3.*5.*A.*B.*C/);
  });

  it("are English nowhere, but where both languages write alike", () => {
    const english = new Set(say(EN).map(({ text }) => text));
    const alike = own.filter(({ text }) => /\p{L}{2}/u.test(text) && english.has(text)).map(({ label }) => label);
    if (tag !== "en") expect([...new Set(alike)]).toEqual(ALIKE[tag]);
  });

  it("are in the right script", () => {
    const script = SCRIPTS[tag] ?? /\p{Script=Latin}/u;
    const strange = own
      .map(({ text }) => text.replace(MADE_UP, ""))
      .filter((text) => !script.test(text) || (SCRIPTS[tag] && /\p{Script=Latin}/u.test(text)));
    expect(strange).toEqual([]);
  });

  it("count in digits, each in its own words", () => {
    for (const count of Object.values(labels.count))
      for (const n of NUMBERS) {
        // Arabic says one and two in words.
        const isSpelled = tag === "ar" && (n === 1 || n === 2);
        expect(count(n).match(/\d+/g)).toEqual(isSpelled ? null : [String(n)]);
      }
  });

  it("keep the rules of typography", () => {
    const [open = "", close = ""] = QUOTES[tag] ?? [];
    expect(labels.alternative.hub("H", ["A"])).toContain(`${open}H${close}`);
    const strange = new RegExp(`["„“”«»‹›「」『』‚‘](?<![${open}${close}])`, "u");
    for (const text of texts) {
      expect(text).not.toMatch(strange);
      // An apostrophe is none; English alone has a straight one.
      expect(text).not.toMatch(tag === "en" ? /(?<!\p{L})'|'(?!\p{L})/u : /'/);
      expect(text).not.toMatch(/[ \u00a0\u202f]{2}|\.\.\.|\t|\n/);
      if (tag !== "fr") expect(text).not.toMatch(/\s[,.;:!?،؛؟：；。，、]/u);
      if (tag !== "ar") expect(text).not.toMatch(/[\u2066-\u2069\u200e\u200f]/);
    }
  });
});

/** Around what a picture is about. */
const QUOTES: Record<string, [open: string, close: string]> = {
  ...{ ar: ["«", "»"], de: ["„", "“"], en: ["“", "”"], es: ["«", "»"], fr: ["«\u00a0", "\u00a0»"], it: ["«", "»"] },
  ...{ ja: ["「", "」"], ko: ["“", "”"], nl: ["‘", "’"], pt: ["“", "”"], ru: ["«", "»"], zh: ["“", "”"] },
  "zh-Hant": ["「", "」"],
};

/** All that languages say. */
const textsOf = (...tags: string[]) =>
  SPOKEN.flatMap(({ tag, said }) => (tags.includes(tag) ? said.map(({ text }) => text) : []));

describe("the words that Lectern writes", () => {
  it("set French marks off, at which no line ends", () => {
    for (const text of textsOf("fr")) {
      expect(text).not.toMatch(/(?<!\u202f)[;!?]/);
      expect(text).not.toMatch(/(?<![\d\u00a0]):/);
      expect(text).not.toMatch(/«(?!\u00a0)|(?<!\u00a0)»/);
      expect(text).not.toMatch(/\s[,.]/);
    }
  });

  it("have wide marks in Chinese and Japanese, and no spaces in Japanese", () => {
    for (const text of textsOf("ja", "zh", "zh-Hant")) expect(text).not.toMatch(/[,;!?()[\]]|(?<!\d):|\.(?!\d)/);
    for (const text of textsOf("ja")) expect(text).not.toMatch(/\s/);
  });

  it("have Arabic marks, and close off again what they close off", () => {
    for (const text of textsOf("ar")) {
      expect(text).not.toMatch(/[,;?]/);
      expect(text.replace(/\u2068[^\u2068\u2069]*\u2069/g, "")).not.toMatch(/[\u2068\u2069]/);
    }
  });

  it("are traditional where they are to be", () => {
    const simplified =
      /[论说讲读谢为种页图关键词联络单发开门问间时现节项实验对应让从众专业东丝两严个丰临举义习书买乱争产亲许处]/u;
    expect(textsOf("zh-Hant").filter((text) => simplified.test(text))).toEqual([]);
    // The list is of use: it finds what is simplified.
    expect(textsOf("zh").filter((text) => simplified.test(text)).length).toBeGreaterThan(30);
  });

  it.each([
    ["en", ["0 claims", "1 claim", "2 claims", "3 claims", "5 claims", "11 claims", "21 claims", "100 claims"]],
    ["de", ["0 Thesen", "1 These", "2 Thesen", "3 Thesen", "5 Thesen", "11 Thesen", "21 Thesen", "100 Thesen"]],
    ["es", ["0 tesis", "1 tesis", "2 tesis", "3 tesis", "5 tesis", "11 tesis", "21 tesis", "100 tesis"]],
    ["fr", ["0 thèse", "1 thèse", "2 thèses", "3 thèses", "5 thèses", "11 thèses", "21 thèses", "100 thèses"]],
    ["ru", ["0 тезисов", "1 тезис", "2 тезиса", "3 тезиса", "5 тезисов", "11 тезисов", "21 тезис", "100 тезисов"]],
    ["ar", ["0 أطروحة", "أطروحة واحدة", "أطروحتان", "3 أطروحات", "5 أطروحات", "11 أطروحة", "21 أطروحة", "100 أطروحة"]],
    ["ja", ["主張0点", "主張1点", "主張2点", "主張3点", "主張5点", "主張11点", "主張21点", "主張100点"]],
  ])("count in %s", (tag, claims) => {
    expect(NUMBERS.map(languageOf(tag).labels.count.claims)).toEqual(claims);
  });

  it.each([
    ["de", "2 von 3 Abschnitten", "3–5 von 9 Thesen"],
    ["fr", "2 des 3 sections", "3–5 des 9 thèses"],
    ["ru", "2 из 3 разделов", "3–5 из 9 тезисов"],
    ["ar", "2 من 3 أقسام", "3–5 من 9 أطروحات"],
    ["ja", "3節中2節", "主張9点中3～5番目"],
    ["ko", "절 3개 중 2개", "주장 9개 중 3~5번째"],
    ["zh-TW", "3 個部分中的 2 個", "9 個論點中的第 3 至 5 個"],
  ])("say how much of all there is, in the case that it takes: %s", (tag, excerpt, span) => {
    const { labels } = languageOf(tag);
    expect([labels.excerpt(2, labels.count.sections(3)), labels.span("3–5", labels.count.claims(9))]).toEqual([
      ...[excerpt, span],
    ]);
  });

  it("have a genitive for one and for many in Russian, and for two in Arabic", () => {
    const { ru, ar } = { ru: languageOf("ru").labels, ar: languageOf("ar").labels };
    expect([1, 2, 21, 25].map((n) => ru.excerpt(1, ru.count.sections(n)))).toEqual([
      ...["1 из 1 раздела", "1 из 2 разделов", "1 из 21 раздела", "1 из 25 разделов"],
    ]);
    expect(ru.excerpt(1, "3 слова")).toBe("1 из 3 слова");
    expect([ar.excerpt(1, ar.count.sections(2)), ar.excerpt(1, ar.count.principles(2))]).toEqual([
      ...["1 من قسمين", "1 من مبدأين"],
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
    for (const { labels } of SPOKEN)
      for (const said of [
        labels.alternative.map(["A", "B", "C"], extent),
        labels.alternative.hub("H", ["A", "B", "C"], extent),
      ])
        expect(said).toContain(String(extent?.total ?? 3));
  });

  it("are right of a single part", () => {
    expect(EN.alternative.map(["C"], { total: 3, from: 3 })).toBe("The talk has 3 parts; here is part 3: C.");
    expect(EN.alternative.map(["A"])).toBe("The talk has 1 part: A.");
  });
});
