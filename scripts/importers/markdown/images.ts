import type { Inline } from "../../outline/inline.ts";
import type { Figure } from "../manuscript.ts";
import { type Line, placeOf } from "./lines.ts";
import type { Reading } from "./reading.ts";
import { addAnchors, takeLabels } from "./reading.ts";

/** Signs in a project's page, not pictures of a paper. */
const BADGE =
  /shields\.io|badge|travis-ci|codecov\.io|coveralls\.io|circleci\.com|appveyor\.com|mybinder\.org|colab\.research\.google|readthedocs\.org\/projects|orcid\.org\/sites|isitmaintained/i;

/** Formats of pictures, those first that a browser shows. */
const FORMATS = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".pdf"];

/**
 * Reads a picture.
 *
 * @returns nothing for a badge, which is counted and left out
 */
export function readImage(
  { url, caption, line, alt }: { url: string; caption: Inline[]; line: Line; alt?: string | undefined },
  reading: Reading,
): Figure | undefined {
  const names = takeLabels(reading);
  if (BADGE.test(url)) {
    reading.report.count("badge-is-left-out", "badge", line, (count) =>
      count === 1 ? "1 badge was left out" : `${count} badges were left out`,
    );
    return undefined;
  }
  const images = pathsOf(url);
  if (images.length === 0)
    reading.report.count("picture-is-a-file", "data", line, (count) =>
      count === 1
        ? "1 picture is no file; only its caption is kept"
        : `${count} pictures are no files; only their captions are kept`,
    );
  const figure: Figure = {
    type: "figure",
    place: placeOf(line),
    images: images.length > 0 ? [images] : [],
    alt,
    caption,
  };
  addAnchors(reading, figure, names);
  return figure;
}

/** The paths that a picture may have, from how the paper names it; none if it is no file and no web address. */
export function pathsOf(url: string): string[] {
  const trimmed = url.trim();
  if (trimmed === "" || /^(?:data|javascript|attachment):/i.test(trimmed)) return [];
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(trimmed)) return [trimmed];
  const path = decode(trimmed.replace(/[?#].*$/, ""))
    .replace(/^\.\//, "")
    .replace(/^\/+/, "");
  if (path === "") return [];
  const [, stem = path, ending = ""] = /^(.*?)(\.[a-z0-9*]{1,5})$/i.exec(path) ?? [];
  // A browser can't show a PDF: a twin that it can show goes first.
  if (ending === ".*" || ending === "" || /^\.(?:pdf|eps)$/i.test(ending))
    return [...new Set([...FORMATS.map((format) => `${stem}${format}`), ...(ending === ".*" ? [] : [path])])];
  return [path];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
