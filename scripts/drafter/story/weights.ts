import type { StoryRole } from "./roles.ts";

/** The parts of a story in the order in which they are told. */
export type StoryPart = Exclude<StoryRole, "conclusion" | "acknowledgements" | "statements" | "contents">;

/**
 * The share of its slides that a talk gives each part, where its paper has it; in the order of the telling. The last slide
 * is the conclusion. Problem, idea and result come first: a talk of five minutes has one slide of each.
 */
export const SHARES: Readonly<Record<Exclude<StoryPart, "appendix">, number>> = {
  problem: 0.14,
  background: 0.05,
  related: 0.05,
  idea: 0.1,
  method: 0.18,
  data: 0.05,
  results: 0.38,
  discussion: 0.05,
  limits: 0.03,
};

/** Parts of which a talk has no more slides than their share, also where there is nothing else to show. */
export const NO_MORE: ReadonlySet<StoryRole> = new Set(["method", "data"]);

/** The share of slides that tell what others know, at most, also where there is nothing else to show. */
export const MOST_BEFORE = { share: 0.3, roles: new Set<StoryRole>(["problem", "background", "related"]) } as const;

/** What is less full than this tells more than these shares of methods, and of what others know. */
export const LEAST_FULL = 0.8;

/** The share of slides that show something of one kind, at most. */
export const MOST_SHOWN: Readonly<Record<string, number>> = { equation: 0.25, code: 0.25, quote: 0.25, table: 0.5 };

/** The share of its slides that a talk has for all the pictures of its paper, in whatever part they stand. */
export const FEW_PICTURES = 0.4;

/** The share that results get at most, where a paper has many figures of them. */
export const MOST_RESULTS = 0.75;

/** Parts without which there is no story, and what stands in for them in a paper that has them not. */
export const CORE: readonly (readonly (keyof typeof SHARES)[])[] = [
  ["problem", "background", "related"],
  ["idea", "method", "data"],
  ["results", "discussion", "method", "limits"],
];

/** Minutes of a slide of content, at least and at most; of the title slide and of the last one. */
export const MINUTES = { slide: 1, longest: 3, title: 0.5, end: 1 } as const;

/** From so many minutes on a talk has a glance, a map and dividers, which take their time. */
export const FRAME = { from: 22, minutes: 4 } as const;

/** What a talk of so many minutes has is how much it matters. */
export const STEPS = [
  { minutes: 5, priority: "must" },
  { minutes: 10, priority: "should" },
  { minutes: Number.POSITIVE_INFINITY, priority: "could" },
] as const;

/** Backup slides at most. */
export const BACKUP = 16;

/** Words of a line, of a message, and of a slide with both (the authors' own slides have 32; 90 % of them up to 78). */
export const WORDS = {
  line: 16,
  message: 20,
  least: 4,
  slide: 60,
  beside: 36,
  long: 24,
  parted: 36,
  scarce: 30,
  remembered: 36,
  title: 28,
  told: 50,
  whole: 40,
} as const;

/** Signs of a title beside which a picture can stand as high as the slide, and of one that has two lines. */
export const TITLE = { room: 70, lines: 115 } as const;

/** A paper has few words if its lines have less than so many times those of the slides; very few, if less than these. */
export const SCARCE = { few: 1.5, very: 0.3 } as const;

/**
 * Items that a list on a slide has; words of each, of one that has formulas, of one that text counts, of one at least that it calls
 * `another`, and of all; of more items than few, which have to be brief.
 */
export const ITEMS = {
  least: 2,
  few: 5,
  most: 7,
  brief: 75,
  words: 30,
  formula: 22,
  counted: 28,
  marked: 3,
  all: 120,
} as const;

/** Formulas that a line of text bears, and signs of TeX in each. */
export const FORMULAS = { most: 2, signs: 30 } as const;

/** Lines below a message: alone; beside a figure, table or formula. More symbols or rows leave no room for any. */
export const LINES = { alone: 5, least: 2, beside: 2, symbols: 3, rows: 5 } as const;

/** Columns and rows of a table that can be read from the back of a room; cells of one for questions. */
export const TABLE = { columns: 6, rows: 6, cells: 120, narrow: { columns: 5, rows: 12 } } as const;

/** How much what a slide shows is worth beside its words: the results' evidence comes first. */
export const WORTH = {
  figure: 3,
  table: 2.2,
  equation: 1.1,
  code: 1.8,
  quote: 1.3,
  list: 1.2,
  /** What the authors say that they give, thing by thing. */
  given: 2.4,
  counted: 1.6,
  leads: 2,
  definition: 1.8,
  text: 1,
  lack: 0.7,
  /** A line that can't be said in few words. */
  long: 0.5,
  /** The same, of what was found, in numbers. */
  measured: 0.8,
} as const;

/** How much more the evidence of a part is worth there: what was found is seen, what is wrong is said. */
export const SHOWN: Partial<Record<StoryRole, number>> = {
  results: 3.2,
  discussion: 1.5,
  idea: 0.7,
  problem: 0.4,
  background: 0.5,
};

/** How much more a thing is worth that the text speaks of. */
export const MENTIONED = 1.3;

/** How much less a line may say for being shorter, and a message, which is there to say most. */
export const BREVITY = {
  way: 1.1,
  line: 1.15,
  message: 0.6,
  whole: 0.75,
  title: 2,
  takeaway: 0.5,
  remembered: 0.9,
} as const;

/**
 * What a line is worth that speaks of the text or of what is to be done; and one of so few words that it says hardly anything.
 */
export const LINE_FITNESS = {
  ...{ aside: 0.6, question: 0.3, future: 0.25, praise: 0.4, robbed: 0.4, signs: 0.3, setting: 0.4 },
  ...{ few: 6, bare: 0.5 },
} as const;

/** What a line is worth by how much it is like the other sentences of its paper, beside the mean of all, to this power. */
export const CENTRAL = { least: 0.2, power: 0.5 } as const;

/** What a line is worth below a message, by how many paragraphs are between them. */
export const NEARNESS = [1, 0.3, 0.03] as const;

/** And no line is worth showing below a message to which it is no nearer. */
export const LEAST_FIT = 0.1;

/**
 * Where a paper tells more of what its abstract says: the share of the words of that sentence that a paragraph has at least, each
 * weighed by how seldom the paper has it, and the share that a figure's caption and mentions have; how much its other sentences
 * count beside the best; how much less a paragraph counts of another part, or where what was found is told again, and what is told
 * nowhere; how much more a message of the abstract is worth; how much more again one that stands whole, by itself; and how much less
 * what opens it without saying what is hard, where it says that, too.
 */
export const HOME: {
  least: number;
  shown: number;
  rest: number;
  elsewhere: number;
  nowhere: number;
  parts: Partial<Record<StoryRole, number>>;
  worth: number;
  long: number;
  known: number;
} = {
  least: 0.3,
  shown: 0.25,
  rest: 0.5,
  elsewhere: 0.6,
  nowhere: 0.8,
  parts: { discussion: 0.8, limits: 0.8 },
  worth: 2,
  long: 2.5,
  known: 0.7,
};

/**
 * What a line is worth below a message by how much it is of its matter (a cosine, of which so much counts), and how much more where
 * the paper says it of what is shown; and what that and its own fitness make at least of a line that is worth showing.
 */
export const SUPPORT = { least: 0.4, slope: 3, most: 0.4, told: 1.5, fit: 0.2 } as const;

/** Sentences behind which the next paragraph would begin. */
export const PARAGRAPH = 6;

/** What a line is worth that stands before its message in the paper, and one right behind another that the slide has. */
export const [BEFORE, FOLLOWING] = [0.4, 1.3] as const;

/**
 * What a slide of words is worth by how many its section has already, for each so many lines of it: a talk tells of all that
 * the paper does.
 */
export const AGAIN = { shares: [1.5, 0.8, 0.5, 0.35], lines: 8 } as const;

/** What a message is worth that nothing supports; a talk with so many slides needs none such, but where it is half empty. */
export const ALONE = 0.3;
export const BARE = 0.15;
/** And one with a single line. */
export const SINGLE = 0.4;
export const FEW = 4;
/** And one that says again what the thing of the title is. */
export const DEFINED = 0.2;

/**
 * How much lines of an ending, of the parts of an abstract, and messages of slides are wanted as what to remember: the abstract is
 * what the authors themselves would have remembered.
 */
export const REMEMBERED = {
  /** Sentences of an ending that say what it concludes; what comes behind these is another section that its text does not part. */
  sentences: 20,
  conclusion: 1.3,
  results: 0.7,
  idea: 0.9,
  other: 0.2,
  known: 0.1,
  definition: 2.5,
  abstract: { problem: 0.2, aim: 0.2, idea: 2, method: 1, results: 2.4 },
} as const;

/** How much more a line is to be remembered that says what the thing of the title is, or names it. */
export const NAMED = { definition: 2, named: 1.3 } as const;

/**
 * Two lines of which the shorter has so much of its words and their pairs from the other say the same; two to remember that share so
 * many of their words are of the same matter.
 */
export const SAME = { line: 0.7, takeaway: 0.35, matter: 0.55 } as const;

/**
 * What makes a sentence the message of a slide: it opens its paragraph, has the cues of its part, or is
 * the heading; not an aside. Numbers make a result, but of a method they are settings.
 */
export const FITNESS: {
  opens: number;
  cue: number;
  aside: number;
  claim: number;
  later: number;
  long: number;
  supplement: number;
  wordy: number;
  heading: number;
  label: number;
  caption: Partial<Record<string, number>>;
  unnamed: number;
  procedure: number;
  example: number;
  others: number;
  front: number;
  conceded: number;
  turn: number;
  numbers: Partial<Record<StoryRole, number>>;
} = {
  ...{ opens: 1.6, cue: 1.4, aside: 0.6, claim: 2 },
  /** For each better message that something shown could have; for one that takes the room of a picture; of tables with more words than
   * a slide shows; for a name above what was found, which says nothing of it. */
  ...{
    later: 0.65,
    long: 0.5,
    supplement: 0.3,
    wordy: 0.15,
    heading: 0.5,
    label: 0.5,
    caption: { figure: 0.85, table: 0.6 },
  },
  /** What was done with things, step by step; what is in brackets; what others did; how much more what abstract or
   * conclusion say, too; what the next sentence takes back, and what takes something back; what speaks of one
   * thing and does not say which. */
  ...{ unnamed: 0.35, procedure: 0.4, example: 0.5, others: 0.5, front: 1, conceded: 0.6, turn: 1.2 },
  numbers: { results: 1.15, method: 0.6, data: 0.8 },
};
