import { z } from "zod";
import type { Position } from "../diagnostics/diagnostic.ts";
import { type Inline, parseInline } from "../text/inline.ts";
import { ORIGIN, parseProse, readSource } from "./blocks/block.ts";
import { buildCover, type CoverPicture, closingPicture } from "./cover.ts";
import { inline, notes, plain, webAddress } from "./fields.ts";

const link = z
  .strictObject({ label: plain("What is found there, e.g. `code and data`."), url: webAddress("Its address.") })
  .meta({ description: "An address that the audience may want." });

/** How an outline says what its talk ends with. */
export const closingFields = z
  .strictObject({
    message: inline("What the talk comes to, in one sentence; it is the slide's title.").optional(),
    takeaways: z
      .union([z.boolean(), z.array(inline("A sentence to remember."))])
      .optional()
      .meta({ description: "What to remember: by default what the outline has as `takeaways`, on this slide alone." }),
    numbered: z
      .union([z.boolean(), z.array(inline("A sentence to remember, counted."))])
      .optional()
      .meta({ description: "`true` counts what is to be remembered; a list stands in its place, counted." }),
    quote: inline("A quotation to end with.").optional(),
    by: plain("Who said it.").optional(),
    limits: z.array(inline("A limit.")).optional().meta({ description: "What the work does not show." }),
    thanks: inline("Whom the speaker thanks.").optional(),
    funding: inline("Who paid for the work.").optional(),
    contact: z
      .union([z.boolean(), inline("Where to reach the speaker.")])
      .optional()
      .meta({ description: "Where to reach the speaker; `true` for the name and e-mail address of who presents." }),
    links: z.array(link).optional().meta({ description: "Addresses that the audience may want." }),
    qr: z
      .union([z.boolean(), webAddress("The address that the code leads to.")])
      .optional()
      .meta({ description: "A QR code: an address, or `true` for that of the slides, else of the paper." }),
    picture: closingPicture.optional(),
    notes: notes.optional(),
    ...ORIGIN,
  })
  .meta({ description: "The last slide of content, which stays while people ask." });

export type RawClosing = z.output<typeof closingFields>;

const LISTS = ["takeaways", "numbered", "limits"] as const;

/** What a talk ends with, as its outline says it. */
export interface Closing {
  position: Position;
  /** Where its message and each entry of its lists stand. */
  at: { message: Position; notes: Position } & Record<(typeof LISTS)[number], Position[]>;
  message?: Inline[];
  /** Sentences of its own, or whether it shows those of the outline. */
  takeaways: Inline[][] | boolean;
  /** Sentences that are counted, or whether those that it shows are. */
  numbered: Inline[][] | boolean;
  quote?: { text: Inline[]; by?: string };
  limits: Inline[][];
  thanks?: Inline[];
  funding?: Inline[];
  contact?: Inline[] | boolean;
  links: { label: string; url: string }[];
  qr?: string | boolean;
  picture?: CoverPicture;
  /** Speaker notes, a list of inlines for each paragraph. */
  notes: Inline[][];
  /** Where the paper has what it says, or that this is the speaker's own; why it may differ. */
  source?: string;
  isOwn?: true;
  checked?: string;
  own?: string[];
}

/**
 * @param positionAt where something in it stands, by its way from there
 * @param folder of the outline
 */
export function buildClosing(
  raw: RawClosing,
  positionAt: (way: (string | number)[]) => Position,
  folder: string,
): Closing {
  const { message, numbered = false, quote, by, limits = [], thanks, funding, contact, links = [], qr } = raw;
  // A list that is counted stands in the place of what else there is to remember.
  const { takeaways = !Array.isArray(numbered) } = raw;
  const placesIn = (list: (typeof LISTS)[number]): Position[] => {
    const entries = raw[list];
    return Array.isArray(entries) ? entries.map((_, index) => positionAt([list, index])) : [];
  };
  return {
    position: positionAt([]),
    at: {
      message: positionAt(message === undefined ? [] : ["message"]),
      notes: positionAt(raw.notes === undefined ? [] : ["notes"]),
      ...{ takeaways: placesIn("takeaways"), numbered: placesIn("numbered"), limits: placesIn("limits") },
    },
    ...(message === undefined ? {} : { message: parseInline(message) }),
    takeaways: Array.isArray(takeaways) ? takeaways.map(parseInline) : takeaways,
    numbered: Array.isArray(numbered) ? numbered.map(parseInline) : numbered,
    ...(quote === undefined ? {} : { quote: { text: parseInline(quote), ...(by === undefined ? {} : { by }) } }),
    limits: limits.map(parseInline),
    ...(thanks === undefined ? {} : { thanks: parseInline(thanks) }),
    ...(funding === undefined ? {} : { funding: parseInline(funding) }),
    ...(contact === undefined ? {} : { contact: typeof contact === "string" ? parseInline(contact) : contact }),
    links,
    ...(qr === undefined ? {} : { qr }),
    ...(raw.picture ? { picture: buildCover(raw.picture, positionAt(["picture"]), folder) } : {}),
    notes: parseProse(raw.notes),
    ...readSource(raw),
  };
}
