import type { ReferencesSlide } from "../deck/types.ts";
import { paragraph, pointList } from "../markup/blocks.ts";
import { type Kind, REPEATS, SILENT } from "./kind.ts";
import { splitText } from "./shared/split-text.ts";
import { inUnits, LIST, splitList } from "./shared/units.ts";

/** The works that are cited. */
export const references: Kind<"references"> = {
  layout: "references",
  minutes: 0.25,
  emit: ({ entries, isDense, rest }) => ({
    frontmatter: isDense ? { columns: 2 } : {},
    body: [pointList(entries.map(({ text }) => ({ text, details: [] }))), ...(rest ? [paragraph(rest)] : [])],
  }),
  fit: inUnits(
    splitList({
      units: LIST,
      read: ({ entries }: ReferencesSlide) => entries,
      write: (_, entries) => ({ entries }),
      cut: (entry, count) => splitText(entry.text, count).map((text) => ({ ...entry, text })),
    }),
  ),
  check: { ...REPEATS, lists: "references" },
  lecture: {
    ...SILENT,
    items: ({ entries }, say) =>
      entries.map(({ key, text }) => ({ ...say("", text), kind: "reference", id: `ref:${key}` })),
    isFrame: true,
    isEveryPapers: true,
    isLast: true,
  },
};
