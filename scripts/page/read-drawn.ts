/** What of a slide is drawn rather than written. */
export interface DrawnSlide {
  /** The slide's number, from 1. */
  no: number;
  formulas: DrawnFormula[];
  /** Pictures of which nothing is seen, or not all. */
  pictures: { name: string; problem: PictureProblem; size: [number, number] }[];
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

/** `broken`: it can't be read to its end; `empty`: no point of it has a colour; `thin`: it was shrunk to a line. */
export type PictureProblem = "broken" | "empty" | "thin";

/** Pixels below which a picture that was shrunk shows nothing any more. */
export interface DrawnOptions {
  thin: number;
  /** Pictures with more points than this are not read again: one point takes four bytes. */
  points: number;
}

/**
 * Runs in the page, before anything is hidden in it: what is drawn on each slide. Each picture is looked at once,
 * however many slides show it.
 */
export async function readDrawn({ thin, points }: DrawnOptions): Promise<DrawnSlide[]> {
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

  /** Formats by their first bytes, which browsers go by. */
  const SIGNATURES: [RegExp, string][] = [
    [/^\x89PNG/, "image/png"],
    [/^\xff\xd8/, "image/jpeg"],
    [/^GIF8/, "image/gif"],
    [/^RIFF.{4}WEBP/s, "image/webp"],
    [/^.{4}ftypavi/s, "image/avif"],
  ];

  /** Whether a picture of pixels is there to its end; of others, and of very large ones, nothing is said. */
  async function isBroken(image: HTMLImageElement): Promise<boolean> {
    if (image.naturalWidth * image.naturalHeight > points || typeof ImageDecoder === "undefined") return false;
    const data = await fetch(image.src)
      .then((answer) => answer.arrayBuffer())
      .catch(() => undefined);
    const head = String.fromCharCode(...new Uint8Array(data ?? new ArrayBuffer(0)).slice(0, 16));
    const type = SIGNATURES.find(([signature]) => signature.test(head))?.[1];
    if (!data || !type || !(await ImageDecoder.isTypeSupported(type))) return false;
    const decoder = new ImageDecoder({ data, type });
    try {
      const { image: frame } = await decoder.decode();
      frame.close();
      return false;
    } catch (error) {
      // Whatever else it may be, as a lack of memory, is no fault of the picture.
      return error instanceof RangeError || (error instanceof DOMException && error.name === "EncodingError");
    } finally {
      decoder.close();
    }
  }

  /** Whether each of its points is transparent, at the size at which it is shown. */
  function isEmpty(image: HTMLImageElement, { width, height }: DOMRect): boolean {
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.min(2000, Math.round(width * 1.5)));
    canvas.height = Math.max(1, Math.min(2000, Math.round(height * 1.5)));
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    if (!pen) return false;
    try {
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
      return !data.some((value, index) => index % 4 === 3 && value > 0);
    } catch {
      // A picture from elsewhere must not be read.
      return false;
    }
  }

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

  /** Whether a picture can't be loaded, or not to its end. */
  async function isLost(url: string): Promise<boolean> {
    const image = new Image();
    image.src = url;
    return image.decode().then(
      () => isBroken(image),
      () => true,
    );
  }

  async function findProblem(image: HTMLImageElement): Promise<PictureProblem | undefined> {
    const rect = image.getBoundingClientRect();
    const least = Math.min(rect.width, rect.height);
    const whole = Math.min(image.naturalWidth, image.naturalHeight);
    if (least < thin && whole > least * 1.5) return "thin";
    if (await isBroken(image)) return "broken";
    return isEmpty(image, rect) ? "empty" : undefined;
  }

  /** The server that shows the slides is nobody's business. */
  const nameOf = (url: string) => (url.startsWith("data:") ? "behind it" : url.replace(`${location.origin}/`, ""));

  const known = new Map<string, Promise<PictureProblem | undefined>>();
  /** A spacer has no description; of what did not load, another rule tells. */
  const isLookedAt = (image: HTMLImageElement) =>
    image.checkVisibility() && image.naturalWidth > 0 && image.naturalHeight > 0 && image.alt !== "";

  async function readPicture(image: HTMLImageElement): Promise<DrawnSlide["pictures"]> {
    const { width, height } = image.getBoundingClientRect();
    const key = `${Math.round(width)} ${Math.round(height)} ${image.src}`;
    const found = known.get(key) ?? findProblem(image);
    known.set(key, found);
    const problem = await found;
    const name = image.src.startsWith("data:") ? `“${image.alt}”` : nameOf(image.src);
    return problem ? [{ name, problem, size: [width, height] }] : [];
  }

  const read = async (slide: Element, index: number): Promise<DrawnSlide> => {
    const drawings = [...slide.querySelectorAll(".mermaid")].flatMap((host) => host.shadowRoot ?? []);
    const labels = drawings.flatMap((drawing) => [...drawing.querySelectorAll(".nodeLabel")].map(linesOf));
    const pictures: DrawnSlide["pictures"] = [];
    for (const image of [...slide.querySelectorAll("img")].filter(isLookedAt))
      pictures.push(...(await readPicture(image)));
    for (const url of hiddenPictures(slide))
      if (await isLost(url)) pictures.push({ name: nameOf(url), problem: "broken", size: [0, 0] });
    return {
      no: index + 1,
      formulas: [
        ...[...slide.querySelectorAll(".katex")].map(readFormula),
        ...[...slide.querySelectorAll(".katex-error")].map(readError),
      ],
      pictures,
      labels,
    };
  };

  const all: DrawnSlide[] = [];
  // One after the other: a picture takes as much memory as it has points.
  for (const [index, slide] of [...document.querySelectorAll(".print-slide-container")].entries())
    all.push(await read(slide, index));
  return all;
}
