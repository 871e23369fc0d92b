import type { Page } from "playwright-chromium";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";

export interface PrintedSlide {
  /** Text of the slide's heading; none when it has none. */
  title?: string;
  /** All that the slide says, diagrams included. */
  text: string;
}

export interface PrintedDeck {
  pdf: Uint8Array;
  slides: PrintedSlide[];
  /** Addresses outside of the site that slides asked for; they were not loaded. */
  blocked: string[];
}

/** Slidev's canvas, in CSS pixels. */
const SLIDE = { width: 980, height: 552 };

/** How long the slowest deck may take to show itself; it is waited for, not slept. */
const TIMEOUT_MS = 120_000;

/**
 * Prints a page with all slides of a deck, one page a slide: vector text, tagged, a bookmark for each heading.
 *
 * @param page a page from {@link openPrintPage}
 * @throws EnvironmentError when a slide shows an error
 */
export async function printPdf(page: Page): Promise<Omit<PrintedDeck, "blocked">> {
  try {
    const slides = await prepareSlides(page);
    await nameTargets(page);
    const { width, height } = (await page.locator(".print-slide-container").first().boundingBox()) ?? SLIDE;
    // By style sheet, since the options of `pdf` are rounded to hundredths of an inch.
    await page.addStyleTag({ content: `@page { size: ${width}px ${height}px; margin: 0 }` });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    return { pdf, slides };
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    const message = `the browser could not print the deck: ${(error as Error).message.split("\n")[0]}`;
    throw new EnvironmentError({
      code: "deck-is-printed",
      message,
      hint: "try again, or another browser with `--browser`",
    });
  }
}

/** Refuses every request that does not go to the site. */
export async function allowOnly(page: Page, url: string): Promise<Set<string>> {
  const blocked = new Set<string>();
  const { origin } = new URL(url);
  await page.route("**", (route) => {
    const asked = route.request().url();
    if (asked.startsWith(`${origin}/`) || /^(?:data|blob):/.test(asked)) return route.continue();
    blocked.add(asked);
    return route.abort();
  });
  return blocked;
}

/** Opens the page with all slides and waits until each one is as it will be printed. */
export async function openPrintPage(page: Page, url: string): Promise<void> {
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.goto(`${url}?print=true#/print`);
  await page.locator(".print-slide-container").first().waitFor({ state: "attached" });
  // Each diagram is measured while it is drawn, which takes longer the more slides are laid out beside it.
  const veil = await page.addStyleTag({ content: "#print-content { display: none }" });
  await page.waitForFunction(() => {
    const drawn = [...document.querySelectorAll(".mermaid")].every((host) => host.shadowRoot?.querySelector("svg"));
    const loaded = [...document.images].every((image) => image.complete);
    // A slide's content comes in a chunk of its own; until then its layout is missing.
    const shown = [...document.querySelectorAll(".print-slide-container")].every((slide) =>
      slide.querySelector(".slidev-layout"),
    );
    return drawn && loaded && shown;
  });
  await veil.evaluate((style) => style.parentNode?.removeChild(style));
  await page.evaluate(() => document.fonts.ready);
}

/** Gives each slide its addresses as ids, `/5` and `/ii-a-1`, so that links between slides work in the PDF too. */
async function nameTargets(page: Page): Promise<void> {
  await page.evaluate(() => {
    const slides = window.lecternSlides?.() ?? [];
    document.querySelectorAll(".print-slide-container").forEach((slide, index) => {
      const alias = slides[index]?.meta.slide.frontmatter.routeAlias;
      if (alias !== undefined) slide.id = `/${alias}`;
      slide.querySelector(".slidev-layout")?.setAttribute("id", `/${index + 1}`);
    });
  });
}

/** Reads what the slides say, and gives headings the level that makes sections the parents of their slides' bookmarks. */
export async function prepareSlides(page: Page): Promise<PrintedSlide[]> {
  const slides = await page.evaluate(() => {
    /** Text as it is seen: with that in shadow roots, where diagrams are, without descriptions for screen readers. */
    const read = (node: Node): string => {
      if (node instanceof Element) {
        if (/^(?:style|script|title|desc)$/i.test(node.tagName) || node.classList.contains("katex-mathml")) return "";
        // What only helps to find the way may be shortened.
        if (node.matches(".lt-way, .lt-locator, .lt-foot")) return "";
        if (node.shadowRoot) return [...node.shadowRoot.childNodes].map(read).join("");
      }
      return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? "") : [...node.childNodes].map(read).join("");
    };
    return [...document.querySelectorAll(".print-slide-container")].map((slide) => {
      const heading = slide.querySelector<HTMLElement>("h1");
      const isInSection = slide.querySelector(".lt[data-section]:not(.section)") !== null;
      heading?.setAttribute("role", "heading");
      heading?.setAttribute("aria-level", isInSection ? "2" : "1");
      const error = [...slide.querySelectorAll("pre[border]")].map((pre) => pre.textContent ?? "").at(0);
      const broken = [...slide.querySelectorAll("img")].filter(({ naturalWidth }) => naturalWidth === 0);
      const title = heading?.textContent?.trim() || undefined;
      return { title, text: read(slide), error, broken: broken.map(({ src }) => src).at(0) };
    });
  });
  return slides.map(({ title, text, error, broken }, index) => {
    const message = error === undefined ? broken && `the picture ${broken} does not load` : `its diagram: ${error}`;
    if (message)
      throw new EnvironmentError({ code: "slide-is-drawn", message: `slide ${index + 1} can't be drawn; ${message}` });
    return { ...(title === undefined ? {} : { title }), text };
  });
}
