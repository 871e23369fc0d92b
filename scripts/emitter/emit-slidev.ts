import { basename, dirname, isAbsolute, relative, resolve } from "node:path";
import type { PlaceFields } from "../deck/frontmatter.ts";
import { linkReferences } from "../deck/reference-links.ts";
import { uniqueTitles, wholeAddress } from "../deck/series.ts";
import { filesOf } from "../deck/slide-files.ts";
import type { Deck, Slide, SlideText } from "../deck/types.ts";
import { FAMILIES, SLIDE } from "../design/tokens.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { addressOf } from "../kinds/figure.ts";
import { kindOf } from "../kinds/index.ts";
import type { EmitContext } from "../kinds/kind.ts";
import { isRightToLeft } from "../languages/direction.ts";
import { type Labels, languageOf } from "../languages/index.ts";
import { heading, plain } from "../markup/blocks.ts";
import { bodyToMarkdown, notesToMarkdown, toBody, toNote } from "../markup/escape/markdown.ts";
import { toFrontmatter } from "../markup/escape/yaml.ts";
import { placeFootnotes } from "../markup/footnotes.ts";
import { isInside, packageRoot } from "../paths/folder.ts";
import { toUrl } from "../paths/to-url.ts";
import type { DeckNotes } from "./deck-notes.ts";
import { splitFields } from "./merge/fields.ts";
import { namePlaces } from "./name-places.ts";
import { printOf, sealDeck, slideDigest } from "./seal.ts";

export interface EmitOptions {
  /** Where the deck will be written; links to figures and to Lectern's own layouts count from there. */
  deckFile: string;
  /** The outline or recipe that the deck is built from. */
  sourceFile: string;
  /** Minutes that the talk was made for, when the outline names others. */
  minutes?: number | undefined;
  /** Language of the translation that it is made from. */
  language?: string | undefined;
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
  const context = contextOf(deck, folder);
  const ends = endsOf(deck);
  const numbers = numberBackup(deck.slides);
  const language = languageOf(deck.language);
  const slides = linkReferences(uniqueTitles(deck.slides)).map((slide, index) => {
    const places = deck.hasSources ? namePlaces(slide.sources, language) : undefined;
    return emitSlide(slide, context, { end: ends[index], backup: numbers[index], places });
  });
  const record = deck.prints ?? printSlides(deck, options);
  const head = headmatter(deck, folder, options);
  const texts = slides.map(({ fields, text }, index) => {
    const digest = slideDigest(join(fields, text).trimEnd());
    if (index > 0) return join({ ...fields, lectern: digest }, text);
    const { lectern, ...rest } = head;
    const records: DeckNotes = {
      head: recordHead(rest, fields),
      slides: recordSlides(deck.slides, record),
      first: digest,
    };
    return join({ ...rest, lectern: { ...lectern, ...records, digest: "" }, ...fields }, text);
  });
  const diagnostics = findUnreachableFigures(deck, options, folder);
  return { markdown: sealDeck(texts.join("\n")), diagnostics };
}

/**
 * What is said on each slide, as digests by its address: the same as long as its source says the same, wherever it
 * stands and however it is made to fit. Made from a deck before it is.
 */
export function printSlides(deck: Deck, { deckFile }: Pick<EmitOptions, "deckFile">): Map<string, string> {
  const context = contextOf(deck, dirname(resolve(deckFile)));
  const said = linkReferences(uniqueTitles(deck.slides)).map((slide) => {
    const { fields: all, text } = emitSlide(slide, context);
    // The notes say the minutes; how much a slide matters is not said on it.
    const { minutes: _, priority: __, ...fields } = all;
    return { address: wholeAddress(slide.id), text: join(fields, text) };
  });
  const groups = Map.groupBy(said, ({ address }) => address);
  return new Map([...groups].map(([address, all]) => [address, printOf(all.map(({ text }) => text).join("\n"))]));
}

const contextOf = ({ language }: Deck, folder: string): EmitContext => ({
  labels: languageOf(language).labels,
  way: isRightToLeft(language) ? "RL" : "LR",
  folder,
});

/** Each field of the whole deck with a digest of it; behind them, without one, the fields of the first slide. */
function recordHead(head: Record<string, unknown>, own: Record<string, unknown>): string {
  const fields = splitFields(toFrontmatter(head).slice(4, -4)) ?? [];
  const names = Object.keys(own).filter((key) => own[key] !== undefined);
  return [...fields.map(({ key, text }) => `${key}:${printOf(text.trimEnd())}`), ...names].join(" ");
}

/** All slides in their order; the first of several parts has the digest of what is said on all of them. */
function recordSlides(slides: readonly Slide[], prints: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  return slides
    .map(({ id }) => {
      const whole = wholeAddress(id);
      if (seen.has(whole)) return id;
      seen.add(whole);
      return `${id}:${prints.get(whole) ?? ""}`;
    })
    .join(" ");
}

const join = (fields: Record<string, unknown>, text: string) => `${toFrontmatter(fields)}\n${text}`;

/** Slidev serves files of the deck's own package only: a figure elsewhere would be missing from the slides. */
function findUnreachableFigures(deck: Deck, { sourceFile, deckFile }: EmitOptions, folder: string): Diagnostic[] {
  const home = packageRoot(folder);
  return deck.slides.flatMap((slide) =>
    filesOf(slide)
      .filter(({ path, isServed }) => !isInside(home, path) || (isServed && !addressOf(path, folder).startsWith("/")))
      .map(({ path, position = slide.position }): Diagnostic => {
        const isHere = isInside(home, path);
        const message = isHere
          ? `the site of the deck ${deckFile} has no ${basename(path)}, which does not lie in the \`public/\` beside it`
          : `the deck ${deckFile} can't show ${basename(path)}, which lies outside of ${home}`;
        const hint = isHere
          ? "write the deck beside the outline, or show the file with `<img>` or `![…](…)`"
          : "write the deck into the same project as the outline";
        const file = slide.file ?? sourceFile;
        return { severity: "error", code: "figure-is-reachable", file, position, message, hint };
      }),
  );
}

function headmatter(
  deck: Deck,
  folder: string,
  { root, sourceFile, isDraft, minutes, language }: EmitOptions,
): Record<string, unknown> & { lectern: DeckNotes } {
  return {
    draft: isDraft ? languageOf(deck.language).labels.draft : undefined,
    theme: deck.theme === undefined ? "default" : themeFrom(folder, deck.theme),
    // Slidev looks for layouts beside the deck only; one that lies elsewhere than Lectern takes its as an addon.
    addons: folder === root ? undefined : ["lectern"],
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
    canvasWidth: SLIDE.width,
    // The presenter's clock counts against it.
    duration: `${Math.ceil(deck.budget ?? sumMinutes(deck))}min`,
    // Without these two, Slidev fetches fonts and icon from servers.
    fonts: {
      ...{ provider: "none", sans: FAMILIES.sans.name, serif: FAMILIES.serif.name, mono: FAMILIES.mono.name },
      ...deck.brand?.families,
    },
    brand: deck.brand && wayFrom(folder, deck.brand.file),
    // The addon has one of its own.
    favicon: false,
    // Slidev would preload whatever looks like an image's address in the text.
    preloadImages: false,
    themeConfig: { shortTitle: deck.shortTitle, runningTitle: deck.hasRunningTitle, start: deck.start },
    lectern: {
      [deck.isLecture ? "recipe" : "outline"]: toUrl(relative(folder, resolve(sourceFile))),
      minutes,
      language,
      brand: deck.brand?.isNamed,
      url: deck.urls.slides,
      paper: deck.urls.paper,
      further: deck.further?.map(writeEntry),
      uncited: deck.uncited?.map(writeEntry),
    },
  };
}

const writeEntry = (entry: SlideText) => notesToMarkdown([toNote(entry)]);

const sumMinutes = ({ slides }: Deck) =>
  Math.max(
    1,
    slides.reduce((sum, { minutes }) => sum + minutes, 0),
  );

/** Slidev takes what begins with a dot for a folder, as seen from the deck. */
function themeFrom(folder: string, theme: string): string {
  return isAbsolute(theme) ? wayFrom(folder, theme) : theme;
}

/** A file or folder as seen from the deck's folder. */
function wayFrom(folder: string, path: string): string {
  const way = toUrl(relative(folder, path));
  return way.startsWith(".") ? way : `./${way}`;
}

/** A slide's own frontmatter, and what stands below it. */
interface EmittedSlide {
  fields: Record<string, unknown>;
  text: string;
}

/** Of slides behind the end, which each is: the list of them is none. */
function numberBackup(slides: readonly Slide[]): (number | undefined)[] {
  let last = 0;
  return slides.map(({ isBackup, kind }) => (isBackup ? (kind === "backup" ? 0 : ++last) : undefined));
}

/** What a slide has by where it stands in its deck. */
interface InDeck {
  /** When it should end. */
  end?: string | undefined;
  /** Which of the slides behind the end it is. */
  backup?: number | undefined;
  /** Where the paper has it, for its foot. */
  places?: string | undefined;
}

function emitSlide(slide: Slide, context: EmitContext, { end = "", backup, places }: InDeck = {}): EmittedSlide {
  const { emit, layout } = kindOf(slide);
  const { frontmatter, body, written } = emit(slide, context);
  const { id, label, excerpt, message, section, opens, hue, size, clicks, minutes, priority } = slide;
  const { part, credit, language, isDark: dark } = slide;
  // Which slides belong together is for the checks to know, and for who reads on.
  const series = part ? slide.series : undefined;
  const place: PlaceFields = {
    layout,
    routeAlias: id,
    series,
    section,
    opens,
    backup,
    label,
    excerpt,
    message,
    hue,
    size,
    dark,
    clicks,
    // Slides behind the end have none.
    minutes: backup === undefined ? minutes : undefined,
    priority,
    places,
    credit,
  };
  if (language) place.lang = language;
  const fields = { ...place, ...frontmatter, ...written?.frontmatter };
  const text = written?.markdown ?? bodyToMarkdown(placeFootnotes([heading(slide), ...body], id));
  const notes = [emitNotes(slide, end, context.labels), written?.notes].filter(Boolean).join("\n\n");
  return { fields, text: `${text}\n\n<!--\n${notes}\n-->\n` };
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
  return notesToMarkdown([[{ type: "strong", children: toNote(plain(plan)) }], ...notes.map(toNote)]);
}
