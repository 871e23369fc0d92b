import { createHash } from "node:crypto";

/** The line in a generated deck's headmatter that tells whether a person has edited it since. */
const SEAL = /^( {2}digest: ).*$/m;

/** Writes the digest of the deck's text into its headmatter. */
export function sealDeck(markdown: string): string {
  return markdown.replace(SEAL, (_, key: string) => key + digestOf(markdown));
}

/**
 * Whether a deck is as Lectern wrote it.
 *
 * @param markdown the text of a deck, line ends of any platform
 * @returns `generated` when nothing has changed, `edited` when a person changed it, `foreign` when Lectern did not write it
 */
export function readSeal(markdown: string): "generated" | "edited" | "foreign" {
  const text = markdown.replaceAll("\r\n", "\n");
  const head = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? "";
  const digest = /^lectern:\n(?: {2}.*\n)*? {2}digest: (\S+)$/m.exec(head)?.[1];
  if (digest === undefined) return "foreign";
  return digest === digestOf(text) ? "generated" : "edited";
}

function digestOf(markdown: string): string {
  const unsealed = markdown.replace(SEAL, "$1");
  return `sha256-${createHash("sha256").update(unsealed).digest("hex").slice(0, 32)}`;
}
