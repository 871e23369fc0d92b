import { LABEL } from "../slidev/mermaid-svg.ts";
import { findProblem, isLost, type PictureProblem } from "./picture-problem.ts";
import { type LettersProblem, readLetters } from "./read-letters.ts";
import { diagramsOf, shownSlides, withoutServer } from "./slides.ts";

/** What of a slide is drawn rather than written. */
export interface DrawnSlide {
  /** The slide's number, from 1. */
  no: number;
  formulas: DrawnFormula[];
  /** Pictures of which nothing is seen, or not all. */
  pictures: { name: string; problem: PictureProblem; size: [number, number] }[];
  /** What can't be read in pictures whose letters are such. */
  letters: { name: string; problems: LettersProblem[] }[];
  /** The lines that each box of its diagrams says. */
  labels: string[][];
}

export interface DrawnFormula {
  /** The TeX that it was made from; empty where KaTeX could not read it. */
  tex: string;
  isDisplayed: boolean;
  /** Its letters as they are drawn. */
  shown: string;
  /** What KaTeX says about it, or the commands whose names stand there instead of what they do. */
  refused: string[];
}

/** Problems of pictures that were looked at, by address and size. */
type Known = Map<string, Promise<PictureProblem | undefined>>;

/**
 * What is drawn on each slide, before anything is hidden on it. Each picture is looked at once, however many slides show
 * it.
 */
export async function readDrawn(): Promise<DrawnSlide[]> {
  const known: Known = new Map();
  const all: DrawnSlide[] = [];
  // One after the other: a picture takes as much memory as it has points.
  for (const [index, slide] of shownSlides().entries()) {
    all.push({
      no: index + 1,
      formulas: [
        ...[...slide.querySelectorAll(".katex")].map(readFormula),
        ...[...slide.querySelectorAll(".katex-error")].map(readError),
      ],
      pictures: await readPictures(slide, known),
      letters: await readAllLetters(slide),
      labels: diagramsOf(slide).flatMap((drawing) => [...drawing.querySelectorAll(LABEL)].map(linesOf)),
    });
  }
  return all;
}

const readFormula = (formula: Element): DrawnFormula => ({
  tex: formula.querySelector('annotation[encoding="application/x-tex"]')?.textContent ?? "",
  isDisplayed: formula.closest(".katex-display") !== null,
  shown: formula.querySelector(".katex-html")?.textContent ?? "",
  // KaTeX sets the name of a command that it refuses in a colour of its own.
  refused: [...formula.querySelectorAll("mstyle[mathcolor] > mtext:only-child")]
    .map((name) => name.textContent ?? "")
    .filter((name) => /^\\[a-zA-Z]+$/.test(name)),
});

const readError = (error: Element): DrawnFormula => ({
  tex: "",
  isDisplayed: false,
  shown: error.textContent ?? "",
  refused: [error.getAttribute("title") ?? ""],
});

/** The lines of a box, which `<br>` parts. */
function linesOf(label: Element): string[] {
  const copy = label.cloneNode(true) as Element;
  for (const end of copy.querySelectorAll("br")) end.replaceWith("\n");
  return (copy.textContent ?? "").split("\n");
}

async function readPictures(slide: Element, known: Known): Promise<DrawnSlide["pictures"]> {
  const pictures: DrawnSlide["pictures"] = [];
  for (const image of [...slide.querySelectorAll("img")].filter(isLookedAt)) {
    const { width, height } = image.getBoundingClientRect();
    const key = `${Math.round(width)} ${Math.round(height)} ${image.src}`;
    const found = known.get(key) ?? findProblem(image);
    known.set(key, found);
    const problem = await found;
    const name = nameOf(image);
    if (problem) pictures.push({ name, problem, size: [width, height] });
  }
  for (const url of hiddenPictures(slide)) {
    const name = url.startsWith("data:") ? "behind it" : withoutServer(url);
    if (await isLost(url)) pictures.push({ name, problem: "broken", size: [0, 0] });
  }
  return pictures;
}

/** Of one that has no file, the first words of what it is said to show. */
const nameOf = ({ src, alt }: HTMLImageElement) =>
  src.startsWith("data:")
    ? `“${alt.length > LONGEST_NAME ? `${alt.slice(0, LONGEST_NAME).trimEnd()}…` : alt}”`
    : withoutServer(src);

const LONGEST_NAME = 40;

async function readAllLetters(slide: Element): Promise<DrawnSlide["letters"]> {
  const letters: DrawnSlide["letters"] = [];
  for (const image of [...slide.querySelectorAll("img")].filter(isLookedAt)) {
    const problems = await readLetters(image);
    if (problems.length > 0) letters.push({ name: nameOf(image), problems });
  }
  return letters;
}

/** A spacer has no description; of what did not load, another rule tells. */
const isLookedAt = (image: HTMLImageElement) =>
  image.checkVisibility() && image.naturalWidth > 0 && image.naturalHeight > 0 && image.alt !== "";

/** Pictures that are no elements of their own: those behind something, and those in drawings. */
function hiddenPictures(slide: Element): string[] {
  const behind = [...slide.querySelectorAll("[style*='url(']")].flatMap((element) =>
    [...getComputedStyle(element).backgroundImage.matchAll(/url\("([^"]+)"\)/g)].map(([, url = ""]) => url),
  );
  const inside = [...slide.querySelectorAll("svg image")].map((image) => image.getAttribute("href") ?? "");
  const addresses = [...behind, ...inside].map((url) => new URL(url, document.baseURI).href);
  // Others are not loaded, which is told by itself.
  return [...new Set(addresses)].filter((url) => url.startsWith(`${location.origin}/`) || url.startsWith("data:"));
}
