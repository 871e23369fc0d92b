import { relative, sep } from "node:path";
import type { RootContent } from "mdast";
import { captioned } from "../markup/blocks.ts";
import { escapeAttribute } from "../markup/escape/attribute.ts";
import { bodyToMarkdown } from "../markup/escape/markdown.ts";
import { CONTENT, type Kind, ONE_PIECE, POINTS } from "./kind.ts";
import { splitText } from "./shared/split-text.ts";
import { inPieces, piecesFor } from "./shared/units.ts";

/** Of the room below the title, what a caption may take before its picture gets too small. */
const LEAST_CAPTION = 0.4;

/** A picture with its caption. */
export const figure: Kind<"figure"> = {
  layout: "figure",
  minutes: 0.5,
  emit: ({ figure }, { folder }) => ({ body: captioned(picture(figure, folder), figure.caption) }),
  fit: {
    ...ONE_PIECE,
    repair: (slide, { ratio }) => {
      // A caption that leaves its picture no room; a picture that does not load has another fault.
      const pieces = ratio > LEAST_CAPTION ? splitText(slide.figure.caption, piecesFor(ratio)) : [];
      return inPieces(slide, pieces, (caption) => ({ figure: { ...slide.figure, caption } }));
    },
  },
  check: POINTS,
  lecture: {
    ...CONTENT,
    items: ({ figure: { alt, caption } }, say) => [{ ...say("figure", caption), kind: "figure", picture: { alt } }],
  },
};

/** A picture by its address from the deck's folder. */
export function picture({ path, alt }: { path: string; alt: string }, folder: string): RootContent {
  const way = relative(folder, path).split(sep).join("/");
  return image(toAddress(way).replace(/[^\p{L}\p{M}\p{N}./_–—-]/gu, percentEncode), alt);
}

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

/** markdown-it drops escaped characters from an image's alternative text, so text that needs them is an attribute. */
function image(url: string, alt: string): RootContent {
  const markdown: RootContent = { type: "paragraph", children: [{ type: "image", url, alt }] };
  if (bodyToMarkdown([markdown]).startsWith(`![${alt}](`) && !/[&`*_~<\\]/.test(alt)) return markdown;
  return { type: "html", value: `<p><img src="${escapeAttribute(url)}" alt="${escapeAttribute(alt)}"></p>` };
}
