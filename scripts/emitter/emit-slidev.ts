import { dirname, relative, resolve, sep } from "node:path";
import { EN } from "../deck/labels.ts";
import type { Deck, Slide } from "../deck/types.ts";
import { sealDeck } from "./seal.ts";
import { bodyToMarkdown, notesToMarkdown, toBody, toNote } from "./escape/markdown.ts";
import { toFrontmatter } from "./escape/yaml.ts";
import { type EmitContext, emitParts } from "./slides/index.ts";
import { heading, plain } from "./slides/parts.ts";

export interface EmitOptions {
  /** Where the deck will be written; links to figures and to Lectern's own layouts count from there. */
  deckFile: string;
  /** The outline that the deck is built from. */
  outlineFile: string;
  /** The folder of Lectern itself, whose `layouts/`, `components/` and `styles/` draw the slides. */
  root: string;
}

/**
 * A deck as Slidev Markdown. The same deck gives the same bytes: no date, no random id, no absolute path.
 *
 * @returns the text of `slides.md`
 */
export function emitSlidev(deck: Deck, options: EmitOptions): string {
  const folder = dirname(resolve(options.deckFile));
  const context: EmitContext = { labels: EN, folder };
  const slides = deck.slides.map((slide, index) =>
    emitSlide(slide, index === 0 ? headmatter(deck, folder, options) : {}, context),
  );
  return sealDeck(slides.join("\n"));
}

function headmatter(deck: Deck, folder: string, { root, outlineFile }: EmitOptions): Record<string, unknown> {
  const up = toUrl(relative(folder, root));
  return {
    theme: isInside(root, folder) ? "default" : `@/${up}/node_modules/@slidev/theme-default`,
    // Slidev looks for layouts beside the deck only; a deck elsewhere takes Lectern's as an addon.
    addons: up === "" ? undefined : [`@/${up}`],
    title: bodyToMarkdown([{ type: "paragraph", children: toBody(deck.title) }]),
    titleTemplate: "%s",
    author: deck.authors.join(", "),
    keywords: deck.keywords.length > 0 ? deck.keywords : undefined,
    lang: deck.language,
    htmlAttrs: { lang: deck.language },
    colorSchema: "auto",
    // Without these two, Slidev fetches fonts and icon from servers.
    fonts: {
      provider: "none",
      sans: "Source Sans 3 Variable",
      serif: "Source Serif 4 Variable",
      mono: "Source Code Pro Variable",
    },
    favicon: up === "" ? "/icon.svg" : `./${up}/public/icon.svg`,
    // Slidev would preload whatever looks like an image's address in the text.
    preloadImages: false,
    themeConfig: { shortTitle: deck.shortTitle },
    lectern: { outline: toUrl(relative(folder, resolve(outlineFile))), digest: "" },
  };
}

const toUrl = (path: string) => path.split(sep).join("/");

const isInside = (root: string, folder: string) => !relative(root, folder).startsWith("..");

function emitSlide(slide: Slide, head: Record<string, unknown>, context: EmitContext): string {
  const { layout, frontmatter, body } = emitParts(slide, context);
  const { id, label, section, hue } = slide;
  const fields = { ...head, layout, routeAlias: id, section, label, hue, ...frontmatter };
  return `${toFrontmatter(fields)}\n${bodyToMarkdown([heading(slide), ...body])}\n\n<!--\n${emitNotes(slide)}\n-->\n`;
}

/** Notes open with the plan: the slide's minutes, and where the paper says what it shows. */
function emitNotes({ notes, minutes, sources }: Slide): string {
  const plan = [EN.minutes(minutes), ...(sources.length > 0 ? [`${EN.source} ${sources.join(", ")}`] : [])].join(" · ");
  return notesToMarkdown([[{ type: "strong", children: plain(plan) as never }], ...notes.map(toNote)]);
}
