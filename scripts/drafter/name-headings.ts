import type { ResolvedLanguage } from "../languages/index.ts";
import { allSections } from "../manuscript/all-sections.ts";
import type { ManuscriptSection } from "../manuscript/manuscript.ts";
import { toPlainText } from "../text/inline.ts";
import { writeInline } from "../text/write-inline.ts";
import { shortName } from "./short-name.ts";
import { isInCapitals, toTrueCase, type WordForms } from "./true-case.ts";

/** A heading as a draft needs it. */
export interface Heading {
  /** Its words, without marks and citations. */
  plain: string;
  /** The same without its capitals, as running text, if it is printed in capitals. */
  calm: string | undefined;
  /** A few words of it, if it is long. */
  short: string | undefined;
}

/** All headings of a paper, at any depth, with what they are called elsewhere in the talk. */
export function nameHeadings(
  sections: readonly ManuscriptSection[],
  forms: WordForms,
  language: ResolvedLanguage,
): Map<ManuscriptSection, Heading> {
  const texts = new Map(
    allSections({ sections: [...sections] }).map((section) => {
      const plain = toPlainText(section.title).trim();
      const calm = isInCapitals(plain) ? toTrueCase(section.title, forms) : undefined;
      return [section, { plain, words: calm ? toPlainText(calm).trim() : plain, calm: calm && writeInline(calm) }];
    }),
  );
  const formatOf = (section: ManuscriptSection) => texts.get(section)?.words ?? "";
  const all = [...texts.keys()].map(formatOf);
  const headings = new Map<ManuscriptSection, Heading>();
  const walk = (siblings: readonly ManuscriptSection[]): void => {
    const beside = siblings.map(formatOf);
    for (const section of siblings) {
      const { plain = "", words = "", calm } = texts.get(section) ?? {};
      const short = shortName(words, all, forms, language, beside) ?? (calm === undefined ? undefined : words);
      headings.set(section, { plain, calm, short });
      walk(section.sections);
    }
  };
  walk(sections);
  return headings;
}
