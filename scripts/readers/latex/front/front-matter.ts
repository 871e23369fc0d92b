import type { Passage } from "../../../manuscript/manuscript.ts";
import type { TexNode } from "../source/nodes.ts";

/** A command of the title block about authors, in the order of the source. */
export interface AuthorCommand {
  kind: "author" | "affiliation" | "email" | "orcid" | "note" | "corresponding";
  content: TexNode[];
  /** What stands in brackets or in a second argument: marks, or an ORCID. */
  option: TexNode[] | undefined;
  /** Of a note, the command that makes it. */
  name?: string;
  /** Of `\authorinfo` and `\icmlauthor`. */
  more?: TexNode[][];
  at: number;
}

/** A note to the title or an author, which is left out. */
export interface FrontNote {
  /** The command that makes it. */
  name: string;
  content: TexNode[];
  at: number;
}

/** What a title block says, before it is made into a manuscript's fields. */
export interface FrontMatter {
  title: TexNode[] | undefined;
  shortTitle: TexNode[] | undefined;
  subtitle: TexNode[] | undefined;
  commands: AuthorCommand[];
  abstract: Passage[];
  keywords: TexNode[][];
  facts: { venue?: TexNode[]; year?: TexNode[]; doi?: TexNode[]; date?: TexNode[] };
  /** Notes to the title and authors, such as who paid. */
  notes: FrontNote[];
  /** Sections of the preamble that stand behind the text. */
  closing: TexNode[];
}

export const newFrontMatter = (): FrontMatter => ({
  title: undefined,
  shortTitle: undefined,
  subtitle: undefined,
  commands: [],
  abstract: [],
  keywords: [],
  facts: {},
  notes: [],
  closing: [],
});
