/** Words after which a text goes on, in the languages of most papers: `the # of samples`. */
const LINKING = new Set(
  [
    ...["a", "an", "the", "this", "that", "these", "its", "of", "to", "in", "on", "at", "by", "for", "with", "from"],
    ...[
      "and",
      "or",
      "nor",
      "but",
      "as",
      "than",
      "is",
      "are",
      "was",
      "were",
      "use",
      "sign",
      "symbol",
      "character",
      "key",
    ],
    ...["der", "die", "das", "dem", "den", "ein", "eine", "von", "mit", "und", "oder", "für", "im", "am", "zum", "zur"],
    ...[
      "le",
      "la",
      "les",
      "un",
      "une",
      "de",
      "du",
      "des",
      "et",
      "ou",
      "en",
      "el",
      "los",
      "las",
      "y",
      "o",
      "del",
      "con",
    ],
  ].map((word) => word.toLowerCase()),
);

/**
 * Whether what YAML takes for a comment behind a text was rather meant to be shown. People write comments as `# …`, with
 * a space, behind a whole text; so a text is swallowed where the `#` touches a word (`#1`, `#todo`), or stands in the
 * middle of a sentence: one that is not at its end by its last word or its brackets, or ends within the comment.
 *
 * @param text what is left of the text
 * @param gap white space before the `#`
 * @param comment what follows the `#`
 */
export function isSwallowed(text: string, gap: string, comment: string): boolean {
  if (/^(?:[#!]|[-=*~_]{2})/.test(comment)) return false;
  if (/^\S/.test(comment)) return true;
  // `# guess` is what `import` says of what it could not tell.
  if (/^\s*(?:guess\b|$)/.test(comment)) return false;
  if (isOpen(text)) return true;
  if (LINKING.has(/(?<!\p{L})(\p{L}+)$/u.exec(text)?.[1]?.toLowerCase() ?? "")) return true;
  // Where comments stand in a column of their own there is more than a space before them.
  if (gap.length > 1 || gap === "\t" || /[.!?…:;。！？]["'”’)\]]*$/.test(text)) return false;
  if (/\s#(?:\s|$)/.test(comment)) return true;
  return /^\s\p{Ll}.*[.!?]$/u.test(comment.trimEnd()) && text.split(/\s+/).length > 2;
}

/** A text with a bracket, a quote or a mark in it that is not closed. */
function isOpen(text: string): boolean {
  const count = (sign: string) => text.split(sign).length - 1;
  return ["()", "[]", "“”", "«»"].some(([open = "", close = ""]) => count(open) > count(close)) || count("`") % 2 === 1;
}
