import type { Findings } from "../../diagnostics/findings.ts";
import type { SourceText } from "../../diagnostics/source-text.ts";
import type { ResolvedLanguage } from "../../languages/index.ts";
import type { Passage } from "../../manuscript/manuscript.ts";
import type { FrontMatter } from "./front/front-matter.ts";
import type { MacroTable } from "./macros/macro-table.ts";
import type { Numbering } from "./numbering/numbering.ts";
import type { Targets } from "./numbering/targets.ts";
import type { Keyword } from "./passages/algorithm-keywords.ts";
import type { CitationLog } from "./references/citation-log.ts";
import type { TexNode } from "./source/nodes.ts";
import type { Sources } from "./source/sources.ts";

/** `\newtheorem{lemma}[theorem]{Lemma}` */
interface TheoremKind {
  name: string;
  /** What it is counted by; nothing if it is not numbered. */
  counter: string | undefined;
}

/** `\newacronym{api}{API}{application programming interface}` */
export interface Acronym {
  short: string;
  long: string;
  isUsed: boolean;
}

/** What is known while one paper is read. Readers take it along. */
export interface Reading {
  /** Whether it is LaTeX in a paper of another format, which writes citations and cross-references itself. */
  isFragment: boolean;
  sources: Sources;
  findings: Findings<number>;
  table: MacroTable;
  numbering: Numbering;
  targets: Targets;
  citations: CitationLog;
  front: FrontMatter;
  theorems: Map<string, TheoremKind>;
  /** Theorems by the command that shows each again, see `restatable` of thm-restate. */
  statements: Map<string, Passage[]>;
  acronyms: Map<string, Acronym>;
  /** `\newlist{steps}{enumerate}{2}` */
  lists: Map<string, string>;
  /** `\newfloat{listing}{t}{lol}` and what it is called. */
  floats: Map<string, string>;
  /** Words of algorithm2e by their commands. */
  keywords: Map<string, Keyword>;
  /** Whether KaTeX knows a command. */
  isMathCommand: (name: string) => boolean;
  /** What is known of the paper's language. */
  language: ResolvedLanguage;
  /** Whether there is such a file in the paper's folder. */
  hasFile: (name: string) => boolean;
  /** A text file of the paper's folder; what is wrong with it is told at `at`. */
  readFile: (name: string, at: number) => SourceText | undefined;
  graphicsFolders: string[];
  /** Pictures met in the text that is being read; who reads the text takes them. */
  images: { names: string[]; alt?: string | undefined; at: number }[];
  /** How many quotations stand around it. */
  quotations: number;
  /** Footnotes met in it. */
  notes: TexNode[][];
  /** Files of `\bibliography`. */
  bibliographies: { name: string; at: number }[];
  /** The entries of `thebibliography`. */
  entries: { key: string; content: TexNode[]; label: TexNode[] | undefined; at: number }[];
}
