import { z } from "zod";
import { type Inline, parseWithFootnotes } from "../../text/inline.ts";
import { noted } from "../fields.ts";
import { type BlockBase, COMMON, citationKeys, format } from "./block.ts";

/** A detail under a point; one that has details of its own says so. */
export type DetailText = Inline[] | { text: Inline[]; details: Inline[][] };

export interface PointBlock extends BlockBase {
  type: "point";
  text: Inline[];
  details: DetailText[];
  /** A line without a bullet, or an entry of a numbered list; nothing for a point like most. */
  form?: "text" | "numbered";
  /** Of an entry of a numbered list, from 1. */
  number?: number;
}

const detail = z.union([
  noted("A detail under the point."),
  z
    .strictObject({
      point: noted("A detail under the point."),
      details: z
        .array(noted("A detail under the detail."))
        .optional()
        .meta({ description: "Details under the detail: no list goes deeper." }),
    })
    .meta({ description: "A detail with details of its own." }),
]);

const schema = z
  .strictObject({
    point: noted("One point of evidence."),
    details: z.array(detail).optional().meta({ description: "Details under the point." }),
    cite: citationKeys.optional(),
    ...COMMON,
  })
  .meta({ description: "A point with details, citations and its place in the paper." });

const toDetail = (raw: z.output<typeof detail>): DetailText => {
  if (typeof raw === "string") return parseWithFootnotes(raw);
  const text = parseWithFootnotes(raw.point);
  return raw.details === undefined ? text : { text, details: raw.details.map(parseWithFootnotes) };
};

export const point = format<typeof schema, PointBlock>(schema, ({ point, details = [] }) => ({
  type: "point",
  text: parseWithFootnotes(point),
  details: details.map(toDetail),
}));

/** A line among points that has no bullet: what leads into a list, or closes it. */
export const textLine = z
  .strictObject({
    text: noted("A line without a bullet: a lead-in such as “Not specified:”, or a sentence that closes a list."),
    cite: citationKeys.optional(),
    ...COMMON,
  })
  .meta({ description: "A line without a bullet, among points." });

/** Points that are counted; each becomes a block of its own. */
export const numberedList = z
  .strictObject({
    numbered: z
      .array(z.union([noted("An entry of the list."), schema]))
      .min(1, "expected at least one entry")
      .meta({ description: "Entries in their order, written as points are; Lectern counts them." }),
  })
  .meta({ description: "A numbered list, among points." });
