import type { Slide, SlideText } from "../deck/types.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Priority } from "../outline/types.ts";
import type { Work } from "./recipe/types.ts";

/** A file that a slide needs, and where it goes in the lecture's folder. */
export interface Asset {
  /** Absolute path. */
  path: string;
  /** Path in the folder of the lecture's deck; it holds a digest of the content: `public/remix/3f2a….png`. */
  target: string;
}

/** A slide that may be taken. */
export interface Candidate {
  slide: Slide;
  /** Ids of the sections that it stands in, the outermost first. */
  within: string[];
  /** Words by which it may be taken, its sections' among them. */
  tags: string[];
  priority: Priority;
  /** The slide's kind; its layout in a deck that was written by hand. */
  kind: string;
  assets: Asset[];
  /** Whether it is the speaker's own and not from the paper: `source: none`. */
  isOwn?: true;
  /** What is wrong with it, for who takes it. */
  findings: Diagnostic[];
}

/** What slides are taken from. */
export interface Source {
  /** Path of the outline or deck, as it is told to a person. */
  file: string;
  /** The same as the recipe has it, from the recipe's folder and with `/` on every system. */
  key: string;
  /** What addresses begin with where another source has the same. */
  name: string;
  work: Work;
  /** The work in a few words. */
  shortTitle: string;
  /** BCP 47 tag of what its slides say. */
  language: string;
  aspectRatio?: string;
  candidates: Candidate[];
  /** Works that its slides cite. */
  references: { key: string; text: SlideText }[];
  /** Names of its sections by their ids, for lists. */
  sectionNames: ReadonlyMap<string, string>;
  /** It is no longer there; what is known of it comes from the lock. */
  isLost?: true;
}

export interface LoadedSource {
  value?: Source;
  diagnostics: Diagnostic[];
  /** Absolute paths of all files that were read. */
  files: string[];
}
