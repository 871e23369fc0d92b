import type { Outline, Reference } from "../outline/types.ts";
import { isFields } from "../text/values.ts";

/** The works that slides of a talk cite, in a text or beside one; notes are for the speaker, and count as well. */
export function findCitedWorks({
  references,
  paper,
  subtitle,
  picture,
  closing,
  sections,
  takeaways,
}: Outline): Reference[] {
  const cited = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const inner of value) visit(inner);
    if (!isFields(value)) return;
    if (value.type === "citation" && Array.isArray(value.items)) for (const { key } of value.items) cited.add(key);
    if (Array.isArray(value.cite)) for (const key of value.cite) cited.add(String(key));
    for (const inner of Object.values(value)) visit(inner);
  };
  visit([paper.abstract, subtitle, picture, closing, sections, takeaways]);
  return references.filter(({ id }) => cited.has(id));
}
