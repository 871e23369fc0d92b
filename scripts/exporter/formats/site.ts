import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takePicture } from "../../page/node/take-picture.ts";
import { PRINT_SLIDE } from "../../slidev/print-page-marks.ts";
import type { MakeFormat } from "../format.ts";
import { listFiles } from "../publish/publish.ts";

/** The picture that is shown where people pass a link on, in pixels. */
const PICTURE = { file: "og-image.png", width: 1200 };

/** The site, which is built already: it gets a picture of its title slide. */
export const makeSite: MakeFormat = async ({ page, info, folder, buildSeconds }) => {
  const start = performance.now();
  const site = join(folder, "site");
  const index = readFileSync(join(site, "index.html"), "utf8");
  // A deck may name a picture of its own.
  if (!/<meta[^>]+og:image/.test(index)) {
    const title = page.locator(PRINT_SLIDE).first();
    // A range of slides may leave it out, which the site does not.
    const isOut = await title.evaluate((slide) => slide.classList.replace("lectern-out", "lectern-in"));
    writeFileSync(join(site, PICTURE.file), await takePicture(title, PICTURE.width));
    if (isOut) await title.evaluate((slide) => slide.classList.replace("lectern-in", "lectern-out"));
    // Most places want a whole address; where none is known, the file's name is as good as it gets.
    const url = info.urls.slides === undefined ? PICTURE.file : new URL(PICTURE.file, withSlash(info.urls.slides)).href;
    const meta = `<meta property="og:image" content="${url.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}">`;
    for (const name of ["index.html", "404.html"].filter((name) => existsSync(join(site, name))))
      writeFileSync(join(site, name), index.replace("</head>", `${meta}\n</head>`));
  }
  const bytes = listFiles(site).reduce((sum, file) => sum + statSync(join(site, file)).size, 0);
  const slides = await page.locator(PRINT_SLIDE).count();
  const seconds = buildSeconds + (performance.now() - start) / 1000;
  return { made: Promise.resolve({ artifacts: [{ file: "site/", bytes, pages: slides, seconds }], diagnostics: [] }) };
};

const withSlash = (url: string) => (url.endsWith("/") ? url : `${url}/`);
