import type { Figure } from "../../../manuscript/manuscript.ts";
import type { PaperFolder } from "../../../manuscript/paper-folder.ts";
import { counted } from "../../../text/counted.ts";
import { decodeAddress } from "../../../text/decode-address.ts";
import type { Inline } from "../../../text/inline.ts";
import type { Block, Reading } from "../reading.ts";
import { addAnchors, takeLabels } from "../reading.ts";
import { type Line, placeOf } from "../source/lines.ts";

/** Signs in a project's page, not pictures of a paper. */
const BADGE =
  /shields\.io|badge|travis-ci|codecov\.io|coveralls\.io|circleci\.com|appveyor\.com|mybinder\.org|colab\.research\.google|readthedocs\.org\/projects|orcid\.org\/sites|isitmaintained/i;

/** Formats of pictures, those first that a browser shows. */
const FORMATS = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".pdf"];

const SHOWN = /\.(?:svg|png|jpe?g|webp|gif)$/i;

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
    reading.findings.count("badge-is-left-out", "badge", line, (count) =>
      counted(count, "badge was left out", "badges were left out"),
    );
    return undefined;
  }
  const images = pathsOf(url);
  if (images.length === 0)
    reading.findings.count("picture-is-a-file", "data", line, (count) =>
      counted(
        count,
        "picture is no file; only its caption is kept",
        "pictures are no files; only their captions are kept",
      ),
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

/** The paths that a picture may have, first as the paper names it; none if it is no file and no web address. */
export function pathsOf(url: string): string[] {
  const trimmed = url.trim();
  if (trimmed === "" || /^(?:data|javascript|attachment):/i.test(trimmed)) return [];
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(trimmed)) return [trimmed];
  const path = decodeAddress(trimmed.replace(/[?#].*$/, ""))
    .replace(/^\.\//, "")
    .replace(/^\/+/, "");
  if (path === "") return [];
  const [, stem = path, ending = ""] = /^(.*?)(\.[a-z0-9*]{1,5})$/i.exec(path) ?? [];
  if (ending === ".*" || ending === "" || /^\.(?:pdf|eps)$/i.test(ending))
    return [...new Set([path, ...FORMATS.map((format) => `${stem}${format}`)])];
  return [path];
}

/** More pictures than this are not looked for. */
const MOST_PICTURES = 1000;

/** A browser can't show a PDF: of those pictures that lie in the folder with a twin that it can show, that goes first. */
export function preferShown(blocks: readonly Block[], folder: PaperFolder): void {
  const lists = blocks.flatMap((block) => (block.type === "figure" ? block.images : []));
  for (const paths of lists.filter(({ length }) => length > 1).slice(0, MOST_PICTURES)) {
    const shown = paths.find((path) => SHOWN.test(path) && "path" in folder.find(path));
    if (shown !== undefined) paths.sort((a, b) => Number(b === shown) - Number(a === shown));
  }
}
