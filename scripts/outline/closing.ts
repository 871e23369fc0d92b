import { z } from "zod";
import type { Position } from "../diagnostics/diagnostic.ts";
import { type Inline, parseInline } from "../text/inline.ts";
import { inline, plain, webAddress } from "./fields.ts";

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
  })
  .meta({ description: "The last slide of content, which stays while people ask." });

export type RawClosing = z.output<typeof closingFields>;

/** What a talk ends with, as its outline says it. */
export interface Closing {
  position: Position;
  message?: Inline[];
  /** Sentences of its own, or whether it shows those of the outline. */
  takeaways: Inline[][] | boolean;
  limits: Inline[][];
  thanks?: Inline[];
  funding?: Inline[];
  contact?: Inline[] | boolean;
  links: { label: string; url: string }[];
  qr?: string | boolean;
}

export function buildClosing(raw: RawClosing, position: Position): Closing {
  const { message, takeaways = true, limits = [], thanks, funding, contact, links = [], qr } = raw;
  return {
    position,
    ...(message === undefined ? {} : { message: parseInline(message) }),
    takeaways: Array.isArray(takeaways) ? takeaways.map(parseInline) : takeaways,
    limits: limits.map(parseInline),
    ...(thanks === undefined ? {} : { thanks: parseInline(thanks) }),
    ...(funding === undefined ? {} : { funding: parseInline(funding) }),
    ...(contact === undefined ? {} : { contact: typeof contact === "string" ? parseInline(contact) : contact }),
    links,
    ...(qr === undefined ? {} : { qr }),
  };
}
