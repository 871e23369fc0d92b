import { readFileSync } from "node:fs";
import { parseSync } from "@slidev/parser";
import { sumMinutes } from "../deck/minutes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { findMissingDeck, markdownToPlain, readDeckInfo } from "../exporter/deck-info.ts";
import { loadOutline } from "../outline/load-outline.ts";
import { planDeck } from "../planner/plan-deck.ts";
import { toPlainText } from "../text/inline.ts";
import { compileTalk } from "./compile-talk.ts";
import type { Source } from "./source.ts";

/** What a list says of an outline, a recipe or a deck. */
export interface TalkSummary {
  file: string;
  /** Missing when an error keeps it from being read. */
  title?: string;
  /** What it may take, if it says so; else what is planned. */
  minutes?: number;
  /** How many errors there are in it. */
  errors: number;
}

/** A slide as a list names it. */
export interface SlideSummary {
  id: string;
  kind: string;
  title: string;
  minutes?: number;
}

/** Reads what an outline, a recipe or a deck is about. Nothing is written, and errors in it are only counted. */
export async function summarizeTalk({ kind, file }: Pick<Source, "kind" | "file">): Promise<TalkSummary> {
  try {
    if (kind === "deck") return { file, ...summarizeDeck(readFileSync(file, "utf8")), errors: 0 };
    if (kind === "recipe") {
      const { loadRecipe } = await import("../remix/recipe/load-recipe.ts");
      const { value, diagnostics } = loadRecipe(file);
      return summary(
        file,
        value && { title: toPlainText(value.lecture.title), minutes: value.lecture.minutes },
        diagnostics,
      );
    }
    const { value, diagnostics } = await loadOutline(file);
    if (!value) return summary(file, undefined, diagnostics);
    const minutes = value.talk.minutes ?? sumOf((await planDeck(value)).deck.slides);
    return summary(file, { title: toPlainText(value.paper.title), minutes }, diagnostics);
  } catch (error) {
    // It is gone meanwhile, or may not be read: that is no reason not to list the others.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return { file, errors: 1 };
  }
}

const sumOf = (slides: readonly { minutes: number }[]) => sumMinutes(slides.map(({ minutes }) => minutes));

function summary(
  file: string,
  found: { title: string; minutes: number | undefined } | undefined,
  diagnostics: readonly Diagnostic[],
): TalkSummary {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  if (!found) return { file, errors };
  return { file, title: found.title, ...(found.minutes === undefined ? {} : { minutes: found.minutes }), errors };
}

function summarizeDeck(markdown: string): { title: string; minutes?: number } {
  const { duration } = parseSync(markdown, "slides.md").slides[0]?.frontmatter ?? {};
  const minutes = Number(/^(\d+(?:\.\d+)?) ?min$/.exec(String(duration ?? ""))?.[1]);
  return { title: readDeckInfo(markdown).title, ...(minutes > 0 ? { minutes } : {}) };
}

/** The slides of an outline, of a recipe or of a deck as it is, those of a talk that is too long, too, with what is wrong. Nothing is written. */
export async function listSlides(
  source: Source,
): Promise<{ title?: string; minutes?: number; slides: SlideSummary[]; diagnostics: Diagnostic[] }> {
  if (source.kind === "deck") {
    const { file } = source;
    const missing = findMissingDeck(file);
    if (missing) return { slides: [], diagnostics: [missing] };
    const markdown = readFileSync(file, "utf8");
    return { ...summarizeDeck(markdown), slides: slidesOf(markdown), diagnostics: [] };
  }
  const compiled = await compileTalk(source, { isDraft: true });
  const { diagnostics } = compiled;
  if (compiled.outcome === "failed") return { slides: [], diagnostics };
  const { deck } = compiled;
  const slides = deck.slides.map(({ id, kind, title, minutes }) => ({ id, kind, title: toPlainText(title), minutes }));
  return { title: toPlainText(deck.title), minutes: sumOf(deck.slides), slides, diagnostics };
}

function slidesOf(markdown: string): SlideSummary[] {
  return parseSync(markdown, "slides.md")
    .slides.filter(({ frontmatter }) => !frontmatter.hide && !frontmatter.disabled)
    .map(({ frontmatter, title }, index) => ({
      id: String(frontmatter.routeAlias ?? index + 1),
      kind: String(frontmatter.layout ?? (index === 0 ? "cover" : "default")),
      title: markdownToPlain(title ?? ""),
    }));
}
