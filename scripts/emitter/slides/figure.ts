import { relative, sep } from "node:path";
import type { RootContent } from "mdast";
import type { FigureSlide } from "../../deck/types.ts";
import { paragraph, type SlideParts } from "../../markup/blocks.ts";
import { escapeAttribute } from "../../markup/escape/attribute.ts";
import { bodyToMarkdown } from "../../markup/escape/markdown.ts";
import type { EmitContext } from "./index.ts";

export function emitFigure({ figure }: FigureSlide, { folder }: EmitContext): SlideParts {
  const way = relative(folder, figure.path).split(sep).join("/");
  const url = toAddress(way).replace(/[^\p{L}\p{M}\p{N}./_–—-]/gu, percentEncode);
  return {
    layout: "figure",
    body: [image(url, figure.alt), ...(figure.caption.length > 0 ? [paragraph(figure.caption)] : [])],
  };
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
