import type { Slide } from "../deck/types.ts";
import type { Priority } from "../outline/types.ts";
import { toPlainText } from "../text/inline.ts";
import type { Part } from "../time/fit-time.ts";
import { partOf } from "./address-slides.ts";
import type { OwnEntry } from "./recipe/types.ts";
import type { TakenSlide } from "./take-slides.ts";

interface OpenPart extends Part {
  parts: OpenPart[];
}

/** What may go from a lecture when time is short: sections of its sources, one inside the other, and own slides. */
export function listParts(taken: readonly TakenSlide[], own: readonly { entry: OwnEntry; slide: Slide }[]): Part[] {
  const roots: OpenPart[] = [];
  const known = new Map<string, OpenPart>();
  // The recipe's word for one slide of a section counts for its others.
  const asked = new Set<OpenPart>();
  const open = (id: string, name: string, siblings: OpenPart[]): OpenPart => {
    const part = known.get(id) ?? { id, name, priority: "must" as Priority, parts: [] };
    if (!known.has(id)) siblings.push(part);
    known.set(id, part);
    return part;
  };
  for (const each of taken) {
    const { entry, source, candidate } = each;
    let siblings = roots;
    for (const section of candidate.within)
      siblings = open(`${source.key}#${section}`, source.sectionNames.get(section) ?? section, siblings).parts;
    const part = open(partOf(each), toPlainText(candidate.slide.title), siblings);
    const given = entry.overrides.find(({ id }) => id === candidate.slide.id)?.priority;
    if (given) asked.add(part);
    if (given || !asked.has(part)) part.priority = given ?? candidate.priority;
  }
  for (const { entry, slide } of own)
    roots.push({ id: slide.owner ?? slide.id, name: toPlainText(entry.title), priority: entry.priority, parts: [] });
  return roots;
}
