import type { PhrasingContent, RootContent } from "mdast";
import { closingItem } from "../deck/closing-item.ts";
import { MARKS } from "../deck/marks.ts";
import type { ClosingEntry, ClosingSlide, Item, Point } from "../deck/types.ts";
import { boxed, captioned, paragraph, plain, pointBlocks, pointList } from "../markup/blocks.ts";
import { toPlainText } from "../text/inline.ts";
import { picture } from "./figure.ts";
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
      units: `${MARKS.said} > :is(ul, ol) > li, ${MARKS.said} > blockquote, ${MARKS.aside} > p, ${MARKS.thanks} > p`,
      read: ({ entries }: ClosingSlide) => entries,
      write: (_, entries) => ({ entries }),
      cut: (entry, count) => splitText(entry.text, count).map((text, at) => ({ ...entry, text, ...going(at) })),
      // Code and picture are there once.
      part: (_, __, start) => (start > 0 ? { qr: undefined, picture: undefined } : {}),
    }),
  ),
  check: { ...REPEATS, lists: "takeaways" },
  lecture: { ...SILENT, items: listItems, isFrame: true, isEveryPapers: true },
};

const ASIDE = new Set<ClosingEntry["part"]>(["contact", "link"]);

/** What is said, at the foot where to go on and whom to thank: each a box of the layout. */
function emit({ entries, leads, qr, picture: shown }: ClosingSlide, { labels, folder }: EmitContext): SlideParts {
  const textsOf = (isIn: (part: ClosingEntry["part"]) => boolean) =>
    entries.filter(({ part }) => isIn(part)).map(({ text }) => text);
  const limits = textsOf((part) => part === "limit").map((text) => ({ text, details: [] }));
  return {
    frontmatter: { ...(leads ? { leads } : {}), ...(qr === undefined ? {} : { qr }) },
    body: [
      ...box(MARKS.said, [
        ...entries.filter(({ part }) => part === "quote").flatMap(emitQuote),
        ...pointBlocks(entries.filter(({ part }) => part === "takeaway").map(toPoint)),
        ...(limits.length > 0 ? [paragraph(plain(labels.limits)), pointList(limits)] : []),
      ]),
      ...box(MARKS.closingPicture, shown ? captioned(picture(shown, folder), shown.credit) : []),
      ...box(MARKS.aside, entries.filter(({ part }) => ASIDE.has(part)).map(emitWayOn)),
      ...box(MARKS.thanks, textsOf((part) => part === "thanks").map(paragraph)),
    ],
  };
}

const emitQuote = ({ text, by }: ClosingEntry): RootContent[] => [
  { type: "blockquote", children: [paragraph(text)] },
  ...(by === undefined ? [] : [paragraph(plain(by))]),
];

const toPoint = ({ text, number }: ClosingEntry): Point => ({
  text,
  details: [],
  ...(number === undefined ? {} : { form: "numbered", number }),
});

/** Where to go on; a line ends only behind a slash of an address, which may hold hyphens. */
function emitWayOn({ part, text }: ClosingEntry): RootContent {
  const said = paragraph(text);
  const link = said.children.at(-1);
  if (part !== "link" || link?.type !== "link") return said;
  const pieces = toPlainText(text.slice(-1)).split(/(?<=\/)/);
  return { ...said, children: [...said.children.slice(0, -1), { ...link, children: pieces.flatMap(toSpan) }] };
}

const toSpan = (piece: string): PhrasingContent[] => [
  { type: "html", value: "<span>" },
  ...paragraph(plain(piece)).children,
  { type: "html", value: "</span>" },
];

/** Blocks in an element that the layout places, by its selector; nothing where there are none. */
const box = (mark: string, blocks: RootContent[]): RootContent[] =>
  blocks.length === 0 ? [] : boxed(mark.slice(1), blocks);

function listItems(
  { entries, title, picture: shown }: ClosingSlide,
  say: Parameters<Kind<"closing">["lecture"]["items"]>[1],
): Item[] {
  return [
    { ...say("", title), kind: "closing" },
    ...entries.map((entry, index) => closingItem(entry, say(`${entry.part}-${index + 1}`, entry.text))),
    ...(shown ? [{ ...say("picture", shown.credit), kind: "figure" as const, picture: { alt: shown.alt } }] : []),
  ];
}
