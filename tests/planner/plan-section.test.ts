import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compileMarkdown } from "../helpers/compile.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-plan-"));
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = `lectern: 1
paper:
  title: T
  authors: [{ name: A, orcid: 0000-0002-1825-0097 }]
  licence: unknown
  doi: 10.1000/182
  url: https://paper.example/
takeaways: [Only this]
`;

async function compile(sections: string, files: Record<string, string> = {}, more = "") {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const file = join(folder, "outline.yaml");
  writeFileSync(file, `${HEAD}${more}sections:\n${sections}`);
  return compileMarkdown(file, join(folder, "slides.md"));
}

/** How often a text is in the deck. */
const times = (markdown: string | undefined, text: string) => (markdown ?? "").split(text).length - 1;

describe("whatever shape a section has", () => {
  it.each([
    ["plain, with sections only", "kind: plain, sections: [{ id: b, title: B }]"],
    ["plain, with content", "kind: plain, content: [P, { quote: Q }]"],
    ["meanings without points", "kind: meanings, content: [{ quote: Q }]"],
    ["meanings with sections only", "kind: meanings, sections: [{ id: b, title: B }]"],
    ["meanings with points and more", "kind: meanings, content: [P, { quote: Q }]"],
    ["principles without anything", "kind: principles"],
    ["pillars without anything", "kind: pillars"],
    ["pillars with content only", "kind: pillars, content: [P]"],
    ["pillars with pillars and content", "kind: pillars, content: [P], sections: [{ id: b, title: B, content: [P] }]"],
  ])("%s: its notes and minutes are there once, its gist is seen", async (_, rest) => {
    const { deck, markdown, diagnostics } = await compile(
      `  - { id: a, title: Title, gist: The gist of it, notes: What is said, minutes: 99, ${rest} }\n`,
    );
    expect(diagnostics).toEqual([]);
    expect(times(markdown, "What is said")).toBe(1);
    expect(markdown).toMatch(/^(?:# )?The gist of it/m);
    expect(deck?.slides.filter(({ minutes }) => minutes === 99)).toHaveLength(1);
  });

  it("counts a claim's minutes once", async () => {
    const claim = "{ id: c, title: C, minutes: 99, notes: What is said, content: [P, { quote: Q }] }";
    const pillar = `{ id: p, title: P, sections: [${claim}] }`;
    const { deck, markdown } = await compile(`  - { id: a, title: A, kind: pillars, sections: [${pillar}] }\n`);
    expect(deck?.slides.filter(({ minutes }) => minutes === 99)).toHaveLength(1);
    expect(times(markdown, "What is said")).toBe(1);
  });
});

it("refuses an id that Lectern needs for another slide", async () => {
  const { diagnostics, markdown } = await compile(
    "  - { id: a, title: A, content: [P], sections: [{ id: a-content, title: B, content: [Q] }] }\n",
  );
  expect(markdown).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: "address-is-unique", position: { line: 10 } }]);
});

it("says a citation inside of a link without a second link", async () => {
  const references = "references: [{ id: k, type: book, title: K }]\n";
  const point = '"[see [@k] now](https://example.org)"';
  const { markdown } = await compile(`  - { id: a, title: A, content: [${point}] }\n`, {}, references);
  expect(markdown).toMatch(/\[see \(.*K.*\) now\]\(https:\/\/example\.org\)/);
});

it("cites in a CSL style of the person's own", async () => {
  const csl = `<?xml version="1.0"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title><id>t</id></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout prefix="Own: "><text variable="title"/></layout></bibliography></style>
`;
  const { markdown } = await compile(
    '  - { id: a, title: A, content: ["As said [@k]"] }\n',
    { "own.csl": csl },
    "style: own.csl\nreferences: [{ id: k, type: book, title: K }]\n",
  );
  expect(markdown).toContain("- Own: K");
});

it("keeps who the author is and where the paper is", async () => {
  const { markdown } = await compile("  - { id: a, title: A }\n");
  for (const address of [
    "https://orcid.org/0000-0002-1825-0097",
    "https://paper.example/",
    "https://doi.org/10.1000/182",
  ]) {
    expect(markdown).toContain(`(${address})`);
  }
});

describe("what a slide says without the paper", () => {
  it("has no place in it, though its section has", async () => {
    const slide = (source: string) => `- { slide: Start tomorrow, source: ${source} }\n      - Look at your ropes`;
    const section = (source: string) =>
      `  - id: a\n    title: A\n    label: "5"\n    content:\n      ${slide(source)}\n`;
    expect((await compile(section("none"))).markdown).not.toContain("Source 5");
    expect((await compile(section("5.1"))).markdown).toContain("Source 5.1");
  });
});

describe("clicks and shape", () => {
  const SECTIONS = `  - id: p
    title: Pillars
    kind: pillars
    sections:
      - { id: a, title: A, sections: [{ id: a1, title: A1, content: [P] }, { id: a2, title: A2, content: [P] }] }
  - { id: q, title: Principles, kind: principles, content: [One, Two, Three] }
`;

  it("let claims, pillars and principles come one by one, and nothing else", async () => {
    const { markdown } = await compile(SECTIONS);
    expect(markdown?.match(/^(?:routeAlias|clicks): .*/gm)?.join(" ")).toContain(
      "routeAlias: p-pillars clicks: 1 routeAlias: a clicks: 2 routeAlias: a1",
    );
    expect(markdown?.match(/^clicks: /gm)).toHaveLength(3);
    expect(markdown).toMatch(/routeAlias: q-principles[\s\S]{0,60}clicks: 3/);
  });

  it("are off with one setting", async () => {
    const { markdown } = await compile(SECTIONS, {}, "talk: { clicks: false }\n");
    expect(markdown).not.toMatch(/^clicks:/m);
  });

  it("are 16:9 unless the outline says 4:3", async () => {
    expect((await compile(SECTIONS)).markdown).not.toContain("aspectRatio");
    expect((await compile(SECTIONS, {}, 'talk: { aspectRatio: "4:3" }\n')).markdown).toContain("aspectRatio: 4/3");
    expect((await compile(SECTIONS, {}, "talk: { aspectRatio: wide }\n")).diagnostics[0]?.message).toContain("16:9");
  });
});
