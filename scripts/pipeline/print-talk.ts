import { join } from "node:path";
import type { Page } from "playwright-core";
import { checkPdfCoverage } from "../checker/pdf-coverage.ts";
import { resolveRange } from "../deck/range.ts";
import { wholeAddress } from "../deck/series.ts";
import type { Deck } from "../deck/types.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { EnvironmentError, EXIT } from "../diagnostics/environment-error.ts";
import { readDeckInfo } from "../exporter/deck-info.ts";
import { FORMATS, type Format, type Made, USUAL_OPTIONS } from "../exporter/formats/format.ts";
import { callPage } from "../page/node/call-page.ts";
import type { OpenSite } from "./open-site.ts";
import { publishTalk, renamed } from "./publish-talk.ts";
import type { Talk, TalkOptions } from "./talk.ts";

/** What a talk is printed from. */
export interface Printable {
  /** The outline or the deck that was named, and the deck that was written. */
  source: string;
  deckFile: string;
  /** The deck's text. */
  markdown: string;
  /** What is to be found in the PDF, and on which slides. */
  covered?: { deck: Deck; places: Parameters<typeof checkPdfCoverage>[1] } | undefined;
}

/** Makes all formats that are asked for, looks for everything in the slides' PDF, and publishes where that is the goal. */
export async function printTalk(
  shown: Talk,
  { source, deckFile, markdown, covered }: Printable,
  site: OpenSite,
  options: TalkOptions,
): Promise<Talk> {
  const { goal, folder = "dist", pdf, isDraft, exports, signal } = options;
  const talk = { ...shown, diagnostics: [...shown.diagnostics, ...site.studio.surprises] };
  if (goal === "build" || hasErrors(talk.diagnostics)) return talk;
  // Of a draft nobody asked whether it is right.
  const judge = (each: Diagnostic): Diagnostic => (isDraft ? { ...each, severity: "warning" } : each);
  const all = pdf === undefined ? await makeAll(markdown, site, options) : { slides: await checkGiven(pdf, site) };
  const made: Partial<Record<Format, Made>> = Object.fromEntries(
    Object.entries(all).map(([format, each]) => [format, { ...each, diagnostics: each.diagnostics.map(judge) }]),
  );
  const pages = made.slides?.pages ?? [];
  const isWhole = exports?.range === undefined && !exports?.withClicks;
  // A PDF that can't be opened lacks everything; that is told once.
  const lost =
    covered && pages.length > 0 && isWhole
      ? checkPdfCoverage(covered.deck.items, covered.places, pages, pdf ?? "slides.pdf")
      : [];
  const found = [...findAltered(made), ...site.studio.blocked.map(blockedRequest), ...lost].map(judge);
  signal?.throwIfAborted();
  const findings = [...found, ...Object.values(made).flatMap(({ diagnostics }) => diagnostics)];
  if (goal === "export" && !hasErrors(findings))
    return publishTalk(talk, { made, found, source, deckFile, markdown, site }, { ...options, folder });
  const placed = findings.map((each) => (goal === "export" ? renamed(each, (file) => join(folder, file)) : each));
  return { ...talk, diagnostics: [...talk.diagnostics, ...placed] };
}

/** Makes formats one after the other; while one is checked, the next is printed. */
async function makeAll(
  markdown: string,
  { studio, folder }: OpenSite,
  { goal, exports, progress }: TalkOptions,
): Promise<Partial<Record<Format, Made>>> {
  const [{ MAKERS }, { prepareSlides }] = await Promise.all([
    import("../exporter/formats/index.ts"),
    import("../exporter/print-page.ts"),
  ]);
  const { page, browser, notes, buildSeconds } = studio;
  const options = { ...USUAL_OPTIONS, ...exports, numbers: await numbersOf(page, exports?.range) };
  const formats: readonly Format[] = goal === "export" && exports ? exports.formats : ["slides"];
  const slides = await prepareSlides(page, options.numbers);
  const info = readDeckInfo(markdown);
  const openClicks = () => studio.openClicks();
  const job = { page, browser, openClicks, slides, notes, info, folder, buildSeconds, options, progress };
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
function findAltered({ slides, ...others }: Partial<Record<Format, Made>>): Diagnostic[] {
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
async function checkGiven(pdf: string, { studio }: OpenSite): Promise<Made> {
  const [{ checkPdf }, { prepareSlides }, { toPage }] = await Promise.all([
    import("../exporter/pdf/check-pdf.ts"),
    import("../exporter/print-page.ts"),
    import("../exporter/formats/slides.ts"),
  ]);
  const slides = await prepareSlides(studio.page);
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
