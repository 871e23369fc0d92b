/** What a picture shows of all that it is about, where that is not everything. */
export interface Extent {
  /** How many there are in all. */
  total: number;
  /** Number of the first that is shown, from 1, where the others follow it. */
  from?: number;
  /** Its nodes are groups of them. */
  isGrouped?: true;
}

/** The words that Lectern itself writes on slides. One file a language; the outline's words are its author's. */
export interface Labels {
  /** Between the entries of a list, and between sentences. */
  separators: { list: string; sentence: string };
  atAGlance: string;
  map: string;
  takeaways: string;
  /** Of a closing slide: its title where it has nothing to remember, and above what the work does not show. */
  thankYou: string;
  limits: string;
  references: string;
  /** Above the works of a paper that its talk does not cite. */
  furtherReferences: string;
  /** Above what slides say, each with the paper's sentence under it; and what is said of the speaker's own words there. */
  inPaper: string;
  speakersOwn: string;
  credits: string;
  author: string;
  authors: string;
  affiliation: string;
  publishedIn: string;
  keywords: string;
  structure: string;
  section: string;
  pillar: string;
  minutes: (minutes: number) => string;
  /** When a slide ends: the time of day, or that since the talk began. */
  until: (time: string) => string;
  /** What was left out for lack of time. */
  leftOut: (names: string[]) => string;
  notCovered: string;
  /** Slides behind the end, for questions. */
  backup: string;
  /** Below references: how many others there are. */
  restInHandout: (count: number) => string;
  /** A deck that was not checked. */
  draft: string;
  /** More authors than there is room for. */
  others: (count: number) => string;
  count: Record<"sections" | "pillars" | "claims" | "meanings" | "principles" | "references", (n: number) => string>;
  source: string;
  opening: string;
  nextSection: (label: string, gist: string) => string;
  mapNote: string;
  /** Diagrams in words, for those who can't see them. */
  alternative: {
    map: (parts: string[], extent?: Extent) => string;
    hub: (hub: string, parts: string[], extent?: Extent) => string;
    ring: (parts: string[], hub?: string, extent?: Extent) => string;
    /** What the arrows of a list of steps say. */
    cycle: string;
  };
  /** Behind a section's message, as the title of its picture. */
  inOnePicture: string;
  presentedPaper: string;
  contact: string;
  address: string;
  licence: string;
  licenceUnknown: string;
  slides: string;
  wording: string;
  /** The same, where they still say what the paper says. */
  paperWording: string;
  madeWith: string;
  /** How much of an overview a lecture took: `2 of 3 claims`. */
  excerpt: (shown: number, all: string) => string;
  /** Where the number of a footnote leads, for who hears it. */
  footnote: (no: number) => string;
  /** Which part of an overview a slide has: `3–5 of 9 claims`. */
  span: (numbers: string, all: string) => string;
  /** At the foot of a taken slide whose wording was changed. */
  adaptedFrom: (credit: string) => string;
  /** More authors than are named. */
  etAl: (first: string) => string;
  /** In the credits of a lecture. */
  taken: (slides: number) => string;
  adapted: (ids: string[]) => string;
  licenceOf: (licence: string) => string;
  permission: (words: string) => string;
  lectureLicence: string;
  /** Behind the licence of a lecture: others' works keep their own. */
  butForWorks: string;
  deck: string;
  /** Notes of a lecture's first slide. */
  lectureOpening: string;
  audience: (audience: string) => string;
  /** At the foot of printed sheets; both are numbers. */
  page: (page: string, pages: string) => string;
  /** Above what goes on from the sheet before. */
  continued: (slide: string) => string;
  /** Names of printed files. */
  handout: string;
  notes: string;
}
