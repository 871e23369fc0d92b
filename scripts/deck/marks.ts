/** Selectors of what Lectern's layouts mark on a slide, for all that looks at shown slides. */
export const MARKS = {
  /** What every slide stands in, with its size as a class. */
  frame: ".lt",
  /** What a lecture puts over a slide whose layout is not Lectern's. */
  over: ".lt-over",
  /** What was drawn by hand, which is no part of what a slide says. */
  drawn: ".lt-drawn",
  /** What the slide says, its title among it. */
  main: ".lt-main",
  /** The line above the title. */
  eyebrow: ".lt-eyebrow",
  /** What footnotes say, at the end of a slide; and the number of one in a text. */
  notes: ".lt-notes",
  noteNumber: ".lt-note-number",
  /** A section's sign. */
  numeral: ".lt-numeral",
  /** One of several blocks on a slide, and one that is points. */
  block: ".lt-block",
  points: ".lt-points",
  /** What stands over the whole height of a slide. */
  high: ".lt-high > .lt-column:last-child",
  /** One of several things side by side. */
  side: ".lt-side",
  /** What helps to find the way: the sections of the talk, the claims of a pillar, the foot and its progress. */
  way: ".lt-way",
  locator: ".lt-locator",
  foot: ".lt-foot",
  progress: ".lt-progress",
  coverFoot: ".lt-cover-foot",
  /** Below the title of a title slide, and beside it. */
  subtitle: ".lt-subtitle",
  coverPicture: ".lt-cover-picture",
  /** Where the authors of a paper work, where that is long. */
  affiliations: ".lt-affiliations",
  /** What a closing slide says, where to go on, and whom it thanks. */
  said: ".lt-said",
  aside: ".lt-aside",
  thanks: ".lt-thanks",
  closingPicture: ".lt-closing-picture",
  /** A slide whose picture bleeds to its edges. */
  full: ".is-full",
  /** What stands for a recording on paper. */
  still: ".lt-still",
  /** Where it can be seen. */
  where: ".lt-where",
  /** What stands around a cycle of steps. */
  cycle: ".lt-cycle-box",
  code: ".lt-qr",
  /** The code and the address at which a closing slide goes on. */
  goOn: ".lt-code",
  /** What a house or a person puts on slides beside what they say: a logo, a ribbon. */
  decoration: "[data-lectern-decoration]",
  /** The talk's own sign. */
  mark: ".lt-mark",
} as const;

/** What only helps to find the way, and may be shortened, with an ellipsis that says so. */
export const AIDS = [MARKS.foot, MARKS.way, MARKS.locator].join(", ");
