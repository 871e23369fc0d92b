import { z } from "zod";
import { STAGE_COMMANDS, type StageReport } from "../../stage/remote-types.ts";

const count = z.number().int().min(0).max(10_000_000);
const status = z.enum(["ready", "running", "paused", "over"]);
const screen = z.enum(["black", "white"]).nullable();

/** What a page of the deck says of the talk; all else that it may say is left out. */
const report = z.object({
  no: count,
  total: count,
  title: z.string().max(2000),
  nextTitle: z.string().max(2000).optional(),
  clicks: count,
  clicksTotal: count,
  notes: z.string().max(50_000),
  pace: z.string().max(200),
  clock: z.string().max(200),
  status,
  screen,
  isSpeaker: z.boolean(),
}) satisfies z.ZodType<StageReport>;

/** From a page of the deck: nothing when it shows no slide. */
export const FROM_PAGE = z.object({
  report: report.nullable(),
  /** Whether a person did something in it since the last time. */
  isUsed: z.boolean(),
});

/** From a phone: a button, and what was seen when it was pressed. */
export const FROM_PHONE = z.object({
  command: z.enum(STAGE_COMMANDS),
  seen: z.object({ no: count, clicks: count, status, screen }),
});

export type PhoneRequest = z.infer<typeof FROM_PHONE>;
