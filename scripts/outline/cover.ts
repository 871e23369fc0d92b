import { z } from "zod";
import type { Position } from "../diagnostics/diagnostic.ts";
import { type Inline, parseInline } from "../text/inline.ts";
import { ORIGIN, readSource } from "./blocks/block.ts";
import { buildPicture, type Crop, crop } from "./blocks/figure.ts";
import { inline, plain } from "./fields.ts";
import type { PictureSize } from "./picture-size.ts";

/** How an outline says which picture its title slide shows. */
export const coverPicture = z
  .strictObject({
    figure: plain("Image file beside the outline: PNG, JPEG, GIF, WebP, AVIF or SVG."),
    alt: plain("What the picture shows, for those who can't see it."),
    credit: inline("Whose picture it is, in small letters below it.").optional(),
    full: z.boolean().optional().meta({
      description:
        "Whether it bleeds to the slide's edges: of another shape than its half of the slide, it is cut there.",
    }),
    crop: crop.optional(),
    ...ORIGIN,
  })
  .meta({ description: "A picture beside the title, on the first slide; a wide one below it." });

/** The same beside what a closing slide says. */
export const closingPicture = coverPicture
  .omit({ full: true })
  .meta({ description: "A picture beside what is to be remembered, on the last slide." });

/** The picture of a title slide, or of a closing slide. */
export interface CoverPicture {
  position: Position;
  /** Absolute path of the image. */
  path: string;
  size?: PictureSize;
  alt: string;
  credit: Inline[];
  full?: true;
  crop?: Crop;
  /** Where the paper has what it shows, or that this is the speaker's own; why it may differ. */
  source?: string;
  isOwn?: true;
  checked?: string;
  own?: string[];
}

export function buildCover(
  { credit = "", ...picture }: z.output<typeof coverPicture>,
  position: Position,
  folder: string,
): CoverPicture {
  return { position, ...buildPicture(picture, folder), ...readSource(picture), credit: parseInline(credit) };
}
