import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { briefTalk, reviseTalk } from "../../scripts/pipeline/revise-talk.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-revise-"));
afterAll(() => rmSync(folder, { recursive: true }));
const outline = join(folder, "outline.yaml");
const answer = join(folder, "answer.yaml");
beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync("tests/witness/ropes", folder, { recursive: true });
});

const answerWith = (point: string) =>
  writeFileSync(
    answer,
    `answer: 1\nslides:\n  - id: quaymaster-finds-nine-of-ten-ropes-that\n    points:\n      - { point: "${point}", source: "Results, sentence 1" }\n`,
  );

describe("reviseTalk", () => {
  it("takes over what the paper bears, and keeps the outline that was there", async () => {
    const before = readFileSync(outline, "utf8");
    answerWith("It finds 91 % of the ropes that break within a month");
    const { isWritten, backup, revisions, diagnostics } = await reviseTalk(outline, answer);
    // Faults that were there before are not the answer's.
    expect({ isWritten, diagnostics }).toEqual({ isWritten: true, diagnostics: [] });
    expect(revisions.map(({ field }) => field)).toEqual(["points"]);
    expect(readFileSync(backup ?? "", "utf8")).toBe(before);
    expect(readFileSync(outline, "utf8")).toContain("It finds 91 % of the ropes");
  });

  it("writes nothing that the paper does not bear, unless it is forced to", async () => {
    const before = readFileSync(outline, "utf8");
    answerWith("It finds 99 % of the ropes that break within a month");
    const refused = await reviseTalk(outline, answer);
    expect(refused.isWritten).toBe(false);
    expect(refused.diagnostics).toMatchObject([
      { code: "number-is-in-paper", sourceLine: expect.stringContaining("99 %") as string },
    ]);
    expect(readFileSync(outline, "utf8")).toBe(before);
    expect(existsSync(`${outline}.backup-1`)).toBe(false);
    expect((await reviseTalk(outline, answer, { force: true })).isWritten).toBe(true);
    expect(readFileSync(outline, "utf8")).toContain("99 %");
  });

  it("takes over nothing of which the outline would not be one any more", async () => {
    answerWith("See <b>this</b> {{ x }} [@nobody2020]");
    const { isWritten, diagnostics } = await reviseTalk(outline, answer);
    expect(isWritten).toBe(false);
    expect(diagnostics.filter(({ severity }) => severity === "error")).not.toEqual([]);
  });

  it("says what is missing", async () => {
    const codes = async (...files: [string, string]) =>
      (await reviseTalk(...files)).diagnostics.map(({ code }) => code);
    expect(await codes(outline, join(folder, "none.yaml"))).toEqual(["file-exists"]);
    expect(await codes(join(folder, "none.yaml"), outline)).toEqual(["file-exists"]);
  });
});

describe("briefTalk", () => {
  it("has rules, the form of an answer, and each slide with the sentences around it", async () => {
    const { brief, diagnostics } = await briefTalk(outline, undefined);
    expect(diagnostics).toEqual([]);
    await expect(brief).toMatchFileSnapshot("../witness/ropes/brief.golden.md");
  });

  it("is the paper itself where its sentences are asked for, each behind the name that `source` calls it by", async () => {
    const { brief, diagnostics } = await briefTalk(outline, undefined, { isListed: true });
    expect(diagnostics).toEqual([]);
    await expect(brief).toMatchFileSnapshot("../witness/ropes/sentences.golden.md");
  });

  it("says once what is wrong with the outline", async () => {
    const codes = async (file: string) => (await briefTalk(file, undefined)).diagnostics.map(({ code }) => code);
    expect(await codes(join(folder, "none.yaml"))).toEqual(["file-exists"]);
    expect(await codes(folder)).toEqual(["file-is-a-file"]);
  });

  it("needs a paper", async () => {
    rmSync(join(folder, "paper.md"));
    expect((await briefTalk(outline, undefined)).diagnostics).toMatchObject([{ code: "brief-has-paper" }]);
  });
});
