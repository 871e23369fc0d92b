import type { TitleSlide } from "../deck/types.ts";
import { paragraph, plain } from "../markup/blocks.ts";
import { type EmitContext, type Kind, ONE_PIECE, REPEATS, SILENT, type SlideParts } from "./kind.ts";
import { LEAST_RATIO } from "./shared/units.ts";

/** The first slide: who wrote the paper, who presents it where. */
export const title: Kind<"title"> = {
  layout: "cover",
  minutes: 0.25,
  emit,
  fit: {
    ...ONE_PIECE,
    repair: (slide, { ratio }) => {
      if (ratio <= LEAST_RATIO) return undefined;
      // All authors and where they work are on the next slide too, or in the end.
      if (slide.authors.some(({ affiliation }) => affiliation !== undefined))
        return [{ ...slide, authors: slide.authors.map(({ affiliation: _, ...author }) => author) }];
      const kept = Math.floor(slide.authors.length / 2);
      if (kept === 0) return undefined;
      const others = (slide.others ?? 0) + slide.authors.length - kept;
      return [{ ...slide, authors: slide.authors.slice(0, kept), others }];
    },
  },
  check: REPEATS,
  lecture: { ...SILENT, isFrame: true, places: ["hues"] },
};

/** Authors with their affiliations, then who presents where and when, then keywords. */
function emit({ authors, others, presenter, event, date, hues }: TitleSlide, { labels }: EmitContext): SlideParts {
  const byAffiliation = Map.groupBy(authors, ({ affiliation }) => affiliation ?? "");
  const groups = [...byAffiliation].flatMap(([affiliation, group]) => [
    paragraph([{ type: "strong", children: plain(group.map(({ name }) => name).join(", ")) }]),
    ...(affiliation ? [paragraph(plain(affiliation))] : []),
  ]);
  const occasion = [presenter, event, date].filter((part) => part !== undefined).join(" · ");
  return {
    frontmatter: { hues: hues || undefined, occasion: occasion || undefined },
    body: others === undefined ? groups : [...groups, paragraph(plain(labels.others(others)))],
  };
}
