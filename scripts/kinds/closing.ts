import type { RootContent } from "mdast";
import { MARKS } from "../deck/marks.ts";
import type { ClosingEntry, ClosingSlide, Item } from "../deck/types.ts";
import { paragraph, plain, pointList } from "../markup/blocks.ts";
import { type EmitContext, type Kind, REPEATS, SILENT, type SlideParts } from "./kind.ts";
import { splitText } from "./shared/split-text.ts";
import { going, inUnits, splitList } from "./shared/units.ts";

/** What a talk ends with: what to remember, what is not shown, where to go on, whom to thank. */
export const closing: Kind<"closing"> = {
  layout: "closing",
  minutes: 0.5,
  emit,
  fit: inUnits(
    splitList({
      units: `${MARKS.said} > ul > li, ${MARKS.aside} > p, ${MARKS.thanks} > p`,
      read: ({ entries }: ClosingSlide) => entries,
      write: (_, entries) => ({ entries }),
      cut: (entry, count) => splitText(entry.text, count).map((text, at) => ({ ...entry, text, ...going(at) })),
      // The code is there once.
      part: (_, __, start) => (start > 0 ? { qr: undefined } : {}),
    }),
  ),
  check: { ...REPEATS, lists: "takeaways" },
  lecture: { ...SILENT, items: listItems, isFrame: true, isEveryPapers: true },
};

const ASIDE = new Set<ClosingEntry["part"]>(["contact", "link"]);

/** What is said, beside it where to go on, below both whom to thank: each a box of the layout. */
function emit({ entries, qr }: ClosingSlide, { labels }: EmitContext): SlideParts {
  const textsOf = (isIn: (part: ClosingEntry["part"]) => boolean) =>
    entries.filter(({ part }) => isIn(part)).map(({ text }) => text);
  const list = (part: ClosingEntry["part"]): RootContent[] => {
    const points = textsOf((each) => each === part).map((text) => ({ text, details: [] }));
    return points.length === 0 ? [] : [pointList(points)];
  };
  const limits = list("limit");
  return {
    frontmatter: qr === undefined ? {} : { qr },
    body: [
      ...box(MARKS.said, [
        ...list("takeaway"),
        ...(limits.length > 0 ? [paragraph(plain(labels.limits)), ...limits] : []),
      ]),
      ...box(MARKS.aside, textsOf((part) => ASIDE.has(part)).map(paragraph)),
      ...box(MARKS.thanks, textsOf((part) => part === "thanks").map(paragraph)),
    ],
  };
}

/** Blocks in an element that the layout places, by its selector; nothing where there are none. */
const box = (mark: string, blocks: RootContent[]): RootContent[] =>
  blocks.length === 0
    ? []
    : [{ type: "html", value: `<div class="${mark.slice(1)}">` }, ...blocks, { type: "html", value: "</div>" }];

function listItems({ entries, title }: ClosingSlide, say: Parameters<Kind<"closing">["lecture"]["items"]>[1]): Item[] {
  return [
    { ...say("", title), kind: "closing" },
    ...entries.map(({ part, text }, index): Item => {
      const kind = part === "takeaway" ? "takeaway" : "closing";
      return { ...say(`${part}-${index + 1}`, text), kind };
    }),
  ];
}
