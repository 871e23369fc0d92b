import { basename } from "node:path";
import type { Deck } from "../deck/types.ts";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { UndrawnSlide } from "../exporter/undrawn-slide.ts";

/**
 * A failed build of a temporary deck, told in terms of what a person wrote: the outline or recipe, and for a slide that
 * can't be drawn its place there.
 *
 * @returns the error itself when it is about something else
 */
export function placeFailure(error: unknown, { slides }: Deck, sourceFile: string): unknown {
  if (!(error instanceof EnvironmentError)) return error;
  const { severity: _, file = "", ...finding } = error.diagnostic;
  if (!basename(file).startsWith(".lectern-")) return error;
  const slide = error instanceof UndrawnSlide ? slides[error.slide - 1] : undefined;
  return new EnvironmentError(
    {
      ...finding,
      message: firstLines(finding.message),
      file: slide?.file ?? sourceFile,
      ...(slide?.position ? { position: slide.position } : {}),
      ...(slide?.kind === "drawing" || slide?.kind === "slidev"
        ? { hint: "mend the diagram; https://mermaid.live shows it while you write" }
        : {}),
    },
    error.exitCode,
  );
}

/** A failed build of a temporary deck that holds what a person has in theirs, told of that. */
export function nameDeck(error: unknown, deckFile: string): unknown {
  if (!(error instanceof EnvironmentError)) return error;
  const { severity: _, file = "", position: __, sourceLine: ___, ...finding } = error.diagnostic;
  if (!basename(file).startsWith(".lectern-")) return error;
  return new EnvironmentError({ ...finding, message: firstLines(finding.message), file: deckFile }, error.exitCode);
}

/** What is wrong and the words where it is; Mermaid then lists all that it could have been. */
function firstLines(message: string): string {
  return message
    .split("\n")
    .slice(0, 2)
    .map((line) => line.trim())
    .join(" ");
}
