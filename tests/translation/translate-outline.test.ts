import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportDiagnostics } from "../../scripts/diagnostics/report.ts";
import { addSourceLines } from "../../scripts/diagnostics/source-lines.ts";
import { compileTalk } from "../../scripts/pipeline/compile-talk.ts";
import { identifySource, type OutlineSource } from "../../scripts/pipeline/source.ts";
import { writeTranslation } from "../../scripts/pipeline/write-translation.ts";
import { toPlainText } from "../../scripts/text/inline.ts";

let root: string;
let home: string;
beforeAll(() => {
  home = process.cwd();
  root = mkdtempSync(join(tmpdir(), "lectern-translation-"));
});
afterAll(() => {
  process.chdir(home);
  rmSync(root, { recursive: true, force: true });
});

const OUTLINE = `lectern: 1
paper:
  title: Harbours
  authors: [{ name: Ada Example }]
  licence: CC-BY-4.0
talk: { frame: none }
sections:
  - id: quays
    label: "1"
    title: Quays and what they cost
    gist: A longer quay serves more ships
    notes: Say this slowly.
    content:
      - Two berths halve the wait
      - point: Cranes count most
        details: [The first more than the others]
      - table: { columns: [Basin, Depth], rows: [[Old, 6], [New, 9]] }
  - id: evidence
    title: Evidence
    content:
      - slide: The deep basin wins
      - By far
      - slide: Nobody knows why
        id: why
        content: [It was never asked]
`;

const GERMAN = `lectern: 1
translation: de
paper: { title: Häfen }
sections:
  quays:
    title: Kais und was sie kosten
    gist: Ein längerer Kai bedient mehr Schiffe
    notes: Langsam sagen.
    content:
      - Zwei Liegeplätze halbieren die Wartezeit
      - point: Kräne zählen am meisten
        details: [Der erste mehr als die anderen]
      - table: { columns: [Becken, Tiefe], rows: [[Alt, 6], [Neu, 9]] }
  evidence: { title: Belege }
  the-deep-basin-wins:
    slide: Das tiefe Becken gewinnt
    content: [Mit Abstand]
  why:
    slide: Niemand weiß warum
    content: [Danach wurde nie gefragt]
`;

/** A folder of its own, in which the outline and its translation lie. */
function place(outline: string, german?: string): void {
  const folder = mkdtempSync(join(root, "talk-"));
  process.chdir(folder);
  writeFileSync("outline.yaml", outline);
  if (german !== undefined) writeFileSync("outline.de.yaml", german);
}

async function compile(options: Parameters<typeof identifySource>[1] = { language: "de" }) {
  const compiled = await compileTalk(identifySource("outline.yaml", options) as OutlineSource);
  // A translation that comes from elsewhere has no memory yet.
  const found = compiled.diagnostics.filter(({ code }) => code !== "translation-is-remembered");
  const told = reportDiagnostics(addSourceLines(found), false).trimEnd();
  if (compiled.outcome === "failed") return { told, lines: [], compiled };
  // What is remembered is written with the deck.
  const { lock } = compiled.translation ?? {};
  if (lock) writeFileSync(lock.file, lock.text);
  const lines = compiled.deck.slides.map(({ id, title }) => `${id}: ${toPlainText(title)}`);
  return { told, lines, compiled, deck: compiled.deck, markdown: compiled.markdown };
}

describe("a translation", () => {
  it("says what the outline says, at the same addresses, in its own language", async () => {
    place(OUTLINE, GERMAN);
    const { told, lines, markdown, deck } = await compile();
    expect(told).toBe("");
    const original = await compile({});
    expect(lines.map((line) => line.split(":")[0])).toEqual(original.lines.map((line) => line.split(":")[0]));
    expect(lines).toContain("the-deep-basin-wins: Das tiefe Becken gewinnt");
    expect([deck?.language, original.deck?.language]).toEqual(["de", "en"]);
    for (const said of ["Kräne zählen am meisten", "Der erste mehr als die anderen", "Becken", "Langsam sagen"])
      expect(markdown).toContain(said);
    expect(markdown).not.toMatch(/Cranes|berths|Basin|slowly|Nobody/);
    expect(markdown).toContain("language: de");
  });

  it("counts what slides still have in the original's language, without what is only said", async () => {
    place(OUTLINE, GERMAN.replace("    notes: Langsam sagen.\n", ""));
    const notes = await compile();
    place(OUTLINE, GERMAN.replace("    content: [Danach wurde nie gefragt]\n", ""));
    const point = await compile();
    const untranslated = [notes, point].map(
      ({ compiled }) => compiled.outcome === "compiled" && compiled.translation?.untranslated,
    );
    expect(untranslated).toEqual([0, 1]);
  });

  it("has its own places for what is found on its slides", async () => {
    place(OUTLINE, GERMAN);
    const { deck } = await compile();
    const slide = deck?.slides.find(({ id }) => id === "why");
    expect([slide?.file, slide?.position?.line]).toEqual(["outline.de.yaml", 20]);
  });

  it("is found by its own name, and for its own deck", () => {
    place(OUTLINE, GERMAN);
    expect(identifySource("outline.de.yaml")).toMatchObject({
      ...{ kind: "outline", file: "outline.yaml", language: "de", deckFile: "slides.de.md" },
    });
    expect(identifySource("outline.yaml")).toMatchObject({ file: "outline.yaml", deckFile: "slides.md" });
  });

  it("is the original where that is in this language", async () => {
    place(OUTLINE);
    expect((await compile({ language: "en" })).lines).toEqual((await compile({})).lines);
  });

  it("tells when the original has changed since, until it is changed too or taken as it is", async () => {
    const german = GERMAN;
    place(OUTLINE, german);
    await compile();
    const changed = OUTLINE.replace("halve the wait", "cut the wait by a third");
    writeFileSync("outline.yaml", changed);
    const { told } = await compile();
    expect(told).toContain(
      "the original has changed since (outline.yaml:14): Two berths [-halve-]{+cut+} the wait{+ by a third+}",
    );
    expect(told).toContain("outline.de.yaml:10:9 warning translation-is-current");
    // It is told until somebody has looked.
    expect((await compile()).told).toBe(told);
    writeFileSync("outline.de.yaml", german.replace("halbieren die", "kürzen um ein Drittel die"));
    expect((await compile()).told).toBe("");
    writeFileSync("outline.yaml", OUTLINE);
    expect((await compile()).told).toContain("warning translation-is-current");
    expect((await compile({ language: "de", isAccepting: true })).told).toBe("");
    expect((await compile()).told).toBe("");
  });

  it("keeps its entries where they belong when the original has a new one, lacks one, or has them in another order", async () => {
    place(OUTLINE, GERMAN);
    await compile();
    writeFileSync(
      "outline.yaml",
      OUTLINE.replace("      - Two berths", "      - A new first point\n      - Two berths"),
    );
    const added = await compile();
    expect(added.told).toContain(
      "a text is not translated, and shown in the original's words:\n  quays content.0, line 14: A new first point",
    );
    expect(added.told).not.toMatch(/has changed since|can't be told/);
    expect(added.markdown).toMatch(/A new first point[\s\S]*Zwei Liegeplätze[\s\S]*Kräne/);
    writeFileSync("outline.yaml", OUTLINE.replace("      - Two berths halve the wait\n", ""));
    const less = await compile();
    expect(less.told).toMatch(/outline\.de\.yaml:10:9 warning translation-fits[\s\S]*the original no longer has this/);
    expect(less.markdown).toContain("Kräne zählen am meisten");
    expect(less.markdown).not.toContain("Liegeplätze");
  });

  it("stands at its own original whatever is moved, in the outline, in the translation or in both", async () => {
    const list = (...points: string[]) =>
      `lectern: 1\npaper: { title: Fruit, authors: [{ name: Ada Example }], licence: CC-BY-4.0 }\nsections:\n  - { id: one, title: One, content: [${points.join(", ")}] }\n`;
    const german = (...points: string[]) =>
      `lectern: 1\ntranslation: de\nsections: { one: { content: [${points.join(", ")}] } }\n`;
    const names: Record<string, string> = {
      Apples: "Äpfel",
      Bananas: "Bananen",
      Cherries: "Kirschen",
      Dates: "Datteln",
      Apricots: "Aprikosen",
    };
    const pairsOf = async () => {
      const { compiled } = await compile();
      const outline = compiled.outcome === "compiled" ? compiled.outline : undefined;
      return outline?.sections[0]?.content.map((block) => (block.type === "point" ? toPlainText(block.text) : ""));
    };
    const start = ["Apples", "Bananas", "Cherries"];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(Object.keys(names), { minLength: 2 }),
        fc.shuffledSubarray(Object.keys(names), { minLength: 2 }),
        fc.constantFrom("outline", "translation", "both"),
        async (now, next, what) => {
          place(list(...start), german(...start.map((name) => names[name] as string)));
          await compile();
          // One after the other, with a build between.
          for (const names_ of [now, next]) {
            if (what !== "translation") writeFileSync("outline.yaml", list(...names_));
            if (what === "both")
              writeFileSync("outline.de.yaml", german(...names_.map((name) => names[name] as string)));
            if (what === "translation")
              writeFileSync(
                "outline.de.yaml",
                german(...start.toSorted(() => names_.length - 3).map((name) => names[name] as string)),
              );
            const shown = await pairsOf();
            const originals = what === "translation" ? start : names_;
            if (what === "both") expect(shown).toEqual(originals.map((name) => names[name]));
            // What is shown of a point is that point, in one language or the other.
            else
              for (const [index, name] of originals.entries())
                if (start.includes(name)) expect([name, names[name]]).toContain(shown?.[index]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** Translations with a fault. */
const FAULTS: Record<string, string> = {
  "nothing in it": "",
  "another language": GERMAN.replace("translation: de", "translation: fr"),
  "ids that are nowhere": GERMAN.replace("  why:", "  wy:").replace("paper:", "papers:"),
  "a list of sections": "lectern: 1\ntranslation: de\nsections:\n  - id: quays\n    gist: Ein Kai\n",
  "entries too few": GERMAN.replace("      - Zwei Liegeplätze halbieren die Wartezeit\n", ""),
  "fields that the original has not": GERMAN.replace(
    "    notes: Langsam sagen.",
    "    notes: Langsam sagen.\n    short: Kais\n    minutes: 2",
  ),
  "other numbers": GERMAN.replace("[Alt, 6]", "[Alt, 7]"),
  "a point where the original has a table": GERMAN.replace(/- table: .*/, "- Eine Tabelle"),
  "what is the same in each language": GERMAN.replace(
    "paper: { title: Häfen }",
    "paper: { title: Häfen, licence: CC0-1.0 }",
  ),
  "places for what is not translated yet": GERMAN.replace("Zwei Liegeplätze halbieren die Wartezeit", "").replace(
    "gist: Ein längerer Kai bedient mehr Schiffe",
    "gist:",
  ),
  "a row too short": GERMAN.replace("[Neu, 9]", "[Neu]"),
  "a colon in a text": GERMAN.replace("point: Kräne", "point: Zweierlei: Kräne"),
  "a work that nobody knows": GERMAN.replace("Danach wurde nie gefragt", '"Danach wurde nie gefragt [@niemand]"'),
};

it("tells what is wrong with a translation, where, and what to do", async () => {
  const told: string[] = [];
  for (const [name, text] of Object.entries(FAULTS)) {
    place(OUTLINE, text);
    const { told: each, compiled } = await compile();
    told.push(`## ${name}${compiled.outcome === "failed" ? "" : " (used all the same)"}\n\n${each}\n`);
  }
  place(OUTLINE);
  told.push(`## no translation\n\n${(await compile()).told}\n`);
  process.chdir(home);
  await expect(told.join("\n")).toMatchFileSnapshot("faults.expected.md");
});

describe("a translation to fill in", () => {
  it("has a place for each text, and is whole when all are filled", async () => {
    const folder = mkdtempSync(join(root, "sink-"));
    cpSync("tests/decks/kitchen-sink", folder, { recursive: true });
    process.chdir(folder);
    const { counts } = await writeTranslation("outline.yaml", "de");
    const skeleton = readFileSync("outline.de.yaml", "utf8");
    expect(counts?.all).toBeGreaterThan(100);
    // Each place stands below what it is for.
    const said: string[] = [];
    let filled = 0;
    const lines = skeleton.split("\n").map((line) => {
      const comment = /^\s*# (.*)/.exec(line)?.[1];
      if (comment !== undefined) said.push(comment);
      if (comment !== undefined || line === "") return line;
      const text = said.splice(0).join(" ");
      if (text === "" || line === "lectern: 1") return line;
      filled++;
      return `${line} ${JSON.stringify(`Ü ${text}`)}`;
    });
    expect(filled).toBe(counts?.all);
    writeFileSync("outline.de.yaml", lines.join("\n"));
    const { told, deck } = await compile();
    expect(told.split("\n").filter((line) => line.includes("translation"))).toEqual([]);
    const titles = deck?.slides.flatMap(({ kind, title }) =>
      ["points", "claim"].includes(kind) ? [toPlainText(title)] : [],
    );
    expect(titles?.length).toBeGreaterThan(5);
    expect(titles?.filter((title) => !title.startsWith("Ü "))).toEqual([]);
  });

  it("is written over nothing", async () => {
    place(OUTLINE, GERMAN);
    const { counts } = await writeTranslation("outline.yaml", "de");
    expect(readFileSync("outline.de.yaml", "utf8")).toBe(GERMAN);
    expect([counts?.stale, existsSync("outline.de.lock.yaml"), readdirSync(".").length]).toEqual([0, false, 2]);
  });

  it("remembers what it was made from: what changed before it was filled in is told", async () => {
    place(OUTLINE);
    await writeTranslation("outline.yaml", "de");
    writeFileSync(
      "outline.yaml",
      OUTLINE.replace("      - Two berths halve the wait\n", "").replace("content: [It", "content: [New, It"),
    );
    writeFileSync("outline.de.yaml", GERMAN);
    const { told, markdown } = await compile();
    expect(told).toContain("the original no longer has this");
    expect(told).toContain("why content.0, line 24: New");
    expect(markdown).toMatch(/New[\s\S]*Danach wurde nie gefragt/);
    expect(markdown).not.toContain("Liegeplätze");
  });
});
