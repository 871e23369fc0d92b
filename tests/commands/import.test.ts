import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type ImportOptions, importCommand } from "../../scripts/commands/import.ts";
import { loadOutline } from "../../scripts/outline/load-outline.ts";
import { importPapers } from "../../scripts/pipeline/import-papers.ts";
import { lectern } from "../helpers/cli.ts";
import { runCommand } from "../helpers/command.ts";

const SAMPLE = resolve("tests/readers/papers/text/numbered.txt");

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "lectern-import-"));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
});

const run = (papers: readonly string[], options: ImportOptions = {}) =>
  runCommand((context) => importCommand(papers, options, context));
const put = (name: string, content: string | Uint8Array) => {
  const path = join(cwd, name);
  mkdirSync(resolve(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const TEXT = "The harbour was quiet in the morning. Nobody had come to the quay before the ships left at noon.";

describe("lectern import", () => {
  it("drafts an outline that can be loaded", async () => {
    const out = join(cwd, "talk/outline.yaml");
    const { code, out: said, err } = await run([SAMPLE], { out });
    expect(code, err).toBe(0);
    expect(said).toContain("8 headings · ");
    expect(said).toContain("2 references");
    expect(err).toContain("Read as plain text; written: created");
    const { value, diagnostics } = await loadOutline(out);
    expect(diagnostics).toEqual([]);
    expect(value?.sections.map(({ label, id }) => [label, id])).toEqual([
      ["1", "introduction"],
      ["2", "method"],
      ["3", "results"],
      ["4", "rules-benches"],
    ]);
    expect(value?.takeaways.length).toBeGreaterThan(0);
    expect(value?.sections[3]?.kind).toBe("principles");
  });

  it("drafts a talk of as many minutes as it is told, of sentences that are whole on demand", async () => {
    const paper = resolve("tests/drafter/papers/ropes.md");
    const short = join(cwd, "short/outline.yaml");
    expect((await run([paper], { out: short, minutes: 5 })).out).toContain("3 slides · ");
    const { value } = await loadOutline(short);
    expect(value?.talk.minutes).toBe(5);
    const whole = join(cwd, "whole/outline.yaml");
    await run([paper], { out: whole, wholeSentences: true });
    expect(readFileSync(whole, "utf8").replace(/\s+/g, " ")).toContain(
      "harbours still choose by age (see Table 1), although old ropes are often sound",
    );
    const { code, err } = await lectern(["import", paper, "-m", "2"], { cwd });
    expect(code).toBe(2);
    expect(err).toContain("expected 3 to 180");
  });

  it("writes the same bytes again, and never over what was edited", async () => {
    const out = join(cwd, "outline.yaml");
    await run([SAMPLE], { out });
    const first = readFileSync(out, "utf8");
    expect((await run([SAMPLE], { out })).err).toContain("unchanged");
    writeFileSync(out, `${first}\n# mine\n`);
    const refused = await run([SAMPLE], { out });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("draft-overwrites-nothing");
    expect(readFileSync(out, "utf8")).toContain("# mine");
    const forced = await run([SAMPLE], { out, force: true });
    expect(forced.code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(first);
    expect(readFileSync(`${out}.backup-1`, "utf8")).toContain("# mine");
  });

  it("reads several papers, and goes on when one fails", async () => {
    const papers = [
      put("a.txt", `On Quays\n\n1 Introduction\n\n${TEXT}\n\n2 Results\n\n${TEXT}\n`),
      put("bad.txt", Uint8Array.of(0x61, 0xe9, 0x0a)),
      put("c.txt", `On Piers\n\nIda Holm\n\n${TEXT} ${TEXT}\n`),
    ];
    const outDir = join(cwd, "out");
    const { code, out, err } = await run(papers, { outDir, jobs: 2 });
    expect(code).toBe(1);
    expect(out).toContain("bad.txt: not imported");
    expect(err).toContain(`${papers[1]}:1:2 error file-is-utf8`);
    expect(readdirSync(outDir).sort()).toEqual(["a", "c"]);
  });

  it("brings pictures from the thread that reads, drawn ones too", async () => {
    const plot = readFileSync(resolve("tests/readers/papers/plot.pdf"));
    put("plot.pdf", plot);
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
    put("dot.svg", svg);
    const paper = put(
      "paper.md",
      `---\ntitle: On Quays\n---\n\n# Quays\n\n${TEXT}\n\n![A plot](plot.pdf)\n\n![A dot](dot.svg)\n`,
    );
    const { code, err } = await run([paper], { out: join(cwd, "talk/outline.yaml") });
    expect(code, err).toBe(0);
    expect(readFileSync(join(cwd, "talk/figures/dot.svg"), "utf8")).toBe(svg);
    expect(readFileSync(join(cwd, "talk/figures/plot.png")).subarray(1, 4).toString()).toBe("PNG");
  });

  it("goes on when one draft can't be written", async () => {
    const papers = ["a.txt", "b.txt"].map((name) => put(name, `On ${name}\n\n1 Introduction\n\n${TEXT}\n`));
    mkdirSync(join(cwd, "out/a/outline.yaml"), { recursive: true });
    const { code, out, err } = await run(papers, { outDir: join(cwd, "out") });
    expect(code).toBe(1);
    expect(out).toContain("a.txt: not imported");
    expect(err).toContain("a/outline.yaml");
    expect(existsSync(join(cwd, "out/b/outline.yaml"))).toBe(true);
  });

  it("gives outlines that share a folder references of their own", async () => {
    await run([SAMPLE], { out: join(cwd, "outline.yaml") });
    await run([SAMPLE], { out: join(cwd, "short.yaml") });
    expect(readdirSync(cwd).sort()).toEqual(["outline.yaml", "references.json", "short.references.json", "short.yaml"]);
    expect((await loadOutline(join(cwd, "short.yaml"))).diagnostics).toEqual([]);
  });

  it("names papers of one name by their folders, and each paper once", async () => {
    const papers = ["x/a/paper.txt", "x/b/paper.txt", "x/a/paper.txt"].map((name) =>
      put(name, `On ${name}\n\n1 Introduction\n\n${TEXT}\n`),
    );
    await run(papers, { outDir: join(cwd, "out") });
    expect(readdirSync(join(cwd, "out")).sort()).toEqual(["a-paper", "b-paper"]);
  });

  it("shares papers out so that each is read once", async () => {
    const papers = ["a/paper.txt", "b/paper.txt", "c.txt"].map((name) =>
      put(name, `On ${name[0]}\n\n1 Introduction\n\n${TEXT}\n`),
    );
    const outDir = join(cwd, "out");
    await run(papers, { outDir, shard: { index: 1, count: 2 } });
    const first = readdirSync(outDir);
    await run(papers, { outDir, shard: { index: 2, count: 2 } });
    expect(first).toHaveLength(2);
    expect(readdirSync(outDir)).toHaveLength(3);
  });

  it("tells all as JSON", async () => {
    const { out } = await run([SAMPLE], { out: join(cwd, "outline.yaml"), json: true });
    const { papers, diagnostics } = JSON.parse(out);
    expect(papers).toMatchObject([{ format: "plain text", outcome: "created", count: { headings: 8, references: 2 } }]);
    expect(diagnostics).toMatchObject([
      { severity: "warning", code: "table-is-read", position: { line: 42 } },
      { severity: "warning", code: "text-is-read", position: { line: 44 } },
    ]);
  });

  it.each([
    ["nothing", "", "file-is-not-empty"],
    ["a PDF", "%PDF-1.7\n%âãÏÓ", "this PDF can't be opened"],
    ["a ZIP", "PK\u0003\u0004\u0000", "this is a ZIP archive"],
    ["null bytes", "abc\u0000def", "it holds null bytes"],
    ["no words", "1 2 3\n4 5 6\n", "there are no words in this file"],
  ])("refuses %s", async (_, content, message) => {
    const { code, err } = await run([put("paper.txt", content)], { out: join(cwd, "outline.yaml") });
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(existsSync(join(cwd, "outline.yaml"))).toBe(false);
  });

  it("refuses what is no file, or too large", async () => {
    expect((await run([cwd])).err).toContain("there is no paper in this folder");
    expect((await run([join(cwd, "none.txt")])).err).toContain("there is no such file");
    expect((await run([put("large.txt", "a ".repeat(9 * 2 ** 20))])).err).toContain("this file has 18 MB");
    symlinkSync("/dev/zero", join(cwd, "zero.txt"));
    expect((await run([join(cwd, "zero.txt")])).err).toContain("this is not an ordinary file");
  });

  it("does not wait for a pipe that nobody writes to", async () => {
    const pipe = join(cwd, "pipe.txt");
    execFileSync("mkfifo", [pipe]);
    expect((await run([pipe])).err).toContain("this is not an ordinary file");
  });

  it.each([
    ["UTF-16", Buffer.from(`\ufeffOn Quays\n\n1 Introduction\n\nDer Käfer ging. ${TEXT}\n`, "utf16le")],
    [
      "Latin 1 that says so",
      Buffer.concat([
        Buffer.from("% !TeX encoding = latin1\nOn Quays\n\n1 Introduction\n\nDer K"),
        Buffer.from([0xe4]),
        Buffer.from(`fer ging. ${TEXT}\n`),
      ]),
    ],
  ])("reads %s", async (_, bytes) => {
    const out = join(cwd, "outline.yaml");
    const { code } = await run([put("paper.txt", bytes)], { out, from: "text" });
    expect(code).toBe(0);
    expect(readFileSync(out, "utf8")).toContain("Der Käfer ging.");
  });

  it("stops a paper that takes too long, and goes on with the next in a thread of its own", async () => {
    const replies: string[] = [];
    const read = (time: number) =>
      importPapers([{ file: SAMPLE }, { file: SAMPLE }], {
        jobs: 1,
        signal: new AbortController().signal,
        limits: { time, memory: 512 },
        done: ({ diagnostics, draft }) => replies.push(draft ? "draft" : (diagnostics[0]?.code ?? "")),
      });
    // No thread starts in a millisecond.
    await read(1);
    await read(60_000);
    expect(replies).toEqual(["paper-takes-time", "paper-takes-time", "draft", "draft"]);
  });

  it("stops a paper that takes too much memory", async () => {
    const large = put("large.txt", `T\n\nAbstract\n${`${TEXT}\n`.repeat(120_000)}`);
    const replies: string[] = [];
    await importPapers([{ file: large }], {
      jobs: 1,
      signal: new AbortController().signal,
      limits: { time: 60_000, memory: 40 },
      done: ({ diagnostics }) => replies.push(diagnostics[0]?.code ?? ""),
    });
    expect(replies).toEqual(["paper-fits-memory"]);
  });

  it("tells of one paper what there is to look at, also where its folder is named", async () => {
    const { code, err } = await lectern(["import", SAMPLE, "--out-dir", join(cwd, "named")], { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/Read as .*; written: created/);
    expect(err).toContain("Next: npx lectern dev");
  });

  it("says how to name several outlines, and refuses a wrong part", async () => {
    const two = await lectern(["import", SAMPLE, SAMPLE, "-o", "x.yaml"], { cwd });
    expect(two.code).toBe(2);
    expect(two.err).toContain("--out-dir");
    const kind = await run([SAMPLE], { out: join(cwd, "x.md") });
    expect(kind.code).toBe(2);
    expect(kind.err).toContain("an outline is YAML, not `.md`");
    const shard = await lectern(["import", SAMPLE, "--shard", "3/2"], { cwd });
    expect(shard.code).toBe(2);
    expect(shard.err).toContain("such as 2/8");
  });
});
