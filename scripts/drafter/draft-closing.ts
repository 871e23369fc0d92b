import type { YAMLMap } from "yaml";
import { type Phrases, says } from "../languages/phrases.ts";
import type { ManuscriptSection } from "../manuscript/manuscript.ts";
import { countWords } from "../manuscript/sentences/count-words.ts";
import { listSentences } from "../manuscript/sentences/sentences.ts";
import { toPlainText } from "../text/inline.ts";
import { writeInline } from "../text/write-inline.ts";
import type { DraftContext } from "./context.ts";
import type { Story } from "./story/plan-story.ts";
import { toMap } from "./yaml-nodes.ts";

/** What leads to a list says nothing without it. */
const LEADING = /[:：]\s*$/u;

/** Longer thanks are read by nobody while people ask. */
const MOST_WORDS = 32;

/**
 * The last slide: what to remember, whom to write to and where the paper is, whom it thanks, and who paid for the work: a whole
 * sentence of the paper each, from its acknowledgements and statements, unless these say it at length.
 *
 * @param knows what the draft has of the first author and of the paper
 * @returns nothing where all that would be empty
 */
export function draftClosing(
  sections: readonly ManuscriptSection[],
  { roles, takeaways }: Story,
  { language }: DraftContext,
  knows: { mail: boolean; address: boolean },
): YAMLMap | undefined {
  const sentences = sections
    .filter((section) => ["acknowledgements", "statements"].includes(roles.get(section) ?? ""))
    .flatMap(({ content }) => listSentences(content, language))
    // A sentence without its own words, such as an initial, is none.
    // One item of a list would be read as all of it.
    .filter(({ text, isItem }) => !isItem && !LEADING.test(text))
    .filter(({ text }) => countWords(text) >= 4 && countWords(text) <= MOST_WORDS);
  const find = (phrases: Phrases | undefined) => sentences.find(({ text }) => says(text, phrases, "within"));
  const funding = find(language.telling.funding);
  const thanks = find(language.telling.thanks);
  const write = (sentence: (typeof sentences)[number] | undefined) =>
    sentence && toPlainText(sentence.inlines).trim() !== "" ? writeInline(sentence.inlines) : undefined;
  const map = toMap({
    contact: knows.mail || undefined,
    qr: knows.address || undefined,
    thanks: thanks === funding ? undefined : write(thanks),
    funding: write(funding),
  });
  if (map.items.length > 0) return map;
  return takeaways.length > 0 ? toMap({ takeaways: true }) : undefined;
}
