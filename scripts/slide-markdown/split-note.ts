/** A slide's Markdown, and what its author says to it. */
export interface NotedSlide {
  markdown: string;
  /** In Markdown; empty when nothing is said. */
  note: string;
}

/** What stands in a comment at a slide's end are its notes, for Slidev. */
export function splitNote(text: string): NotedSlide {
  const end = text.trimEnd();
  if (!end.endsWith("-->")) return { markdown: end, note: "" };
  // The first `-->` behind a `<!--` ends it, so the last comment begins behind the last end before this one.
  const before = end.lastIndexOf("-->", end.length - 4);
  const start = end.indexOf("<!--", before < 0 ? 0 : before + 3);
  if (start < 0 || start + 7 > end.length) return { markdown: end, note: "" };
  return { markdown: end.slice(0, start).trimEnd(), note: end.slice(start + 4, -3).trim() };
}
