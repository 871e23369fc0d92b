import type { Table } from "../../manuscript/manuscript.ts";
import type { Candidate, CandidateOptions, Evidence } from "./candidate.ts";
import type { SlideChooser, StorySlide } from "./choose-slides.ts";
import type { StoryRole } from "./roles.ts";
import { trimTable } from "./trim-table.ts";
import {
  BACKUP,
  CORE,
  FEW_PICTURES,
  FRAME,
  LEAST_FULL,
  MINUTES,
  MOST_BEFORE,
  MOST_RESULTS,
  MOST_SHOWN,
  NO_MORE,
  SHARES,
  STEPS,
  TABLE,
} from "./weights.ts";

/** A slide with how much it matters. */
export interface PlannedSlide extends StorySlide {
  priority: "must" | "should" | "could";
  minutes: number;
  isBackup?: true;
}

type Part = keyof typeof SHARES;
const PARTS = Object.keys(SHARES) as Part[];

/** Whether a talk tells of what has a role. */
export const isPart = (role: StoryRole): role is Part => role in SHARES;

/** From the best way to what there is at all. */
const CORE_WAYS: readonly { mayCome: (candidate: Candidate) => boolean; isAlone: boolean }[] = [
  // The authors themselves tell it first as their abstract does, or say what it is that they give.
  { mayCome: ({ isFront }) => isFront === true, isAlone: false },
  { mayCome: ({ isDefinition }) => isDefinition === true, isAlone: true },
  // What they give and what they found comes by itself before a detail that has support; what they look at does not.
  {
    mayCome: ({ isFront, isGiven, role }) =>
      (isFront === true || isGiven === true) && role !== "problem" && role !== "method",
    isAlone: true,
  },
  { mayCome: ({ isSetUp }) => !isSetUp, isAlone: false },
  { mayCome: ({ isSetUp }) => !isSetUp, isAlone: true },
  { mayCome: () => true, isAlone: true },
];

/** Minutes that a talk has for slides of content. */
function minutesFor(minutes: number): number {
  return minutes - MINUTES.title - MINUTES.end - (minutes > FRAME.from ? FRAME.minutes : 0);
}

/** Slides of content that so many minutes have room for. */
export const slidesFor = (minutes: number): number => Math.max(1, Math.floor(minutesFor(minutes) / MINUTES.slide));

/**
 * Fills a talk with slides: first one for each part without which there is no story, then those that add most, while
 * their part has room. What a talk of five minutes has comes first and must be said, what one of ten has comes next: so
 * the talk can be built for any of these lengths.
 *
 * @param total slides of content
 */
export function fillTalk(candidates: readonly Candidate[], chooser: SlideChooser, total: number): PlannedSlide[] {
  const slides: PlannedSlide[] = [];
  const counts = new Map<StoryRole, number>();
  const shown = new Map<Evidence["type"], number>();
  const take = (
    mayCome: (candidate: Candidate) => boolean,
    priority: PlannedSlide["priority"],
    isAlone = true,
  ): boolean => {
    const isRare = ({ evidence }: Candidate) =>
      evidence === undefined ||
      (shown.get(evidence.type) ?? 0) < Math.max(1, Math.round((MOST_SHOWN[evidence.type] ?? 1) * total));
    const taken =
      slides.length < total ? chooser.take((candidate) => mayCome(candidate) && isRare(candidate), isAlone) : undefined;
    if (!taken) return false;
    counts.set(taken.role, (counts.get(taken.role) ?? 0) + 1);
    if (taken.evidence) shown.set(taken.evidence.type, (shown.get(taken.evidence.type) ?? 0) + 1);
    slides.push({ ...taken, priority, minutes: MINUTES.slide });
    return true;
  };
  // What a talk can't do without has something that supports it, if the paper gives it.
  for (const parts of CORE)
    CORE_WAYS.some(({ mayCome, isAlone }) =>
      parts.some((part) => take((each) => each.role === part && mayCome(each), "must", isAlone)),
    );
  for (const { minutes, priority } of STEPS) {
    const most = Math.min(total, slidesFor(minutes));
    const rooms = roomsIn(candidates, most);
    const hasRoom = ({ role, isSetUp }: Candidate) =>
      !isSetUp && isPart(role) && (counts.get(role) ?? 0) < (rooms.get(role) ?? 0);
    const isSeen = ({ role, evidence }: Candidate) => isPart(role) && evidence?.type === "figure";
    // A paper that has few pictures is shown with all of them.
    const pictures = new Set(candidates.filter(isSeen).map(({ evidence }) => evidence)).size;
    const isAll = pictures <= Math.round(FEW_PICTURES * total);
    // A talk without any picture has one, if the paper does.
    const kept = priority !== "could" ? 0 : isAll ? pictures : Math.min(1, pictures);
    const open = () => Math.max(0, kept - (shown.get("figure") ?? 0));
    while (slides.length < most - open() && take(hasRoom, priority));
    while (open() > 0 && take(isSeen, priority));
    const isEarly = ({ role }: Pick<Candidate, "role">) => MOST_BEFORE.roles.has(role);
    const hasMore = (candidate: Candidate) =>
      !candidate.isSetUp &&
      !NO_MORE.has(candidate.role) &&
      (!isEarly(candidate) || slides.filter(isEarly).length < Math.round(MOST_BEFORE.share * most));
    while (slides.length < most && take(hasMore, priority));
    // A paper without results has room for the pictures of its methods.
    while (slides.length < most && take(isSeen, priority));
    while (slides.length < Math.round(most * LEAST_FULL) && take(({ role }) => isPart(role), priority));
  }
  // What a paper says that says little is told without support, rather than nothing.
  const least = Math.round(total * LEAST_FULL);
  if (slides.length < least) chooser.allowBare();
  while (slides.length < least && take(({ role }) => isPart(role), "could"));
  return slides;
}

/**
 * Gives what time is left to the slides that matter least: those of a shorter talk stay as long as they are there. What the
 * paper has no more slides for is spoken.
 *
 * @param minutes of the talk, without those of sections that have a shape of their own
 */
export function spreadTime(slides: readonly PlannedSlide[], minutes: number): PlannedSlide[] {
  const could = slides.filter(({ priority }) => priority === "could").length;
  const left = minutesFor(minutes) - (slides.length - could) * MINUTES.slide;
  const each = Math.floor((left / Math.max(1, could)) * 4) / 4;
  const own = Math.min(MINUTES.longest, Math.max(MINUTES.slide, each));
  return slides.map((slide) => (slide.priority === "could" ? { ...slide, minutes: own } : slide));
}

/** Results for each slide of a talk that could be told of nothing else. */
const FOUND_FOR_ALL = 2;

/** How many of some slides each part may have, of those that the paper has. */
function roomsIn(candidates: readonly Candidate[], most: number): Map<StoryRole, number> {
  const there = PARTS.filter((part) => candidates.some(({ role }) => role === part));
  const whole = there.reduce((sum, part) => sum + SHARES[part], 0);
  const isFound = ({ role, evidence }: Candidate) => role === "results" && evidence?.type === "figure";
  const figures = new Set(candidates.filter(isFound).map(({ evidence }) => evidence)).size;
  const isFull = candidates.filter(({ role }) => role === "results").length >= FOUND_FOR_ALL * most;
  return new Map(
    there.map((part) => {
      // What others know has no more room where a paper has no methods, but much that it found.
      const own = isFull && MOST_BEFORE.roles.has(part) ? SHARES[part] : SHARES[part] / whole;
      const share = Math.max(1, Math.round(own * most));
      // What was found is seen: a paper with many figures gives its results more room.
      return [part, part === "results" ? Math.max(share, Math.min(figures, Math.round(MOST_RESULTS * most))) : share];
    }),
  );
}

/** Whether somebody can find something in a table while others wait. */
const isReadable = ({ columns, rows }: Table) => rows.length * Math.max(columns.length, 1) <= TABLE.cells;

/**
 * What is at hand for questions: tables of which slides show a part, and figures and tables that they had no room for.
 * Slides with wide tables get what the text speaks of in them.
 */
export function fillBackup(
  slides: readonly PlannedSlide[],
  chooser: SlideChooser,
  { mentions }: Pick<CandidateOptions, "mentions">,
): PlannedSlide[] {
  const backup: PlannedSlide[] = [];
  const add = (slide: StorySlide) => backup.push({ ...slide, priority: "could", minutes: 0, isBackup: true });
  for (const slide of slides) {
    if (slide.evidence?.type !== "table") continue;
    const whole = { ...slide, lines: [] };
    slide.trimmed = trimTable(slide.evidence, mentions.get(slide.evidence) ?? [], TABLE);
    if (slide.trimmed.isTrimmed && isReadable(slide.evidence)) add(whole);
  }
  const isShowing = ({ evidence }: Candidate) =>
    evidence?.type === "figure" || (evidence?.type === "table" && isReadable(evidence));
  while (backup.length < BACKUP) {
    const slide = chooser.take(isShowing);
    if (!slide) break;
    add(slide);
  }
  return backup;
}
