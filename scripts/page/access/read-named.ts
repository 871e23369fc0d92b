import { numberOf, shownSlides } from "../slides.ts";

/** What of a slide has a name for who does not see it. */
export interface NamedSlide {
  no: number;
  /** Its headings of the first level. */
  headings: string[];
  pictures: NamedPicture[];
  links: { text: string; href: string }[];
  recordings: { kind: "video" | "audio"; hasCaptions: boolean; isMuted: boolean }[];
  /** Words in the letters of another language than is said around them, and the language that is said. */
  foreign: { text: string; language: string }[];
}

interface NamedPicture {
  alt: string;
  /** The name of its file, without folders; empty for what is drawn. */
  file: string;
  /** What stands below it. */
  caption: string;
  /** Whether it moves by itself. */
  isMoving: boolean;
}

/** What has a name on each slide: pictures, links, recordings, headings. */
export async function readNamed(): Promise<NamedSlide[]> {
  const moving = new Map<string, Promise<boolean>>();
  return Promise.all(
    shownSlides().map(async (slide, index) => ({
      no: numberOf(slide, index),
      headings: [...slide.querySelectorAll("h1")].map((each) => words(each.textContent)).filter(Boolean),
      pictures: await Promise.all(
        [...slide.querySelectorAll("img")].filter(isHeard).map(async (image) => {
          const file = fileOf(image);
          const looked = moving.get(image.src) ?? moves(image.src);
          moving.set(image.src, looked);
          return { alt: words(image.alt), file, caption: captionOf(image), isMoving: await looked };
        }),
      ),
      links: [...slide.querySelectorAll<HTMLAnchorElement>("a[href]")].filter(isHeard).map((link) => ({
        text: words(link.getAttribute("aria-label") ?? (link.textContent || link.querySelector("img")?.alt)),
        href: link.getAttribute("href") ?? "",
      })),
      recordings: [...slide.querySelectorAll<HTMLMediaElement>("video, audio")].map((each) => ({
        kind: each instanceof HTMLVideoElement ? ("video" as const) : ("audio" as const),
        hasCaptions: each.querySelector("track[kind=captions], track[kind=subtitles]") !== null,
        isMuted: each.muted || each.hasAttribute("muted"),
      })),
      foreign: readForeign(slide),
    })),
  );
}

const words = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
const isHeard = (element: Element) =>
  !element.closest("[aria-hidden='true']") && !/^(?:presentation|none)$/.test(element.getAttribute("role") ?? "");

/** What stands below a picture: as HTML marks it, or in the next paragraph, as Lectern writes it. */
function captionOf(image: HTMLImageElement): string {
  const marked = image.closest("figure")?.querySelector("figcaption");
  const next = image.closest("p")?.nextElementSibling;
  return words((marked ?? (next instanceof HTMLParagraphElement ? next : undefined))?.textContent);
}

/** The file that a picture comes from, as its author named it: files that a site is built of have digests in their names. */
function fileOf({ src }: HTMLImageElement): string {
  if (src.startsWith("data:")) return "";
  const path = src.split(/[?#]/)[0] ?? "";
  const name = decode(path.split("/").at(-1) ?? "");
  return /\/assets\/[^/]*$/.test(path) ? name.replace(/-[\w-]{8}(?=\.\w+$)/, "") : name;
}

/** A name may have a percent sign of its own. */
function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether a picture is made of several that follow one another. */
async function moves(src: string): Promise<boolean> {
  if (!/^data:image\/(?:gif|webp|png|avif)|\.(?:gif|webp|a?png|avif)(?:[?#]|$)/i.test(src)) return false;
  // What lies on other machines is not loaded.
  const loaded = await fetch(src).catch(() => undefined);
  if (!loaded) return false;
  const bytes = new Uint8Array(await loaded.arrayBuffer());
  const text = new TextDecoder("latin1").decode(bytes);
  if (text.startsWith("GIF8")) return text.split("\x21\xf9\x04").length > 2;
  if (text.slice(1, 4) === "PNG") return text.slice(0, text.indexOf("IDAT")).includes("acTL");
  return text.startsWith("RIFF") ? text.slice(0, 64).includes("ANIM") : text.slice(4, 12) === "ftypavis";
}

/** Letters that tell of another language than one that is written with Latin ones, or the other way round. */
const SCRIPTS: Record<string, RegExp> = {
  Latn: /\p{Script=Latin}/gu,
  Hani: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Thai: /\p{Script=Thai}/gu,
};
/** Names and terms need no language (WCAG 2.2, 3.1.2): so many letters of another script are more than that. */
const LEAST = { Latn: 200, Hani: 12 } as Record<string, number>;
const LEAST_OF_OTHERS = 30;

function readForeign(slide: Element): { text: string; language: string }[] {
  return [...slide.querySelectorAll("p, li, td, th, h1, h2, figcaption, blockquote")].flatMap((block) => {
    if (block.closest("pre, code, .katex") || block.querySelector("p, li, [lang]")) return [];
    const language = block.closest("[lang]")?.getAttribute("lang") ?? "";
    const own = scriptOf(language);
    const text = words(textWithout(block, ".katex"));
    const other = Object.entries(SCRIPTS).some(
      ([script, letters]) => script !== own && (text.match(letters) ?? []).length >= (LEAST[script] ?? LEAST_OF_OTHERS),
    );
    return own !== undefined && other ? [{ text, language }] : [];
  });
}

/** What an element says, but for what stands in some others in it: formulas have no language. */
function textWithout(element: Element, selector: string): string {
  const copy = element.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll(selector)) each.remove();
  return copy.textContent ?? "";
}

/** The script of a language, with those of East Asia as one. */
function scriptOf(language: string): string | undefined {
  try {
    const { script = "" } = new Intl.Locale(language).maximize();
    return /^(?:Hans|Hant|Jpan|Kore|Hani)$/.test(script) ? "Hani" : script || undefined;
  } catch {
    return undefined;
  }
}
