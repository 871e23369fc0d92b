import { z } from "zod";
import { resolveInFolder } from "../../paths/folder.ts";
import { type Inline, parseInline } from "../../text/inline.ts";
import { inline, plain } from "../fields.ts";
import { type PictureSize, pictureSize } from "../picture-size.ts";
import { type BlockBase, COMMON, citationKeys, format } from "./block.ts";

export interface FigureBlock extends BlockBase {
  type: "figure";
  /** Absolute path of the image; it exists and lies in the outline's folder. */
  path: string;
  /** Where its file says how large it is. */
  size?: PictureSize;
  alt: string;
  caption: Inline[];
}

const schema = z
  .strictObject({
    figure: plain("Image file beside the outline: PNG, JPEG, GIF, WebP, AVIF or SVG."),
    alt: plain("What the picture shows, for those who can't see it."),
    caption: inline("Caption under the figure.").optional(),
    cite: citationKeys.optional(),
    ...COMMON,
  })
  .meta({ description: "A picture." });

export const figure = format<typeof schema, FigureBlock>(schema, ({ figure, alt, caption = "" }, { folder }) => {
  const found = resolveInFolder(folder, figure);
  const path = "path" in found ? found.path : "";
  const size = pictureSize(path);
  return { type: "figure", path, ...(size ? { size } : {}), alt, caption: parseInline(caption) };
});
