import type { CreditsSlide } from "../deck/types.ts";
import { factList } from "../markup/blocks.ts";
import { type Kind, REPEATS, SILENT } from "./kind.ts";
import { splitText } from "./shared/split-text.ts";
import { inUnits, LIST, splitList } from "./shared/units.ts";

/** Where the paper is to be found, and under which licence. */
export const credits: Kind<"credits"> = {
  layout: "credits",
  minutes: 0.25,
  emit: ({ facts }) => ({ body: [factList(facts)] }),
  fit: inUnits(
    splitList({
      units: LIST,
      read: ({ facts }: CreditsSlide) => facts,
      write: (_, facts) => ({ facts }),
      cut: (fact, count) => splitText(fact.text, count).map((text) => ({ ...fact, text })),
    }),
  ),
  check: REPEATS,
  lecture: { ...SILENT, isFrame: true, isLast: true },
};
