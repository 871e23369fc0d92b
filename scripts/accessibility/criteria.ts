import type { Has } from "./account.ts";

/**
 * Who looks at a success criterion: a program at each slide; a program at a part of it, and a person at the rest; a person
 * alone; Lectern's own tests at what shows the slides, which is the same for all talks. Or a talk has nothing of the kind.
 */
export type Looker = "slides" | "part" | "person" | "player" | "none";

export interface Criterion {
  number: string;
  name: string;
  level: "A" | "AA";
  by: Looker;
  /** What was looked at; of a part and a person, what is still to be looked at. */
  how: string;
  /** Of the player: that does not keep it. */
  isUnmet?: true;
  /** What a talk must have for it to apply. */
  needs?: keyof Has;
}

/** The success criteria of WCAG 2.2, levels A and AA (W3C Recommendation of 12 December 2024), by their names there. */
export const CRITERIA: readonly Criterion[] = [
  row(
    "1.1.1",
    "Non-text Content",
    "A",
    "part",
    "Each picture, formula and diagram has an alternative that is no file name. Whether it says what the picture does: a person.",
  ),
  {
    ...row(
      "1.2.1",
      "Audio-only and Video-only (Prerecorded)",
      "A",
      "part",
      "Recordings are named. Whether there is a transcript: a person.",
    ),
    needs: "recordings",
  },
  {
    ...row(
      "1.2.2",
      "Captions (Prerecorded)",
      "A",
      "part",
      "Videos with sound and without captions are named. Whether words are said in them: a person.",
    ),
    needs: "recordings",
  },
  {
    ...row(
      "1.2.3",
      "Audio Description or Media Alternative (Prerecorded)",
      "A",
      "person",
      "Of each video: is all that matters in it said, or in its alternative?",
    ),
    needs: "recordings",
  },
  row(
    "1.2.4",
    "Captions (Live)",
    "AA",
    "person",
    "Of the talk itself: are there captions, or an interpreter, for who can't hear it?",
  ),
  { ...row("1.2.5", "Audio Description (Prerecorded)", "AA", "person", "As 1.2.3."), needs: "recordings" },
  row(
    "1.3.1",
    "Info and Relationships",
    "A",
    "slides",
    "Headings, lists, tables and figures are marked as such, on the slides and in the PDFs' tags.",
  ),
  row("1.3.2", "Meaningful Sequence", "A", "slides", "Blocks are read in the order in which they are seen."),
  row(
    "1.3.3",
    "Sensory Characteristics",
    "A",
    "person",
    "Does a text speak of “the red line” or “the box at the right” alone?",
  ),
  row("1.3.4", "Orientation", "AA", "player", "Slides are shown in either orientation."),
  row("1.3.5", "Identify Input Purpose", "AA", "none", "Slides ask for nothing about a person."),
  row(
    "1.4.1",
    "Use of Color",
    "A",
    "part",
    "Links are underlined, and what Lectern marks has another weight, too. Whether a picture tells by colour alone: a person.",
  ),
  {
    ...row("1.4.2", "Audio Control", "A", "player", "Recordings have a button; nothing with sound begins by itself."),
    needs: "recordings",
  },
  row(
    "1.4.3",
    "Contrast (Minimum)",
    "AA",
    "part",
    "Text on slides and in diagrams, in the light and the dark scheme. Text in pictures: a person.",
  ),
  {
    ...row(
      "1.4.4",
      "Resize Text",
      "AA",
      "player",
      "A slide is as large as its window: the browser's zoom does not enlarge it. The PDFs can be enlarged.",
    ),
    isUnmet: true,
  },
  {
    ...row("1.4.5", "Images of Text", "AA", "person", "Is a picture shown of what could be text or a table?"),
    needs: "pictures",
  },
  row(
    "1.4.10",
    "Reflow",
    "AA",
    "person",
    "A slide is a drawing of a fixed size, to which the criterion makes an exception; who needs text that flows is given the notes or the outline.",
  ),
  row(
    "1.4.11",
    "Non-text Contrast",
    "AA",
    "part",
    "Lectern's own lines and marks are drawn in colours that keep it. Pictures: a person.",
  ),
  row("1.4.12", "Text Spacing", "AA", "person", "With wider spacing text may leave a slide of a fixed size."),
  row("1.4.13", "Content on Hover or Focus", "AA", "player", "Nothing of a slide shows up under the pointer only."),
  row("2.1.1", "Keyboard", "A", "player", "Slides, menus, overview and recordings work by keyboard."),
  row("2.1.2", "No Keyboard Trap", "A", "player", "Focus leaves everything that it enters."),
  {
    ...row(
      "2.1.4",
      "Character Key Shortcuts",
      "A",
      "player",
      "Single letters (such as o, d, g) are shortcuts of the player and can't be turned off.",
    ),
    isUnmet: true,
  },
  row("2.2.1", "Timing Adjustable", "A", "none", "Nothing goes on by itself."),
  row("2.2.2", "Pause, Stop, Hide", "A", "slides", "Pictures that move by themselves are named."),
  row("2.3.1", "Three Flashes or Below Threshold", "A", "person", "Does a recording or a moving picture flash?"),
  row("2.4.1", "Bypass Blocks", "A", "player", "Each slide has an address; overview and bookmarks lead to it."),
  row("2.4.2", "Page Titled", "A", "slides", "The talk, each slide's page and each PDF have a title."),
  row("2.4.3", "Focus Order", "A", "player", "Focus goes in the order of the slide."),
  {
    ...row(
      "2.4.4",
      "Link Purpose (In Context)",
      "A",
      "slides",
      "Links whose text says nothing of where they lead are named.",
    ),
    needs: "links",
  },
  row("2.4.5", "Multiple Ways", "AA", "player", "Arrows, addresses, overview, and the PDFs' bookmarks."),
  row("2.4.6", "Headings and Labels", "AA", "slides", "Each slide has a title of its own."),
  row("2.4.7", "Focus Visible", "AA", "player", "What has the focus has a ring around it."),
  row("2.4.11", "Focus Not Obscured (Minimum)", "AA", "player", "Nothing lies over what has the focus."),
  row("2.5.1", "Pointer Gestures", "A", "player", "A click or a key does all that a swipe does."),
  row("2.5.2", "Pointer Cancellation", "A", "player", "Nothing is done before the button is let go."),
  row("2.5.3", "Label in Name", "A", "slides", "Links and buttons are called what they show."),
  row("2.5.4", "Motion Actuation", "A", "none", "Nothing is done by moving the machine."),
  row("2.5.7", "Dragging Movements", "AA", "none", "Nothing of a talk must be dragged."),
  row("2.5.8", "Target Size (Minimum)", "AA", "part", "Links on slides. The player's own buttons: a person."),
  row("3.1.1", "Language of Page", "A", "slides", "The talk and each PDF say their language."),
  row(
    "3.1.2",
    "Language of Parts",
    "AA",
    "part",
    "Passages in the letters of another language are named. In the same letters: a person.",
  ),
  row("3.2.1", "On Focus", "A", "player", "Focus changes nothing."),
  row("3.2.2", "On Input", "A", "none", "There is nothing to fill in."),
  row("3.2.3", "Consistent Navigation", "AA", "player", "Each slide has the same ways on."),
  row("3.2.4", "Consistent Identification", "AA", "player", "Buttons are called the same everywhere."),
  row("3.2.6", "Consistent Help", "A", "none", "A talk has no help."),
  row("3.3.1", "Error Identification", "A", "none", "There is nothing to fill in."),
  row("3.3.2", "Labels or Instructions", "A", "none", "There is nothing to fill in."),
  row("3.3.3", "Error Suggestion", "AA", "none", "There is nothing to fill in."),
  row("3.3.4", "Error Prevention (Legal, Financial, Data)", "AA", "none", "There is nothing to fill in."),
  row("3.3.7", "Redundant Entry", "A", "none", "There is nothing to fill in."),
  row("3.3.8", "Accessible Authentication (Minimum)", "AA", "none", "Nobody has to sign in."),
  row("4.1.2", "Name, Role, Value", "A", "slides", "All that can be used on a slide has a name and says what it is."),
  row("4.1.3", "Status Messages", "AA", "player", "Which slide comes is told to who hears it."),
];

function row(number: string, name: string, level: Criterion["level"], by: Looker, how: string): Criterion {
  return { number, name, level, by, how };
}
