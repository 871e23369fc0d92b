/** Sheets of paper that slides are set on. */
export interface SheetPlan {
  /** Slides with room for notes, for who listens; or a slide and what to say to it, for who speaks. */
  kind: "handout" | "notes";
  /** Of the paper, in millimetres. */
  width: number;
  height: number;
  /** Slides on a sheet of a handout. */
  perPage: number;
  title: string;
  author: string;
  /** With `{page}` and `{pages}` in it. */
  pageLabel: string;
  /** Heads what goes on from the sheet before; with `{slide}` in it. */
  continued: string;
  /** The notes of each slide as HTML; a handout gets none. */
  notes: string[];
  /** Where the slides are to be found, with a picture of it to photograph. */
  address?: { label: string; url: string; qr: string } | undefined;
}

/** What a sheet holds. */
export interface Sheet {
  /** Which of the slides that are printed, from 0; where notes or references go on there are none. */
  slides: number[];
  /** Headings of what is set as text. */
  titles: string[];
  /** What it says besides its slides, header and foot included. */
  text: string;
  /** Whether something is higher than the sheet. */
  isOver: boolean;
}

/** What lays slides out on sheets; in the page while one file is printed. */
interface SheetTools {
  /** All slides, and those of them that are printed. */
  all: HTMLElement[];
  slides: HTMLElement[];
  make: (tag: string, name: string, ...inner: (Node | string)[]) => HTMLElement;
  /** Adds a sheet. @returns its body, of this class */
  addSheet: (name: string) => HTMLElement;
  /** The last sheet. */
  last: () => { body: HTMLElement; slides: number[] } | undefined;
  /** Puts a slide, as it is, into a frame of a width in pixels; only its scale changes. */
  shrink: (slide: HTMLElement, width: number) => HTMLElement;
  /** A slide's number, and its place in the paper; in a lecture whose slide it is. */
  about: (slide: HTMLElement) => { no: number; label: string };
  /** Numbers the sheets and tells what is on each. */
  finish: () => Sheet[];
  /** Puts slides back to where they were, as they were. */
  putBack: () => void;
}

declare global {
  interface Window {
    lecternSheets: SheetTools;
  }
}

/**
 * Runs in the page with all slides: gives it what lays them out on sheets. Slides are moved, not copied: they stay live
 * text, links and drawings, and say what they say on the screen.
 */
export function installSheets(plan: SheetPlan): void {
  const make: SheetTools["make"] = (tag, name, ...inner) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...inner);
    return element;
  };
  const all = [...document.querySelectorAll<HTMLElement>(".print-slide-container")];
  const home = all[0]?.parentElement;
  const ids = new Map(
    [...document.querySelectorAll(".print-slide-container [id^='/']")].map((each) => [each, each.id]),
  );
  const root = make("div", `lts lts-${plan.kind}`);
  root.style.setProperty("--lts-width", `${plan.width}mm`);
  root.style.setProperty("--lts-height", `${plan.height}mm`);
  document.body.append(root);
  document.documentElement.classList.add("lts-shown");
  const sheets: { body: HTMLElement; slides: number[] }[] = [];
  /** What an element says besides the slides in it. */
  const textOf = (node: Node): string => {
    // Of a formula, what is drawn: its source beside it is for screen readers.
    if (node instanceof Element && node.matches(".print-slide-container, .katex-mathml")) return "";
    return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? "") : [...node.childNodes].map(textOf).join("");
  };

  const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;

  window.lecternSheets = {
    all,
    slides: all.filter((slide) => !slide.classList.contains("lectern-out")),
    make,
    addSheet(name) {
      const body = make("div", name);
      const header = make("div", "lts-header", make("b", "", plan.title), make("span", "", plan.author));
      // Which page it is is not known yet, but the foot has its height: what is laid out above it leaves it that room.
      const page = make("span", "lts-page", plan.pageLabel);
      const foot = make("div", "lts-foot", make("span", "", plan.address?.url ?? ""), page);
      // The same on every sheet: a screen reader need not say it each time.
      for (const part of [header, foot]) part.setAttribute("aria-hidden", "true");
      root.append(make("div", "lts-sheet", header, body, foot));
      sheets.push({ body, slides: [] });
      return body;
    },
    last: () => sheets.at(-1),
    shrink(slide, width) {
      const scale = width / Number.parseFloat(slide.style.width);
      const frame = make("div", "lts-frame", slide);
      const height = Number.parseFloat(slide.style.height) * scale;
      frame.style.cssText = `width: ${width}px; height: ${height}px; --lts-scale: ${scale}`;
      return frame;
    },
    about(slide) {
      const no = Number(slide.querySelector("[data-slidev-no]")?.getAttribute("data-slidev-no"));
      // A slide that was taken goes by whose it is: at its foot that is too small here.
      const { credit, label = "" } = window.lecternSlides?.()[no - 1]?.meta.slide.frontmatter ?? {};
      return { no, label: String(credit ?? label) };
    },
    finish() {
      for (const [index, page] of root.querySelectorAll(".lts-page").entries())
        page.textContent = plan.pageLabel
          .replace("{page}", String(index + 1))
          .replace("{pages}", String(sheets.length));
      return [...root.children].map((sheet, index) => ({
        slides: sheets[index]?.slides ?? [],
        titles: [...sheet.querySelectorAll("h2")].map(({ textContent }) => textContent ?? ""),
        text: textOf(sheet),
        isOver: [...sheet.querySelectorAll(".lts-flow")].some((flow) =>
          [...flow.children].some((child) => bottomOf(child) > bottomOf(flow) + 1),
        ),
      }));
    },
    putBack() {
      for (const slide of all) home?.append(slide);
      for (const [element, id] of ids) element.id = id;
      root.remove();
      document.documentElement.classList.remove("lts-shown");
    },
  };
}
