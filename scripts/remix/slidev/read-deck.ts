import { readFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { load } from "@slidev/parser/fs";
import type { SlideInfo } from "@slidev/types";
import { planMinutes } from "../../deck/minutes.ts";
import type { SlidevSlide } from "../../deck/types.ts";
import { type Diagnostic, hasErrors, type Position } from "../../diagnostics/diagnostic.ts";
import { readSource } from "../../outline/read-source.ts";
import { freeAddress, toAddress } from "../slug.ts";
import type { Candidate, LoadedSource, Source } from "../types.ts";
import { bringAlong } from "./bring-along.ts";
import { bringLayout } from "./bring-layout.ts";
import { describeWork, isFields, leftBehind, withoutHeadmatter } from "./headmatter.ts";

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
  for (const [name, { slides: parsed }] of Object.entries(markdownFiles))
    diagnostics.push(...parsed.flatMap((each) => brokenFrontmatter(each, shown(name))));
  // What the slides are is not known then.
  if (hasErrors(diagnostics)) return { diagnostics, files };
  diagnostics.push(...leftBehind(headmatter, folder, file));
  const language = typeof headmatter.lang === "string" ? headmatter.lang : "en";
  const used = new Set<string>();
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
  const work = await describeWork(headmatter, folder, toPlain(deck.headmatter.title) || basename(file));
  return {
    diagnostics,
    files: [...new Set(files)],
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

/** Slidev makes the best of YAML that is none; what comes of it is not what its author meant. */
function brokenFrontmatter({ start, frontmatterDoc }: SlideInfo["source"], file: string): Diagnostic[] {
  const [error] = frontmatterDoc?.errors ?? [];
  if (!error) return [];
  const [place] = error.linePos ?? [];
  // Behind the line with the dashes.
  const position = { line: start + 1 + (place?.line ?? 1), column: place?.col ?? 1, length: 1 };
  const message = lowerFirst((error.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:$/, ""));
  return [{ severity: "error", code: "yaml-is-valid", file, position, message }];
}

/** A heading without its marks. */
function toPlain(title: unknown): string {
  return (typeof title === "string" || typeof title === "number" ? String(title) : "")
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

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
