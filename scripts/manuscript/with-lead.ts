import type { ResolvedLanguage } from "../languages/index.ts";
import type { Inline } from "../text/inline.ts";
import { toWords } from "../text/slice-inlines.ts";
import type { Manuscript, ManuscriptSection } from "./manuscript.ts";

/**
 * The sections of a paper, with text before the first heading as one of them, since an outline has none outside of
 * sections. Sentences are counted in these.
 *
 * @param title the paper's, or what stands in for it
 * @param file the paper as the person named it
 * @returns them, and whether such text has a section of its own, without a heading in the paper
 */
export function withLead(
  { lead, sections }: Manuscript,
  title: readonly Inline[],
  file: string,
): { sections: ManuscriptSection[]; isHeadless: boolean } {
  const says = lead.some((passage) =>
    passage.type === "paragraph" ? toWords(passage.text).length > 120 : passage.type !== "figure",
  );
  const [first] = lead;
  if (sections.length > 0 && (!first || !says)) {
    // A line or two that open a paper belong to what follows them.
    const [next, ...rest] = sections;
    const joined = first && next ? [{ ...next, content: [...lead, ...next.content] }, ...rest] : sections;
    return { sections: joined, isHeadless: false };
  }
  const place = first?.place ?? { file, position: { line: 1, column: 1, length: 1 } };
  const own = { place, title: [...title], content: lead, sections: [] };
  return { sections: [own, ...sections], isHeadless: true };
}

/** What a paper without a title goes by, in a draft and where its places are looked up: the name of its file, as words. */
export const titleFromFile = (file: string): string =>
  (file.split(/[/\\]/).at(-1) ?? "paper").replace(/\.\w+$/, "").replace(/[-_]+/g, " ");

/** The abstract as a section. */
export function abstractSection(abstract: Manuscript["abstract"], { drafts }: ResolvedLanguage): ManuscriptSection {
  const place = { file: "", position: { line: 1, column: 1, length: 1 } };
  const title: Inline[] = [{ type: "text", value: drafts.abstract }];
  return { place, title, content: abstract.map((text) => ({ type: "paragraph", text, place })), sections: [] };
}

/** `II` and `A` make `II.A`; a label such as `2.1` has its parent's in it. */
export const joinLabels = (locator: string, label: string): string =>
  label.startsWith(`${locator}.`) || locator === "" || !/^[\w.]+$/.test(locator) ? label : `${locator}.${label}`;
