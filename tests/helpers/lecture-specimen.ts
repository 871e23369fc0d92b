import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { type Expectation, makeTexts, type Specimen } from "./specimen.ts";
import { escapeInline } from "./texts.ts";

const SOURCE = {
  lectern: 1,
  paper: { title: "A paper", authors: [{ name: "Ada Example" }], licence: "CC0-1.0" },
  sections: [{ id: "one", title: "One", short: "Section one", gist: "A message", content: ["A point"] }],
};

/**
 * A recipe that has generated texts in every field that reaches a slide, and what the slides must then say.
 *
 * @param seed of fast-check's generator
 */
export function makeLecture(seed: number): Specimen {
  const pool = makeTexts(60, seed);
  let used = 0;
  const next = () => pool[used++ % pool.length] as string;
  const expectations: Expectation[] = [];
  const expect = (alias: RegExp, where: string, ...texts: string[]) => void expectations.push({ alias, where, texts });
  const expectPart = (alias: RegExp, where: string, ...texts: string[]) =>
    void expectations.push({ alias, where, texts, isPart: true });
  const inline = escapeInline;
  const points = () => [next(), next(), next()] as const;
  const written = ([first, second, detail]: ReturnType<typeof points>) => [
    inline(first),
    { point: inline(second), details: [inline(detail)] },
  ];

  const [title, shortTitle, event, audience] = [next(), next(), next(), next()];
  const lecturers = [0, 1].map(() => ({ name: next(), affiliation: next() }));
  expect(/^title$/, "h1", title);
  // Where they work at two places, these have numbers.
  expect(/^title$/, "p > strong", lecturers.map(({ name }, index) => name + "¹²"[index]).join(", "));
  expectPart(/^title$/, ".lt-main > p", ...lecturers.map(({ affiliation }) => affiliation));
  expectPart(/^title$/, ".lt-cover-foot", event);
  expectPart(/^title$/, "notes", audience);
  expectPart(/^own$/, ".lt-foot > span", shortTitle);

  const divider = { title: next(), short: next(), gist: next(), notes: next() };
  expect(/^part$/, "h1", divider.title);
  expect(/^part$/, ".lt-main > p:not([class])", divider.gist);
  expect(/^part$/, "notes", divider.notes);
  expectPart(/^own$/, ".lt-foot > span", divider.short);

  const changed = { title: next(), points: points(), notes: next() };
  expect(/^one-content$/, "h1", changed.title);
  expect(/^one-content$/, "li", ...changed.points);
  expectPart(/^one-content$/, "notes", changed.notes);
  const credit = { title: next(), authors: [next(), next()], venue: next(), permission: next() };
  expectPart(/^credits(\.\d+)*$/, "li", credit.title, ...credit.authors, credit.venue, credit.permission);

  const own = { slide: next(), points: points(), notes: next(), alt: next() };
  expect(/^own$/, "li", ...own.points);
  expect(/^own$/, "notes", own.notes);
  expectPart(/^own$/, "h1", own.slide);
  expectPart(/^own-diagram$/, "description", own.alt);

  const document = {
    lectern: 1,
    lecture: { title: inline(title), shortTitle, lecturer: lecturers, event, audience },
    slides: [
      {
        divider: inline(divider.title),
        id: "part",
        short: divider.short,
        gist: inline(divider.gist),
        notes: inline(divider.notes),
      },
      {
        from: "outline.yaml",
        take: ["one"],
        credit: { ...credit, title: inline(credit.title) },
        override: {
          "one-content": {
            title: inline(changed.title),
            points: written(changed.points),
            notes: inline(changed.notes),
          },
        },
      },
      {
        slide: inline(own.slide),
        id: "own",
        points: written(own.points),
        diagram: "flowchart LR\n  a[One] --> b[Two]",
        alt: own.alt,
        notes: inline(own.notes),
      },
    ],
  };
  const outline = stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
  return { outline, document, expectations, links: [], generated: pool, count: used };
}

/** Writes a lecture's recipe with the outline that it takes from. @returns the recipe's path */
export function writeLecture(folder: string, { outline }: Specimen): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "outline.yaml"), stringify(SOURCE));
  writeFileSync(join(folder, "lecture.yaml"), outline);
  return join(folder, "lecture.yaml");
}
