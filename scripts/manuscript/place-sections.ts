import type { ManuscriptSection } from "./manuscript.ts";
import { joinLabels } from "./with-lead.ts";

/**
 * What `source` calls the sections of a paper: their labels from the top down (`II.A`), else their titles, with the title
 * above in front of one that several sections have (`Matching > Example`).
 *
 * @param nameOf the title of a section without a label, as words
 */
export function placeSections(
  sections: readonly ManuscriptSection[],
  nameOf: (section: ManuscriptSection) => string,
): Map<ManuscriptSection, string> {
  const places = new Map<ManuscriptSection, string>();
  const titled: { section: ManuscriptSection; name: string; above: string }[] = [];
  const walk = (list: readonly ManuscriptSection[], label: string, title: string): void => {
    for (const section of list) {
      const own = section.label === undefined ? undefined : joinLabels(label, section.label);
      const name = nameOf(section);
      places.set(section, own ?? name);
      if (own === undefined) titled.push({ section, name, above: title });
      walk(section.sections, own ?? "", own ?? name);
    }
  };
  walk(sections, "", "");
  for (const alike of Map.groupBy(titled, ({ name }) => name.toLowerCase()).values()) {
    if (alike.length === 1) continue;
    for (const { section, name, above } of alike) if (above !== "") places.set(section, `${above} > ${name}`);
  }
  return places;
}
