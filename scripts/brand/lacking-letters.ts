import type { Finding } from "../diagnostics/source-text.ts";
import type { Family } from "./look.ts";

/** So many letters are named. */
const MOST = 12;

/** What is read: letters with their marks, digits, and the signs of running text. */
const READ = /[\p{L}\p{M}\p{N}\p{P}\p{Sc}]/u;

/**
 * Letters of a text that a brand's font lacks. They are set in the fonts that Lectern brings, which is seen.
 *
 * @param text of the whole deck
 */
export function describeLack({ name, characters }: Family, text: string): Omit<Finding, "severity"> | undefined {
  if (!characters) return undefined;
  const lacking = [...new Set(text.normalize("NFC"))].filter(
    (each) => READ.test(each) && !characters.has(each.codePointAt(0) ?? 0),
  );
  if (lacking.length === 0) return undefined;
  const named = lacking.sort().slice(0, MOST).join(" ");
  const more = lacking.length > MOST ? ` and ${lacking.length - MOST} more` : "";
  return {
    code: "font-has-letters",
    message: `the font ${name} lacks ${lacking.length === 1 ? "a letter" : `${lacking.length} letters`} that the slides have: ${named}${more}`,
    hint: "they are set in one of Lectern's own fonts; take a file of the font that has them, not one that was cut down",
  };
}
