import type { Locator } from "playwright-core";
import { PRINT_SLIDE } from "../../slidev/print-page-marks.ts";

/** Pictures that are taken again until two are the same; of what moves no two are. */
const MOST_MORE = 4;

/**
 * A picture of something on a page, drawn anew at the width that is asked for, so that its letters are sharp.
 *
 * @param width in pixels
 * @returns PNG
 */
export async function takePicture(locator: Locator, width: number): Promise<Buffer> {
  const page = locator.page();
  // For each picture the browser lays the page out anew, which a page of all slides makes slow: the others are away.
  const away = await page.addStyleTag({
    content: `${PRINT_SLIDE}:not([data-lectern-pictured]) { display: none !important }`,
  });
  const box = await locator.evaluate((element, slide) => {
    element.closest(slide)?.setAttribute("data-lectern-pictured", "");
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + window.scrollX, y: y + window.scrollY, width, height };
  }, PRINT_SLIDE);
  const session = await page.context().newCDPSession(page);
  try {
    const take = async () => {
      const clip = { ...box, scale: width / box.width };
      const options = { format: "png", captureBeyondViewport: true, clip } as const;
      return (await session.send("Page.captureScreenshot", options)).data;
    };
    let picture = await take();
    // On a busy machine a part may not be painted yet: it is whole when nothing is added any more.
    for (let more = 0; more < MOST_MORE; more++) {
      const next = await take();
      if (next === picture) break;
      picture = next;
    }
    return Buffer.from(picture, "base64");
  } finally {
    await session.detach();
    await locator.evaluate(
      (element, slide) => element.closest(slide)?.removeAttribute("data-lectern-pictured"),
      PRINT_SLIDE,
    );
    await away.evaluate((style) => style.parentNode?.removeChild(style));
  }
}
