import type { Page } from "playwright-core";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { BROKEN_DIAGRAM, DIAGRAM } from "../slidev/drawing-error.ts";
import { LAYOUT, PRINT_CONTENT, PRINT_SLIDE, printPath, SLIDE_NO } from "../slidev/print-page-marks.ts";
import { FORMULA_MARK } from "./pdf/print-pdf.ts";
import { UndrawnSlide } from "./undrawn-slide.ts";

/** A slide as the print page shows it; with clicks, a slide has several. */
export interface ShownSlide {
  /** Its number in the deck. */
  no: number;
  /** Its address, when it has one. */
  address?: string;
  /** How often was clicked, of how many times. */
  click: number;
  /** Whether nothing waits for a click any more. */
  isComplete: boolean;
  /** Text of its heading, none when it has none; and how deep it stands: 1, or 2 inside a section. */
  title?: string;
  level: number;
  /** Whether there is a formula in its heading. */
  hasFormula: boolean;
  /** All that the slide says, diagrams included. */
  text: string;
}

/** How long the slowest deck may take to show itself; it is waited for, not slept. */
const TIMEOUT_MS = 120_000;

/** What {@link prepareSlides} looks for in the page. */
const MARKS = { slide: PRINT_SLIDE, no: SLIDE_NO, layout: LAYOUT, brokenDiagram: BROKEN_DIAGRAM };

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

/**
 * Opens the page with all slides and waits until each one is as it will be printed.
 *
 * @param withClicks whether slides that come in parts are there once for each click
 */
export async function openPrintPage(page: Page, url: string, { withClicks = false } = {}): Promise<void> {
  page.setDefaultTimeout(TIMEOUT_MS);
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  try {
    await waitForSlides(page, url, withClicks);
  } catch (error) {
    const [first] = errors;
    if ((error as Error).name !== "TimeoutError" || first === undefined) throw error;
    const hint = "a component or script of the deck ends with this; try it in the browser with `lectern dev`";
    throw new EnvironmentError({ code: "slides-are-shown", message: `the slides do not show: ${first}`, hint });
  }
}

async function waitForSlides(page: Page, url: string, withClicks: boolean): Promise<void> {
  await page.goto(url + printPath(withClicks));
  await page.locator(PRINT_SLIDE).first().waitFor({ state: "attached" });
  await page.addStyleTag({ content: ".lectern-out { display: none !important }" });
  // Each diagram is measured while it is drawn, which takes longer the more slides are laid out beside it.
  const veil = await page.addStyleTag({ content: `#${PRINT_CONTENT} { display: none }` });
  await page.waitForFunction(
    ([slides, layout, diagram]) => {
      const drawn = [...document.querySelectorAll(diagram)].every((host) => host.shadowRoot?.querySelector("svg"));
      const loaded = [...document.images].every((image) => image.complete);
      // A slide's content comes in a chunk of its own; until then its layout is missing.
      const shown = [...document.querySelectorAll(slides)].every((slide) => slide.querySelector(layout));
      return drawn && loaded && shown;
    },
    [PRINT_SLIDE, LAYOUT, DIAGRAM] as const,
  );
  await veil.evaluate((style) => style.parentNode?.removeChild(style));
  await page.evaluate(() => document.fonts.ready);
}

/**
 * Makes slides ready to be printed, and reads what they say. Headings get the level that makes sections the parents of
 * their slides' bookmarks; each slide gets its addresses as ids, `/5` and `/ii-a-1`, so that links lead there on paper too.
 *
 * @param numbers the slides to print; by default all
 * @throws EnvironmentError when a slide shows an error
 */
export async function prepareSlides(page: Page, numbers?: readonly number[]): Promise<ShownSlide[]> {
  const slides = await page.evaluate(
    ([wanted, mark, marks]) => {
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
      const routes = window.lecternSlides?.() ?? [];
      const last = new Map<number, Element>();
      const all = [...document.querySelectorAll(marks.slide)].map((slide, index) => {
        const no = Number(slide.querySelector(`[${marks.no}]`)?.getAttribute(marks.no) ?? index + 1);
        last.set(no, slide);
        return { no, slide };
      });
      return all.flatMap(({ no, slide }, index) => {
        const isOut = wanted !== undefined && !wanted.includes(no);
        slide.classList.toggle("lectern-out", isOut);
        if (isOut) return [];
        const isComplete = last.get(no) === slide;
        const heading = slide.querySelector<HTMLElement>("h1");
        const isInSection = slide.querySelector(".lt[data-section]:not(.section)") !== null;
        // One bookmark a slide, and links lead to its first page.
        const click = index - all.findIndex((other) => other.no === no);
        heading?.setAttribute("role", click === 0 ? "heading" : "presentation");
        heading?.setAttribute("aria-level", isInSection ? "2" : "1");
        const alias = routes[no - 1]?.meta.slide.frontmatter.routeAlias;
        if (click === 0 && alias !== undefined) slide.querySelector(`[${marks.no}]`)?.setAttribute("id", `/${alias}`);
        if (click === 0) slide.querySelector(marks.layout)?.setAttribute("id", `/${no}`);
        // What is drawn of a formula is hidden from screen readers, and what is for them is not drawn: on paper it is one
        // picture whose text is its source.
        for (const formula of slide.querySelectorAll(".katex")) {
          formula.setAttribute("role", "img");
          formula.setAttribute("aria-label", mark + (formula.querySelector("annotation")?.textContent ?? "").trim());
          formula.querySelector(".katex-html")?.removeAttribute("aria-hidden");
        }
        const error = [...slide.querySelectorAll(marks.brokenDiagram)].map((pre) => pre.textContent ?? "").at(0);
        const broken = [...slide.querySelectorAll("img")].filter(({ naturalWidth }) => naturalWidth === 0);
        const title = (heading && read(heading).trim()) || undefined;
        return [
          {
            no,
            address: alias,
            click,
            isComplete,
            title,
            level: isInSection ? 2 : 1,
            hasFormula: heading?.querySelector(".katex") != null,
            text: read(slide),
            error,
            broken: broken.map(({ src }) => src).at(0),
          },
        ];
      });
    },
    [numbers, FORMULA_MARK, MARKS] as const,
  );
  return slides.map(({ title, address, error, broken, ...slide }) => {
    const problem = error === undefined ? broken && `the picture ${broken} does not load` : `its diagram: ${error}`;
    if (problem) throw new UndrawnSlide({ slide: slide.no, problem });
    return {
      ...slide,
      ...(title === undefined ? {} : { title }),
      ...(address === undefined ? {} : { address: String(address) }),
    };
  });
}
