import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-chromium";
import { run } from "./made.ts";

const style = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");
const small = (html: string) => `<div style="font-size:7pt;width:100%;text-align:center">${html}</div>`;

/**
 * Prints what pandoc read of a paper as a page, under a running head and above a number, without tags.
 *
 * @param parsed file of pandoc's JSON
 * @param pdf where it goes; nothing is there afterwards if the browser made nothing
 */
export async function printByBrowser(browser: Browser, parsed: string, pdf: string, columns: 1 | 2): Promise<void> {
  const folder = `${pdf}.work`;
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(import.meta.dirname, "picture.svg"), join(folder, "picture.svg"));
  const filter = join(import.meta.dirname, "numbered.lua");
  const options = ["-f", "json", "-t", "html5", "-s", "--mathml", "--reference-location=block"];
  run("pandoc", [...options, "--lua-filter", filter, "-o", "p.html", parsed], folder);
  const file = join(folder, "p.html");
  if (existsSync(file)) {
    const page = await browser.newPage();
    try {
      await page.goto(pathToFileURL(file).href, { timeout: 30_000 });
      await page.addStyleTag({ content: style("page.css") + (columns === 2 ? style("columns.css") : "") });
      await page.pdf({
        path: pdf,
        format: "A4",
        margin: { top: "20mm", bottom: "20mm", left: "18mm", right: "18mm" },
        tagged: false,
        displayHeaderFooter: true,
        headerTemplate: small("A running head"),
        footerTemplate: small('<span class="pageNumber"></span>'),
      });
    } catch (error) {
      console.error(`${pdf}: ${String(error).slice(0, 100)}`);
    } finally {
      await page.close();
    }
  }
  rmSync(folder, { recursive: true, force: true });
}
