import { PRINT_SLIDE } from "../slidev/print-page-marks.ts";
import { make } from "./dom.ts";
import { isolateRuns } from "./isolate-runs.ts";
import { bottomOf } from "./part-block.ts";
import { readDrawnText } from "./read-text.ts";
import { frontmatterOf, numberOf, shownSlides } from "./slides.ts";

/** How slides are set on sheets of paper. */
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
  /** Which way its text is written. */
  dir: "ltr" | "rtl";
  /** Of the house: its logo, as an address with all of it, and what it says of itself. */
  house: { logo?: string; ratio?: number; footer?: string };
  /** With `{page}` and `{pages}` in it. */
  pageLabel: string;
  /** Heads what goes on from the sheet before; with `{slide}` in it. */
  continued: string;
  /** The notes of each slide as HTML; a handout gets none. */
  notes: string[];
  /** By slide that is printed, what its original says, in which language; nothing where that is not asked for. */
  beside?: { language: string; texts: string[][] } | undefined;
  /** Where the slides are to be found, with a picture of it to photograph. */
  address?: { label: string; url: string; qr: string } | undefined;
  /** Heads slides behind the end, which begin on a sheet of their own. */
  backup: string;
  /** Works that no slide lists, and how each list of them is headed. */
  further: { title: string; entries: Piece[][] }[];
}

/** A piece of running text: words, or what is marked. */
export type Piece = string | { tag: "a" | "em" | "strong"; href?: string; inner: Piece[] };

/** What a sheet holds. */
export interface Sheet {
  /** Which of the slides that are printed, from 0; where notes or references go on there are none. */
  slides: number[];
  /** Above its slides. */
  heading?: string;
  /** Headings of what is set as text. */
  titles: string[];
  /** The works that are listed on it. */
  works: string;
  /** What it says besides its slides, header and foot included. */
  text: string;
  /** Whether something is higher than the sheet. */
  isOver: boolean;
}

/**
 * Sheets of paper in the page with all slides. Slides are moved, not copied: they stay live text, links and drawings, and
 * say what they say on the screen.
 */
export class Sheets {
  /** All slides, and those of them that are printed. */
  readonly all = shownSlides();
  readonly slides = this.all.filter((slide) => !slide.classList.contains("lectern-out"));
  readonly #home = this.all[0]?.parentElement;
  readonly #ids = new Map(
    this.all.flatMap((slide) => [...slide.querySelectorAll("[id^='/']")].map((each) => [each, each.id])),
  );
  readonly #plan: SheetPlan;
  readonly #root: HTMLElement;
  readonly #sheets: { body: HTMLElement; slides: number[] }[] = [];

  constructor(plan: SheetPlan) {
    this.#plan = plan;
    this.#root = make("div", `lts lts-${plan.kind}`);
    this.#root.dir = plan.dir;
    this.#root.style.setProperty("--lts-width", `${plan.width}mm`);
    this.#root.style.setProperty("--lts-height", `${plan.height}mm`);
    document.body.append(this.#root);
    document.documentElement.classList.add("lts-shown");
  }

  /** Adds a sheet. @returns its body, of this class */
  add(name: string): HTMLElement {
    const { title, author, pageLabel, address, house } = this.#plan;
    const body = make("div", name);
    const header = make("div", "lts-header", ...logoOf(house), make("b", "", title), make("span", "", author));
    // Which page it is is not known yet, but the foot has its height: what is laid out above it leaves it that room.
    const page = make("span", "lts-page", pageLabel);
    const foot = make(
      "div",
      "lts-foot",
      make("span", "", [house.footer, address?.url].filter(Boolean).join(" · ")),
      page,
    );
    // The same on every sheet: a screen reader need not say it each time.
    for (const part of [header, foot]) part.setAttribute("aria-hidden", "true");
    this.#root.append(make("div", "lts-sheet", header, body, foot));
    this.#sheets.push({ body, slides: [] });
    return body;
  }

  /** The last sheet. */
  get last(): { body: HTMLElement; slides: number[] } | undefined {
    return this.#sheets.at(-1);
  }

  /** Whether a slide stands behind the end. */
  isBackup(slide: HTMLElement): boolean {
    return frontmatterOf(numberOf(slide, this.all.indexOf(slide))).backup !== undefined;
  }

  /** A slide's number, and its place in the paper; in a lecture whose slide it is. */
  about(slide: HTMLElement): { no: number; label: string } {
    const no = numberOf(slide, this.all.indexOf(slide));
    // A slide that was taken goes by whose it is: at its foot that is too small here.
    const { credit, label = "" } = frontmatterOf(no);
    return { no, label: String(credit ?? label) };
  }

  /** Keeps numbers and names in lines that are read from right to left as they are written. */
  isolate(): void {
    isolateRuns(this.#root);
  }

  /** Numbers the sheets and tells what is on each. */
  finish(): Sheet[] {
    const pages = String(this.#sheets.length);
    for (const [index, page] of this.#root.querySelectorAll(".lts-page").entries())
      page.textContent = this.#plan.pageLabel.replace("{page}", String(index + 1)).replace("{pages}", pages);
    return [...this.#root.children].map((sheet, index) => ({
      slides: this.#sheets[index]?.slides ?? [],
      ...headingOf(sheet),
      titles: [...sheet.querySelectorAll(".lts-flow h2")].map(({ textContent }) => textContent ?? ""),
      works: [...sheet.querySelectorAll(".lts-references")].map(({ textContent }) => textContent ?? "").join(" "),
      text: readDrawnText(sheet, PRINT_SLIDE),
      isOver: [...sheet.querySelectorAll(".lts-flow")].some((flow) =>
        [...flow.children].some((child) => bottomOf(child) > bottomOf(flow) + 1),
      ),
    }));
  }

  /** Puts slides back to where they were, as they were. */
  putBack(): void {
    for (const slide of this.all) this.#home?.append(slide);
    for (const [element, id] of this.#ids) element.id = id;
    this.#root.remove();
    document.documentElement.classList.remove("lts-shown");
  }
}

function logoOf({ logo, ratio }: SheetPlan["house"]): HTMLElement[] {
  if (logo === undefined) return [];
  const picture = make("img", "lts-logo") as HTMLImageElement;
  picture.src = logo;
  picture.alt = "";
  picture.style.aspectRatio = String(ratio);
  return [picture];
}

function headingOf(sheet: Element): { heading?: string } {
  const heading = sheet.querySelector(":scope > h2")?.textContent;
  return heading ? { heading } : {};
}

/** Puts a slide, as it is, into a frame of a width in pixels; only its scale changes. */
export function shrink(slide: HTMLElement, width: number): HTMLElement {
  const scale = width / Number.parseFloat(slide.style.width);
  const frame = make("div", "lts-frame", slide);
  const height = Number.parseFloat(slide.style.height) * scale;
  frame.style.cssText = `width: ${width}px; height: ${height}px; --lts-scale: ${scale}`;
  return frame;
}
