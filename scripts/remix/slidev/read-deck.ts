import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { getDefaultConfig, load } from "@slidev/parser/fs";
import type { SlideInfo } from "@slidev/types";
import spdxIds from "spdx-license-ids/index.json" with { type: "json" };
import { planMinutes } from "../../deck/minutes.ts";
import type { SlidevSlide } from "../../deck/types.ts";
import { type Diagnostic, hasErrors, type Position } from "../../diagnostics/diagnostic.ts";
import { loadOutline } from "../../outline/load-outline.ts";
import { readSource } from "../../outline/read-source.ts";
import type { Work } from "../recipe/types.ts";
import { freeAddress, TAKEN_ADDRESSES, toAddress } from "../slug.ts";
import type { Candidate, LoadedSource, Source } from "../types.ts";
import { bringAlong } from "./bring-along.ts";
import { bringLayout } from "./bring-layout.ts";

type Fields = Record<string, unknown>;

/**
 * Reads a deck that was written for Slidev as something to take slides of: each with its frontmatter, layout, notes,
 * components, pictures and snippets; `src:` includes are followed.
 *
 * @param file path of the deck, relative to the working directory
 * @param place the deck's names: from the recipe's folder, for addresses
 */
export async function readSlidevDeck(file: string, place: Pick<Source, "key" | "name">): Promise<LoadedSource> {
  const path = resolve(file);
  const { source, diagnostics: unreadable } = readSource(path, file);
  if (!source) return { diagnostics: unreadable, files: [path] };
  const folder = dirname(path);
  const deck = await loadDeck(path, folder);
  if ("message" in deck)
    return {
      diagnostics: [{ severity: "error", code: "deck-is-slidev", file, message: deck.message }],
      files: [path],
    };
  const { slides, headmatter, markdownFiles } = deck;
  const files = Object.keys(markdownFiles).map((name) => resolve(name));
  const diagnostics: Diagnostic[] = Object.entries(markdownFiles).flatMap(([name, { errors = [] }]) =>
    errors.map(({ row, message }) => {
      const position = { line: row + 1, column: 1, length: 1 };
      // The parser names paths of this machine.
      const said = message.replaceAll(`${folder}/`, "");
      return { severity: "error", code: "include-exists", file: shown(name), position, message: lowerFirst(said) };
    }),
  );
  diagnostics.push(...leftBehind(headmatter, folder, file));
  const language = typeof headmatter.lang === "string" ? headmatter.lang : "en";
  const used = new Set<string>(TAKEN_ADDRESSES);
  const defaults = isFields(headmatter.defaults) ? headmatter.defaults : {};
  const candidates = slides.map((info, index): Candidate => {
    const frontmatter = { ...defaults, ...withoutHeadmatter(info.frontmatter, index === 0) };
    const { routeAlias, hue, label, size, tags, layout: named, ...rest } = frontmatter;
    const layout = typeof named === "string" ? named : index === 0 ? "cover" : "default";
    const where = { file: shown(info.source.filepath), position: placeOf(info) };
    const { id, warning } = addressOf(routeAlias, info, index, used, where);
    if (warning) diagnostics.push(warning);
    const drawn = bringLayout(layout, folder, where);
    const body = bringAlong(info, rest, { folder, ...where });
    diagnostics.push(...drawn.diagnostics, ...body.diagnostics);
    files.push(...[...drawn.assets, ...body.assets].map((asset) => asset.path));
    // A deck from Lectern opens its notes with the plan of its own talk.
    const [plan = "", planned] =
      (isFields(headmatter.lectern) && /^\*\*([\d.]+) \S+ · .*\*\*\s*/.exec(info.note ?? "")) || [];
    const note = (info.note ?? "").slice(plan.length);
    const slide: SlidevSlide = {
      kind: "slidev",
      id,
      title: [{ type: "text", value: toPlain(info.title) || id }],
      ...where,
      ...(typeof hue === "number" ? { hue } : {}),
      ...(typeof label === "string" ? { label } : {}),
      ...(typeof size === "string" ? { size: size as SlidevSlide["size"] & string } : {}),
      frontmatter: { layout: drawn.layout, ...body.frontmatter },
      markdown: body.markdown,
      noteMarkdown: note,
      notes: [],
      minutes: planned === undefined ? minutesOf(note) : Number(planned),
      sources: [],
    };
    const words = [tags].flat().filter((tag) => typeof tag === "string");
    return {
      slide,
      within: [],
      tags: words,
      priority: "must",
      kind: layout,
      assets: [...drawn.assets, ...body.assets],
    };
  });
  const found = { diagnostics, files: [...new Set(files)] };
  if (hasErrors(diagnostics.filter(({ code }) => code === "include-exists"))) return found;
  const outline = await outlineOf(headmatter, folder);
  const own = workOf(headmatter, toPlain(deck.headmatter.title) || basename(file));
  const work = outline === undefined ? own : { ...own, ...outline };
  return {
    ...found,
    value: { file, ...place, work, language, candidates, references: [], sectionNames: new Map() },
  };
}

/** A slide without notes takes as long as most slides do. */
const USUAL_MINUTES = 1;

const minutesOf = (note: string) =>
  planMinutes(note === "" ? USUAL_MINUTES : undefined, [[{ type: "text", value: note }]]);

const shown = (path: string) => relative("", path).replaceAll("\\", "/");

async function loadDeck(path: string, folder: string) {
  try {
    return await load({ roots: [folder], userRoot: folder } as never, path);
  } catch (error) {
    return { message: `this is no Slidev deck: ${(error as Error).message.split("\n")[0]}` };
  }
}

/** What the headmatter says about the whole deck; the first slide has it beside its own. */
const OF_THE_DECK = new Set([
  ...Object.keys(getDefaultConfig()),
  ...["theme", "addons", "keywords", "lang", "config", "defaults", "lectern", "draft", "licence", "license", "date"],
]);
/** Settings that a slide may have too. */
const OF_A_SLIDE = new Set(["transition", "clickAnimation"]);

function withoutHeadmatter(frontmatter: Fields, isFirst: boolean): Fields {
  const own = Object.entries(frontmatter).filter(([key]) => !isFirst || !OF_THE_DECK.has(key) || OF_A_SLIDE.has(key));
  return Object.fromEntries(own.filter(([key]) => !DROPPED.has(key)));
}

/** Where a slide belonged in its own deck, and what the lecture says anew. */
const DROPPED = new Set(["src", "section", "series", "credit", "excerpt"]);

/** Settings of a deck that change how its slides look or are read, and that a lecture does not take over. */
const SETTINGS = ["addons", "mdc", "comark", "canvasWidth", "css", "lineNumbers", "themeConfig"];

/** Files beside a deck that change how all of its slides look or behave. */
const GLOBAL =
  /^(?:styles?(?:\.(?:css|ts|js))?|setup|uno\.config\.ts|unocss\.config\.ts|global-.*|slide-.*\.vue|custom-nav.*)$/;

/** The rule for what can't be for one slide alone: the lecture's own counts. What that leaves out is told. */
function leftBehind(headmatter: Fields, folder: string, file: string): Diagnostic[] {
  const tell = (message: string, hint: string): Diagnostic => ({
    severity: "warning",
    code: "deck-has-one-look",
    file,
    message,
    hint,
  });
  const isLecterns = isFields(headmatter.lectern);
  const { theme = "default" } = headmatter;
  const settings = SETTINGS.filter((key) => headmatter[key] !== undefined && headmatter[key] !== false);
  const around = readdirSync(folder).filter((name) => GLOBAL.test(name));
  return isLecterns
    ? []
    : [
        ...(theme === "default" || theme === "none"
          ? []
          : [
              tell(
                `its theme \`${theme}\` stays behind; its slides are drawn as all others of the lecture`,
                "look at them",
              ),
            ]),
        ...(settings.length > 0
          ? [
              tell(
                `settings of its first lines stay behind: ${settings.join(", ")}`,
                "look at the slides that are taken",
              ),
            ]
          : []),
        ...(around.length > 0
          ? [
              tell(
                `what styles or runs its whole deck stays behind: ${around.join(", ")}`,
                "put what a slide needs into the slide",
              ),
            ]
          : []),
      ];
}

function addressOf(
  routeAlias: unknown,
  { title }: SlideInfo,
  index: number,
  used: Set<string>,
  where: { file: string; position: Position },
): { id: string; warning?: Diagnostic } {
  const isAddress = typeof routeAlias === "string" && /^[\p{L}\p{N}._-]*[\p{L}_-][\p{L}\p{N}._-]*$/u.test(routeAlias);
  const named = isAddress ? routeAlias : undefined;
  const given = named ?? toAddress(toPlain(title));
  if (given !== undefined) return { id: freeAddress(given, used) };
  return {
    id: freeAddress(`slide-${index + 1}`, used),
    warning: {
      severity: "warning",
      code: "slide-has-a-name",
      ...where,
      message: `slide ${index + 1} has neither \`routeAlias\` nor a title; by its number it is another one when slides are added`,
      hint: "give it a `routeAlias`",
    },
  };
}

/** A heading without its marks. */
function toPlain(title: unknown): string {
  return String(title ?? "")
    .replace(/<[^>]*>/g, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`]/g, "")
    .trim();
}

function placeOf({ source: { filepath, start, end } }: SlideInfo): Position {
  const lines = readFileSync(filepath, "utf8").split(/\r?\n/).slice(start, end);
  const heading = lines.findIndex((line) => /^#+ /.test(line));
  const at = heading < 0 ? lines.findIndex((line) => line.trim() !== "" && line.trim() !== "---") : heading;
  return { line: start + Math.max(0, at) + 1, column: 1, length: Math.max(1, (lines[at] ?? "").length) };
}

function workOf(headmatter: Fields, title: string): Work {
  const { author, authors, licence = headmatter.license, date, lectern } = headmatter;
  const names = [authors ?? author ?? []].flat().flatMap((name) => String(name).split(/,| and /));
  const year = /^\d{4}/.exec(String(date instanceof Date ? date.toISOString() : (date ?? "")))?.[0];
  const url = isFields(lectern) ? (lectern.url ?? lectern.paper) : undefined;
  return {
    title: [{ type: "text", value: title }],
    authors: names.map((name) => name.trim()).filter((name) => name !== ""),
    ...(year === undefined ? {} : { year: Number(year) }),
    licence: typeof licence === "string" && spdxIds.includes(licence) ? licence : "unknown",
    ...(typeof url === "string" ? { url } : {}),
  };
}

/** What the outline says that a deck from Lectern was built from. */
async function outlineOf({ lectern }: Fields, folder: string): Promise<Partial<Work> | undefined> {
  if (!isFields(lectern) || typeof lectern.outline !== "string") return undefined;
  const { value } = await loadOutline(join(folder, lectern.outline));
  if (!value) return undefined;
  const { licence, year, venue } = value.paper;
  return { licence, ...(year === undefined ? {} : { year }), ...(venue === undefined ? {} : { venue }) };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
