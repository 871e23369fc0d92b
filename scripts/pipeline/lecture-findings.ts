import { parseSync } from "@slidev/parser";
import type { Slide } from "../deck/types.ts";
import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import { EnvironmentError, EXIT } from "../diagnostics/environment-error.ts";
import { nameHint } from "../diagnostics/list-names.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Drift } from "../remix/lock/list-drift.ts";

/** A slide to update must be one that the lecture takes, or took. */
export function unknownUpdate(id: string, known: readonly string[], recipe: string): EnvironmentError {
  return new EnvironmentError(
    {
      code: "update-is-taken",
      message: `${recipe} takes no slide \`${id}\``,
      hint: nameHint(nearest(id, known), known, "it takes no slides of others"),
    },
    EXIT.usage,
  );
}

/** What has changed upstream is told with each build, until it is taken over. */
export function warnOfDrift(
  { status, id, to, file, isKept }: Drift,
  recipe: string,
  position: Position | undefined,
): Diagnostic[] {
  const tell = (message: string, hint: string): Diagnostic[] => [
    {
      severity: "warning",
      code: "source-is-unchanged",
      file: recipe,
      ...(position ? { position } : {}),
      message,
      hint,
    },
  ];
  const look = `see what: \`lectern remix ${recipe} --status\``;
  const accept = `\`--update ${id}\``;
  switch (status) {
    case "changed":
      return isKept
        ? tell(
            `\`${id}\` of ${file} has changed; the lecture shows it as it was taken`,
            `${look}; take the change: ${accept}`,
          )
        : tell(
            `\`${id}\` of ${file} has changed since it was taken; the lecture shows it as it is now`,
            `${look}; settle it: ${accept}`,
          );
    case "gone":
      return isKept
        ? tell(`\`${id}\` of ${file} is gone; the lecture shows it as it was taken`, `do without it: ${accept}`)
        : tell(`\`${id}\`, which this lecture took, is no longer in ${file}`, `do without it: ${accept}`);
    case "moved":
      if (isKept)
        return tell(
          `\`${id}\` of ${file} is \`${to}\` now; the lecture shows it as it was taken`,
          `name it so where the recipe names it, and settle it: ${accept}`,
        );
      return tell(
        `\`${id}\` of ${file} is \`${to}\` now`,
        `name it so where the recipe names it, and settle it: ${accept}`,
      );
    default:
      return [];
  }
}

/** Slides written by hand stand in the lecture as they did in their deck, or it is told that they can't. */
export function findAltered(slides: readonly Slide[], markdown: string, recipe: string): Diagnostic[] {
  const written = parseOrNothing(markdown);
  return slides.flatMap((slide, index): Diagnostic[] => {
    if (slide.kind !== "slidev") return [];
    // Of a deck that can't be read at all, only a slide with a divider in it may be to blame.
    if (written ? written[index]?.content === slide.markdown.trim() : !/^---/m.test(slide.markdown)) return [];
    return [
      {
        severity: "error",
        code: "slide-comes-along",
        file: slide.file ?? recipe,
        ...(slide.position ? { position: slide.position } : {}),
        message: `Slidev would read \`${slide.id}\` in another way when it stands in another deck`,
        hint: "look for `---` or comments in it that are not closed",
      },
    ];
  });
}

function parseOrNothing(markdown: string) {
  try {
    return parseSync(markdown, "slides.md").slides;
  } catch {
    return undefined;
  }
}
