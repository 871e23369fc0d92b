import { mapReferences } from "../../deck/reference-links.ts";
import type { Slide } from "../../deck/types.ts";
import type { Source } from "../types.ts";
import type { LockedSource } from "./lock-file.ts";

/** What is to be remembered of a source of which slides are pinned. */
export function lockSource(
  { key, work, shortTitle, language, references }: Source,
  slides: readonly Slide[],
): LockedSource {
  const cited = new Set<string>();
  mapReferences([...slides], (each) => {
    cited.add(each);
    return each;
  });
  const { title, authors, licence, ...others } = work;
  return {
    from: key,
    work: { title, authors, licence, ...others },
    shortTitle,
    language,
    references: references.filter((each) => cited.has(each.key)),
  };
}

/** A source that is no longer there, as far as the lock remembers it; its slides come from there, too. */
export function recallSource({ from, ...known }: LockedSource, place: Pick<Source, "file" | "name">): Source {
  return { ...known, ...place, key: from, candidates: [], sectionNames: new Map(), isLost: true };
}
