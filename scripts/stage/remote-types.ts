/**
 * What a page that shows slides and a remote control say to each other. It runs in browsers too, so it imports nothing.
 */

/** Where the talk is, as one page of the deck knows it. */
export interface StageReport {
  /** The slide's number, from 1, and how many there are. */
  no: number;
  total: number;
  title: string;
  nextTitle?: string | undefined;
  clicks: number;
  clicksTotal: number;
  /** Plain text; a blank line ends a paragraph. */
  notes: string;
  /** Such as "2 min behind · ends 14:52"; nothing where nobody counts. */
  pace: string;
  /** Such as "12:34 / 20:00"; nothing where nobody counts. */
  clock: string;
  status: "ready" | "running" | "paused" | "over";
  /** What covers the slides. */
  screen: null | "black" | "white";
  /** Whether the page is the speaker's, and not the audience's. */
  isSpeaker: boolean;
}

export const STAGE_COMMANDS = ["next", "back", "pause", "black", "start"] as const;
/** `start` begins, and goes on after a pause; `black` covers the slides, and shows them again. */
export type StageCommand = (typeof STAGE_COMMANDS)[number];

/** What a person saw when they pressed a button. */
export type Seen = Pick<StageReport, "no" | "clicks" | "status" | "screen">;

/**
 * Whether the talk is still where it was when a button was pressed: a second tap, or one that comes late, must not go on
 * from somewhere else. A command that covers or counts looks at what it changes, too.
 */
export function isAsSeen(command: StageCommand, { no, clicks, status, screen }: StageReport, seen: Seen): boolean {
  if (no !== seen.no || clicks !== seen.clicks) return false;
  if (command === "black") return screen === seen.screen;
  return command === "next" || command === "back" || status === seen.status;
}
