/*
 * The design's numbers, each once: whatever more than one place reads. What only one rule needs stands in that rule.
 * `npm run tokens` writes from here what reads no TypeScript: `styles/tokens.css`, the icon and the tables of `docs/design.md`; all
 * else imports them. It runs in the browser too, so it imports nothing.
 */

/** A colour in both schemes. */
export interface Color {
  light: string;
  dark: string;
  /** What it is for, in `docs/design.md`. */
  use: string;
  /** As text, it is read on these colours; a test holds it to a contrast of 4.5 on each. */
  on?: readonly string[];
}

/** Those that are called `hue` and a number belong to the pillars; a test holds them apart. */
export const COLORS = {
  ground: { light: "#fbfaf7", dark: "#14161c", use: "the slide" },
  ink: {
    light: "#1b1e27",
    dark: "#eceae4",
    use: "text",
    on: ["ground", "neutralTint", "panel", "accentTint", "hue1Tint", "hue2Tint", "hue3Tint"],
  },
  soft: {
    light: "#5a5f6b",
    dark: "#a3a6ad",
    use: "captions, foot, lines in diagrams",
    on: ["ground", "hue1Tint", "hue2Tint", "hue3Tint"],
  },
  rule: { light: "#d9d5cb", dark: "#343842", use: "hairlines; never text" },
  accent: {
    light: "#7a1f2b",
    dark: "#e08a93",
    use: "the talk: numerals, marks",
    on: ["ground"],
  },
  brand: { light: "#7a1f2b", dark: "#e08a93", use: "the house: bars, the hub of a diagram; never text" },
  onBrand: { light: "#ffffff", dark: "#14161c", use: "text on it", on: ["brand"] },
  heading: { light: "#1b1e27", dark: "#eceae4", use: "titles of slides", on: ["ground"] },
  accentTint: {
    light: "#f6e9e7",
    dark: "#3b2227",
    use: "marked cells and lines, and boxes of diagrams, outside of pillars",
  },
  onHue: { light: "#ffffff", dark: "#14161c", use: "text on a filled box", on: ["accent", "hue1", "hue2", "hue3"] },
  neutralTint: { light: "#f0eee8", dark: "#22252d", use: "code in text" },
  panel: { light: "#f6f4ef", dark: "#1b1e26", use: "behind code" },
  hue1: { light: "#0f6b63", dark: "#62c4b8", use: "first pillar", on: ["ground"] },
  hue1Tint: { light: "#e3f0ed", dark: "#17302d", use: "its boxes" },
  hue2: { light: "#3b3fa3", dark: "#a3a7f2", use: "second pillar", on: ["ground"] },
  hue2Tint: { light: "#e7e8f6", dark: "#23254a", use: "its boxes" },
  hue3: { light: "#95510c", dark: "#e3ad6b", use: "third pillar", on: ["ground"] },
  hue3Tint: { light: "#f6eadb", dark: "#3a2a16", use: "its boxes" },
} as const satisfies Record<string, Color>;

export type ColorName = keyof typeof COLORS;

/** A slide that has the dark scheme's colours whatever the page has. */
export const DARK_SLIDE = ".slidev-layout.is-dark";

/** How a talk stands against its time, in the speaker's view: what a house likes does not change them. */
export const SIGNALS = {
  fine: { light: "#1c6b3c", dark: "#7fd6a0", use: "on time", on: ["ground", "panel"] },
  ahead: { light: "#1f4fa3", dark: "#9dbcff", use: "ahead of the plan, where the focus is", on: ["ground", "panel"] },
  behind: { light: "#8a4b00", dark: "#f2c078", use: "behind the plan, yet in time", on: ["ground", "panel"] },
  late: { light: "#a3261b", dark: "#ff9d8f", use: "will end too late", on: ["ground", "panel"] },
} as const satisfies Record<string, Color>;

/** A screen that shows nothing. */
export const SCREENS = { black: "#000", white: "#fff" } as const;

/** The hues of pillars, in `COLORS`. */
export const HUES = [1, 2, 3] as const;

/** Which hue a pillar has, from 1: behind the last one they begin again, and the pillar's letter tells it apart. */
export const hueOf = (pillar: number) => ((pillar - 1) % HUES.length) + 1;

/** Sheets of paper around the slides: white in both schemes. */
export const PAPER = {
  paper: "#fff",
  paperInk: COLORS.ink.light,
  paperSoft: COLORS.soft.light,
  paperRule: COLORS.rule.light,
  paperFrame: "#c9c5bb",
  paperLine: "#b5b1a7",
} as const;

/** Families for what slides are set in: as the bundled fonts call them, and in PowerPoint, which has no such font, one set no wider. */
export const FAMILIES = {
  sans: { name: "Source Sans 3 Variable", office: "Calibri" },
  serif: { name: "Source Serif 4 Variable", office: "Cambria" },
  mono: { name: "Source Code Pro Variable" },
} as const;

/** Chinese and Japanese quotation marks and dashes, cut out of their fonts. */
export const WIDE_MARKS = "Lectern Wide Marks";

const SIGNS = "Noto Sans Math";

/** Families for other scripts, which stand behind; `setup/fonts/` brings those that the deck needs. */
const OTHERS = [
  "IBM Plex Sans Arabic",
  "Noto Sans Hebrew Variable",
  SIGNS,
  "Noto Sans Symbols Variable",
  "Noto Sans Symbols 2",
  "Noto Sans JP Variable",
  "Noto Sans KR Variable",
  "Noto Sans SC Variable",
  "Noto Sans TC Variable",
  "Noto Emoji Variable",
];

/** Families that Lectern brings and a brand may name, as people call them, by what style sheets call them. */
export const BUNDLED: Readonly<Record<string, string>> = Object.fromEntries(
  [...Object.values(FAMILIES).map(({ name }) => name), "IBM Plex Sans Arabic", "Noto Sans Hebrew Variable"].map(
    (name) => [name.replace(/ Variable$/, ""), name],
  ),
);

/** In which order families are asked for a character. */
export const STACKS = {
  serif: [WIDE_MARKS, FAMILIES.serif.name, "Noto Serif SC Variable", "Noto Serif TC Variable", ...OTHERS],
  sans: [WIDE_MARKS, FAMILIES.sans.name, ...OTHERS],
  mono: [FAMILIES.mono.name, SIGNS, ...OTHERS],
} as const;

/** Canvas, in pixels. Slidev rounds the height up: of its own 980 that would be no 16:9, and leave a line of black. */
export const SLIDE = { width: 960, height: { "16:9": 540, "4:3": 720 } } as const;

/** Pixels of the smallest letters that the back row reads, in diagrams too. */
export const READABLE = 20;

/** Pixels of letters. */
export interface Scale {
  display: number;
  title: number;
  text: number;
  small: number;
  aid: number;
  label: number;
  foot: number;
  large: number;
  huge: number;
  letter: number;
  numeral: number;
  quote: number;
}

/** What each step of the scale is for, in `docs/design.md`. */
export const SCALE_USES: Record<keyof Scale, string> = {
  display: "title slide, dividers, a message that stands alone",
  title: "titles of slides; a single point, as a statement",
  text: "text, and the points of a full slide",
  small: "captions, tables, code, references, footnotes",
  aid: "sections on a divider, keywords and a picture's credit on the title; two more for the locator, for where to go on and thanks in the end",
  label: "the place above a title, letter-spaced",
  foot: "the foot",
  large: "points of a slide with room",
  huge: "a single point, or a few that would leave half of the slide empty",
  letter: "letters of pillars",
  numeral: "numerals of dividers",
  quote: "quotations",
};

/** Pixels between things, and of columns. */
interface Spacing {
  /** Padding of rows. */
  pad: number;
  belowTitle: number;
  /** Below the title of a claim, besides. */
  belowClaim: number;
  /** Between points. */
  gap: number;
  /** The height that a row of a list may grow to. */
  row: number;
  margin: number;
  top: number;
  bottom: number;
  /** The place above a title with what is below it; kept free where there is none, so that all titles stand on one line. */
  eyebrow: number;
  /** Before a point's text, for its mark; before a numbered one, for its numeral. */
  indent: number;
  numbered: number;
  /** The title of a claim may be as wide; the column of its locator, and the room before that. */
  claimTitle: number;
  locator: number;
  locatorGap: number;
  /** What a picture that takes the whole height of its slide keeps from the edges, and from the text beside it. */
  pictureTop: number;
  /** The mark at the slide's end that says how far the talk is. */
  progress: number;
  pictureEnd: number;
  pictureGap: number;
  /** Above footnotes, the rule between. */
  aboveNotes: number;
  /** Between meanings, two in a row or three. */
  pairGap: number;
  tripleGap: number;
}

/** All that a text size may change. Formulas count by the text around them. */
export type Measures = Scale & Spacing & { formula: `${number}em` };

export const MEASURES: Measures = {
  ...{ display: 46, title: 32, text: 22, small: 20, aid: 16, label: 13, foot: 14 },
  ...{ large: 25, huge: 30, letter: 52, numeral: 88, quote: 32, formula: "1.5em" },
  ...{ pad: 9, belowTitle: 24, belowClaim: 6, gap: 14, row: 84, margin: 54, top: 40, bottom: 46, eyebrow: 26 },
  ...{ indent: 24, numbered: 64, claimTitle: 800, locator: 252, locatorGap: 48, pairGap: 56, tripleGap: 36 },
  ...{ progress: 4, pictureTop: 22, pictureEnd: 28, pictureGap: 32, aboveNotes: 24 },
};

/** Pixels across that a slide's content has. */
export const CONTENT_WIDTH = SLIDE.width - 2 * MEASURES.margin;

/**
 * What the text sizes of a slide change. Points of `large` and `huge` have the scale's step of that name; where there is
 * more than usual, gaps are smaller, and text no smaller than what the back row reads. Titles are of one size in a deck, but
 * for slides that fit no other way.
 */
export const SIZES = {
  large: { gap: 20 },
  huge: { gap: 24 },
  compact: { display: 38, text: READABLE, gap: 10, quote: 26, formula: "1.25em", pad: 6, belowTitle: 20 },
  tight: {
    ...{ display: 30, title: 25, text: READABLE, gap: 6, quote: 22, formula: "1em", pad: 3, belowTitle: 12 },
    ...{ top: 30, bottom: 44, aboveNotes: 14 },
  },
} as const satisfies Record<string, Partial<Measures>>;

/** 4:3 has more room below the titles. */
export const TALL = {
  normal: { text: 24, small: 22, aid: 20, title: 34, top: 67, row: 120, gap: 26 },
  compact: { text: 22, small: 20, top: 51, gap: 14 },
  tight: { text: READABLE, small: 20, title: 26, top: 31, gap: 8 },
} as const satisfies Record<string, Partial<Measures>>;

/** What to remember stands in higher rows. */
export const TAKEAWAYS = { normal: { row: 112 }, tall: { row: 150 } } as const;

/** Heights of lines, of their letters: of titles, of text, and of text in the smaller sizes. */
export const LEADING = { title: 1.16, text: 1.38, compact: 1.3, tight: 1.24 } as const;

/** How bold titles are. */
export const WEIGHTS = { title: 600 } as const;

/** Diagrams, in pixels before they are made to fit: text, as large as it may grow, the widths that boxes are made equal by, where labels wrap. */
export const DIAGRAM = {
  text: 24,
  largest: 30,
  leading: 1.3,
  box: { least: 100, most: 500, step: 20 },
  /** Boxes on both sides of a hub, and a hub beside what it holds; sections side by side. */
  wrap: { hub: 220, state: 300 },
} as const;
