import type { BoardWork } from "../../scripts/board/protocol.ts";
import type { Card } from "./slide.ts";

/** What is to be seen of the slides that there are; an empty text stands for all. */
export interface Filters {
  work: string;
  kind: string;
  tag: string;
  licence: string;
  language: string;
  /** Title, map, references and the like too. */
  isFrameShown: boolean;
}

export const NO_FILTERS: Filters = { work: "", kind: "", tag: "", licence: "", language: "", isFrameShown: false };

export function passesWork(work: BoardWork, filters: Filters): boolean {
  return (
    (filters.work === "" || work.id === filters.work) &&
    (filters.licence === "" || work.licence === filters.licence) &&
    (filters.language === "" || work.language === filters.language)
  );
}

export function passesSlide({ slide }: Card, filters: Filters): boolean {
  return (
    (filters.isFrameShown || !slide.isFrame) &&
    (filters.kind === "" || slide.kind === filters.kind) &&
    (filters.tag === "" || slide.tags.includes(filters.tag))
  );
}

/** What can be chosen for each filter, sorted. */
export function choices(works: readonly BoardWork[]): Record<"kinds" | "tags" | "licences" | "languages", string[]> {
  const kinds = new Set<string>();
  const tags = new Set<string>();
  for (const { kind, tags: own } of works.flatMap(({ slides }) => slides)) {
    kinds.add(kind);
    for (const tag of own) tags.add(tag);
  }
  const sorted = (set: Iterable<string>) => [...new Set(set)].sort((one, other) => one.localeCompare(other));
  return {
    kinds: sorted(kinds),
    tags: sorted(tags),
    licences: sorted(works.map(({ licence }) => licence)),
    languages: sorted(works.map(({ language }) => language)),
  };
}
