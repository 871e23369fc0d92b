import { normalizeLines, normalizeWhiteSpace } from "../../scripts/text/white-space.ts";
import { AWKWARD, escapeInline } from "./texts.ts";

/** Names of pictures that mean something to Markdown, HTML, Vue, Slidev or a bundler; `?`, `#`, `%` and `\\` are refused. */
export const FILE_NAMES = [
  ...["a b", "v-drag", "{{ x }}", "'q'", '"q"', "$x$", "&amp;", "[a](b)", "<b>", "(c)", "`c`", "*x*", "~x~"],
  ...["!", "@x", "+,;=", "a:b", "国", "e\u0301", "--x--", "c\u2028d"],
].map((name) => `${name}.svg`);

/** Texts that once were altered, or stopped a build, in contexts of which others are tried in turn only. */
const KNOWN = ["a *b* v-drag c", "<v-drag>", "[!NOTE] x", "[(x]", "[a:b]", "\\n", "a\\nb", "fa:fa-car", "$$x$$", "1.2"];

/** Contexts that take a slide for each text try some of them each time, other ones with each seed. */
const SAMPLE = 12;

type Expect = (alias: RegExp, where: string, ...expected: string[]) => string[];

/**
 * Sections in which each awkward text stands by itself, at the start of a line and at its end: as a point, a cell, a
 * paragraph of notes and a line of code; some of them also as a description, a caption, a quotation, its author, and a
 * box of a diagram.
 *
 * @param shortTitle what stands in the middle of diagrams
 * @param expect says what slides must say
 */
export function makeSingles(seed: number, shortTitle: string, expect: Expect): Record<string, unknown>[] {
  const all = [...new Set(AWKWARD.map(normalizeWhiteSpace))].filter((text) => text !== "");
  const isWhole = process.env.LECTERN_TEXTS !== undefined;
  const some = (offset: number): string[] => {
    const start = (seed * SAMPLE + offset) % all.length;
    return isWhole ? [...KNOWN, ...all] : [...KNOWN, ...[...all, ...all].slice(start, start + SAMPLE)];
  };
  const at = (id: string) => new RegExp(`^${id}-content(-\\d+)?(\\.\\d+)*$`);
  // Numbered: some differ only in signs that are not seen, and would be found on each other's slides.
  const points = all.flatMap((text, index) => [text, `${text} x${index}`, `x${index} ${text}`]);
  const notes = all.flatMap((text) => [text, `${text} x`]);
  const cells = all.flatMap((text) => [text, `${text} x`]);
  const code = normalizeLines(all.flatMap((text) => [text, `${text} x`]).join("\n"));
  const [alts, captions, quotes, authors] = [some(0), some(17), some(31), some(53)];
  const labels = some(71);
  const rest = Map.groupBy(labels.slice(12), (_, index) => Math.floor(index / 6));
  expect(at("single-points"), "li", ...points);
  expect(at("single-points"), "notes", ...notes);
  expect(at("single-cells"), "td", ...cells);
  expect(at("single-code"), "pre", code);
  expect(at("single-figures"), "img[alt]", ...alts, ...FILE_NAMES.map((name) => name));
  expect(at("single-figures"), ":is(.lt-main, .lt-block) > p:not(.lt-eyebrow):not(:has(img))", ...captions);
  expect(at("single-quotes"), "blockquote", ...quotes);
  expect(at("single-quotes"), ".lt-main > p:not(.lt-eyebrow)", ...authors);
  return [
    {
      id: "single-points",
      title: "Points",
      notes: notes.map(escapeInline).join("\n\n"),
      content: points.map(escapeInline),
    },
    {
      id: "single-cells",
      title: "Cells",
      content: [{ table: { columns: ["a", "b"], rows: all.map((text) => [text, `${text} x`].map(escapeInline)) } }],
    },
    { id: "single-code", title: "Code", content: [{ code }] },
    {
      id: "single-figures",
      title: "Figures",
      content: [
        ...alts.map((alt, index) => ({ figure: "figure.svg", alt, caption: escapeInline(captions[index] ?? "x") })),
        ...FILE_NAMES.map((figure) => ({ figure, alt: figure })),
      ],
    },
    {
      id: "single-quotes",
      title: "Quotes",
      content: quotes.map((quote, index) => ({ quote: escapeInline(quote), by: authors[index] ?? "x" })),
    },
    makePillars(labels.slice(0, 12), shortTitle, expect),
    ...[...rest.values()].map((texts, index) => makeMeanings(`single-boxes-${index + 1}`, texts, shortTitle, expect)),
  ];
}

/** Short names of claims: in boxes of one line, in boxes of several, in columns and in side marks. */
function makePillars(texts: readonly string[], shortTitle: string, expect: Expect): Record<string, unknown> {
  const id = "single-labels";
  const pillars = [0, 1, 2].map((pillar) => ({
    id: `${id}-${pillar + 1}`,
    short: `Pillar ${pillar + 1}`,
    title: `Pillar ${pillar + 1}`,
    claims: texts.slice(pillar * 4, pillar * 4 + 4).map((short, claim) => ({
      id: `${id}-${pillar + 1}-${claim + 1}`,
      label: `${pillar + 1}.${claim + 1}`,
      title: `Claim ${pillar + 1}.${claim + 1}`,
      short,
    })),
  }));
  const boxes = pillars.map(({ claims }) => claims.map(({ label, short }) => `${label} · ${short}`).join(""));
  expect(new RegExp(`^${id}-diagram$`), "diagram", shortTitle, ...pillars.map(({ short }) => short), ...boxes);
  for (const { claims } of pillars)
    for (const claim of claims) {
      const at = new RegExp(`^${claim.id}$`);
      expect(at, ".lt-eyebrow", claim.label);
      expect(at, ".lt-locator-mark", ...claims.map(({ label }) => label));
      expect(at, ".lt-locator-claim", ...claims.map(({ short }) => short));
    }
  const sections = pillars.map(({ claims, ...pillar }) => ({ ...pillar, sections: claims }));
  return { id, title: "Labels", kind: "pillars", sections };
}

function makeMeanings(
  id: string,
  texts: readonly string[],
  shortTitle: string,
  expect: Expect,
): Record<string, unknown> {
  expect(new RegExp(`^${id}-meanings$`), "li", ...texts.map((text) => `${text}: x`));
  expect(new RegExp(`^${id}-diagram$`), "diagram", shortTitle, ...texts);
  return { id, title: id, kind: "meanings", content: texts.map((text) => `**${escapeInline(text)}**: x`) };
}
