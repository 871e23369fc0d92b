import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { stringify } from "yaml";
import { normalizeLines, normalizeWhiteSpace } from "../../scripts/text/white-space.ts";
import { makeShowings } from "./showings.ts";
import { FILE_NAMES, makeSingles } from "./singles.ts";
import { anyText, escapeInline } from "./texts.ts";

/** What a slide must say, at the place where it must say it. */
export interface Expectation {
  /** Addresses of the slides; their contents are joined. */
  alias: RegExp;
  /** Elements whose texts, in order, must be these. `notes` looks at the speaker notes, `diagram` into the drawing. */
  where: string;
  texts: string[];
  /** Whether they stand among others: each in one of the elements. */
  isPart?: boolean;
}

export interface Specimen {
  outline: string;
  /** The same as data. */
  document: object;
  expectations: Expectation[];
  /** Where its slides lead, in their order, besides one another and licences. */
  links: readonly string[];
  /** The texts that were made for it. */
  generated: readonly string[];
  /** How many of them are in it. */
  count: number;
}

/**
 * An outline that has generated texts in every field that reaches a slide, and what the slides must then say.
 *
 * @param count how many texts to use
 * @param seed of fast-check's generator
 * @param options.withSingles whether each awkward text stands by itself too, in each context
 */
export function makeSpecimen(count: number, seed: number, { withSingles = false } = {}): Specimen {
  // The last section begins before all are used and goes on beyond them: a text that came twice would be no title any more.
  const pool = makeTexts(count + 60, seed);
  // Long words, one that breaks anywhere and one of wide characters.
  const huge = ["x".repeat(400), "国".repeat(200)];
  let used = 0;
  const next = () => pool[used++ % pool.length] as string;
  const expectations: Expectation[] = [];
  const expect = (alias: RegExp, where: string, ...expected: string[]) => {
    expectations.push({ alias, where, texts: expected });
    return expected;
  };
  const expectPart = (alias: RegExp, where: string, ...expected: string[]) =>
    void expectations.push({ alias, where, texts: expected, isPart: true });
  const inline = escapeInline;
  const shortTitle = next();
  // An address is a link, below its code.
  const qr = "https://example.org";

  const point = (text: string, details: string[], notes: string) => ({
    point: inline(text),
    details: details.map(inline),
    notes: inline(notes),
  });
  const plainSection = (id: string) => {
    const [label, short, title, gist, note] = [next(), next(), next(), next(), next()];
    const points = [0, 1, 2].map(() => ({ text: next(), details: [next()], note: next(), source: next() }));
    const content = new RegExp(`^${id}-content(-\\d+)?(\\.\\d+)*$`);
    expect(new RegExp(`^${id}$`), "h1", short);
    expect(new RegExp(`^${id}$`), ".lt-numeral", label);
    expectPart(content, ".lt-foot b", label);
    expectPart(content, "plan", ...points.map(({ source }) => source));
    expect(new RegExp(`^${id}$`), ".lt-main > p:not([class])", title);
    expect(content, "h1", gist);
    expect(content, "li", ...points.flatMap(({ text, details }) => [text, ...details]));
    expect(content, "notes", note, ...points.map((each) => each.note));
    return {
      id,
      label,
      title: inline(title),
      short,
      gist: inline(gist),
      notes: inline(note),
      content: points.map(({ text, details, note: said, source }) => ({ ...point(text, details, said), source })),
    };
  };
  const blocks = (id: string) => {
    const cells = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(next);
    const [over, overTwo, ...others] = cells.map(inline);
    const [quote, by, alt, drawn, heard] = [next(), next(), next(), next(), next()];
    const captions = [0, 1, 2, 3, 4].map(next);
    const label = next();
    const message = next();
    const [name, ...meanings] = [0, 1, 2].map(next);
    const code = normalizeLines([next(), "    indented", next(), "---", "```", next()].join("\n"));
    const content = new RegExp(`^${id}-content(-\\d+)?(\\.\\d+)*$`);
    expect(content, "th, td", ...cells, "", "");
    expect(content, "blockquote", quote);
    expect(content, "pre", code);
    expectPart(content, ".lt-main > ul > li", ...meanings);
    expect(content, "img[alt]", alt);
    expectPart(content, "description", drawn);
    expect(content, ".lt-still[aria-label]", heard);
    expect(
      content,
      ":is(.lt-main, .lt-block) > p:not(.lt-eyebrow):not(:has(img))",
      ...captions,
      label,
      "example.org",
      by,
      name as string,
    );
    expect(new RegExp(`^${id}-slide(\\.\\d+)*$`), "h1", message);
    return {
      id,
      title: id,
      content: [
        { figure: "figure.svg", alt, caption: inline(captions[0] as string) },
        {
          table: {
            groups: [over, { cell: overTwo, colspan: 2 }],
            columns: others.slice(0, 3),
            rows: [
              [{ cell: others[3], rowspan: 2 }, ...others.slice(4, 6)],
              [{ cell: others[6], colspan: 2 }],
              [others[7], "", ""],
            ],
            highlight: { rows: 1 },
          },
          caption: inline(captions[1] as string),
        },
        { code, caption: inline(captions[2] as string) },
        { diagram: "mindmap\n  root\n    One", alt: drawn, caption: inline(captions[3] as string) },
        { media: "sound.wav", alt: heard, caption: inline(captions[4] as string) },
        { qr, label: inline(label) },
        { quote: inline(quote), by },
        {
          equation: "x",
          title: inline(name as string),
          symbols: meanings.map((text) => ({ symbol: "x", text: inline(text) })),
        },
        { slide: inline(message), id: `${id}-slide` },
        "A point",
      ],
    };
  };
  const lists = (id: string) => {
    const [lead, close, first] = [next(), next(), next()];
    const entry = () => ({ text: next(), detail: next(), deep: next(), deepest: next(), note: next(), source: next() });
    const [point, second] = [entry(), entry()];
    const lineNote = next();
    const content = new RegExp(`^${id}-content(-\\d+)?(\\.\\d+)*$`);
    const listed = ({ text, detail, deep, deepest }: ReturnType<typeof entry>) => [text, detail, deep, deepest];
    expect(content, ".lt-main > p:not(.lt-eyebrow)", lead, close);
    expect(content, "li", ...listed(point), first, ...listed(second));
    expect(content, "notes", point.note, second.note, lineNote);
    expectPart(content, "plan", point.source, second.source);
    const written = ({ text, detail, deep, deepest, note, source }: ReturnType<typeof entry>) => ({
      point: inline(text),
      details: [inline(detail), { point: inline(deep), details: [inline(deepest)] }],
      notes: inline(note),
      source,
    });
    return {
      id,
      title: id,
      content: [
        written(point),
        { text: inline(lead) },
        { numbered: [inline(first), written(second)] },
        { text: inline(close), notes: inline(lineNote) },
      ],
    };
  };
  const footnotes = (id: string) => {
    const notes = [0, 1, 2].map(next);
    const [first, second, third] = notes.map((note) => `^[Note ${inline(note)}]`);
    expectPart(new RegExp(`^${id}-content(\\.\\d+)*$`), ".lt-notes p", ...notes);
    return {
      id,
      title: id,
      content: [{ point: `A point${first}`, details: [`A detail${second}, which goes on`] }, `*Another*${third}`],
    };
  };
  const pillars = (id: string) => {
    const list = ["a", "b", "c"].map((mark) => {
      const claims = ["1", "2"].map((number) => ({
        id: `${id}-${mark}-${number}`,
        label: number,
        title: next(),
        short: next(),
        gist: next(),
        points: [next(), next()],
      }));
      return { id: `${id}-${mark}`, label: mark.toUpperCase(), short: next(), title: next(), gist: next(), claims };
    });
    const columns = list.flatMap(({ label, gist, claims }) => [
      `${label}${gist}`,
      ...claims.map((claim) => `${claim.label} ${claim.short}`),
    ]);
    expect(new RegExp(`^${id}-pillars$`), "li", ...columns);
    expect(
      new RegExp(`^${id}-diagram$`),
      "diagram",
      shortTitle,
      ...list.map(({ label, short }) => `${label} · ${short}`),
      // Lines of a box, which stand in one text.
      ...list.map(({ claims }) => claims.map((claim) => `${claim.label} · ${claim.short}`).join("")),
    );
    for (const { id: alias, short, gist, claims } of list) {
      expect(new RegExp(`^${alias}$`), "h1", gist);
      expect(new RegExp(`^${alias}$`), "diagram", short, ...claims.map((claim) => `${claim.label} · ${claim.gist}`));
      for (const claim of claims) {
        const address = new RegExp(`^${claim.id}$`);
        expect(address, "h1", claim.gist);
        expect(address, ".lt-main > ul > li", ...claim.points);
        expect(address, ".lt-locator-claim", ...claims.map((each) => each.short));
      }
    }
    return {
      id,
      title: id,
      kind: "pillars",
      sections: list.map(({ claims, title, gist, ...pillar }) => ({
        ...pillar,
        title: inline(title),
        gist: inline(gist),
        sections: claims.map(({ points, ...claim }) => ({
          ...claim,
          title: inline(claim.title),
          gist: inline(claim.gist),
          content: points.map(inline),
        })),
      })),
    };
  };
  const statements = (id: string, kind: "meanings" | "principles") => {
    // Mermaid's own marks for entities; rare enough to be missed by chance.
    const parts = [0, 1, 2, 3].map((index) => [index === 0 ? "ﬂ°°35¶ß #35; ¶ß ﬂ°x¶ß" : next(), next()] as const);
    expect(new RegExp(`^${id}-${kind}$`), "li", ...parts.map(([strong, rest]) => `${strong}: ${rest}`));
    const marks = parts.map(([strong], index) => (kind === "principles" ? `${index + 1} · ${strong}` : strong));
    const hub = kind === "meanings" ? [shortTitle] : [];
    expect(new RegExp(`^${id}-diagram$`), "diagram", ...hub, ...marks);
    return { id, title: id, kind, content: parts.map(([strong, rest]) => `<<${inline(strong)}>>: ${inline(rest)}`) };
  };

  const [title, affiliation, abstract, venue, event, presenter] = [next(), next(), next(), next(), next(), next()];
  const cover = { subtitle: next(), alt: next(), credit: next() };
  expect(/^title$/, ".lt-subtitle > p", cover.subtitle);
  expect(/^title$/, "img[alt]", cover.alt);
  expect(/^title$/, ".lt-cover-picture > p:not(:has(img))", cover.credit);
  const takeaways = [next(), next()];
  const authors = [next(), next()];
  const keywords = [next(), next()];
  expect(/^title$/, "h1", title);
  expect(/^at-a-glance$/, ".lt-main > p", abstract);
  expect(/^title$/, "p > strong", authors.join(", "));
  expectPart(/^title$/, ".lt-main > p", affiliation);
  expectPart(/^title$/, ".lt-cover-foot", `${presenter} · ${event}`, ...keywords);
  expectPart(/^at-a-glance(\.\d+)*$/, "li", venue, keywords.join(" · "), affiliation);
  expect(/^takeaways(\.\d+)*$/, "li", ...takeaways);
  const link = "https://example.org/";
  const said = { takeaways: [next(), next()], numbered: [next()], limits: [next()], quote: next(), by: next() };
  const end = {
    message: next(),
    contact: next(),
    label: next(),
    thanks: next(),
    funding: next(),
    alt: next(),
    credit: next(),
  };
  const closing = /^closing-slide(\.\d+)*$/;
  const spoken = { first: next(), last: next() };
  expect(/^title$/, "notes", spoken.first);
  expect(closing, "notes", spoken.last);
  expect(closing, "h1", end.message);
  expect(closing, ".lt-said > blockquote", said.quote);
  expect(closing, ".lt-said > blockquote + p", said.by);
  expect(closing, ".lt-said > ul > li", ...said.takeaways, ...said.limits);
  expect(closing, ".lt-said > ol > li", ...said.numbered);
  expect(closing, ".lt-aside > p", end.contact, `${end.label} example.org`);
  expect(closing, ".lt-thanks > p", end.thanks, end.funding);
  expect(closing, "img[alt]", end.alt);
  expect(closing, ".lt-closing-picture > p:not(:has(img))", end.credit);
  const sections: Record<string, unknown>[] = [
    pillars("pillars"),
    statements("meanings", "meanings"),
    statements("principles", "principles"),
    blocks("blocks"),
    lists("lists"),
    footnotes("footnotes"),
    ...makeShowings(next, expect),
    {
      id: "huge",
      title: "Huge",
      content: huge.map((word) => word),
    },
  ];
  expect(/^huge-content(-\d+)?(\.\d+)*$/, "li", ...huge);
  if (withSingles) sections.push(...makeSingles(seed, shortTitle, expect));
  for (let n = 1; used < count; n++) sections.push(plainSection(`s${n}`));
  const outline = {
    lectern: 1,
    paper: {
      title: inline(title),
      shortTitle,
      authors: authors.map((name) => ({ name, affiliation })),
      keywords,
      venue,
      licence: "unknown",
      abstract: inline(abstract),
    },
    talk: {
      subtitle: inline(cover.subtitle),
      picture: { figure: "figure.svg", alt: cover.alt, credit: inline(cover.credit) },
      notes: inline(spoken.first),
      presenter,
      event,
      frame: "all",
      closing: {
        message: inline(end.message),
        takeaways: said.takeaways.map(inline),
        numbered: said.numbered.map(inline),
        quote: inline(said.quote),
        by: said.by,
        limits: said.limits.map(inline),
        contact: inline(end.contact),
        links: [{ label: end.label, url: link }],
        thanks: inline(end.thanks),
        funding: inline(end.funding),
        qr: "https://example.org/",
        picture: { figure: "figure.svg", alt: end.alt, credit: inline(end.credit) },
        notes: inline(spoken.last),
      },
    },
    sections,
    takeaways: takeaways.map(inline),
  };
  // `**` beside any other character does not always open; strong words stand between spaces that Markdown accepts.
  const yaml = stringify(strengthen(outline), { lineWidth: 0, aliasDuplicateObjects: false });
  return { outline: yaml, document: outline, expectations, links: [qr, link], generated: pool, count: used };
}

/** Different texts, with white space as slides have it. */
export function makeTexts(count: number, seed: number): string[] {
  const texts = new Set<string>();
  for (let round = 0; texts.size < count; round++) {
    for (const text of fc.sample(anyText, { numRuns: count, seed: seed + round })) texts.add(normalizeWhiteSpace(text));
  }
  return [...texts].slice(0, count);
}

/** `<<text>>` as strong text; see {@link makeSpecimen}. */
function strengthen<T>(value: T): T {
  if (typeof value === "string") return value.replace(/^<<([\s\S]*)>>: /, "**$1**: ") as T;
  if (Array.isArray(value)) return value.map(strengthen) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, strengthen(inner)])) as T;
}

/** Writes a specimen's outline, with the figure that it names. @returns the outline's path */
export function writeSpecimen(folder: string, { outline }: Specimen): string {
  mkdirSync(folder, { recursive: true });
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';
  for (const name of ["figure.svg", ...FILE_NAMES]) writeFileSync(join(folder, name), picture);
  writeFileSync(
    join(folder, "sound.wav"),
    Buffer.from(
      "RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\0\0\0\0",
      "latin1",
    ),
  );
  writeFileSync(join(folder, "outline.yaml"), outline);
  return join(folder, "outline.yaml");
}
