import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import { identifySource } from "../../scripts/pipeline/source.ts";
import { witnessTalk } from "../../scripts/pipeline/witness-talk.ts";
import { writeWitness } from "../../scripts/pipeline/write-report.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-witness-talk-"));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync("tests/witness/ropes", folder, { recursive: true });
const outline = join(folder, "outline.yaml");
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** A talk as it is when its outline is compiled; a deck is read as it is. */
async function talkOf(file: string): Promise<Parameters<typeof witnessTalk>[0]> {
  const source = identifySource(file);
  const { value } = source.kind === "outline" ? await loadOutline(file) : {};
  return { source, ...(value ? { outline: value } : {}) };
}

describe("witnessTalk", () => {
  it("looks up in the paper that the outline names, which is one of the talk's files", async () => {
    const { diagnostics, files, summary } = await witnessTalk(await talkOf(outline), undefined);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toHaveLength(8);
    expect(files).toEqual([resolve(folder, "paper.md"), resolve(folder, "paper.bib")]);
    expect(summary.map((line) => line.replace(`${folder}/`, ""))).toEqual([
      expect.stringMatching(
        /^Paper: \d+ statements on slides looked up in paper\.md: .*verbatim, .*shortened, .*1 not from it$/,
      ),
      expect.stringMatching(/^ {2}answered in line \d+: worked out of the 91 % in the results$/),
      expect.stringMatching(/^Not spoken of: Photographs \(\d %\)/),
    ]);
  });

  it("takes the paper that is named in its place, and says why one can't be read", async () => {
    const talk = await talkOf(outline);
    const empty = await witnessTalk(talk, put("empty.txt", ""));
    expect(empty.diagnostics.map(({ code }) => code)).toEqual(["file-is-not-empty"]);
    const missing = await witnessTalk(talk, join(folder, "missing.tex"));
    expect(missing.diagnostics.map(({ code }) => code)).toEqual(["file-exists"]);
    const bees = put(
      "bees.md",
      `---\ntitle: How bees talk\n---\n\n# Dances\n\n${"Bees dance in the dark. ".repeat(20)}\n`,
    );
    const other = await witnessTalk(talk, bees);
    expect(other.diagnostics.map(({ code }) => code)).toEqual(["paper-is-the-same"]);
  });

  it("names the sentences of the abstract that no slide has", async () => {
    const text = `lectern: 1\npaper: { title: Ropes, authors: [{ name: Ida }], licence: unknown, file: paper.md }\nslides:\n  - slide: Cats sleep\n`;
    const { summary } = await witnessTalk(await talkOf(put("cats.yaml", text)), undefined);
    expect(summary.find((line) => line.includes("in no slide"))).toMatch(
      /^\d+ sentences of abstract and conclusion are in no slide: Abstract, sentences 1, 2, .*`--report`/,
    );
  });

  it("names what is like no sentence, and what the outline says to be the talk's own", async () => {
    const text = `lectern: 1\npaper: { title: Ropes, authors: [{ name: Ida }], licence: unknown, file: paper.md }\nslides:\n  - slide: Cats sleep\n    own: [99 %]\n  - 99 % of cats sleep\n`;
    const { summary, diagnostics } = await witnessTalk(await talkOf(put("own.yaml", text)), undefined);
    expect(diagnostics).toEqual([]);
    expect(summary.slice(1, 3)).toEqual([
      "  2 of them are like no sentence of it, read them beside it: line 4 “Cats sleep”, line 6 “99 % of cats sleep”",
      "  the talk's own: 99 % (line 6)",
    ]);
  });

  it("holds what stands on slides against `wording: paper`", async () => {
    const paper = "paper: { title: Ropes, authors: [{ name: Ida }], licence: unknown, file: paper.md }";
    const text = `lectern: 1\n${paper}\ntalk: { wording: paper }\nslides:\n  - slide: Cats sleep\n  - point: Cats wake\n    checked: a joke\n`;
    const { diagnostics } = await witnessTalk(await talkOf(put("wording.yaml", text)), undefined);
    expect(diagnostics.map(({ code, position, message }) => `${position?.line} ${code}: ${message}`)).toEqual([
      "5 wording-is-told: the outline says `wording: paper`, and 1 statement is in own words: line 5 “Cats sleep”",
    ]);
    // A draft's own word above what stands whole below it.
    const short = await witnessTalk(await talkOf(put("short.yaml", text.replace("Cats sleep", "In short"))), undefined);
    expect(short.diagnostics).toEqual([]);
    const own = await witnessTalk(
      await talkOf(put("own.yaml", text.replace("wording: paper", "wording: own"))),
      undefined,
    );
    expect(own.diagnostics).toEqual([]);
  });

  it("says that the paper is not there where the outline alone names it", async () => {
    const text = `lectern: 1\npaper: { title: Ropes, authors: [{ name: Ida }], licence: unknown, file: gone.md }\nslides:\n  - slide: Ropes break\n`;
    const { diagnostics, summary, files } = await witnessTalk(await talkOf(put("gone.yaml", text)), undefined);
    expect(diagnostics).toEqual([]);
    expect(summary).toEqual(["Paper: gone.md is not there, so nothing was looked up in it"]);
    expect(files).toEqual([resolve(folder, "gone.md")]);
    const typo = await witnessTalk(await talkOf(put("typo.yaml", text.replace("gone.md", "papre.md"))), undefined);
    expect(typo.diagnostics.map(({ code, hint }) => `${code}: ${hint}`)).toEqual([
      "paper-exists: did you mean `paper.md`?",
    ]);
  });

  it("looks nothing up in a paper that was imported with a password", async () => {
    cpSync("tests/readers/papers/pdf/encrypted.pdf", join(folder, "locked.pdf"));
    const text = `lectern: 1\npaper: { title: Ropes, authors: [{ name: Ida }], licence: unknown, file: locked.pdf }\nslides:\n  - slide: Ropes break\n`;
    const talk = await talkOf(put("locked.yaml", text));
    const { diagnostics, summary } = await witnessTalk(talk, undefined);
    expect(diagnostics).toEqual([]);
    expect(summary).toEqual([
      "Paper: locked.pdf is encrypted, so nothing was looked up in it; save a copy without a password, and name it: `lectern check --paper <copy>`",
    ]);
    expect((await witnessTalk(talk, join(folder, "locked.pdf"))).diagnostics).toMatchObject([
      { code: "password-is-given", hint: "save a copy without a password, and name that" },
    ]);
  });

  it("has nothing to say of what has no paper, and refuses one for what has no outline", async () => {
    const deck = identifySource(put("deck.md", "# One\n"));
    expect(await witnessTalk({ source: deck }, undefined)).toEqual({ diagnostics: [], summary: [], files: [] });
    const refused = await witnessTalk({ source: deck }, join(folder, "paper.md"));
    expect(refused.diagnostics.map(({ code }) => code)).toEqual(["paper-has-outline"]);
    const built = put("slides.md", "---\nlectern: { outline: outline.yaml }\n---\n\n# One\n");
    expect((await witnessTalk(await talkOf(built), undefined)).diagnostics.length).toBeGreaterThan(8);
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(witnessTalk(await talkOf(outline), undefined, stop.signal)).rejects.toThrow();
  });
});

describe("writeWitness", () => {
  it("writes over an earlier report, and over nothing else", async () => {
    const { witness } = await witnessTalk(await talkOf(outline), undefined);
    if (!witness) throw new Error("no witness");
    const file = join(folder, "witness.html");
    expect([writeWitness(file, witness), writeWitness(file, witness)]).toEqual([undefined, undefined]);
    // With a person's remarks it is theirs.
    put("witness.html", `${readFileSync(file, "utf8").replace("</h1>", "!</h1>")}`);
    expect(writeWitness(file, witness)?.code).toBe("report-is-new");
    expect(writeWitness(put("mine.html", "<p>Mine</p>"), witness)?.code).toBe("report-is-new");
    expect(writeWitness(join(folder, "none", "x.html"), witness)?.code).toBe("report-has-folder");
  });

  it("writes a sheet to tick as Markdown, and leaves one that was ticked", async () => {
    const { witness } = await witnessTalk(await talkOf(outline), undefined);
    if (!witness) throw new Error("no witness");
    const file = join(folder, "review.md");
    expect([writeWitness(file, witness), writeWitness(file, witness)]).toEqual([undefined, undefined]);
    const ticked = readFileSync(file, "utf8").replace("[ ] 1.", "[x] 1.");
    put("review.md", ticked);
    expect(writeWitness(file, witness)?.code).toBe("report-is-new");
    expect(readFileSync(file, "utf8")).toBe(ticked);
  });
});
