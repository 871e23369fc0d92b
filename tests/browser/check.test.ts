import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { lectern } from "../helpers/cli.ts";

const DECKS = ["sample", "kitchenSink", "chinese", "specimen", "lecture", "stress"] as const;

describe.each(DECKS)("the deck %s", (name) => {
  const { measured, drawn, lost, ledger } = inject("decks")[name];

  it("has nothing that does not fit", () => {
    expect(measured).toEqual([]);
  });

  it("draws what was meant", () => {
    expect(drawn).toEqual([]);
  });

  it("has lost nothing and altered nothing", () => {
    expect(lost).toEqual([]);
    // Works that no slide cites are in the handout.
    const elsewhere = ledger.filter(({ kind, status }) => !(kind === "reference" && status === "in-handout"));
    expect(elsewhere.filter(({ status }) => status !== "shown")).toEqual([]);
    expect(ledger.length).toBeGreaterThan(5);
  });
});

describe("the ledger", () => {
  const { ledger, summary } = inject("decks").sample;
  const entry = (id: string) => ledger.find((each) => each.id === id);

  it("counts what the paper has", () => {
    expect(summary).toBe(
      "3/3 sections · 3/3 pillars · 9/9 claims · 4/4 meanings · 5/5 principles · 27/27 points · 3/3 takeaways · 6/6 references",
    );
  });

  it("goes by the paper's own labels, and by numbers below them", () => {
    expect(entry("II.B.2")).toMatchObject({ kind: "claim", home: ["ii-b-2"] });
    expect(entry("II.B.2/point-3")).toMatchObject({ kind: "point", home: ["ii-b-2"] });
    expect(entry("III/principle-5")).toMatchObject({ home: ["iii-principles"] });
    expect(entry("ref:huang2016")).toMatchObject({ kind: "reference", home: ["references"] });
  });

  it("knows where a claim is said again", () => {
    expect(entry("II.B.2")?.repeats).toEqual(
      expect.arrayContaining(["ii-pillars", "ii-b", "ii-b-1", "ii-b-3", "ii-diagram"]),
    );
  });
});

describe("lectern check", () => {
  // A folder inside of the project, where the deck's layouts are.
  mkdirSync(resolve(".lectern"), { recursive: true });
  const cwd = mkdtempSync(join(tmpdir(), "lectern-check-"));
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));
  const outline = resolve("outlines/international-cooperation/outline.yaml");

  it("finds what a person lost, altered, doubled and let run over, and says where", async () => {
    expect((await lectern(["build", "--no-check", outline, "-o", "slides.md"], { cwd })).code).toBe(0);
    const deck = join(cwd, "slides.md");
    const slides = readFileSync(deck, "utf8").split(/\n(?=---\nlayout: )/);
    const at = (address: string) => slides.findIndex((slide) => slide.includes(`routeAlias: ${address}\n`));
    const edited = slides
      .with(at("ii-a-3"), (slides[at("ii-a-3")] ?? "").replace("**Global", "**Global"))
      .with(at("ii-b-1"), (slides[at("ii-b-1")] ?? "").replace("can meet in one chain", "never meet in one chain"))
      .with(at("iii-principles"), (slides[at("iii-principles")] ?? "").replace("# Five", `# ${"Five ".repeat(90)}`))
      .toSpliced(at("ii-c-1"), 1);
    const doubled = (slides[at("ii-c-3")] ?? "").replace("routeAlias: ii-c-3", "routeAlias: copy");
    writeFileSync(deck, [...edited, doubled].join("\n"));

    const run = await lectern(["check", "--json"], { cwd });
    expect(run.code).toBe(1);
    const { diagnostics, ledger } = JSON.parse(run.out);
    const found = (code: string) => diagnostics.filter((each: { code: string }) => each.code === code);
    const errors = diagnostics.filter(({ severity }: { severity: string }) => severity === "error");
    expect(errors.map(({ code }: { code: string }) => code)).toEqual(["slide-fits"]);
    expect(found("nothing-is-lost").map(({ message }: { message: string }) => message.slice(0, 30))).toContain(
      "the claim II.C.1 is on no slid",
    );
    expect(found("changed-by-hand")).toContainEqual(
      expect.objectContaining({
        file: "slides.md",
        message: expect.stringContaining("never meet in one chain"),
        sourceLine: expect.stringContaining("never meet in one chain"),
      }),
    );
    expect(found("item-has-one-home")).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining("II.C.3") }),
    );
    const lost = found("nothing-is-lost")[0];
    expect(lost.sourceLine).toContain("title:");
    expect(lost.file).toContain("outline.yaml");
    const [over] = found("slide-fits");
    expect(over).toMatchObject({ file: "slides.md", message: expect.stringContaining("/iii-principles") });
    expect(over.sourceLine).toContain("# Five Five");
    expect(ledger.find(({ id }: { id: string }) => id === "II.C.1").status).toBe("missing");
    const [picture = ""] = readdirSync(join(cwd, ".lectern/overflow"));
    expect(picture).toMatch(/^\d+-iii-principles\.png$/);
    expect(
      readFileSync(join(cwd, ".lectern/overflow", picture))
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
  });
});
