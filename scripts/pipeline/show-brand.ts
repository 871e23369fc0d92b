import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { readBrand } from "../brand/deck-look.ts";
import { type BrandPicture, listContrasts, type ReadColor, reportBrand } from "../brand/report/report-brand.ts";
import { readShownSlides } from "../checker/measure.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { drawPdf } from "../drafter/draw-pdf.ts";
import { makeTemporaryFolder } from "../files/temporary.ts";
import { takePicture } from "../page/node/take-picture.ts";
import type { ReadSlide } from "../page/read-slides.ts";
import { ROOT } from "../paths/root.ts";
import { PRINT_SLIDE } from "../slidev/print-page-marks.ts";
import { judgeBrand } from "./dress-deck.ts";
import { makeTalk } from "./make-talk.ts";
import { openSite } from "./open-site.ts";
import { identifySource } from "./source.ts";
import type { TalkOptions } from "./talk.ts";

/** Of the pillars and claims of the specimen one each is shown. */
const LEFT = /^(?:quays-2|basins|roads)/;

/** Pixels across a picture. */
const WIDTH = 960;

export interface BrandRequest extends Pick<TalkOptions, "browser" | "machines" | "progress" | "signal"> {
  /** Absolute path of the brand's file, and as the person knows it. */
  path: string;
  file: string;
  isStrict?: boolean | undefined;
}

/** What came of looking at a brand. */
export interface SeenBrand {
  /** The page, unless there was an error. */
  html?: string;
  pictures: BrandPicture[];
  contrasts: ReadColor[];
  /** Fields that slides have no use for. */
  unused: string[];
  diagnostics: Diagnostic[];
}

/** Draws what a brand makes of a few slides and of a page of a handout. */
export async function showBrand({ path, file, isStrict, ...options }: BrandRequest): Promise<SeenBrand> {
  const loaded = await readBrand(path, file);
  const { look, unused } = loaded;
  const diagnostics = judgeBrand(loaded, { isStrict });
  if (!look || hasErrors(diagnostics)) return { pictures: [], contrasts: [], unused, diagnostics };
  const contrasts = listContrasts(look.colors);
  const folder = makeTemporaryFolder(tmpdir(), "brand");
  try {
    const { pictures, found } = await drawSpecimen(folder, { path, file }, options);
    const name = look.name ?? file;
    const html = reportBrand({ name, file, colors: look.colors, pictures, findings: diagnostics, unused });
    return {
      ...(pictures.length > 0 ? { html } : {}),
      pictures,
      contrasts,
      unused,
      diagnostics: [...diagnostics, ...found],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function drawSpecimen(
  folder: string,
  { path: brand, file }: { path: string; file: string },
  options: Pick<TalkOptions, "browser" | "machines" | "progress" | "signal">,
): Promise<{ pictures: BrandPicture[]; found: Diagnostic[] }> {
  const work = join(folder, "specimen");
  mkdirSync(work);
  cpSync(SPECIMEN, work, { recursive: true });
  const talk = { ...options, goal: "check", withAccessibility: true } as const;
  await using site = await openSite(talk);
  const source = identifySource(join(work, "outline.yaml"), { brand: { named: brand } });
  const light: Buffer[] = [];
  const shown: ReadSlide[] = [];
  const made = await makeTalk(source, {
    ...talk,
    site,
    async look(page) {
      shown.push(...(await readShownSlides(page)).filter(({ address }) => !LEFT.test(address ?? "")));
      light.push(...(await picture(page, shown)));
    },
  });
  // What is wrong with the brand is told already, and the specimen has no other faults than those that it makes.
  const found = made.diagnostics
    .filter(({ severity, code }) => severity === "error" || code === "every-slide-fits")
    .map(({ position: _, sourceLine: __, ...each }) => ({ ...each, file }));
  if (light.length === 0) return { pictures: [], found };
  const page = await site.session.openDark();
  const dark = await picture(page, shown).finally(() => page.context().close());
  const slides = shown.map(({ title }, index) => ({
    caption: title,
    light: light[index] as Buffer,
    dark: dark[index] as Buffer,
  }));
  return { pictures: [...slides, ...(await drawHandout(join(site.folder, "handout.pdf")))], found };
}

/** A talk with each thing once that a brand changes. */
const SPECIMEN = join(ROOT, "brands", "specimen");

async function picture(page: Page, slides: readonly ReadSlide[]): Promise<Buffer[]> {
  const all: Buffer[] = [];
  for (const { no } of slides) all.push(await takePicture(page.locator(PRINT_SLIDE).nth(no - 1), WIDTH));
  return all;
}

/** Where a slide does not fit, nothing is printed. */
async function drawHandout(file: string): Promise<BrandPicture[]> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return [];
  }
  const drawn = await drawPdf(bytes);
  return "bytes" in drawn ? [{ caption: "A page of the handout", light: Buffer.from(drawn.bytes) }] : [];
}
