import type { DraftWords } from "../../../languages/index.ts";
import type { Reference } from "../../../outline/types.ts";
import type { Inline } from "../../../text/inline.ts";
import { valueAt } from "../../../text/values.ts";
import { nameAuthors } from "../../references/name-authors.ts";
import type { Reading } from "../reading.ts";
import type { CitedWork, IslandOf } from "../source/islands.ts";
import type { Works } from "./works.ts";

const text = (value: string): Inline => ({ type: "text", value });

/** Writes a citation into the text; one whose works are not known is left out and counted. */
export function formatCitation(
  { works, isNarrative, raw, line, only }: IslandOf<"cite">,
  known: Works,
  reading: Reading,
): Inline[] {
  const found = works.map((work) => ({ ...work, reference: known.find(work.key) }));
  const missing = found.filter(({ reference }) => !reference);
  if (isNarrative && missing.length > 0 && missing.length === found.length && raw.startsWith("@")) {
    // `@name` that is no key may be anybody's handle.
    if (looksLikeKey(works)) reportMissing(missing, line, reading);
    return [text(raw)];
  }
  reportMissing(missing, line, reading);
  const cited = found.filter((work) => work.reference !== undefined) as (CitedWork & { reference: Reference })[];
  for (const { reference } of cited) known.cite(reference.id, line);
  if (cited.length === 0) return [];
  if (only !== undefined) return [text(cited.map((work) => formatOnly(work.reference, only, reading)).join("; "))];
  const { drafts } = reading.language;
  if (isNarrative)
    return cited.flatMap((work, index) =>
      formatNarrative(work, index === 0 ? "" : index === cited.length - 1 ? drafts.and : ", ", known, drafts),
    );
  if (cited.every(({ prefix }) => plainPrefix(prefix) === "")) return [citationOf(cited)];
  // What is said before a work needs words around it: `(see [@a]; also [@b])`.
  return [
    text("("),
    ...cited.flatMap((work, index): Inline[] => {
      const prefix = plainPrefix(work.prefix);
      return [text(`${index === 0 ? "" : "; "}${prefix}${prefix === "" ? "" : " "}`), citationOf([work])];
    }),
    text(")"),
  ];
}

/** Words that only send the reader on; a talk's citation does without them. */
const SIGNALS =
  /^(?:(?:but |and )?see(?: also)?|also|and|e\. ?g\.?|i\. ?e\.|cf\.?|c\. ?f\.|compare|for (?:example|instance)|for (?:a )?reviews?|for details|among others|such as|viz\.|siehe(?: auch)?|vgl\.|z\. ?b\.|voir(?: aussi)?|véase|参见|见|例如|如)(?![\p{L}\p{N}])[\s,:，：]*/iu;

/** What is said before a work, if it is more than signal words; `-` only keeps the author from being said twice. */
function plainPrefix(prefix: string): string {
  const plain = prefix.replace(/-$/, "").replace(/[*_`]/g, "").trim();
  let rest = plain;
  for (let match = SIGNALS.exec(rest); match; match = SIGNALS.exec(rest)) rest = rest.slice(match[0].length);
  return rest.trim() === "" ? "" : plain;
}

/** The names or the year of a work, for sentences that say the rest. */
function formatOnly(reference: Reference, only: "author" | "year", { language }: Reading): string {
  if (only === "author") return nameAuthors(reference, language.drafts);
  return String(valueAt(reference, ["issued", "date-parts", 0, 0]) ?? "");
}

function formatNarrative(
  work: CitedWork & { reference: Reference },
  joint: string,
  known: Works,
  words: DraftWords,
): Inline[] {
  // Of a work that is named by its DOI alone no author is known.
  const { title } = work.reference;
  const called = typeof title === "string" ? words.quotes.join(title) : "";
  const names = known.made.has(work.reference.id) ? "" : nameAuthors(work.reference, words) || called;
  return [text(`${joint}${names}${names === "" ? "" : " "}`), citationOf([work])];
}

function citationOf(works: readonly (CitedWork & { reference: Reference })[]): Inline {
  const items = works.map(({ reference, suffix }) => {
    const locator = suffix
      .replace(/[\][;@]/g, "")
      .replace(/[*_`]/g, "")
      .replace(/\s+/g, " ")
      .trim();
    return locator === "" ? { key: reference.id } : { key: reference.id, locator };
  });
  return { type: "citation", items, offset: 0 };
}

const looksLikeKey = (works: readonly CitedWork[]) => works.some(({ key }) => /\d{4}|:/.test(key));

function reportMissing(missing: readonly CitedWork[], line: IslandOf<"cite">["line"], reading: Reading): void {
  for (const { key } of missing) {
    const name = key.replace("\u0000", "");
    if (!reading.unknownKeys.has(name)) reading.unknownKeys.set(name, line);
  }
}
