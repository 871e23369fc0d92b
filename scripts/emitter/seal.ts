import { sha256 } from "../files/digest.ts";

/** The line in a generated deck's headmatter that tells whether a person has edited it since. */
const SEAL = /^( {2}digest: ).*$/m;

/** Writes the digest of the deck's text into its headmatter. */
export function sealDeck(markdown: string): string {
  return markdown.replace(SEAL, (_, key: string) => key + sealOf(markdown));
}

/**
 * Whether a deck is as Lectern wrote it.
 *
 * @param markdown the text of a deck, line ends of any platform
 * @returns `generated` when nothing has changed, `edited` when a person changed it, `foreign` when Lectern did not write it
 */
export function readSeal(markdown: string): "generated" | "edited" | "foreign" {
  const text = markdown.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  const head = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? "";
  const digest = /^lectern:\n(?: {2}.*\n)*? {2}digest: (\S+)$/m.exec(head)?.[1];
  if (digest === undefined) return "foreign";
  return digest === sealOf(text) || digest === sealOf(`${text.trimEnd()}\n`) ? "generated" : "edited";
}

function sealOf(markdown: string): string {
  return `sha256-${sha256(markdown.replace(SEAL, "$1"), 32)}`;
}

/** Enough to tell a slide that a person edited, and a field of the first lines or what an outline says on a slide. */
const SLIDE_DIGITS = 12;
const PRINT_DIGITS = 8;

/**
 * Digest of a slide as Lectern wrote it.
 *
 * @param said the slide's text without its digest, line ends as `\n`, no white space behind
 */
export const slideDigest = (said: string): string => sha256(said, SLIDE_DIGITS);

/** A shorter one, of what a slide or a field was generated from. */
export const printOf = (said: string): string => sha256(said, PRINT_DIGITS);
