import { relative, sep } from "node:path";
import type { RootContent } from "mdast";
import type { FigureSlide } from "../deck/types.ts";
import { captioned } from "../markup/blocks.ts";
import { escapeAttribute } from "../markup/escape/attribute.ts";
import { bodyToMarkdown } from "../markup/escape/markdown.ts";
import { CONTENT, type Kind, ONE_PIECE, POINTS } from "./kind.ts";
import { splitCaption } from "./shared/split-caption.ts";

/** A picture with its caption. */
export const figure: Kind<"figure"> = {
  layout: "figure",
  minutes: 0.5,
  emit: ({ figure }, { folder }) => ({
    frontmatter: { full: figure.full },
    body: captioned(picture(figure, folder), figure.caption),
  }),
  fit: {
    ...ONE_PIECE,
    repair: (slide, { ratio }) =>
      splitCaption(slide, slide.figure.caption, ratio, (caption) => ({ figure: { ...slide.figure, caption } })),
  },
  check: POINTS,
  lecture: {
    ...CONTENT,
    items: ({ figure: { alt, caption } }, say) => [{ ...say("figure", caption), kind: "figure", picture: { alt } }],
  },
};

/** A picture, or the part of it that is shown, by its address from the deck's folder. */
export function picture(
  { path, alt, crop }: Pick<FigureSlide["figure"], "path" | "alt" | "crop">,
  folder: string,
): RootContent {
  const url = addressOf(path, folder);
  return crop ? cropped(url, alt, crop) : image(url, alt);
}

/** A file as a slide's Markdown names it. @param folder of the deck */
export function addressOf(path: string, folder: string): string {
  const way = relative(folder, path).split(sep).join("/");
  return toAddress(way).replace(/[^\p{L}\p{M}\p{N}./_–—-]/gu, percentEncode);
}

/** A file as what does not read the site's addresses names it. @param folder of the deck */
export const wayTo = (path: string, folder: string): string => {
  const way = relative(folder, path).split(sep).join("/");
  return way.startsWith(".") ? way : `./${way}`;
};

/** From the slide's file, or from the site's root for what lies in the deck's `public/`. */
function toAddress(way: string): string {
  if (way.startsWith("public/")) return way.slice("public".length);
  return way.startsWith(".") ? way : `./${way}`;
}

/** Characters that end or change an address in Markdown, HTML or Vite. `encodeURIComponent` leaves five of them. */
function percentEncode(character: string): string {
  return /[!'()*]/.test(character)
    ? `%${character.charCodeAt(0).toString(16).toUpperCase()}`
    : encodeURIComponent(character);
}

/**
 * A part of a picture. Browsers without `object-view-box` (Firefox, Safari) show all of it; a box of the part's shape that
 * hides the rest needs container queries, with which Chromium prints all later pages blank.
 */
function cropped(
  url: string,
  alt: string,
  { x, y, width, height }: NonNullable<FigureSlide["figure"]["crop"]>,
): RootContent {
  const inset = [y, 100 - x - width, 100 - y - height, x].map((side) => `${Number(Math.max(0, side).toFixed(4))}%`);
  const style = `object-view-box: inset(${inset.join(" ")})`;
  return {
    type: "html",
    value: `<p><img src="${escapeAttribute(url)}" alt="${escapeAttribute(alt)}" style="${style}"></p>`,
  };
}

/** markdown-it drops escaped characters from an image's alternative text, so text that needs them is an attribute. */
function image(url: string, alt: string): RootContent {
  const markdown: RootContent = { type: "paragraph", children: [{ type: "image", url, alt }] };
  if (bodyToMarkdown([markdown]).startsWith(`![${alt}](`) && !/[&`*_~<\\]/.test(alt)) return markdown;
  return { type: "html", value: `<p><img src="${escapeAttribute(url)}" alt="${escapeAttribute(alt)}"></p>` };
}
