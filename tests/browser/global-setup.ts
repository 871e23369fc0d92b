import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { checkDrawn } from "../../scripts/checker/check-drawn.ts";
import { checkCoverage } from "../../scripts/checker/coverage.ts";
import { type LedgerEntry, summarize } from "../../scripts/checker/ledger.ts";
import { readShownSlides } from "../../scripts/checker/measure.ts";
import type { MeasuredSlide } from "../../scripts/deck/fit.ts";
import type { Item } from "../../scripts/deck/types.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { openBrowser } from "../../scripts/exporter/browser/open-browser.ts";
import { Session } from "../../scripts/exporter/session.ts";
import type { ReadSlide } from "../../scripts/page/read-slides.ts";
import { compileTalk } from "../../scripts/pipeline/compile-talk.ts";
import { fitTalk } from "../../scripts/pipeline/fit-talk.ts";
import { identifySource } from "../../scripts/pipeline/source.ts";
import { stressOutline } from "../decks/stress/index.ts";
import { makeLecture, writeLecture } from "../helpers/lecture-specimen.ts";
import { type PrintedDeck, printDeck } from "../helpers/print-deck.ts";
import { makeSpecimen, writeSpecimen } from "../helpers/specimen.ts";

/** A deck that was built, measured and repaired as `lectern build` does it. */
export interface TestDeck {
  site: string;
  /** Builds that it took until everything fitted. */
  rounds: number;
  /** Slides on which something does not fit. */
  measured: MeasuredSlide[];
  /** What is drawn in another way than it was meant. */
  drawn: Diagnostic[];
  /** What is lost or altered. */
  lost: Diagnostic[];
  summary: string;
  ledger: LedgerEntry[];
  items: Item[];
  shown: ReadSlide[];
}

/** Decks whose PDFs are looked at. */
type PrintedName = "kitchenSink" | "chinese";

type DeckName = "sample" | "kitchenSink" | "chinese" | "specimen" | "lecture" | "stress" | "onStage";

declare module "vitest" {
  interface ProvidedContext {
    /** The sites that the browser tests look at, built once. */
    sites: Record<DeckName, string>;
    decks: Record<DeckName, TestDeck>;
    printed: Record<PrintedName, PrintedDeck>;
    specimen: { count: number; seed: number };
  }
}

/** Inside the project, where figures can be reached and git does not look. */
const FOLDER = resolve(".lectern/test");

/** A folder whose name means something to those who build with it. */
const SPECIMEN = `${FOLDER}/specimen #1 [x] {y}`;

const progress = {
  step: <T>(_: string, work: (tell: () => void) => Promise<T>) => work(() => {}),
  say: (line: string) => void process.stderr.write(`${line}\n`),
};

/** Sees to a browser, and builds the decks that several tests look at. */
export default async function setup({ provide }: TestProject) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  // LECTERN_TEXTS=5000 tries thousands of texts, other ones each time.
  const count = Number(process.env.LECTERN_TEXTS ?? 200);
  const seed = Number(process.env.LECTERN_SEED ?? (process.env.LECTERN_TEXTS ? Date.now() % 2 ** 31 : 1));
  process.stderr.write(`Texts: ${count} with LECTERN_SEED=${seed}\n`);
  const specimen = writeSpecimen(SPECIMEN, makeSpecimen(count, seed, { withSingles: true }));
  mkdirSync(`${FOLDER}/stress`);
  writeFileSync(
    `${FOLDER}/stress/outline.yaml`,
    JSON.stringify(stressOutline({ seed, generated: process.env.LECTERN_TEXTS ? 10 : 1 })),
  );
  // Two at a time: while one waits for its browser, the other builds.
  const [own, made] = await Promise.all([
    inTurn({
      sample: () => build("outlines/international-cooperation/outline.yaml", `${FOLDER}/sample`),
      chinese: () => build("tests/decks/chinese/outline.yaml", `${FOLDER}/chinese`),
      kitchenSink: () => build("tests/decks/kitchen-sink/outline.yaml", `${FOLDER}/kitchen-sink`),
      specimen: () => build(specimen, SPECIMEN, true),
    }),
    inTurn({
      lecture: () => build(writeLecture(`${FOLDER}/lecture`, makeLecture(seed)), `${FOLDER}/lecture`, true),
      stress: () => build(`${FOLDER}/stress/outline.yaml`, `${FOLDER}/stress`),
      onStage: () => build("tests/decks/on-stage/outline.yaml", `${FOLDER}/on-stage`, true),
    }),
  ]);
  const decks = { ...own, ...made };
  provide("decks", decks);
  const browser = await openBrowser({ path: process.env.LECTERN_BROWSER || undefined, progress });
  try {
    const [kitchenSink, chinese] = await Promise.all(
      (["kitchenSink", "chinese"] as const).map((name) =>
        printDeck(browser, decks[name].site, join(decks[name].site, "../printed")),
      ),
    );
    provide("printed", { kitchenSink, chinese } as Record<PrintedName, PrintedDeck>);
  } finally {
    await browser.close();
  }
  provide("sites", Object.fromEntries(Object.entries(decks).map(([name, { site }]) => [name, site])) as never);
  provide("specimen", { count, seed });
}

async function inTurn<K extends string>(work: Record<K, () => Promise<TestDeck>>): Promise<Record<K, TestDeck>> {
  const done: Partial<Record<K, TestDeck>> = {};
  for (const name in work) done[name] = await work[name]();
  return done as Record<K, TestDeck>;
}

async function build(file: string, folder: string, withNotes = false): Promise<TestDeck> {
  const start = performance.now();
  const source = identifySource(file, { deckFile: `${folder}/slides.md` });
  if (source.kind === "deck") throw new Error(`${file} is a deck`);
  const compiled = await compileTalk(source);
  const { diagnostics } = compiled;
  // Generated texts hold what is warned of: signs of the private use area, marks of other languages.
  if (compiled.outcome === "failed") throw new Error(JSON.stringify(diagnostics, null, 2));
  const site = `${folder}/site`;
  mkdirSync(folder, { recursive: true });
  await using session = new Session({
    folder: site,
    withNotes,
    browser: process.env.LECTERN_BROWSER || undefined,
    progress: { ...progress, say: () => {} },
  });
  const fitted = await fitTalk(compiled, session, () => {});
  const { page, measured } = fitted.seen;
  const originOf = (no: number) => ({ address: String(no), file, isOwn: true });
  const drawn = await checkDrawn(page, originOf, (no) => fitted.deck.slides[no - 1]);
  const shown = await readShownSlides(page);
  const { ledger, diagnostics: lost } = checkCoverage(fitted.deck, shown, file);
  writeFileSync(source.deckFile, fitted.markdown);
  const { rounds } = fitted;
  progress.say(
    `${file}: ${shown.length} slides, ${rounds} rounds, ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  return { site, rounds, measured, drawn, lost, summary: summarize(ledger), ledger, items: fitted.deck.items, shown };
}
