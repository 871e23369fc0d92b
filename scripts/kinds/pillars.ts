import type { PillarsSlide } from "../deck/types.ts";
import { marked, paragraph, plain, pointList } from "../markup/blocks.ts";
import { CONTENT, type Kind, REPEATS, type SlideParts } from "./kind.ts";
import { shrinkNodes } from "./shared/shrink.ts";
import { splitText } from "./shared/split-text.ts";
import { clicksFor, going, inUnits, LIST, splitList, startOf } from "./shared/units.ts";

const split = splitList({
  units: LIST,
  read: ({ pillars }: PillarsSlide) => pillars,
  write: (_, pillars) => ({ pillars }),
  cut: (pillar, count) => splitText(pillar.text, count).map((text, index) => ({ ...pillar, text, ...going(index) })),
  // The colours go on with the next.
  part: (slide, part, at) => ({ start: startOf(slide.pillars, at, slide.start), ...clicksFor(slide, part.length) }),
});

/** The pillars side by side. */
export const pillars: Kind<"pillars"> = {
  layout: "pillars",
  minutes: 0.25,
  emit,
  fit: inUnits({
    ...split,
    // Their claims, which come later, go first.
    cut: (slide, unit, count) =>
      slide.pillars.some(({ claims }) => claims.length > 0)
        ? { ...slide, pillars: slide.pillars.map((pillar) => ({ ...pillar, claims: [] })) }
        : split.cut(slide, unit, count),
  }),
  check: REPEATS,
  lecture: {
    ...CONTENT,
    shrink: (slide, isTaken, labels) =>
      shrinkNodes(slide, slide.pillars, "pillars", (pillars) => ({ pillars }), isTaken, labels),
  },
};

/** A list of the pillars: the letter, if each has one, its message, a list of its claims. */
function emit({ pillars, start }: PillarsSlide): SlideParts {
  const letters = pillars.every(({ mark }) => mark !== undefined);
  return {
    frontmatter: { letters: letters || undefined, start },
    body: [
      {
        type: "list",
        ordered: false,
        spread: true,
        children: pillars.map(({ mark, text, claims }) => ({
          type: "listItem",
          spread: true,
          children: [
            ...(letters ? [paragraph([{ type: "strong", children: plain(mark ?? "") }])] : []),
            paragraph(letters ? text : marked(mark, text)),
            ...(claims.length > 0
              ? [pointList(claims.map((claim) => ({ text: marked(claim.mark, plain(claim.short)), details: [] })))]
              : []),
          ],
        })),
      },
    ],
  };
}
