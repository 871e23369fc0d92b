import { z } from "zod";
import type { Position } from "../../diagnostics/diagnostic.ts";
import { findMarks, type Mark } from "../../slide-markdown/find-marks.ts";
import { isBundled } from "../../slide-markdown/is-bundled.ts";
import { resolveMark } from "../../slide-markdown/resolve-mark.ts";
import { splitNote } from "../../slide-markdown/split-note.ts";
import { lines, plain } from "../fields.ts";
import { placeInText } from "../place-in-text.ts";
import { type BlockBase, COMMON, format, type Place } from "./block.ts";

export interface SlidevBlock extends BlockBase {
  type: "slidev";
  /** What its author wrote, in pieces: between them stand the names of files. */
  pieces: (string | NamedFile)[];
  /** Of Slidev, or of the talk's theme; by default Lectern's frame. */
  layout?: string;
  /** What its author says, in Markdown. */
  note: string;
}

/** A file that Slidev's Markdown names. */
export interface NamedFile {
  /** Absolute path; it exists and lies in the outline's folder. */
  path: string;
  position: Position;
  /** It is code that is read into the slide. */
  isCode?: true;
  /** It is an address on the site, which has what lies in `public/`. */
  isServed?: true;
}

const schema = z
  .strictObject({
    slidev: lines(
      "The slide below its message, in [Slidev's own Markdown](https://sli.dev/guide/syntax): HTML, components, `v-click`, classes of UnoCSS. A comment at its end are notes.",
    ),
    layout: plain(
      "A layout of Slidev or of the talk's theme, such as `two-cols`, in place of Lectern's frame; the message comes first in it.",
    ).optional(),
    ...COMMON,
  })
  .meta({
    description:
      "A slide in Slidev's own Markdown, for what no other block shows. It stands alone on its slide, below the message, and is shown as it is written: it is measured, and never split or cut.",
  });

export const slidev = format<typeof schema, SlidevBlock>(schema, ({ slidev, layout }, place) => {
  const { markdown, note } = splitNote(slidev);
  return { type: "slidev", pieces: cutAtFiles(markdown, place), note, ...(layout === undefined ? {} : { layout }) };
});

function cutAtFiles(markdown: string, { yaml, path, folder }: Place): SlidevBlock["pieces"] {
  const pieces: SlidevBlock["pieces"] = [];
  let from = 0;
  for (const mark of findMarks(markdown).toSorted((a, b) => a.start - b.start)) {
    const found = resolveMark(mark.value, folder, `${folder}/slides.md`, folder);
    if (!("path" in found) || mark.start < from) continue;
    pieces.push(markdown.slice(from, mark.start), {
      path: found.path,
      position: placeInText(yaml, [...path, "slidev"], mark.start, mark.end),
      ...(mark.kind === "snippet" && { isCode: true }),
      ...(!isBundled(markdown, mark) && { isServed: true }),
    });
    // What stands behind a name, as in `a.svg#part`, is no part of it.
    from = mark.end - tailOf(mark).length;
  }
  return [...pieces, markdown.slice(from)].filter((piece) => piece !== "");
}

function tailOf({ value }: Mark): string {
  const at = value.search(/[?#]/);
  return at < 0 ? "" : value.slice(at);
}
