import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeXML, encodeXML } from "entities";
import JSZip from "jszip";
import { FAMILIES } from "../../design/tokens.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { callPage } from "../../page/node/call-page.ts";
import type { ShownSlide } from "../../page/prepare-slides.ts";
import { loadSlidevPptx, RENDERED, type SlidevReport } from "../../slidev/pptx-export.ts";
import { PRINT_SLIDE } from "../../slidev/print-page-marks.ts";
import { unknownPart } from "../../slidev/unknown-part.ts";
import { squeezeText } from "../../text/squeeze-text.ts";
import type { Loss, MakeFormat } from "../format.ts";
import { shiftRuns } from "./shift-runs.ts";

const FILE = "slides.pptx";

/** `slides.pptx`: text that can be edited, shapes, pictures with their descriptions, notes. */
export const makePptx: MakeFormat = ({ page, slides, notes, info, folder, progress }) =>
  progress.step(`Making ${FILE}`, async () => {
    const start = performance.now();
    const part = await loadSlidevPptx();
    if (!part) return { made: Promise.resolve({ artifacts: [], diagnostics: [NO_PART] }) };
    const plain = await callPage(page, "readNoteTexts", notes);
    const { width, height } = await page
      .locator(`${PRINT_SLIDE}:not(.lectern-out)`)
      .first()
      .evaluate(({ offsetWidth, offsetHeight }: HTMLElement) => ({ width: offsetWidth, height: offsetHeight }));
    const path = join(folder, FILE);
    await callPage(page, "plainMarks");
    const report = await part.exportPptxEditable(
      {
        page,
        slides: plain.map((note, index) => ({
          note,
          ...(index === 0 ? { title: info.title } : {}),
          frontmatter: index === 0 ? { author: info.author, info: info.subject } : {},
        })),
        width,
        height,
        pages: slides.map(({ no }) => no),
        go: async () => {},
      },
      path,
    );
    await callPage(page, "restoreMarks");
    const described = await callPage(page, "describeDiagrams");
    const whole = report.fallbackSlides.map(({ no, reason }) => ({
      file: FILE,
      slide: no,
      what: `it is a picture as a whole (${reason})`,
    }));
    const { bytes, losses, drawings } = await mend(readFileSync(path), slides, described);
    writeFileSync(path, bytes);
    const seconds = (performance.now() - start) / 1000;
    return {
      made: Promise.resolve({
        artifacts: [{ file: FILE, bytes: bytes.length, pages: slides.length, seconds }],
        diagnostics: [...findDropped(report), ...findNameless(described, drawings, report)],
        losses: [...whole, ...losses].toSorted((a, b) => a.slide - b.slide),
      }),
    };
  });

/** An export without Slidev's part for it goes on with all other files. */
const NO_PART: Diagnostic = {
  ...unknownPart("its part that makes editable slides is not where Lectern knows it", `there is no ${FILE}`),
  file: FILE,
};

/** A file names its fonts, as Slidev calls them, and does not hold them: these two are where PowerPoint is. */
const FONTS: Record<string, string> = Object.fromEntries(
  [FAMILIES.sans, FAMILIES.serif].map(({ name, office }) => [name.replace(/ Variable$/, ""), office]),
);

/** Gives drawings their descriptions, takes the dates away, and finds what the slides do not say any more as text. */
async function mend(
  pptx: Buffer,
  slides: readonly ShownSlide[],
  described: readonly string[][],
): Promise<{ bytes: Buffer; losses: Loss[]; drawings: number }> {
  const zip = await JSZip.loadAsync(pptx);
  const losses: Loss[] = [];
  let drawings = 0;
  for (const [index, slide] of slides.entries()) {
    const name = `ppt/slides/slide${index + 1}.xml`;
    const xml = await zip.file(name)?.async("string");
    if (!xml) throw new Error(`Slidev left slide ${slide.no} out of ${FILE}`);
    const texts = [...(described[index] ?? [])];
    drawings += [...xml.matchAll(RENDERED)].length;
    const drawn = Math.min(texts.length, [...xml.matchAll(RENDERED)].length);
    zip.file(
      name,
      shiftRuns(xml)
        // What is not a drawing, like the mark at the foot, is there to be seen only.
        .replace(RENDERED, () => `descr="${encodeXML(texts.shift() ?? "")}"`)
        .replace(/typeface="([^"]*)"/g, (whole, font: string) => (FONTS[font] ? `typeface="${FONTS[font]}"` : whole)),
    );
    const noteName = `ppt/notesSlides/notesSlide${index + 1}.xml`;
    const note = await zip.file(noteName)?.async("string");
    if (note !== undefined) zip.file(noteName, partParagraphs(note));
    const said = squeezeText(
      [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = ""]) => decodeXML(text)).join(""),
    );
    const words = squeezeText(slide.text);
    const missing = [...new Set(words)].some((one) => !said.includes(one));
    const faults = [
      ...(drawn > 0
        ? [`${drawn === 1 ? "its diagram is a picture" : "its diagrams are pictures"}, described in words`]
        : []),
      ...(drawn === 0 && (missing || said.length < words.length) ? ["some of its text is missing"] : []),
    ];
    if (faults.length > 0) losses.push({ file: FILE, slide: slide.no, what: faults.join("; ") });
  }
  const core = "docProps/core.xml";
  const about = (await zip.file(core)?.async("string")) ?? "";
  zip.file(core, about.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ""));
  for (const file of Object.values(zip.files)) file.date = new Date(Date.UTC(1980, 0, 1));
  return { bytes: await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" }), losses, drawings };
}

/** Notes come as one run of text; each of their lines is a paragraph. */
function partParagraphs(xml: string): string {
  return xml.replace(/<a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>/g, (run: string, style: string, text: string) => {
    if (!text.includes("\n")) return run;
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => `<a:r>${style}<a:t>${line}</a:t></a:r>`)
      .join("</a:p><a:p>");
  });
}

function findDropped({ imagesDropped, rastersFailed }: SlidevReport): Diagnostic[] {
  const count = imagesDropped + rastersFailed;
  const message = `${count} ${count === 1 ? "picture is" : "pictures are"} missing`;
  return count === 0 ? [] : [{ severity: "error", code: "pptx-holds-pictures", file: FILE, message }];
}

/** @param drawings how many pictures in the file go by Slidev's word for them, which gave way to a description */
function findNameless(
  described: readonly string[][],
  drawings: number,
  { fallbackSlides }: SlidevReport,
): Diagnostic[] {
  const isWhole = described.every((texts) => texts.length === 0) || fallbackSlides.length > 0;
  if (drawings > 0 || isWhole) return [];
  return [
    {
      ...unknownPart(
        "it names pictures of diagrams in another way than Lectern knows",
        `those in ${FILE} are not described`,
      ),
      file: FILE,
    },
  ];
}
