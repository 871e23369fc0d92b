import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takePicture } from "../../page/node/take-picture.ts";
import { PRINT_SLIDE } from "../../slidev/print-page-marks.ts";
import type { Artifact, MakeFormat } from "../format.ts";

/** Slides on a contact sheet, and side by side; the sheet's width in pixels. */
const SHEET = { slides: 60, columns: 5, width: 2000, gap: 16 };

/** `png/`: a picture of each slide, and all of them on contact sheets. */
export const makePng: MakeFormat = ({ page, browser, slides, folder, options, progress }) =>
  progress.step("Taking pictures", async () => {
    const start = performance.now();
    mkdirSync(join(folder, "png"), { recursive: true });
    const containers = page.locator(`${PRINT_SLIDE}:not(.lectern-out)`);
    const digits = String(slides.at(-1)?.no ?? 0).length;
    const artifacts: Artifact[] = [];
    const pictures: Buffer[] = [];
    for (const [index, { no, address }] of slides.entries()) {
      const name = [String(no).padStart(digits, "0"), address].filter(Boolean).join("-");
      const picture = await takePicture(containers.nth(index), options.width);
      writeFileSync(join(folder, "png", `${name}.png`), picture);
      pictures.push(picture);
    }
    const bytes = pictures.reduce((sum, { length }) => sum + length, 0);
    artifacts.push({ file: "png/", bytes, pages: slides.length, seconds: (performance.now() - start) / 1000 });

    await using context = await browser.newContext({ viewport: { width: SHEET.width, height: 1000 } });
    const sheet = await context.newPage();
    const count = Math.ceil(slides.length / SHEET.slides);
    for (let at = 0; at < count; at++) {
      const begin = performance.now();
      const cells = slides.slice(at * SHEET.slides, (at + 1) * SHEET.slides).map(({ no }, index) => {
        const data = pictures[at * SHEET.slides + index]?.toString("base64");
        return `<figure><img src="data:image/png;base64,${data}"><figcaption>${no}</figcaption></figure>`;
      });
      await sheet.setContent(`<style>${STYLE}</style><main>${cells.join("")}</main>`);
      const picture = await sheet.locator("main").screenshot();
      const file = `contact-sheet${count > 1 ? `-${at + 1}` : ""}.png`;
      writeFileSync(join(folder, file), picture);
      const seconds = (performance.now() - begin) / 1000;
      artifacts.push({ file, bytes: picture.length, pages: cells.length, seconds });
    }
    return { made: Promise.resolve({ artifacts, diagnostics: [] }) };
  });

const STYLE = `
  body { margin: 0 }
  main { display: grid; grid-template-columns: repeat(${SHEET.columns}, 1fr); gap: ${SHEET.gap}px; padding: ${SHEET.gap}px; background: #fff }
  figure { margin: 0; font: 14px sans-serif; color: #444; text-align: end }
  img { display: block; width: 100%; outline: 1px solid #ccc }
  figcaption { padding-top: 3px }
`;
