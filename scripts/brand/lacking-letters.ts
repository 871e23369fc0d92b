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

/** Slides' words without the settings, addresses and code of a deck. */
export const proseOf = (markdown: string): string =>
  linesOf(markdown)
    .flatMap(({ line, isCode }) => (isCode ? [] : [line.replace(CODE, "").replace(ADDRESS, "")]))
    .join("\n");

/** What a deck sets as code. */
export const codeOf = (markdown: string): string =>
  linesOf(markdown)
    .flatMap(({ line, isCode }) => (isCode ? [line] : (line.match(CODE) ?? [])))
    .join("\n");

const CODE = /`[^`]{1,300}`/g;
const ADDRESS = /\]\([^()\s]{1,300}\)|<[a-z/][^<>]{0,300}>/gi;

/** Lines of slides, without frontmatter. */
function linesOf(markdown: string): { line: string; isCode: boolean }[] {
  const found: { line: string; isCode: boolean }[] = [];
  let state: "text" | "code" | "fields" = "text";
  for (const line of markdown.split("\n")) {
    if (state !== "code" && line === "---") state = state === "fields" ? "text" : "fields";
    else if (state !== "fields" && line.startsWith("```")) state = state === "code" ? "text" : "code";
    else if (state !== "fields") found.push({ line, isCode: state === "code" });
  }
  return found;
}
