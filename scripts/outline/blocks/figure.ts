import { z } from "zod";
import { resolveInFolder } from "../../paths/folder.ts";
import { type Inline, parseWithFootnotes } from "../../text/inline.ts";
import { noted, plain } from "../fields.ts";
import { type PictureSize, pictureSize } from "../picture-size.ts";
import { type BlockBase, COMMON, citationKeys, format } from "./block.ts";

export interface FigureBlock extends BlockBase {
  type: "figure";
  /** Absolute path of the image; it exists and lies in the outline's folder. */
  path: string;
  /** Where its file says how large it is; of a part, that of the part. */
  size?: PictureSize;
  alt: string;
  caption: Inline[];
  /** Bleeds to the slide's edges. */
  full?: true;
  /** The part that is shown, in percent of the picture; what is written lies inside of it. */
  crop?: Crop;
  /** Where it stands beside points; `position` is the block's own place in the file. */
  side?: "left" | "right" | "above" | "below";
}

/** A part of a picture, in percent of its width and height from its upper left corner. */
export interface Crop {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How large a part of a picture is. */
const sizeOf = (whole: PictureSize, { width, height }: Crop): PictureSize => ({
  width: (whole.width * width) / 100,
  height: (whole.height * height) / 100,
});

const start = (side: string) =>
  z
    .number()
    .min(0, "expected 0 or more percent")
    .max(100, "expected at most 100 percent")
    .meta({ description: `Percent of the picture that are left out ${side}.` });
const extent = (name: string) =>
  z
    .number()
    .positive("expected more than 0 percent")
    .max(100, "expected at most 100 percent")
    .meta({ description: `Percent of the picture's ${name} that are shown.` });

/** How an outline says which part of a picture is shown. */
export const crop = z
  .strictObject({
    x: start("at the left"),
    y: start("at the top"),
    width: extent("width"),
    height: extent("height"),
  })
  .meta({ description: "The part that is shown, in percent: `{ x: 10, y: 0, width: 50, height: 100 }`." });

const schema = z
  .strictObject({
    figure: plain("Image file beside the outline: PNG, JPEG, GIF, WebP, AVIF or SVG."),
    alt: plain("What the picture shows, for those who can't see it."),
    caption: noted("Caption under the figure.").optional(),
    full: z.boolean().optional().meta({
      description:
        "Whether it bleeds to the slide's edges, title and foot in bands: of another shape than the room, it is cut at its edges.",
    }),
    crop: crop.optional(),
    position: z
      .enum(["left", "right", "above", "below"])
      .optional()
      .meta({ description: "Where it stands beside points; by default its shape decides." }),
    cite: citationKeys.optional(),
    ...COMMON,
  })
  .meta({ description: "A picture: whole, a part of it, or to the edges of its slide." });

export const figure = format<typeof schema, FigureBlock>(
  schema,
  ({ figure, alt, caption = "", full, crop, position }, { folder }) => {
    return {
      type: "figure",
      ...buildPicture({ figure, alt, full, crop }, folder),
      caption: parseWithFootnotes(caption),
      ...(position ? { side: position } : {}),
    };
  },
);

/** What an outline says of a picture, wherever that is shown. @param folder of the outline */
export function buildPicture(
  { figure, alt, full, crop }: Pick<z.output<typeof schema>, "figure" | "alt" | "full" | "crop">,
  folder: string,
): Pick<FigureBlock, "path" | "size" | "alt" | "full" | "crop"> {
  const found = resolveInFolder(folder, figure);
  const path = "path" in found ? found.path : "";
  const whole = pictureSize(path);
  const size = whole && crop ? sizeOf(whole, crop) : whole;
  return { path, ...(size ? { size } : {}), alt, ...(full ? { full } : {}), ...(crop ? { crop } : {}) };
}
