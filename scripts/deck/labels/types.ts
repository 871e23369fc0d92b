/** The words that Lectern itself writes on slides. One file a language; the outline's words are its author's. */
export interface Labels {
  /** Between the entries of a list, and between sentences. */
  separators: { list: string; sentence: string };
  atAGlance: string;
  map: string;
  takeaways: string;
  references: string;
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
  count: Record<"sections" | "pillars" | "claims" | "meanings" | "principles" | "references", (n: number) => string>;
  source: string;
  opening: string;
  nextSection: (label: string, gist: string) => string;
  mapNote: string;
  /** Diagrams in words, for those who can't see them. */
  alternative: {
    map: (parts: string[]) => string;
    hub: (hub: string, parts: string[]) => string;
    ring: (parts: string[], hub?: string) => string;
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
  madeWith: string;
}
