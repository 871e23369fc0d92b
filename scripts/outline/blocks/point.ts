import { z } from "zod";
import { type Inline, parseInline } from "../../text/inline.ts";
import { inline } from "../fields.ts";
import { type BlockBase, COMMON, citationKeys, format } from "./block.ts";

export interface PointBlock extends BlockBase {
  type: "point";
  text: Inline[];
  details: Inline[][];
}

const schema = z
  .strictObject({
    point: inline("One point of evidence."),
    details: z.array(inline("A detail under the point.")).optional().meta({ description: "Details under the point." }),
    cite: citationKeys.optional(),
    ...COMMON,
  })
  .meta({ description: "A point with details, citations and its place in the paper." });

export const point = format<typeof schema, PointBlock>(schema, ({ point, details = [] }) => ({
  type: "point",
  text: parseInline(point),
  details: details.map(parseInline),
}));
