import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { addSourceLines } from "../diagnostics/source-lines.ts";
import { slideText } from "../remix/lock/slide-content.ts";
import { isFrame } from "../remix/select-slides.ts";
import type { Candidate, LoadedSource } from "../remix/types.ts";
import { toPlainText } from "../text/inline.ts";
import type { Uses } from "./find-uses.ts";
import { type Drawing, lookOf } from "./pictures/picture-key.ts";
import type { BoardFinding, BoardSlide, BoardWork } from "./protocol.ts";

/** A work as the board's page shows it. @param file its path */
export function viewWork(
  kind: BoardWork["kind"],
  file: string,
  { value, diagnostics }: LoadedSource,
  uses: Uses,
  depict: (drawing: Drawing) => string,
): BoardWork {
  const findings = viewFindings(diagnostics);
  if (!value)
    return {
      ...{ id: file, kind, title: file, shortTitle: file, authors: [], licence: "unknown", language: "en" },
      ...{ slides: [], sections: [], findings },
    };
  const { work, shortTitle, language, candidates, sectionNames } = value;
  const look = lookOf(value);
  const among = candidates.map(({ slide }) => slide);
  const inside = (id: string) => candidates.filter(({ within }) => within.includes(id)).map(({ slide }) => slide.id);
  return {
    ...{ id: file, kind, title: toPlainText(work.title), shortTitle, authors: work.authors, language, findings },
    ...(work.year === undefined ? {} : { year: work.year }),
    licence: work.licence,
    slides: candidates.map((candidate) => ({
      ...viewSlide(candidate, uses.get(`${file}#${candidate.slide.id}`) ?? []),
      picture: depict({ ...candidate, look, among, size: "small" }),
    })),
    sections: [...sectionNames]
      .map(([id, name]) => ({ id, name, slides: inside(id) }))
      .filter(({ slides }) => slides.length > 0),
  };
}

function viewSlide(candidate: Candidate, usedIn: readonly string[]): Omit<BoardSlide, "picture"> {
  const { slide, kind, tags } = candidate;
  const notes = notesOf(slide);
  return {
    id: slide.id,
    title: toPlainText(slide.title),
    words: slideText({ ...slide, notes: [] })
      .split("\n")
      .slice(1)
      .join(" "),
    ...{ notes, minutes: slide.minutes, kind, tags, usedIn: [...usedIn] },
    sources: slide.sources,
    isFrame: isFrame(candidate),
  };
}

/** What the speaker says, a paragraph each. */
export function notesOf(slide: Candidate["slide"]): string[] {
  const written =
    "noteMarkdown" in slide ? slide.noteMarkdown.split(/\n{2,}/).filter((each) => each.trim() !== "") : [];
  return [...slide.notes.map((paragraph) => toPlainText(paragraph)), ...written];
}

/**
 * Findings as the board tells them, each with the line that it is about.
 *
 * @param unsaved a file that says something else on the board than on the disk
 */
export function viewFindings(
  diagnostics: readonly Diagnostic[],
  unsaved?: { file: string; text: string },
): BoardFinding[] {
  const lines = unsaved?.text.split(/\r?\n/) ?? [];
  const known = diagnostics.map((each) => {
    const line = each.position && each.file === unsaved?.file ? lines[each.position.line - 1] : undefined;
    return line === undefined ? each : { ...each, sourceLine: line };
  });
  return addSourceLines(known).map(({ severity, code, message, hint, file, position, sourceLine }) => ({
    ...{ severity, code, message },
    ...(hint === undefined ? {} : { hint }),
    ...(file === undefined ? {} : { file }),
    ...(position ? { line: position.line, column: position.column } : {}),
    ...(sourceLine === undefined ? {} : { source: sourceLine }),
  }));
}
