import type { ManuscriptSection } from "../../../manuscript/manuscript.ts";
import { sliceInlines, toWords } from "../../../text/slice-inlines.ts";

/** Numbers that are a label by themselves: `1. `, `2.1 `. */
const SURE = /^(\d{1,2}(?:\.\d{1,2}){1,4}\.?|\d{1,2}[.)])\s+(?=[^\s\p{Ll}\d])/u;

/** What is a label only in a series: `1 Introduction`, `2 Methods`; `A. `, `B. `; `I. `, `II. `. */
const IN_SERIES: { pattern: RegExp; numberOf: (label: string) => number }[] = [
  { pattern: /^(\d{1,2}(?:\.\d{1,2})*)[.):]?\s+(?=\S)/u, numberOf: (label) => Number(label.split(".").at(-1)) },
  { pattern: /^([IVX]{1,6})[.):]?\s+(?=\S)/u, numberOf: romanValue },
  { pattern: /^\(?([A-Z])[.):]\s+(?=\S)/u, numberOf: (label) => label.charCodeAt(0) - 64 },
];

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 };

function romanValue(label: string): number {
  const values = [...label].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Takes the numbers at the start of the titles of sections side by side as their labels. */
export function moveLabels(sections: readonly ManuscriptSection[]): ManuscriptSection[] {
  const bare = sections.filter(({ label }) => label === undefined);
  const series = IN_SERIES.find(({ pattern, numberOf }) => {
    const values = bare.flatMap(({ title }) => {
      const [, label] = pattern.exec(toWords(title)) ?? [];
      return label === undefined ? [] : [numberOf(label)];
    });
    return values.length > 1 && values.every((value, index) => value === index + 1);
  });
  return sections.map((section) => {
    if (section.label !== undefined) return section;
    // `7.1` may stand before a word that is set otherwise.
    const words = toWords(section.title);
    const [whole = "", label] = (series?.pattern ?? SURE).exec(words) ?? SURE.exec(words) ?? [];
    if (label === undefined) return section;
    return {
      ...section,
      label: label.replace(/[.)]$/, ""),
      title: sliceInlines(section.title, whole.length, words.length),
    };
  });
}
