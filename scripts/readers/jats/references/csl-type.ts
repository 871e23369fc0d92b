import { findCslType } from "../../references/csl-types.ts";

/**
 * The CSL type of a work.
 *
 * @param said what the paper says it is, if anything
 * @param has whether the paper gives a field: the name of an element
 */
export function cslTypeOf(said: string | undefined, has: (field: string) => boolean): string {
  const type = findCslType(said);
  if (type === "book" && has("source") && (has("chapter-title") || has("article-title"))) return "chapter";
  if (type !== undefined) return type;
  if (has("conf-name")) return "paper-conference";
  if (has("patent")) return "patent";
  if (has("data-title")) return "dataset";
  if (has("chapter-title")) return "chapter";
  if (has("source") && (has("volume") || (has("article-title") && has("fpage")))) return "article-journal";
  if (has("publisher-name")) return has("article-title") && has("source") ? "chapter" : "book";
  if (has("uri") || has("ext-link")) return "webpage";
  return has("article-title") && has("source") ? "article-journal" : "document";
}
