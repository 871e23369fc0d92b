import { closingItem } from "../deck/closing-item.ts";
import type { ClosingEntry, ClosingSlide, Item, SlideText } from "../deck/types.ts";
import { ADDRESSES } from "../outline/addresses.ts";
import type { Closing } from "../outline/closing.ts";
import type { Outline } from "../outline/types.ts";
import { text } from "../text/edit-inlines.ts";
import { planMinutes } from "../time/minutes.ts";
import { type Context, toSlideText } from "./context.ts";
import { bareAddress, messagesOf, paperUrl } from "./plan-frame.ts";

/** It stays while people begin to ask. */
const USUAL_MINUTES = 1;

/** The slide that a talk ends with, if its outline asks for one. */
export function planClosing({ closing, paper, talk, ...outline }: Outline, context: Context): ClosingSlide[] {
  if (!closing) return [];
  const { labels } = context;
  const entries = listEntries({ closing, paper, talk, ...outline }, context);
  const hasTakeaways = entries.some(({ part }) => part === "takeaway");
  const title = closing.message
    ? toSlideText(closing.message, context)
    : text(hasTakeaways ? labels.takeaways : labels.thankYou);
  const notes = closing.notes.map((each) => toSlideText(each, context));
  const qr = closing.qr === true ? (talk.url ?? paperUrl(paper)) : closing.qr || undefined;
  return [
    {
      kind: "closing",
      id: ADDRESSES.closing,
      position: closing.position,
      title,
      entries,
      ...(closing.message ? { leads: true as const } : {}),
      ...(qr === undefined ? {} : { qr }),
      ...(closing.picture
        ? { picture: { ...closing.picture, credit: toSlideText(closing.picture.credit, context) } }
        : {}),
      notes,
      minutes: Math.max(USUAL_MINUTES, planMinutes(undefined, notes, "closing", talk.wordsPerMinute)),
      sources: [],
    },
  ];
}

/** Whether the outline's takeaways stand on the closing slide, in place of a slide of their own. */
export const closesWithTakeaways = ({ closing }: Outline) => closing?.takeaways === true;

/** Everything that a closing slide must show. */
export function closingItems(outline: Outline, context: Context): Item[] {
  const { closing } = outline;
  if (!closing) return [];
  const { position } = closing;
  const counts = new Map<string, number>();
  // Those that the outline has are its own items.
  const isListed = ({ part, number }: ClosingEntry) =>
    part === "takeaway" && closesWithTakeaways(outline) && !(Array.isArray(closing.numbered) && number !== undefined);
  const said = listEntries(outline, context).filter((entry) => !isListed(entry));
  const entries = said.map((entry): Item => {
    const count = (counts.get(entry.part) ?? 0) + 1;
    counts.set(entry.part, count);
    return closingItem(entry, { id: `closing/${entry.part}-${count}`, text: entry.text, position });
  });
  const message = closing.message ? toSlideText(closing.message, context) : undefined;
  const { picture } = closing;
  return [
    ...(message ? [{ id: "closing", kind: "closing" as const, text: message, position }] : []),
    ...entries,
    ...(picture
      ? [
          {
            id: "closing/picture",
            kind: "figure" as const,
            text: toSlideText(picture.credit, context),
            position: picture.position,
            picture: { alt: picture.alt },
          },
        ]
      : []),
  ];
}

function listEntries(outline: Outline, context: Context): ClosingEntry[] {
  const { closing } = outline;
  if (!closing) return [];
  const say = (inlines: Parameters<typeof toSlideText>[0]) => toSlideText(inlines, context);
  const { quote, numbered } = closing;
  const takeaways = closing.takeaways === true ? messagesOf(outline) : closing.takeaways || [];
  const remember = (each: Parameters<typeof say>[0]): ClosingEntry => ({ part: "takeaway", text: say(each) });
  const count = (each: ClosingEntry, index: number): ClosingEntry => ({ ...each, number: index + 1 });
  const listed = takeaways.map(remember);
  return [
    ...(quote ? [{ part: "quote" as const, text: say(quote.text), ...(quote.by ? { by: quote.by } : {}) }] : []),
    ...(numbered === true ? listed.map(count) : listed),
    ...(Array.isArray(numbered) ? numbered.map(remember).map(count) : []),
    ...closing.limits.map((each): ClosingEntry => ({ part: "limit", text: say(each) })),
    ...contactOf(outline, closing, context).map((each): ClosingEntry => ({ part: "contact", text: each })),
    ...closing.links.map(({ label, url }): ClosingEntry => ({ part: "link", text: linkText(label, url) })),
    ...[closing.thanks, closing.funding].flatMap((each): ClosingEntry[] =>
      each === undefined ? [] : [{ part: "thanks", text: say(each) }],
    ),
  ];
}

const linkText = (label: string, url: string): SlideText => [
  ...text(`${label} `),
  { type: "link", url, children: text(bareAddress(url)) },
];

/** Who presents, and that person's e-mail address; where nobody is named, the first author who has one. */
function contactOf({ paper, talk }: Outline, { contact }: Closing, context: Context): SlideText[] {
  if (contact === undefined || contact === false) return [];
  if (contact !== true) return [toSlideText(contact, context)];
  const first = paper.authors.find(({ email }) => email !== undefined) ?? paper.authors[0];
  const author = talk.presenter === undefined ? first : paper.authors.find(({ name }) => name === talk.presenter);
  const name = talk.presenter ?? first?.name ?? "";
  const mail = author?.email;
  return [
    [
      { type: "strong", children: text(name) },
      ...(mail ? [...text(" "), { type: "link" as const, url: `mailto:${mail}`, children: text(mail) }] : []),
    ],
  ];
}
