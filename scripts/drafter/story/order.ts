import type { ManuscriptSection } from "../../manuscript/manuscript.ts";
import { toWords } from "../../text/slice-inlines.ts";
import { headingRole } from "./heading-role.ts";
import type { StoryRole } from "./roles.ts";

/**
 * The sections at the top as a talk has them: in the paper's order, which is that of authors' talks, too (moving related
 * work to the front was further from these; `docs/points.md`). Only methods that are called so and stand behind all results, as
 * in journals of the life sciences, come before them, since nobody who listens can turn the page.
 */
export function orderSections(
  sections: readonly ManuscriptSection[],
  roles: ReadonlyMap<ManuscriptSection, StoryRole>,
): ManuscriptSection[] {
  const roleOf = (section: ManuscriptSection) => roles.get(section) ?? "method";
  const last = sections.findLastIndex((section) => roleOf(section) === "results");
  const isLate = (section: ManuscriptSection, index: number) =>
    index > last &&
    (roleOf(section) === "method" || roleOf(section) === "data") &&
    headingRole(toWords(section.title))?.isWhole === true;
  const late = sections.filter(isLate);
  const rest = sections.filter((section, index) => !isLate(section, index));
  const first = rest.findIndex((section) => roleOf(section) === "results");
  return first === -1 ? [...sections] : rest.toSpliced(first, 0, ...late);
}
