import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Account } from "../../scripts/accessibility/account.ts";
import type { Deck } from "../../scripts/deck/types.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { SILENT } from "../../scripts/diagnostics/progress.ts";
import type { PlannedDeck, WrittenDeck } from "../../scripts/emitter/write-deck.ts";
import { USUAL_OPTIONS } from "../../scripts/exporter/format.ts";
import { makeTalk, type Stages } from "../../scripts/pipeline/make-talk.ts";
import type { ReadDeck } from "../../scripts/pipeline/read-deck.ts";
import { identifySource, type Source } from "../../scripts/pipeline/source.ts";
import type { BuiltTalk, CompiledTalk, OpenSite, Seen, TalkOptions } from "../../scripts/pipeline/talk.ts";

const outline = identifySource("outline.yaml");
const deck = identifySource("slides.md");
const recipe: Source = { kind: "recipe", file: "a.yaml", deckFile: "a.md" };

const error: Diagnostic = { severity: "error", code: "slide-fits", message: "no" };
const common = { progress: SILENT };
const GOALS = {
  build: { goal: "build", ...common },
  draft: { goal: "build", isDraft: true, ...common },
  check: { goal: "check", ...common },
  export: { goal: "export", folder: "dist", exports: { ...USUAL_OPTIONS, formats: ["slides"] }, ...common },
  "draft export": {
    goal: "export",
    isDraft: true,
    ...{ folder: "dist", exports: { ...USUAL_OPTIONS, formats: ["slides"] }, ...common },
  },
} satisfies Record<string, TalkOptions>;

const ACCOUNT: Account = {
  ...{ title: "A", file: "outline.yaml", language: "en", slides: 1, findings: [] },
  has: { pictures: 0, drawings: 0, links: 0, recordings: 0 },
  ...{ alternatives: [], made: { version: "1.0.0", digest: "0".repeat(16) } },
};

/** Stages that do nothing but tell that it was their turn, and in the end that what was opened was closed. */
function fakeStages(own: Partial<Stages> = {}) {
  const turns: string[] = [];
  const told = { diagnostics: [], files: ["read.yaml"] };
  const seen = { page: {}, measured: [] } as unknown as Seen;
  const closing = (name: string) => () => void turns.push(name);
  const stages: Stages = {
    open: async () =>
      ({ session: { unknownParts: [] }, [Symbol.asyncDispose]: async () => closing("close")() }) as unknown as OpenSite,
    compile: async (source) =>
      source.kind === "deck"
        ? ({ outcome: "read", source, text: "text", ...told } satisfies ReadDeck)
        : ({ outcome: "compiled", source, deck: {} as Deck, markdown: "text", ...told } satisfies CompiledTalk),
    refuse: () => undefined,
    lend: () => ({ keep: closing("keep"), [Symbol.dispose]: closing("take back") }),
    fit: async (talk) => ({ ...talk, seen }),
    witness: async () => ({ ...told, summary: [] }),
    merge: () => ({ text: "text", before: undefined, isReplacing: false }),
    showDraft: async () => ({}) as Page,
    showMerged: async () => seen,
    account: async () => ACCOUNT,
    accountPrints: async (account) => account,
    check: async () => ({ shown: { ...told, summary: [] }, covered: undefined }),
    pass: async () => ({ shown: { ...told, summary: [] } }),
    write: () => ({ outcome: "created", diagnostics: [] }),
    print: async () => ({ slides: { artifacts: [], diagnostics: [] } }),
    checkPrints: () => [],
    publish: (talk) => ({ ...talk, outcome: "exported", artifacts: [], losses: [], stale: [] }),
    ...own,
  };
  const telling = Object.entries(stages).map(([name, stage]) => [
    name,
    (...args: unknown[]) => {
      turns.push(name);
      return (stage as (...args: unknown[]) => unknown)(...args);
    },
  ]);
  return { turns, stages: Object.fromEntries(telling) as Stages };
}

async function run(source: Source, goal: keyof typeof GOALS, own: Partial<Stages> = {}, more: object = {}) {
  const { turns, stages } = fakeStages(own);
  const talk = await makeTalk(source, { ...GOALS[goal], ...more }, stages);
  return { talk, turns: turns.join(" ") };
}

const toCheck = "open compile refuse lend fit witness merge check";
const printed = "print checkPrints";
const end = "take back close";

describe("the stages of a talk", () => {
  it.each<[Source, keyof typeof GOALS, turns: string, outcome: string]>([
    [outline, "build", `${toCheck} write ${end}`, "built"],
    [recipe, "build", `${toCheck} write ${end}`, "built"],
    [outline, "draft", "compile refuse lend merge pass write take back", "built"],
    [outline, "check", `${toCheck} ${printed} ${end}`, "checked"],
    [recipe, "export", `${toCheck} write ${printed} publish ${end}`, "exported"],
    [
      outline,
      "draft export",
      `open compile refuse lend fit merge showDraft pass write ${printed} publish ${end}`,
      "exported",
    ],
    [deck, "check", `${toCheck} ${printed} ${end}`, "checked"],
    [deck, "export", `${toCheck} ${printed} publish ${end}`, "exported"],
    [deck, "draft export", `open compile refuse lend merge showDraft pass ${printed} publish ${end}`, "exported"],
  ])("of $kind, %s", async (source, goal, turns, outcome) => {
    const { talk, ...told } = await run(source, goal);
    expect({ ...told, outcome: talk.outcome }).toEqual({ turns, outcome });
  });

  const merged = { kept: {}, conflicts: [], text: "theirs" } as unknown as PlannedDeck["merged"];
  const planned = { text: "theirs", before: "mine", merged, isReplacing: false } as PlannedDeck;

  it("show what a person made of the deck, and check that", async () => {
    const { turns } = await run(outline, "build", { merge: () => planned });
    expect(turns).toBe(`${toCheck.replace("check", "showMerged check")} write ${end}`);
  });

  it("tell of the deck while the files are still to come", async () => {
    const told: string[] = [];
    const print = async () => {
      told.push("printed");
      return {};
    };
    await run(outline, "export", { print }, { onWritten: ({ outcome }: BuiltTalk) => void told.push(outcome) });
    expect(told).toEqual(["built", "printed"]);
  });
});

describe("what stops them", () => {
  const writtenOrPublished = /write|keep|publish/;

  it.each<[string, keyof typeof GOALS, Partial<Stages>, turns: string, outcome: string]>([
    [
      "an error in the source",
      "export",
      { compile: async () => ({ outcome: "failed", diagnostics: [error], files: [] }) },
      "open compile close",
      "failed",
    ],
    ["a person's work in the deck's place", "build", { refuse: () => error }, "open compile refuse close", "refused"],
    [
      "edits that nothing can be put together with",
      "export",
      { merge: () => error },
      `open compile refuse lend fit witness merge ${end}`,
      "refused",
    ],
    [
      "a slide that does not fit",
      "export",
      { check: async () => ({ shown: { diagnostics: [error], files: [], summary: [] }, covered: undefined }) },
      `${toCheck} ${end}`,
      "faulty",
    ],
    [
      "the same when nothing was to be written",
      "check",
      { check: async () => ({ shown: { diagnostics: [error], files: [], summary: [] }, covered: undefined }) },
      `${toCheck} ${end}`,
      "faulty",
    ],
  ])("is %s: nothing is written", async (_, goal, own, turns, outcome) => {
    const { talk, ...told } = await run(outline, goal, own);
    expect({ ...told, outcome: talk.outcome }).toEqual({ turns, outcome });
    expect(told.turns).not.toMatch(writtenOrPublished);
    expect(talk.diagnostics).toEqual([error]);
  });

  it.each(["check", "build"] as const)("hides nothing that the build fell back to (%s)", async (goal) => {
    const surprise: Diagnostic = { severity: "warning", code: "slidev-is-known", message: "another way" };
    const { stages } = fakeStages({
      check: async () => ({ shown: { diagnostics: [error], files: [], summary: [] }, covered: undefined }),
    });
    const open = async (options: TalkOptions) =>
      ({ ...(await stages.open(options)), session: { unknownParts: [surprise] } }) as unknown as OpenSite;
    const { diagnostics } = await makeTalk(outline, GOALS[goal], { ...stages, open });
    expect(diagnostics).toEqual([error, surprise]);
  });

  it("is a deck that was saved meanwhile: nothing is printed", async () => {
    const refused: WrittenDeck = { outcome: "refused", diagnostics: [error] };
    const { talk, turns } = await run(outline, "export", { write: () => refused });
    expect({ turns, outcome: talk.outcome }).toEqual({ turns: `${toCheck} write ${end}`, outcome: "refused" });
    expect(talk.diagnostics).toEqual([error]);
  });

  it.each([
    ["a file by itself", { print: async () => ({ slides: { artifacts: [], diagnostics: [inFile] } }) }],
    ["what the files say together", { checkPrints: () => [inFile] }],
  ])("is an error in %s: the deck is written, nothing is published", async (_, own) => {
    const { talk, turns } = await run(outline, "export", own);
    expect(turns).toBe(`${toCheck} write ${printed} ${end}`);
    expect(talk).toMatchObject({ outcome: "faulty", written: { outcome: "created" } });
    expect(talk.diagnostics).toEqual([{ ...inFile, file: "dist/slides.pdf" }]);
  });

  it("is a person who stops it after the print", async () => {
    const { turns, stages } = fakeStages();
    const signal = AbortSignal.abort(new Error("stopped"));
    await expect(makeTalk(outline, { ...GOALS.export, signal }, stages)).rejects.toThrow("stopped");
    expect(turns.join(" ")).toBe(`${toCheck} write ${printed} ${end}`);
  });
});

const inFile: Diagnostic = { ...error, file: "slides.pdf" };
