import type { Slide } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { NotesRule } from "./recipe/schema.ts";
import type { Override } from "./recipe/types.ts";

/**
 * A taken slide with what the recipe says about it.
 *
 * @param rule what becomes of the source's notes
 * @param file the recipe, for the place of what can't be changed
 * @returns the slide, and whether its wording is no longer its author's
 */
export function overrideSlide(
  slide: Slide,
  override: Override | undefined,
  rule: NotesRule,
  file: string,
): { slide: Slide; isAdapted: boolean; diagnostics: Diagnostic[] } {
  const { title, points, notes = [], minutes, priority } = override ?? {};
  const diagnostics: Diagnostic[] = [];
  const refuse = (message: string, hint: string) => {
    if (override)
      diagnostics.push({
        severity: "error",
        code: "override-is-possible",
        file,
        position: override.position,
        message,
        hint,
      });
  };
  const isWritten = slide.kind === "slidev";
  if (isWritten && (title || points))
    refuse(
      "this slide was written by hand; its title and points are taken as they are",
      "leave them, or write a slide of your own in its place",
    );
  else if (points && !("points" in slide))
    refuse(
      `a slide of kind \`${slide.kind}\` has no points to change`,
      "change the outline, or write a slide of your own in its place",
    );
  // The recipe's own notes come first: they are what the lecturer wants to see.
  const isKept = rule === "keep" || (rule === "replace" && notes.length === 0);
  const changed = {
    ...slide,
    ...(title && !isWritten ? { title } : {}),
    ...(points && "points" in slide ? { points } : {}),
    ...(minutes === undefined ? {} : { minutes }),
    ...(priority === "must" ? { isWanted: true, priority: undefined } : {}),
    ...(priority === "should" || priority === "could" ? { priority } : {}),
    notes: isKept ? [...notes, ...slide.notes] : notes,
    ...("noteMarkdown" in slide && !isKept ? { noteMarkdown: "" } : {}),
  } as Slide;
  return { slide: changed, isAdapted: Boolean(title || points), diagnostics };
}
