import type { Position } from "../diagnostics/diagnostic.ts";
import type { SlideText } from "../text/types.ts";

/**
 * Text sizes beside the usual one: `huge` for a few sentences, `large` for a slide with room, `compact` and
 * `tight` for one with more than usual; none is smaller than what the back row can read.
 */
export type TextSize = "huge" | "large" | "compact" | "tight";

/** What every slide has. */
export interface SlideBase {
  /** Its stable address: `/ii-a-1`. Unique in the deck. */
  id: string;
  /** The slide's level-1 heading. Unique in the deck. */
  title: SlideText;
  /** What the slide is a part of, when that takes several slides: the address of the first. */
  series?: string;
  /** A part of several, `[1, 2]` for `(1/2)`. */
  part?: [number, number];
  /** Where the outline says what the slide shows. */
  position?: Position;
  /** The file that this place is in, when it is another one than the deck is built from. */
  file?: string;
  /** The section that the slide comes from; slides that Lectern adds to the paper have none. */
  owner?: string;
  /** Says again what other slides say, so that it may go when time is short. */
  isRepeat?: boolean;
  /** It stands behind the end, for questions. */
  isBackup?: boolean;
  /** Somebody said that it must stay all the same. */
  isWanted?: boolean;
  /** Address of the slide that opens its section, for the progress mark; none before the first section. */
  section?: string;
  /** Its section in a few words, on a slide that opens one without a divider: the feet of the section's slides say it. */
  opens?: string;
  /** The place in the paper that the slide shows, e.g. `II · A · 1`. */
  label?: string;
  /** The message that it is a part of, on a slide whose title says what this part shows. */
  message?: string | undefined;
  /** Which of the pillars' hues it has, from 1; none outside of pillars. */
  hue?: number;
  /** How large its text is set, when there is little of it; by default as a full slide's. */
  size?: TextSize;
  /** Light letters on a dark ground, whatever the scheme of the others. */
  isDark?: true;
  /** How many clicks it takes until all is seen; none for a slide that is seen whole at once. */
  clicks?: number;
  /** What to say, a list of texts for each paragraph. */
  notes: SlideText[];
  /** Planned time. */
  minutes: number;
  /** How much it matters when time is short; without one it must be said. */
  priority?: "should" | "could";
  /** Where the paper says what the slide shows, without repeats. */
  sources: string[];
  /** On a slide that was taken into a lecture: whose it is, as its foot says it. */
  credit?: string;
  /** How much of an overview was taken, as the slide says it: `2 of 3 claims`. */
  excerpt?: string;
  /** BCP 47 tag of what it says, when that is not the deck's language. */
  language?: string;
}
