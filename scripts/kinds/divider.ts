import { MARKS } from "../deck/marks.ts";
import type { DividerSlide } from "../deck/types.ts";
import { paragraph } from "../markup/blocks.ts";
import { CONTENT, type Kind, REPEATS } from "./kind.ts";
import { cutList, makeParts } from "./shared/parts.ts";
import { inUnits } from "./shared/units.ts";

/** What a divider says besides its title. */
const saidOn = ({ paperTitle, gist }: DividerSlide): Pick<DividerSlide, "paperTitle" | "gist">[] => [
  ...(paperTitle ? [{ paperTitle }] : []),
  ...(gist ? [{ gist }] : []),
];

/** Opens a section. */
export const divider: Kind<"divider"> = {
  layout: "section",
  minutes: 0.25,
  emit: ({ short, paperTitle, gist }) => ({
    frontmatter: { short },
    body: [paperTitle, gist].filter((text) => text !== undefined).map(paragraph),
  }),
  fit: inUnits({
    units: `${MARKS.main} > p:not(${MARKS.numeral})`,
    count: (slide) => saidOn(slide).length,
    // The first part has the section's sign, the others what else there is to say.
    at: (slide, cuts) => {
      const { paperTitle: _, gist: __, ...bare } = slide;
      return makeParts<typeof slide>(
        bare,
        cutList(saidOn(slide), cuts).map((part) => Object.assign({}, ...part)),
      );
    },
    cut: (slide) => slide,
  }),
  check: REPEATS,
  lecture: {
    ...CONTENT,
    items: ({ gist }, say) => (gist ? [{ ...say("gist", gist), kind: "section" }] : []),
  },
};
