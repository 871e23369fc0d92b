import type { Position } from "../diagnostics/diagnostic.ts";
import { isFields } from "../text/values.ts";
import type { Slide } from "./types.ts";

/** A file that a slide shows, and where the outline names it. */
interface SlideFile {
  path: string;
  position?: Position;
  /** It is asked for on the site, which has what lies in `public/`. */
  isServed?: true;
  /** It is read into the slide, and not part of the site. */
  isCode?: true;
}

/**
 * The files that a slide shows: what holds one has it as `path`. On slides written by hand files are named in their
 * Markdown.
 */
export function filesOf(slide: Slide): SlideFile[] {
  const files: SlideFile[] = [];
  const note = (path: string, { position, isServed, isCode }: Record<string, unknown>) => {
    const place = position === undefined ? {} : { position: position as Position };
    files.push({ path, ...place, ...(isServed === true && { isServed }), ...(isCode === true && { isCode }) });
    return path;
  };
  if (slide.kind !== "slidev") mapPaths(slide, note);
  return files;
}

/** The same slide with other files. */
export function mapFiles<S extends Slide>(slide: S, change: (path: string) => string): S {
  return slide.kind === "slidev" ? slide : (mapPaths(slide, change) as S);
}

function mapPaths(value: unknown, change: (path: string, holder: Record<string, unknown>) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => mapPaths(each, change));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "path" && typeof inner === "string" ? change(inner, value) : mapPaths(inner, change),
    ]),
  );
}
