import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PhrasingContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { renderSVG } from "uqr";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { isRightToLeft } from "../../languages/direction.ts";
import { type Labels, languageOf } from "../../languages/index.ts";
import { callPage } from "../../page/node/call-page.ts";
import type { Piece, SheetPlan } from "../../page/sheets.ts";
import { ROOT } from "../../paths/root.ts";
import type { DeckInfo } from "../deck-info.ts";
import { type Job, type Made, type MakeFormat, type Originals, PAPERS } from "../format.ts";
import { keepPdf } from "../pdf/keep-pdf.ts";
import { PAGES_AT_A_TIME, printPdf } from "../pdf/print-pdf.ts";
import { checkWorks } from "./check-works.ts";
import { noOriginal } from "./single-language.ts";

const STYLES = join(ROOT, "scripts/page/sheets.css");

/** `handout.pdf`, for who listens: several slides a page, room for notes of one's own, references in full. */
export const makeHandout: MakeFormat = (job) => printSheets(job, "handout");

/** `notes.pdf`, for who speaks: a slide, its time and what to say on each page. */
export const makeNotes: MakeFormat = (job) => printSheets(job, "notes");

async function printSheets(
  { page, slides, notes, info, sources, originals, folder, options, progress }: Job,
  kind: SheetPlan["kind"],
): Promise<{ made: Promise<Made> }> {
  const start = performance.now();
  const labels = languageOf(info.language).labels;
  const size = PAPERS[options.paper];
  const file = `${kind}.pdf`;
  const plan: SheetPlan = {
    kind,
    ...size,
    perPage: options.perPage,
    title: info.title,
    author: info.author ?? "",
    dir: isRightToLeft(info.language) ? "rtl" : "ltr",
    house: houseOf(info.look),
    pageLabel: labels.page("{page}", "{pages}"),
    continued: labels.continued("{slide}"),
    notes: kind === "notes" ? [...notes] : [],
    beside: kind === "handout" && originals ? besideOf(slides, originals) : undefined,
    address: addressOf(info.urls, labels),
    backup: labels.backup,
    further: [
      { title: labels.references, entries: info.further.map(readEntry) },
      { title: labels.furtherReferences, entries: info.uncited.map(readEntry) },
      ...(sources ? [sources] : []),
    ],
  };
  return progress.step(`Printing ${file}`, async (tell) => {
    const style = await page.addStyleTag({ content: readFileSync(STYLES, "utf8") });
    try {
      const sheets = await callPage(page, "layOutSheets", plan);
      const paper = { width: `${size.width}mm`, height: `${size.height}mm` };
      // A part has as many slides as one of slides.pdf.
      const most = Math.ceil(PAGES_AT_A_TIME / (kind === "handout" ? options.perPage : 1));
      const parts = await printPdf(page, paper, ".lts-sheet", { tell, most });
      const pages = sheets.map((sheet) => {
        const shown = sheet.slides.flatMap((index) => slides[index] ?? []);
        const titles = shown.flatMap(({ title, level, hasFormula }) =>
          title === undefined ? [] : [{ text: title, level, hasFormula }],
        );
        const first = sheet.heading === undefined ? [] : [{ text: sheet.heading, level: 1 }];
        const headings = [...first, ...titles, ...sheet.titles.map((text) => ({ text, level: 1 }))];
        return { headings, text: shown.map(({ text }) => text).join("") + sheet.text };
      });
      const about = { ...info, title: `${info.title} · ${labels[kind]}` };
      const works = kind === "handout" ? checkWorks(plan.further, sheets, file) : [];
      const single = kind === "handout" && options.bilingual && !originals ? [noOriginal(file)] : [];
      const over = sheets.flatMap((sheet, at) => (sheet.isOver ? [sheetIsOver(file, at + 1)] : []));
      const kept = keepPdf(parts, { folder, file, info: about, pages, start });
      const slidesOn = sheets.map((sheet) => sheet.slides);
      const made = kept.then((each) => ({
        ...each,
        slidesOn,
        diagnostics: [...works, ...single, ...over, ...each.diagnostics],
      }));
      // Whoever asked for it awaits it; until then its failure is nobody's surprise.
      made.catch(() => {});
      return { made };
    } finally {
      await callPage(page, "putSlidesBack").catch(() => {});
      await style.evaluate((element) => element.parentNode?.removeChild(element)).catch(() => {});
    }
  });
}

/** What stands beside each slide that is printed: beside the first of several parts all that they say. */
function besideOf(slides: Job["slides"], { language, texts }: Originals): NonNullable<SheetPlan["beside"]> {
  return { language, texts: slides.map(({ address }) => [...(texts.get(address ?? "") ?? [])]) };
}

/** What of a brand stands on paper, which is white in both schemes. */
function houseOf({ logos, footer }: NonNullable<DeckInfo["look"]> = { logos: {} }): SheetPlan["house"] {
  const logo = logos.medium;
  return {
    ...(logo?.paper ? { logo: logo.paper, ratio: logo.ratio } : {}),
    ...(footer === undefined ? {} : { footer }),
  };
}

/** A work as running text: of its one paragraph what is in it. */
function readEntry(markdown: string): Piece[] {
  const [block] = fromMarkdown(markdown).children;
  return block?.type === "paragraph" ? block.children.flatMap(toPieces) : [];
}

/** Of marks that references have no use for, what is in them. */
function toPieces(node: PhrasingContent): Piece[] {
  if (!("children" in node)) return "value" in node && node.type !== "html" ? [node.value] : [];
  const inner = node.children.flatMap(toPieces);
  if (node.type === "link") return [{ tag: "a", href: node.url, inner }];
  if (node.type === "emphasis") return [{ tag: "em", inner }];
  return node.type === "strong" ? [{ tag: "strong", inner }] : inner;
}

/** Where to find the slides, or the paper at least, if the outline says so. */
function addressOf({ slides, paper }: DeckInfo["urls"], labels: Labels): SheetPlan["address"] {
  const url = slides ?? paper;
  if (url === undefined) return undefined;
  return {
    label: slides === undefined ? labels.presentedPaper : labels.slides,
    url,
    qr: renderSVG(url, { border: 0 }),
  };
}

function sheetIsOver(file: string, page: number): Diagnostic {
  const message = `something on page ${page} is higher than the page, and is cut off`;
  return { severity: "error", code: "sheet-fits", file, message, hint: "make it smaller, e.g. a picture in the notes" };
}
