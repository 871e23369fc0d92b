import type { ManuscriptSection } from "../manuscript.ts";
import { allSections } from "../sentences/sentences.ts";
import { toWords } from "../sentences/slice-inlines.ts";
import { shortName } from "./short-name.ts";
import { isInCapitals, toTrueCase, type WordForms } from "./true-case.ts";

/** A heading as a draft needs it. */
export interface Heading {
  /** As the paper has it, without marks. */
  plain: string;
  /** The same without its capitals, if it is printed in capitals. */
  calm: string | undefined;
  /** A few words of it, if it is long. */
  short: string | undefined;
}

/** All headings of a paper, at any depth, with what they are called elsewhere in the talk. */
export function nameHeadings(
  sections: readonly ManuscriptSection[],
  forms: WordForms,
): Map<ManuscriptSection, Heading> {
  const texts = new Map(
    allSections({ sections: [...sections] }).map((section) => {
      const plain = toWords(section.title);
      return [section, { plain, calm: isInCapitals(plain) ? toTrueCase(plain, forms) : undefined }];
    }),
  );
  const sayOf = (section: ManuscriptSection) => texts.get(section)?.calm ?? texts.get(section)?.plain ?? "";
  const all = [...texts.keys()].map(sayOf);
  const headings = new Map<ManuscriptSection, Heading>();
  const walk = (siblings: readonly ManuscriptSection[]): void => {
    const beside = siblings.map(sayOf);
    for (const section of siblings) {
      const { plain = "", calm } = texts.get(section) ?? {};
      headings.set(section, { plain, calm, short: shortName(calm ?? plain, all, forms, beside) ?? calm });
      walk(section.sections);
    }
  };
  walk(sections);
  return headings;
}
