import type { StageEvent } from "../scripts/stage/happening.ts";
import type { Talk } from "../scripts/stage/talk-log.ts";

/** What the audience sees in place of the slide: nothing, black or white, or when a break ends. */
export type Cover = { kind: "black" | "white" } | { kind: "break"; until: number };

/** What all windows of a deck know of the talk that is given; it outlives a page that is loaded again. */
export interface Kept {
  events: StageEvent[];
  /** When this talk was started: its name in the log, whatever becomes of the clock. */
  started?: number | undefined;
  /** When a window last looked at the clock, in milliseconds since 1970. */
  seen: number;
  /** Nobody looked at the clock for so long: the computer slept, or its clock was set. */
  gap?: { from: number; to: number } | undefined;
  cover?: Cover | undefined;
  /** Talks that are over, the last one last. */
  talks: Talk[];
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const isTime = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

function isEvent(event: unknown): event is StageEvent {
  if (!isFields(event) || !isTime(event.at)) return false;
  if (event.kind === "start" || event.kind === "show") return typeof event.id === "string";
  return event.kind === "resume" || (event.kind === "pause" && (event.until === undefined || isTime(event.until)));
}

function isTalk(talk: unknown): talk is Talk {
  return isFields(talk) && typeof talk.started === "string" && isTime(talk.seconds) && Array.isArray(talk.slides);
}

function isCover(cover: unknown): cover is Cover {
  return (
    isFields(cover) && (cover.kind === "break" ? isTime(cover.until) : ["black", "white"].includes(String(cover.kind)))
  );
}

/**
 * What a browser's storage holds, as far as it can be used: another version, or somebody, may have written it.
 *
 * @param stored any JSON
 */
export function toKept(stored: unknown): Kept {
  const { version, events, talks, seen, started, cover, gap }: Fields = isFields(stored) ? stored : {};
  if (version !== 1) return { events: [], seen: 0, talks: [] };
  const known = (Array.isArray(events) ? events : []).filter(isEvent);
  return {
    // Without a start, what follows says nothing.
    events: known[0]?.kind === "start" ? known : [],
    talks: (Array.isArray(talks) ? talks : []).filter(isTalk),
    seen: isTime(seen) ? seen : 0,
    ...(isTime(started) ? { started } : {}),
    ...(isCover(cover) ? { cover } : {}),
    ...(isFields(gap) && isTime(gap.from) && isTime(gap.to) ? { gap: { from: gap.from, to: gap.to } } : {}),
  };
}
