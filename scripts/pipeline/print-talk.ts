import { dirname, join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { lookOfDeck } from "../brand/deck-look.ts";
import { checkPdfCoverage } from "../checker/pdf-coverage.ts";
import { resolveRange } from "../deck/range.ts";
import { wholeAddress } from "../deck/series.ts";
import type { Deck } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { EnvironmentError, EXIT } from "../diagnostics/environment-error.ts";
import { readDeckInfo } from "../exporter/deck-info.ts";
import { FORMATS, type Format, type Made, USUAL_OPTIONS } from "../exporter/format.ts";
import { callPage } from "../page/node/call-page.ts";
import type { Witness } from "../witness/witness.ts";
import type { Covered } from "./check-shown.ts";
import { renamed } from "./find-fresh.ts";
import { listOriginals } from "./list-originals.ts";
import { listSources } from "./list-sources.ts";
import type { Source } from "./source.ts";
import type { OpenSite, TalkOptions } from "./talk.ts";

/** A deck as text, and what it is made from. */
interface ShownText {
  text: string;
  source: Source;
}

export type MadeFormats = Partial<Record<Format, Made>>;

/**
 * Makes all formats that are asked for, and opens each file again. Of a draft nobody asks whether it is right.
 *
 * @param shown the deck that is shown, and what it is made from
 * @param witness what its paper bears of it, for a handout that shows that
 */
export async function printTalk(
  shown: ShownText,
  site: OpenSite,
  options: TalkOptions,
  witness?: Witness,
): Promise<MadeFormats> {
  const { isDraft } = options;
  const pdf = options.goal === "check" ? options.pdf : undefined;
  const made =
    pdf === undefined ? await makeAll(shown, site, options, witness) : { slides: await checkGiven(pdf, site) };
  return Object.fromEntries(
    Object.entries(made).map(([format, each]) => [format, { ...each, diagnostics: judge(each.diagnostics, isDraft) }]),
  );
}

/** Looks for everything in the slides' PDF, and for what it says in the other files. */
export function checkPrints(
  made: MadeFormats,
  covered: Covered | undefined,
  { session }: OpenSite,
  options: TalkOptions,
): Diagnostic[] {
  const { isDraft } = options;
  const { range, withClicks } = exportsOf(options) ?? {};
  const pdf = options.goal === "check" ? options.pdf : undefined;
  const pages = made.slides?.pages ?? [];
  const isWhole = range === undefined && !withClicks;
  // A PDF that can't be opened lacks everything; that is told once.
  const lost =
    covered && pages.length > 0 && isWhole
      ? checkPdfCoverage(covered.deck.items, covered.places, pages, pdf ?? "slides.pdf")
      : [];
  return judge([...findAltered(made), ...session.blocked.map(blockedRequest), ...lost], isDraft);
}

/** Findings about files, by the paths that these would have been published at. */
export function placeFindings(findings: readonly Diagnostic[], options: TalkOptions): Diagnostic[] {
  return findings.map((each) =>
    options.goal === "export" ? renamed(each, (file) => join(options.folder, file)) : each,
  );
}

const exportsOf = (options: TalkOptions) => (options.goal === "export" ? options.exports : undefined);

const judge = (all: readonly Diagnostic[], isDraft = false): Diagnostic[] =>
  all.map((each) => (isDraft ? { ...each, severity: "warning" } : each));

/** Makes formats one after the other; while one is checked, the next is printed. */
async function makeAll(
  { text, source }: ShownText,
  { session, folder }: OpenSite,
  talkOptions: TalkOptions,
  witness: Witness | undefined,
): Promise<MadeFormats> {
  const { progress } = talkOptions;
  const exports = exportsOf(talkOptions);
  const [{ MAKERS }, { prepareSlides }] = await Promise.all([
    import("../exporter/formats/index.ts"),
    import("../exporter/print-page.ts"),
  ]);
  const { page, browser, notes, noteTexts, buildSeconds } = session;
  const options = { ...USUAL_OPTIONS, ...exports, numbers: await numbersOf(page, exports?.range) };
  const ofCheck: Format[] =
    talkOptions.goal === "check" && talkOptions.withAccessibility ? ["slides", "handout", "notes"] : ["slides"];
  const formats: readonly Format[] = exports?.formats ?? ofCheck;
  const slides = await prepareSlides(page, options.numbers);
  const about = readDeckInfo(text);
  const look = await lookOfDeck(about.brand, dirname(resolve(source.deckFile)));
  const info = look ? { ...about, look } : about;
  const openClicks = () => session.openClicks();
  const sources = options.withSources && witness ? listSources(witness, slides, info.language) : undefined;
  const originals = options.bilingual ? await listOriginals(source) : undefined;
  const job = {
    page,
    browser,
    openClicks,
    slides,
    notes,
    noteTexts,
    info,
    sources,
    originals,
    folder,
    buildSeconds,
    options,
    progress,
  };
  const pending: [Format, Promise<Made>][] = [];
  for (const format of (Object.keys(MAKERS) as Format[]).filter((each) => formats.includes(each))) {
    const { made } = await MAKERS[format](job);
    // It is awaited below, with the others.
    made.catch(() => {});
    pending.push([format, made]);
  }
  const made = await progress.step("Checking the files", () =>
    Promise.all(pending.map(async ([format, each]) => [format, await each] as const)),
  );
  return Object.fromEntries(made.toSorted(([a], [b]) => FORMATS.indexOf(a) - FORMATS.indexOf(b)));
}

/** Slides on sheets of paper say what they say in `slides.pdf`. */
function findAltered({ slides, ...others }: MadeFormats): Diagnostic[] {
  return Object.entries(others).flatMap(([format, { pages = [], slidesOn = [] }]) =>
    slidesOn.flatMap((indexes, page) =>
      indexes.flatMap((index): Diagnostic[] => {
        const at = slides?.pageOf?.[index] ?? index;
        const said = slides?.pages?.[at];
        if (said === undefined || pages[page]?.includes(said)) return [];
        const message = `page ${page + 1} does not say what page ${at + 1} of slides.pdf says`;
        return [{ severity: "error", code: "sheet-holds-slide", file: `${format}.pdf`, message }];
      }),
    ),
  );
}

/**
 * The slides that a range names, by the addresses of the deck that is shown.
 *
 * @throws EnvironmentError with exit code 2 when it names one that is not there
 */
async function numbersOf(page: Page, range: string | undefined): Promise<number[] | undefined> {
  if (range === undefined) return undefined;
  const addresses = await callPage(page, "readAddresses");
  const found = resolveRange(range, addresses);
  if ("numbers" in found) return found.numbers;
  throw wrongRange(found);
}

/**
 * Refuses a range with an address that a deck will not have, before it is built. How many slides there will be is not
 * known then: what does not fit is split.
 *
 * @throws EnvironmentError with exit code 2
 */
export function checkRange(range: string | undefined, deck: Deck): void {
  if (range === undefined) return;
  const named = range.split(",").map((part) => wholeAddress(part.trim()));
  const found = resolveRange(
    named.join(","),
    deck.slides.map(({ id }) => id),
  );
  if ("wrong" in found && found.wrong === "address") throw wrongRange(found);
}

function wrongRange({ message, hint }: { message: string; hint?: string }): EnvironmentError {
  return new EnvironmentError({ code: "range-is-there", message, ...(hint ? { hint } : {}) }, EXIT.usage);
}

/** Checks a PDF that was printed before against the deck that is shown. */
async function checkGiven(pdf: string, { session }: OpenSite): Promise<Made> {
  const [{ checkPdf }, { prepareSlides }, { toPage }] = await Promise.all([
    import("../exporter/pdf/check-pdf.ts"),
    import("../exporter/print-page.ts"),
    import("../exporter/formats/slides.ts"),
  ]);
  const slides = await prepareSlides(session.page);
  const { pages, diagnostics } = await checkPdf(pdf, slides.map(toPage));
  return { artifacts: [], pages, diagnostics: diagnostics.map((each) => ({ file: pdf, ...each })) };
}

function blockedRequest(url: string): Diagnostic {
  return {
    severity: "warning",
    code: "deck-is-offline",
    file: "slides.pdf",
    message: `a slide asks for ${url}, which Lectern does not load`,
    hint: "put the file beside the deck",
  };
}
