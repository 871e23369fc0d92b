import { lookUp } from "../element.ts";

/** What publishers call a kind of publication, and CSL's name for it. */
const TYPES: Record<string, string> = {
  journal: "article-journal",
  article: "article-journal",
  "article-journal": "article-journal",
  periodical: "article-journal",
  book: "book",
  "edited-book": "book",
  "edited book": "book",
  monograph: "book",
  chapter: "chapter",
  "book-chapter": "chapter",
  bookchapter: "chapter",
  confproc: "paper-conference",
  "conf-proc": "paper-conference",
  conference: "paper-conference",
  "conf-paper": "paper-conference",
  "paper-conference": "paper-conference",
  thesis: "thesis",
  dissertation: "thesis",
  report: "report",
  "tech-report": "report",
  "working-paper": "report",
  gov: "report",
  standard: "standard",
  patent: "patent",
  preprint: "article",
  data: "dataset",
  dataset: "dataset",
  database: "dataset",
  software: "software",
  "computer-program": "software",
  code: "software",
  web: "webpage",
  website: "webpage",
  webpage: "webpage",
  "web-page": "webpage",
  blog: "post-weblog",
  newspaper: "article-newspaper",
  news: "article-newspaper",
  magazine: "article-magazine",
  "legal-doc": "legislation",
  legaldoc: "legislation",
  legislation: "legislation",
  letter: "personal_communication",
  commun: "personal_communication",
  discussion: "personal_communication",
  "personal-communication": "personal_communication",
  video: "motion_picture",
  "audio-visual": "motion_picture",
  entry: "entry",
};

/**
 * The CSL type of a work.
 *
 * @param said what the paper says it is, if anything
 * @param has whether the paper gives a field: the name of an element
 */
export function cslTypeOf(said: string | undefined, has: (field: string) => boolean): string {
  const type = lookUp(TYPES, said?.toLowerCase());
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
