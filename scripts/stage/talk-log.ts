import { z } from "zod";

/** The time that a slide took when a talk was given. */
const SLIDE_TIME = z.object({
  /** What it is known by (`nameSlides`). */
  id: z.string().min(1).max(200),
  title: z.string().max(2000),
  /** Planned minutes. */
  minutes: z.number().min(0).max(10_000),
  /** Seconds for which it was shown, all visits together, without pauses. */
  seconds: z.number().min(0).max(1_000_000),
});

/** One time that a talk was given. */
const TALK = z.object({
  /** ISO 8601, in UTC. */
  started: z.iso.datetime(),
  /** Seconds of all its slides, those for questions apart. */
  seconds: z.number().min(0).max(1_000_000),
  /** Seconds of pauses and breaks. */
  paused: z.number().min(0).max(1_000_000),
  /** Whether the minutes were the deck's own, or a guess by words of notes or by number of slides. */
  plan: z.enum(["minutes", "words", "slides"]),
  /** All slides of the talk in their order; those that were not shown have 0 seconds. */
  slides: z.array(SLIDE_TIME).max(20_000),
});

/** What the speaker's view keeps of the times that a deck was presented: `slides.times.json`. */
export const TALK_LOG = z.object({
  /** The format's version. */
  lectern: z.literal(1),
  title: z.string().max(2000),
  /** The last one last. */
  talks: z.array(TALK).max(200),
});

export type SlideTime = z.infer<typeof SLIDE_TIME>;
export type Talk = z.infer<typeof TALK>;
export type TalkLog = z.infer<typeof TALK_LOG>;
