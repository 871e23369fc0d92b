import { allSections } from "../manuscript/all-sections.ts";
import type { Manuscript, Passage } from "../manuscript/manuscript.ts";
import { mapChildren } from "../text/edit-inlines.ts";
import type { Inline } from "../text/inline.ts";
import { toWords } from "../text/slice-inlines.ts";

/** How a paper writes its words within sentences: by the word in lower case, each form with its count. */
export type WordForms = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Looks at every word of the running text that does not start a sentence. */
export function countForms(manuscript: Manuscript): WordForms {
  const forms = new Map<string, Map<string, number>>();
  const texts = [
    ...manuscript.abstract.map(toWords),
    ...[manuscript.lead, ...allSections(manuscript).map(({ content }) => content)].flat().flatMap(textsOf),
  ];
  for (const text of texts)
    for (const [word] of text.matchAll(/(?<=[\p{L}\p{N},;] |[“"'‘(-])\p{L}[\p{L}\p{N}’']*/gu)) {
      const key = word.toLowerCase();
      const counts = forms.get(key) ?? new Map<string, number>();
      counts.set(word, (counts.get(word) ?? 0) + 1);
      forms.set(key, counts);
    }
  return forms;
}

function textsOf(passage: Passage): string[] {
  if (passage.type === "paragraph") return [toWords(passage.text)];
  if (passage.type === "list") return passage.items.flatMap(({ text }) => text.map(toWords));
  return [];
}

/** Whether a heading is printed in capitals: `RELATED WORK`; `LIMSI @ WMT’12` are two names. */
export function isInCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const areNames = /@|\p{Lu}[’'-]?\d/u.test(text) && text.split(/\s+/).length <= MOST_NAMES;
  return letters.length >= 5 && !/\p{Ll}/u.test(text) && /\p{Lu}{3}/u.test(text) && !areNames;
}

/** Words of a title that may be nothing but names and their signs. */
const MOST_NAMES = 4;

/**
 * A heading without its capitals, each word as the paper itself writes it most often: `THE ROLE OF CHINA` becomes
 * `The role of China`. Words that it never writes elsewhere are set in lower case.
 */
export function toTrueCase(inlines: readonly Inline[], forms: WordForms): Inline[] {
  let isFirst = true;
  const change = (node: Inline): Inline => {
    // Formulas, code and keys mean what they are.
    if (node.type !== "text") return mapChildren(node, (children) => children.map(change));
    const written = node.value.replace(/\p{L}[\p{L}\p{N}’']*/gu, (word) => mostWritten(word, forms));
    const value = isFirst ? written.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : written;
    isFirst &&= !/\p{L}/u.test(node.value);
    return { ...node, value };
  };
  return inlines.map(change);
}

function mostWritten(word: string, forms: WordForms): string {
  const counts = [...(forms.get(word.toLowerCase()) ?? [])].filter(([form]) => form !== word || form.length < 6);
  const [most] = counts.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0] ?? [];
  return most ?? word.toLowerCase();
}
