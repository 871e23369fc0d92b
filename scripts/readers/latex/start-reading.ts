import type { Findings } from "../../diagnostics/findings.ts";
import type { ResolvedLanguage } from "../../languages/index.ts";
import type { PaperFolder } from "../../manuscript/paper-folder.ts";
import { newFrontMatter } from "./front/front-matter.ts";
import type { MacroTable } from "./macros/macro-table.ts";
import type { ClassStyle } from "./numbering/class-style.ts";
import { Numbering } from "./numbering/numbering.ts";
import { Targets } from "./numbering/targets.ts";
import { KEYWORDS } from "./passages/algorithm-keywords.ts";
import type { Reading } from "./reading.ts";
import { CitationLog } from "./references/citation-log.ts";
import { readPaperFile } from "./source/read-paper-file.ts";
import type { Sources } from "./source/sources.ts";

interface Start {
  isFragment?: boolean;
  sources: Sources;
  findings: Findings<number>;
  table: MacroTable;
  style: ClassStyle;
  language: ResolvedLanguage;
  folder: PaperFolder;
  /** What KaTeX says against a formula. */
  texError: (tex: string, displayMode: boolean) => string | undefined;
}

/** What is known before any of a paper's text is read. */
export function startReading({
  isFragment = false,
  sources,
  findings,
  table,
  style,
  language,
  folder,
  texError,
}: Start): Reading {
  const known = new Map<string, boolean>();
  return {
    isFragment,
    isMathCommand(name) {
      // Refused for whatever else, such as a missing argument, it is known.
      const isKnown = known.get(name) ?? !texError(`\\${name}`, true)?.startsWith("Undefined control sequence");
      known.set(name, isKnown);
      return isKnown;
    },
    sources,
    findings,
    table,
    numbering: new Numbering(style),
    language,
    targets: new Targets(language.drafts),
    citations: new CitationLog(language.drafts),
    front: newFrontMatter(),
    theorems: new Map(),
    statements: new Map(),
    acronyms: new Map(),
    lists: new Map(),
    floats: new Map(),
    keywords: new Map(Object.entries(KEYWORDS)),
    hasFile: (name) => "path" in folder.find(name),
    readFile: (name, at) => readPaperFile(folder, name, [], at, findings),
    graphicsFolders: [],
    images: [],
    quotations: 0,
    notes: [],
    bibliographies: [],
    entries: [],
  };
}
