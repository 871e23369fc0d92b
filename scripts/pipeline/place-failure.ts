import { basename, isAbsolute } from "node:path";
import type { Deck } from "../deck/types.ts";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { UndrawnSlide } from "../exporter/undrawn-slide.ts";
import { packagesOf } from "../outline/check-theme.ts";
import { packageVersion } from "../paths/packages.ts";
import { placeOfField } from "./place-of-field.ts";

/**
 * A failed build of a temporary deck, told in terms of what a person wrote: the outline or recipe, and for a slide that
 * can't be drawn its place there.
 *
 * @returns the error itself when it is about something else
 */
export function placeFailure(error: unknown, { slides, theme }: Deck, sourceFile: string): unknown {
  if (!(error instanceof EnvironmentError)) return error;
  const { severity: _, file = "", ...finding } = error.diagnostic;
  if (!basename(file).startsWith(".lectern-")) return error;
  if (theme !== undefined && finding.code === "deck-builds" && isOf(theme, finding.hint))
    return failureOfTheme(error, sourceFile);
  const slide = error instanceof UndrawnSlide ? slides[error.slide - 1] : undefined;
  return new EnvironmentError(
    {
      ...finding,
      message: firstLines(finding.message),
      file: slide?.file ?? sourceFile,
      ...(slide?.position ? { position: slide.position } : {}),
      ...(slide?.kind === "written"
        ? { hint: "mend the slide's Markdown; https://sli.dev/guide/syntax has what Slidev knows" }
        : {}),
      ...(slide?.kind === "drawing" || slide?.kind === "slidev"
        ? { hint: "mend the diagram; https://mermaid.live shows it while you write" }
        : {}),
    },
    error.exitCode,
  );
}

/** Whether what Slidev says names a file of a theme. */
function isOf(theme: string, said = ""): boolean {
  const folders = isAbsolute(theme) ? [basename(theme)] : packagesOf(theme).map((name) => `node_modules/${name}`);
  return folders.some((folder) => said.replaceAll("\\", "/").includes(`${folder}/`));
}

/** Themes are written for some versions of Slidev, and fail in others. */
function failureOfTheme({ diagnostic, exitCode }: EnvironmentError, sourceFile: string): EnvironmentError {
  const { value: theme, position } = placeOfField(sourceFile, "theme") ?? {};
  const finding = {
    code: "theme-builds",
    file: sourceFile,
    ...(position ? { position } : {}),
    message: `Slidev could not build this deck with the theme \`${theme}\``,
    hint: `take a version of the theme that is made for Slidev ${packageVersion("@slidev/cli")}, or another theme. ${diagnostic.hint}`,
  };
  return new EnvironmentError(finding, exitCode);
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
