import type { BoardRow, DividerFields, OverrideFields, OwnFields } from "../../scripts/board/protocol.ts";
import { pointsFromText, pointsToText } from "./points.ts";

/** What stands in the fields of the editor. */
export interface Draft {
  title: string;
  points: string;
  notes: string;
  minutes: string;
  priority: "" | "must" | "should" | "could";
  diagram: string;
  alt: string;
  short: string;
  gist: string;
}

const EMPTY: Draft = {
  title: "",
  points: "",
  notes: "",
  minutes: "",
  priority: "",
  diagram: "",
  alt: "",
  short: "",
  gist: "",
};

/** As the source has a taken slide. */
export function originalOf({ original }: BoardRow): Draft {
  if (!original) return EMPTY;
  const { title, points, notes, minutes } = original;
  return { ...EMPTY, title, points: pointsToText(points), notes, minutes: String(minutes) };
}

export function draftOf(row: BoardRow): Draft {
  const fields = row.fields as Partial<OverrideFields & OwnFields & DividerFields>;
  const base = originalOf(row);
  return {
    title: fields.slide ?? fields.divider ?? fields.title ?? base.title,
    points: fields.points ? pointsToText(fields.points) : base.points,
    // A lecture's notes stand before those of the source, or in their place: they are written anew.
    notes: fields.notes ?? "",
    minutes: fields.minutes === undefined ? base.minutes : String(fields.minutes),
    priority: fields.priority ?? "",
    diagram: fields.diagram ?? "",
    alt: fields.alt ?? "",
    short: fields.short ?? "",
    gist: fields.gist ?? "",
  };
}

/** Only what is said differently; `null` where all is as in the source. */
export function overrideOf(row: BoardRow, draft: Draft): OverrideFields | null {
  const base = originalOf(row);
  const fields: OverrideFields = {};
  if (row.canReword && draft.title !== base.title && draft.title.trim() !== "") fields.title = draft.title;
  if (row.canReword && draft.points !== base.points) fields.points = pointsFromText(draft.points);
  if (draft.notes.trim() !== "") fields.notes = draft.notes;
  if (draft.minutes !== base.minutes) Object.assign(fields, minutesOf(draft));
  if (draft.priority !== "") fields.priority = draft.priority;
  return Object.keys(fields).length > 0 ? fields : null;
}

export function ownOf(row: BoardRow, draft: Draft): OwnFields {
  const { id } = row.fields as OwnFields;
  return {
    slide: draft.title,
    ...(id !== undefined && { id }),
    ...(draft.points.trim() !== "" && { points: pointsFromText(draft.points) }),
    ...some("diagram", draft.diagram),
    ...some("alt", draft.alt),
    ...some("notes", draft.notes),
    ...minutesOf(draft),
    ...(draft.priority !== "" && { priority: draft.priority }),
  };
}

export function dividerOf(row: BoardRow, draft: Draft): DividerFields {
  const { id } = row.fields as DividerFields;
  return {
    divider: draft.title,
    ...(id !== undefined && { id }),
    ...some("short", draft.short),
    ...some("gist", draft.gist),
    ...some("notes", draft.notes),
    ...minutesOf(draft),
  };
}

function some<K extends string>(name: K, value: string): { [key in K]?: string } {
  return (value.trim() === "" ? {} : { [name]: value }) as { [key in K]?: string };
}

function minutesOf({ minutes }: Draft): { minutes?: number } {
  const value = Number.parseFloat(minutes.replace(",", "."));
  return value > 0 ? { minutes: value } : {};
}
