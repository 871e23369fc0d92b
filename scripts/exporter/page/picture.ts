import type { Locator } from "playwright-chromium";

/**
 * A picture of something on a page, drawn anew at the width that is asked for, so that its letters are sharp.
 *
 * @param width in pixels
 * @returns PNG
 */
export async function takePicture(locator: Locator, width: number): Promise<Buffer> {
  const page = locator.page();
  const box = await locator.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + window.scrollX, y: y + window.scrollY, width, height };
  });
  const session = await page.context().newCDPSession(page);
  try {
    const { data } = await session.send("Page.captureScreenshot", {
      format: "png",
      captureBeyondViewport: true,
      clip: { ...box, scale: width / box.width },
    });
    return Buffer.from(data, "base64");
  } finally {
    await session.detach();
  }
}
