import { z } from "zod";
import { resolveInFolder } from "../../paths/folder.ts";
import { type Inline, parseWithFootnotes } from "../../text/inline.ts";
import { noted, plain } from "../fields.ts";
import { type BlockBase, COMMON, format } from "./block.ts";
import { details, type Entry } from "./entry.ts";

/** One of the things that are compared: points, or a picture. */
export interface Side {
  name: string;
  points: Entry[];
  picture?: { path: string; alt: string; caption: Inline[] };
}

export interface CompareBlock extends BlockBase {
  type: "compare";
  sides: Side[];
}

const name = plain("What it is called, in bold above it.");

const points = z
  // A side is known by its first field.
  .strictObject({
    points: z
      .array(
        z.union([
          noted("A point."),
          z.strictObject({ point: noted("A point."), details }).meta({ description: "A point with details." }),
        ]),
      )
      .min(1, "expected at least one point")
      .meta({ description: "Its points, each as plain words or with `point` and `details`." }),
    name,
  })
  .meta({ description: "A side of points." });

const picture = z
  .strictObject({
    figure: plain("Image file beside the outline: PNG, JPEG, GIF, WebP, AVIF or SVG."),
    alt: plain("What the picture shows, for those who can't see it."),
    caption: noted("Caption under the picture.").optional(),
    name,
  })
  .meta({ description: "A side that is a picture." });

const schema = z
  .strictObject({
    compare: z
      .array(z.union([points, picture]))
      .min(2, "expected two or three sides, each with a `name`")
      .max(3, "expected two or three sides; for more, write a `table`")
      .meta({
        description: "Two or three sides, each with a `name` and its `points`, or a picture (`figure`, `alt`).",
      }),
    ...COMMON,
  })
  .meta({ description: "Two or three things side by side." });

export const compare = format<typeof schema, CompareBlock>(schema, ({ compare }, { folder }) => ({
  type: "compare",
  sides: compare.map((side): Side => {
    if ("points" in side) return { name: side.name, points: side.points.map(buildPoint) };
    const found = resolveInFolder(folder, side.figure);
    const path = "path" in found ? found.path : "";
    return {
      name: side.name,
      points: [],
      picture: { path, alt: side.alt, caption: parseWithFootnotes(side.caption ?? "") },
    };
  }),
}));

function buildPoint(written: z.output<typeof points>["points"][number]): Entry {
  const { point, details = [] } = typeof written === "string" ? { point: written } : written;
  return { text: parseWithFootnotes(point), details: details.map(parseWithFootnotes) };
}
