import { countSpokenWords, SPOKEN_PACE } from "../text/spoken-words.ts";

type Priority = "must" | "should" | "could";

/** What is known of a slide before it is planned. */
export interface SlideFacts {
  id: string;
  title: string;
  /** Its section in a few words. */
  section?: string | undefined;
  /** As the deck plans it. */
  minutes?: number | undefined;
  priority?: string | undefined;
  /** What is said, as plain text. */
  notes?: string | undefined;
  /** It stands behind the end, for questions. */
  isBackup: boolean;
}

/** A slide with its time. */
export interface PlannedSlide {
  id: string;
  /** Its number in the deck, from 1. */
  no: number;
  title: string;
  section: string;
  /** 0 behind the end. */
  minutes: number;
  priority: Priority;
  isBackup: boolean;
}

/** When which slide of a talk should be told. */
export interface Plan {
  /** All slides in their order. */
  slides: PlannedSlide[];
  /** Where the minutes come from: the deck, or a guess by the words of its notes, or by the number of slides. */
  basis: "minutes" | "words" | "slides";
  /** Minutes that the talk may take, where that is known. */
  budget?: number | undefined;
  /** Time of day at which it starts, `14:30`, where that is known. */
  start?: string | undefined;
}

/** Minutes for looking at a slide before a word of its notes is said. */
const LOOK_MINUTES = 0.25;

/** Minutes that most slides take, when nobody says. */
const USUAL_MINUTES = 1;

const MS = 60_000;

/** Plans a talk: by the deck's own minutes, else by the words of its notes, else each slide alike. */
export function planTalk(slides: readonly SlideFacts[], { budget, start }: Pick<Plan, "budget" | "start"> = {}): Plan {
  const told = slides.filter(({ isBackup }) => !isBackup);
  const isOf = (has: (slide: SlideFacts) => boolean) => told.some(has);
  const basis = isOf(({ minutes }) => isMinutes(minutes))
    ? "minutes"
    : isOf(({ notes }) => countSpokenWords(notes ?? "") > 0)
      ? "words"
      : "slides";
  const alike = budget === undefined ? USUAL_MINUTES : budget / Math.max(1, told.length);
  const minutesOf = ({ minutes, notes = "", isBackup }: SlideFacts): number => {
    if (isBackup) return 0;
    if (isMinutes(minutes)) return minutes;
    const words = countSpokenWords(notes);
    if (basis === "slides") return alike;
    // One that a person put into a planned deck takes as long as most do.
    if (basis === "minutes" && words === 0) return USUAL_MINUTES;
    return LOOK_MINUTES + words / SPOKEN_PACE;
  };
  return {
    basis,
    ...(budget === undefined ? {} : { budget }),
    ...(start === undefined ? {} : { start }),
    slides: slides.map((slide, index) => ({
      id: slide.id,
      no: index + 1,
      title: slide.title,
      section: slide.section ?? "",
      minutes: minutesOf(slide),
      priority: slide.priority === "should" || slide.priority === "could" ? slide.priority : "must",
      isBackup: slide.isBackup,
    })),
  };
}

const isMinutes = (minutes: unknown): minutes is number =>
  typeof minutes === "number" && Number.isFinite(minutes) && minutes >= 0;

/** The slides of a talk that are told, which those behind the end are not. */
export const toldSlides = ({ slides }: Plan): PlannedSlide[] => slides.filter(({ isBackup }) => !isBackup);

/** Planned milliseconds of a slide. */
export const plannedMs = ({ minutes }: Pick<PlannedSlide, "minutes">): number => minutes * MS;
