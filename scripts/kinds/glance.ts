import { MARKS } from "../deck/marks.ts";
import type { GlanceSlide, SlideText } from "../deck/types.ts";
import { factList, paragraph } from "../markup/blocks.ts";
import { type Kind, REPEATS, SILENT } from "./kind.ts";
import { splitText } from "./shared/split-text.ts";
import { inUnits, splitList } from "./shared/units.ts";

/** The abstract, or one of the facts below it. */
type Unit = { abstract: SlideText } | { fact: GlanceSlide["facts"][number] };

/** The paper at a glance: a paragraph, then facts. */
export const glance: Kind<"glance"> = {
  layout: "glance",
  minutes: 0.25,
  emit: ({ abstract, facts }) => ({
    body: [...(abstract.length > 0 ? [paragraph(abstract)] : []), factList(facts)],
  }),
  fit: inUnits(
    splitList({
      units: `${MARKS.main} > p:not(${MARKS.eyebrow}), ${MARKS.main} > ul > li`,
      read: ({ abstract, facts }): Unit[] => [
        ...(abstract.length > 0 ? [{ abstract }] : []),
        ...facts.map((fact) => ({ fact })),
      ],
      write: (_, units) => ({
        abstract: units.flatMap((unit) => ("abstract" in unit ? [unit.abstract] : [])).at(0) ?? [],
        facts: units.flatMap((unit) => ("fact" in unit ? [unit.fact] : [])),
      }),
      cut: (unit, count) => {
        if ("fact" in unit) return splitText(unit.fact.text, count).map((text) => ({ fact: { ...unit.fact, text } }));
        // What has no room in the paragraph stands below it.
        const [first = [], ...rest] = splitText(unit.abstract, count);
        return [{ abstract: first }, ...rest.map((text) => ({ fact: { term: "", text } }))];
      },
    }),
  ),
  check: REPEATS,
  lecture: { ...SILENT, isEveryPapers: true },
};
