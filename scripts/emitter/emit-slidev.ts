import { basename, dirname, relative, resolve, sep } from "node:path";
import { type Labels, labelsFor } from "../deck/labels/index.ts";
import { linkReferences } from "../deck/reference-links.ts";
import { uniqueTitles } from "../deck/series.ts";
import type { Deck, Slide } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isInside, packageRoot } from "../outline/folder.ts";
import { bodyToMarkdown, notesToMarkdown, toBody, toNote } from "./escape/markdown.ts";
import { toFrontmatter } from "./escape/yaml.ts";
import { sealDeck } from "./seal.ts";
import { type EmitContext, emitParts } from "./slides/index.ts";
import { heading, plain } from "./slides/parts.ts";

export interface EmitOptions {
  /** Where the deck will be written; links to figures and to Lectern's own layouts count from there. */
  deckFile: string;
  /** The outline or recipe that the deck is built from. */
  sourceFile: string;
  /** Minutes that the talk was made for, when the outline names others. */
  minutes?: number | undefined;
  /** Says on the first slide that the deck was not checked. */
  isDraft?: boolean;
  /** The folder of Lectern itself, whose `layouts/`, `components/` and `styles/` draw the slides. */
  root: string;
}

/**
 * A deck as Slidev Markdown. The same deck gives the same bytes: no date, no random id, no absolute path.
 *
 * @returns the text of `slides.md`, and what can't be shown from where it will lie
 */
export function emitSlidev(deck: Deck, options: EmitOptions): { markdown: string; diagnostics: Diagnostic[] } {
  const folder = dirname(resolve(options.deckFile));
  const context: EmitContext = { labels: labelsFor(deck.language), folder };
  const ends = endsOf(deck);
  const slides = linkReferences(uniqueTitles(deck.slides)).map((slide, index) =>
    emitSlide(slide, index === 0 ? headmatter(deck, folder, options) : {}, ends[index] ?? "", context),
  );
  const diagnostics = findUnreachableFigures(deck, options, folder);
  return { markdown: sealDeck(slides.join("\n")), diagnostics };
}

/** Slidev serves files of the deck's own package only: a figure elsewhere would be missing from the slides. */
function findUnreachableFigures(deck: Deck, { sourceFile, deckFile }: EmitOptions, folder: string): Diagnostic[] {
  const home = packageRoot(folder);
  return deck.slides.flatMap((slide): Diagnostic[] => {
    if (slide.kind !== "figure" || isInside(home, slide.figure.path)) return [];
    const message = `the deck ${deckFile} can't show ${basename(slide.figure.path)}, which lies outside of ${home}`;
    const hint = "write the deck into the same project as the outline";
    const { position } = slide.figure;
    return [
      { severity: "error", code: "figure-is-reachable", file: slide.file ?? sourceFile, position, message, hint },
    ];
  });
}

function headmatter(
  deck: Deck,
  folder: string,
  { root, sourceFile, isDraft, minutes }: EmitOptions,
): Record<string, unknown> {
  const up = toUrl(relative(folder, root));
  return {
    draft: isDraft ? labelsFor(deck.language).draft : undefined,
    theme: isInside(root, folder) ? "default" : `@/${up}/node_modules/@slidev/theme-default`,
    // Slidev looks for layouts beside the deck only; a deck elsewhere takes Lectern's as an addon.
    addons: up === "" ? undefined : [`@/${up}`],
    title: bodyToMarkdown([{ type: "paragraph", children: toBody(deck.title) }]),
    titleTemplate: "%s",
    // Slidev shows it as Markdown in its About window; it is the PDF's subject too.
    info:
      deck.subject === "" ? undefined : bodyToMarkdown([{ type: "paragraph", children: toBody(plain(deck.subject)) }]),
    author: deck.authors.join(", "),
    keywords: deck.keywords.length > 0 ? deck.keywords : undefined,
    lang: deck.language,
    htmlAttrs: { lang: deck.language },
    colorSchema: "auto",
    aspectRatio: deck.aspectRatio === "4:3" ? "4/3" : undefined,
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
    lectern: {
      [deck.isLecture ? "recipe" : "outline"]: toUrl(relative(folder, resolve(sourceFile))),
      minutes,
      url: deck.urls.slides,
      paper: deck.urls.paper,
      digest: "",
    },
  };
}

const toUrl = (path: string) => path.split(sep).join("/");

function emitSlide(slide: Slide, head: Record<string, unknown>, end: string, context: EmitContext): string {
  const { layout, frontmatter, body } = emitParts(slide, context);
  const { id, label, excerpt, section, hue, size, clicks, part, credit, language } = slide;
  // Which slides belong together is for the checks to know, and for who reads on.
  const series = part ? slide.series : undefined;
  const place = { routeAlias: id, series, section, label, excerpt, hue, size };
  const fields = { ...head, layout, ...place, clicks, credit, ...(language ? { lang: language } : {}), ...frontmatter };
  const text = typeof body === "string" ? body : bodyToMarkdown([heading(slide), ...body]);
  return `${toFrontmatter(fields)}\n${text}\n\n<!--\n${emitNotes(slide, end, context.labels)}\n-->\n`;
}

/** When each slide should end: the time of day if the start is known, else minutes and seconds from the start. */
function endsOf({ slides, start }: Deck): string[] {
  const [hours = 0, minutes = 0] = (start ?? "").split(":").map(Number);
  const pad = (value: number) => String(value).padStart(2, "0");
  let elapsed = 0;
  return slides.map((slide) => {
    elapsed += slide.minutes;
    const seconds = Math.round(elapsed * 60);
    if (start === undefined) return `${Math.floor(seconds / 60)}:${pad(seconds % 60)}`;
    const at = hours * 60 + minutes + Math.round(elapsed);
    return `${pad(Math.floor(at / 60) % 24)}:${pad(at % 60)}`;
  });
}

/** Notes open with the plan: the slide's minutes, when it should end, and where the paper says what it shows. */
function emitNotes(slide: Slide, end: string, labels: Labels): string {
  const { notes, minutes, sources } = slide;
  const plan = [
    labels.minutes(minutes),
    labels.until(end),
    ...(sources.length > 0 ? [`${labels.source} ${sources.join(", ")}`] : []),
  ].join(" · ");
  const written = notesToMarkdown([[{ type: "strong", children: plain(plan) as never }], ...notes.map(toNote)]);
  return slide.kind === "slidev" && slide.noteMarkdown !== "" ? `${written}\n\n${slide.noteMarkdown}` : written;
}
