import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseSync } from "@slidev/parser";
import { parseTimeString } from "@slidev/parser/utils";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString as toPlain } from "mdast-util-to-string";
import { isMap, LineCounter, parseDocument } from "yaml";
import type { Look } from "../brand/look.ts";
import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import { languageOf } from "../languages/index.ts";
import { ROOT } from "../paths/root.ts";
import { toSubscript, toSuperscript } from "../text/shift-text.ts";

/** What a deck's headmatter says about it, as plain text. */
export interface DeckInfo {
  title: string;
  author?: string;
  subject?: string;
  keywords: string[];
  /** BCP 47 tag. */
  language: string;
  /** Its brand's file, as seen from the deck. */
  brand?: string;
  /** What that makes of it; whoever prints looks it up. */
  look?: Pick<Look, "logos" | "footer">;
  /** Whether its slides are dark, on paper too; or one of them. */
  isDark: boolean;
  hasDark: boolean;
  /** Minutes that its talk takes. */
  minutes?: number;
  /** Where the slides are published, and where the paper is. */
  urls: { slides?: string; paper?: string };
  /** Works that slides cite and do not list, as Markdown: the handout does. */
  further: string[];
  /** The other works of its paper's list. */
  uncited: string[];
}

/** Reads the headmatter of a deck's text, of a deck from Lectern or of any other. */
export function readDeckInfo(markdown: string): DeckInfo {
  const { slides } = parseSync(markdown, "slides.md");
  const head = slides[0]?.frontmatter ?? {};
  const { title = slides[0]?.title ?? "", author, info, keywords, lang, lectern = {} } = head;
  return {
    // Slidev reads Markdown in these two.
    title: markdownToPlain(String(title)),
    ...(typeof info === "string" ? { subject: markdownToPlain(info) } : {}),
    ...(typeof author === "string" ? { author } : {}),
    keywords: (Array.isArray(keywords) ? keywords : String(keywords ?? "").split(",")).map((word) =>
      String(word).trim(),
    ),
    language: typeof lang === "string" ? lang : "en",
    ...(typeof head.brand === "string" ? { brand: head.brand } : {}),
    ...durationOf(head.duration),
    isDark: head.colorSchema === "dark",
    hasDark: slides.some(({ frontmatter }) => frontmatter.dark === true),
    urls: {
      ...(typeof lectern.url === "string" ? { slides: lectern.url } : {}),
      ...(typeof lectern.paper === "string" ? { paper: lectern.paper } : {}),
    },
    further: textsOf(lectern.further),
    uncited: textsOf(lectern.uncited),
  };
}

/** Minutes of a talk, as Slidev reads them: `45min`, `1h30m`, or seconds. */
function durationOf(duration: unknown): { minutes?: number } {
  if (typeof duration !== "string" && typeof duration !== "number") return {};
  try {
    const minutes = parseTimeString(duration).seconds / 60;
    return minutes > 0 && minutes < Number.POSITIVE_INFINITY ? { minutes } : {};
  } catch {
    return {};
  }
}

const textsOf = (list: unknown) => (Array.isArray(list) ? list.map(String) : []);

/** Where a slide stands in a deck's text. */
export interface SlidePlace {
  /** Its `routeAlias`. */
  address: string | undefined;
  /** Whether other slides stand in its place, of another file. */
  isInclude: boolean;
  position: Position;
  sourceLine: string;
  /** Indexes of its first line, and of the one behind its last. */
  start: number;
  end: number;
}

/** Where in a deck's text each slide stands that is shown. */
export function placeSlides(text: string): SlidePlace[] {
  const lines = text.split(/\r?\n/);
  // Slidev leaves hidden slides out.
  return parseSync(text, "slides.md")
    .slides.filter(({ frontmatter }) => !frontmatter.hide && !frontmatter.disabled)
    .map(({ start, end, frontmatter: { routeAlias, src } }) => {
      const heading = lines.findIndex((line, index) => index >= start && index < end && line.startsWith("# "));
      const line = heading < 0 ? start : heading;
      const sourceLine = lines[line] ?? "";
      return {
        address: routeAlias === undefined ? undefined : String(routeAlias),
        isInclude: src !== undefined,
        position: { line: line + 1, column: 1, length: Math.max(1, sourceLine.length) },
        sourceLine,
        start,
        end,
      };
    });
}

/** A deck's text with a word on its first slide that it was not checked; the file itself stays as it is. */
export function markDraft(deckFile: string): string {
  const text = readFileSync(deckFile, "utf8");
  const { frontmatter } = parseSync(text, deckFile).slides[0] ?? {};
  const { draft } = languageOf(typeof frontmatter?.lang === "string" ? frontmatter.lang : "en").labels;
  const line = `draft: ${JSON.stringify(draft)}\n`;
  return /^---\r?\n/.test(text) && frontmatter && !("draft" in frontmatter)
    ? text.replace(/^---\r?\n/, (open) => open + line)
    : text;
}

/** A draft's text without the word that it was not checked, for when it was; nothing when it has none. */
export function unmarkDraft(deckFile: string): string | undefined {
  const text = readFileSync(deckFile, "utf8");
  const head = /^---\r?\n[\s\S]*?\n---\r?\n/.exec(text)?.[0] ?? "";
  const bare = head.replace(/^draft: .*\r?\n/m, "");
  return bare === head ? undefined : bare + text.slice(head.length);
}

/** What a text in Markdown says, without its marks. */
export function markdownToPlain(markdown: string): string {
  // A file's title knows no raised text: 10⁶ must not become 106.
  const shifted = markdown.replace(/<(sup|sub)>([^<]*)<\/\1>/g, (_, name, text) =>
    (name === "sup" ? toSuperscript : toSubscript)(text),
  );
  const tree = fromMarkdown(shifted);
  return tree.children.map((block) => toPlain(block, { includeHtml: false })).join(" ");
}

/**
 * First lines of slides that are no YAML: Slidev guesses what they mean, or fails without a line where they are no fields.
 *
 * @param file the deck, as the person knows it
 */
export function findBrokenFrontmatter(file: string, text: string): Diagnostic[] {
  const lines = text.split(/\r?\n/);
  return frontmattersOf(text).flatMap(({ start, raw }): Diagnostic[] => {
    const counter = new LineCounter();
    const document = parseDocument(raw, { lineCounter: counter, prettyErrors: false });
    const [error] = document.errors;
    const isFields = document.contents === null || isMap(document.contents);
    if (!error && isFields) return [];
    // A quote that is never closed is missed behind the last line.
    const at = counter.linePos(Math.min(error?.pos[0] ?? 0, Math.max(0, raw.trimEnd().length - 1)));
    const line = start + at.line;
    const sourceLine = lines[line - 1] ?? "";
    return [
      {
        severity: isFields ? "warning" : "error",
        code: "frontmatter-is-yaml",
        file,
        position: { line, column: at.col, length: Math.max(1, sourceLine.length - at.col + 1) },
        sourceLine,
        message: error
          ? `the first lines of this slide are no YAML: ${error.message}`
          : "the first lines of this slide are no fields such as `layout: default`",
        hint: "what Slidev reads may be another thing than what is written; look at quotes, brackets and colons",
      },
    ];
  });
}

/** The frontmatter of each slide, with the number of lines before it. */
function frontmattersOf(text: string): { start: number; raw: string }[] {
  try {
    return parseSync(text, "slides.md").slides.flatMap(({ start, frontmatterRaw: raw, frontmatterStyle }) =>
      raw === undefined || frontmatterStyle !== "frontmatter" ? [] : [{ start: start + 1, raw }],
    );
  } catch {
    // Slidev's parser fails on first lines that are no fields.
    const raw = /^---.*\r?\n([\s\S]*?)^---/m.exec(text)?.[1];
    return raw === undefined ? [] : [{ start: 1, raw }];
  }
}

/** Says when there is no deck at a path; Slidev would offer to write one of its own there. */
export function findMissingDeck(file: string): Diagnostic | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile()) return undefined;
  const message = stat ? "this is not a file; expected a deck" : "there is no such deck";
  return { severity: "error", code: "file-exists", file, message, hint: "check the path, or name an outline" };
}

/** Says when a deck does without Lectern's addon, and so without what that does for who presents it. */
export function findNoAddon(file: string): Diagnostic | undefined {
  const { addons } = parseSync(readFileSync(file, "utf8"), file).slides[0]?.frontmatter ?? {};
  const hasIt = dirname(resolve(file)) === ROOT || [addons].flat().some((addon) => /\blectern\b/.test(String(addon)));
  if (hasIt) return undefined;
  return {
    ...{ severity: "error", code: "deck-has-addon", file },
    message: "this deck does without Lectern's addon, so a phone can't be its clicker",
    hint: "write `addons: [lectern]` into its first lines, or leave `--remote` out",
  };
}
