import fc from "fast-check";

/** Outlines that ask for more than a slide holds; they are made here because nobody could read them as files. */

/** Words that make sentences of any length; what they say does not matter, only how much. */
const WORDS = (
  "partners share costs and gains when rules are clear and goods move over borders that were closed for many years " +
  "while trade in services grows more slowly than trade in things which need ports roads and patient investment"
).split(" ");

/** A sentence of so many words; another one for another seed. */
export function sentence(words: number, seed = 0): string {
  const text = Array.from({ length: words }, (_, index) => WORDS[(seed * 7 + index * (1 + (seed % 5))) % WORDS.length]);
  return `${text.join(" ")} ${seed}`.replace(/^./, (letter) => letter.toUpperCase());
}

/** Sentences of together so many characters at least. */
function prose(characters: number, seed = 0): string {
  let text = "";
  for (let n = 0; text.length < characters; n++) text += `${text ? " " : ""}${sentence(9 + (n % 7), seed + n)}.`;
  return text;
}

const list = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));

const paper = (title: string) => ({ title, authors: [{ name: "Ada Example" }], licence: "unknown" });

type Outline = Record<string, unknown>;

/** Each case with what it is a case of. */
const STRESS: Record<string, Outline> = {
  "a section of 40 points": {
    id: "points",
    title: "Forty points",
    content: list(40, (n) => sentence(6 + (n % 9), n)),
  },
  "a title of 300 characters": {
    id: "long-title",
    title: prose(300).slice(0, 300),
    content: [sentence(10, 1), sentence(12, 2), sentence(8, 3)],
  },
  "a table of 60 rows": {
    id: "rows",
    title: "Sixty rows",
    content: [
      {
        table: {
          columns: ["Year", "Partner", "What was agreed"],
          rows: list(60, (n) => [1960 + n, `Partner ${n + 1}`, sentence(3 + (n % 5), n)]),
          align: ["right", "left", "left"],
        },
        caption: "Agreements by year",
      },
    ],
  },
  "a table of 12 columns": {
    id: "columns",
    title: "Twelve columns",
    content: [
      {
        table: {
          columns: ["Region", ...list(11, (n) => `Indicator ${n + 1}`)],
          rows: list(6, (row) => [`Region ${row + 1}`, ...list(11, (n) => `${row + 1}.${n}0 billion`)]),
        },
        caption: "Indicators by region",
      },
    ],
  },
  "a listing of 200 lines": {
    id: "code",
    title: "Two hundred lines",
    content: [
      {
        code: list(200, (n) =>
          n % 9 === 8 ? "" : `${"  ".repeat(n % 4)}step_${n} = run(step_${n - 1}, "${WORDS[n % 30]}")`,
        ).join("\n"),
        language: "python",
        caption: "All steps of the computation",
      },
      { code: `const line = "${"long ".repeat(60)}";`, language: "js" },
    ],
  },
  "a pillar of 15 claims": {
    id: "pillars",
    title: "Pillars",
    kind: "pillars",
    sections: [
      {
        id: "pillar-a",
        label: "A",
        title: "One pillar carries fifteen claims",
        short: "Fifteen claims",
        sections: list(15, (n) => ({
          id: `claim-${n + 1}`,
          label: String(n + 1),
          title: sentence(9, n),
          short: sentence(3, n),
          content: [sentence(9, n + 1), sentence(12, n + 2), sentence(10, n + 3)],
        })),
      },
      { id: "pillar-b", label: "B", title: sentence(7, 90), content: [sentence(10, 91)] },
    ],
  },
  "an equation wider than the slide": {
    id: "equation",
    title: "A wide equation",
    content: [
      { equation: list(40, (n) => `a_{${n}} x^{${n}}`).join(" + "), caption: "A polynomial with forty terms" },
      {
        equation: `\\begin{aligned}\n${list(24, (n) => `x_{${n + 1}} &= \\frac{${n}}{${n + 1}} x_{${n}} + b_{${n}}`).join(" \\\\\n")}\n\\end{aligned}`,
      },
    ],
  },
  "a word of 400 characters": {
    id: "word",
    title: "Words that can't be broken",
    content: [
      "x".repeat(400),
      "国".repeat(3000),
      `Between others ${"y".repeat(400)} stands one`,
      { quote: "z".repeat(400), by: "Somebody" },
    ],
  },
  "points longer than a slide": {
    id: "long",
    title: "Long points",
    content: [
      prose(3000),
      { point: sentence(12, 5), details: list(30, (n) => sentence(8, n)) },
      { quote: prose(1500, 3), by: "Somebody" },
      {
        table: {
          columns: ["Term", "What it means"],
          rows: [
            ["Trade", prose(1500, 7)],
            ["Aid", sentence(8, 8)],
          ],
        },
      },
    ],
  },
  "many principles": {
    id: "principles",
    title: "Fourteen principles",
    kind: "principles",
    content: list(14, (n) => `**${sentence(2, n)}**: ${sentence(11, n + 40)}`),
  },
  "many meanings": {
    id: "meanings",
    title: "Eleven meanings",
    kind: "meanings",
    content: list(11, (n) => `**${sentence(3, n)}** means that ${sentence(13, n + 60)}`),
  },
  "six pillars": {
    id: "six",
    title: "Six pillars",
    kind: "pillars",
    sections: list(6, (n) => ({
      id: `six-${n + 1}`,
      label: "ABCDEF"[n],
      title: sentence(11, n + 20),
      short: sentence(2, n + 20),
      content: [sentence(9, n)],
    })),
  },
};

/** Text of any length up to so many characters, short ones more often. */
const anyProse = (most: number) =>
  fc
    .tuple(fc.oneof(fc.integer({ min: 5, max: 120 }), fc.integer({ min: 5, max: most })), fc.nat(10_000))
    .map(([length, seed]) => prose(length, seed).slice(0, length).trim());

const anyPoint = fc.oneof(
  { weight: 4, arbitrary: anyProse(600) },
  {
    weight: 1,
    arbitrary: fc.record({ point: anyProse(200), details: fc.array(anyProse(200), { minLength: 1, maxLength: 9 }) }),
  },
);

const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 25 }), fc.nat(1000))
  .map(([columns, rows, seed]) => ({
    table: {
      columns: list(columns, (n) => sentence(1 + ((n + seed) % 3), n)),
      rows: list(rows, (r) => list(columns, (c) => sentence(1 + ((r * c + seed) % 6), r + c + seed))),
    },
    caption: sentence(6, seed),
  }));

const anyListing = fc.array(fc.tuple(fc.nat(8), fc.nat(90)), { minLength: 1, maxLength: 40 }).map((lines) => ({
  code: lines.map(([indent, length]) => `${" ".repeat(indent)}${"call(x);".repeat(20).slice(0, length)}x`).join("\n"),
}));

const anyBlock = fc.oneof(
  { weight: 8, arbitrary: anyPoint },
  anyTable,
  anyListing,
  anyProse(900).map((quote) => ({ quote, by: "Somebody" })),
  fc.nat(30).map((terms) => ({
    equation: list(terms + 1, (n) => `\\frac{a_{${n}}}{b_{${n}}}`).join(" + "),
    caption: sentence(8, terms),
  })),
);

/** Sections of any kind with any amount of anything; ids and references come later. */
const anySection = fc.record({
  title: anyProse(250),
  short: anyProse(40),
  gist: anyProse(300),
  kind: fc.constantFrom("plain", "plain", "meanings", "principles", "pillars"),
  content: fc.array(anyBlock, { minLength: 1, maxLength: 12 }),
  pillars: fc.array(
    fc.record({
      title: anyProse(150),
      short: anyProse(40),
      sections: fc.array(
        fc.record({ title: anyProse(150), short: anyProse(30), content: fc.array(anyPoint, { maxLength: 6 }) }),
        {
          maxLength: 9,
        },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

/** Sections that fast-check made up; another seed gives others. */
function generatedSections(count: number, seed: number): Outline[] {
  return fc.sample(anySection, { numRuns: count, seed }).map(({ pillars, ...section }, n) => ({
    ...section,
    id: `generated-${n}`,
    ...(section.kind === "pillars"
      ? {
          sections: pillars.map(({ sections, ...pillar }, p) => ({
            ...pillar,
            id: `generated-${n}-${p}`,
            label: "ABCDEF"[p],
            sections: sections.map((claim, c) => ({ ...claim, id: `generated-${n}-${p}-${c}`, label: String(c + 1) })),
          })),
        }
      : {}),
  }));
}

/** Everything in one talk, with so many made-up sections of any shape at its end. */
export function stressOutline({ seed = 1, generated = 0 } = {}): Outline {
  return {
    lectern: 1,
    paper: { ...paper("More than a slide holds"), abstract: prose(900), keywords: list(12, (n) => sentence(2, n)) },
    references: list(120, (n) => ({
      id: `work${n}`,
      type: "article-journal",
      title: sentence(6 + (n % 8), n),
      author: [{ family: `Author${n}`, given: "A." }],
      issued: { "date-parts": [[1900 + n]] },
      "container-title": "Journal of long lists",
    })),
    sections: [...Object.values(STRESS), ...generatedSections(generated, seed)],
  };
}

/** So many claims, fifteen a pillar and four pillars a section, with notes. */
export function claimsOutline(count: number): Outline {
  const pillar = (n: number, claims: number) => ({
    id: `p${n}`,
    label: "ABCD"[n % 4],
    title: sentence(8, n),
    short: sentence(2, n),
    sections: list(claims, (index) => {
      const seed = n * 15 + index;
      return {
        id: `c${seed}`,
        label: String(index + 1),
        title: sentence(9, seed),
        short: sentence(2, seed),
        notes: prose(400, seed),
        content: [sentence(10, seed + 1), sentence(13, seed + 2), sentence(12, seed + 3)],
      };
    }),
  });
  const pillars = list(Math.ceil(count / 15), (n) => pillar(n, Math.min(15, count - n * 15)));
  return {
    lectern: 1,
    paper: paper("Many claims"),
    sections: list(Math.ceil(pillars.length / 4), (n) => ({
      id: `s${n}`,
      label: String(n + 1),
      title: sentence(6, n + 500),
      short: sentence(2, n + 500),
      kind: "pillars",
      sections: pillars.slice(n * 4, n * 4 + 4),
    })),
  };
}
