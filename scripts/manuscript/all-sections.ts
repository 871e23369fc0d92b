import type { Manuscript, ManuscriptSection } from "./manuscript.ts";

/** All sections of a paper, from the top down. */
export function allSections({ sections }: Pick<Manuscript | ManuscriptSection, "sections">): ManuscriptSection[] {
  return sections.flatMap((section) => [section, ...allSections(section)]);
}
