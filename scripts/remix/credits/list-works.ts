import type { TakenEntry, Work } from "../recipe/types.ts";
import type { TakenSlide } from "../take-slides.ts";
import type { Source } from "../types.ts";
import type { CreditedWork } from "./credit-works.ts";

/** What the source says about itself, and what the recipe says of it. */
export const workOf = ({ credit }: TakenEntry, { work }: Source): Work => ({ ...work, ...credit });

/** Each source once, or as often as the recipe credits it in other words, with what was done to its slides; what is the lecturer's own needs no credit. */
export function listWorks(taken: readonly TakenSlide[]): CreditedWork[] {
  const foreign = taken.filter(({ entry, candidate }) => !entry.isOwn && !candidate.isOwn);
  return [...Map.groupBy(foreign, ({ source, entry }) => JSON.stringify([source.key, entry.credit])).values()].map(
    (all) => {
      const idsOf = (some: readonly TakenSlide[]) => some.map(({ candidate }) => candidate.slide.id);
      const { source, entry } = all[0] as TakenSlide;
      return {
        work: workOf(entry, source),
        file: source.file,
        position: entry.position,
        adapted: idsOf(all.filter(({ isAdapted }) => isAdapted)),
        ...adaptedAt(all),
        shrunk: idsOf(all.filter(({ slide }) => slide.excerpt !== undefined)),
        slides: all.length,
        isPaper: all.some(({ slide }) => slide.kind !== "slidev"),
      };
    },
  );
}

/** Where the recipe first changes the wording of a slide. */
function adaptedAt(all: readonly TakenSlide[]): Pick<CreditedWork, "adaptedAt"> {
  const first = all.find(({ isAdapted }) => isAdapted);
  const found = first?.entry.overrides.find(({ id }) => id === first.candidate.slide.id);
  return found ? { adaptedAt: found.position } : {};
}
