import type { Findings } from "../../../diagnostics/findings.ts";
import type { PaperFolder } from "../../../manuscript/paper-folder.ts";
import { isFields, withoutUndefined } from "../../../text/values.ts";
import { filesIn } from "./chapters.ts";
import { type Data, readYaml } from "./front-matter.ts";
import type { Line } from "./lines.ts";
import { splitLines } from "./lines.ts";
import { MANUBOT_DATA } from "./manubot.ts";

const asData = (value: unknown): Data => (isFields(value) ? value : {});

/** Files beside a paper that say something of it, and where in them: data, and the files of a book. */
const FILES: {
  name: string;
  take?(data: Data, isBook: boolean): Data;
  list?(data: Data, folder: PaperFolder): unknown;
}[] = [
  { name: "myst.yml", take: (data) => asData(data.project) },
  {
    name: "_quarto.yml",
    take: ({ project: _, website: __, ...data }) => ({ ...data, ...asData(data.book) }),
    list: ({ book }) => book,
  },
  {
    name: "_bookdown.yml",
    list: ({ rmd_files }, folder) => (isFields(rmd_files) ? rmd_files.html : rmd_files) ?? listRmd(folder),
  },
  { name: "_toc.yml", list: (data) => data },
  // Jupyter Book's; Jekyll has such a file as well.
  {
    name: "_config.yml",
    take: ({ title, author, bibtex_bibfiles: bibliography }, isBook) =>
      isBook ? withoutUndefined({ title, author, bibliography }) : {},
  },
  { name: "_metadata.yml", take: (data) => data },
  { name: MANUBOT_DATA, take: (data) => data },
];

/** The chapters of a book that does not list them: all beside its index. */
const listRmd = (folder: PaperFolder) => [
  "index.Rmd",
  ...folder.list().filter((name) => /^[^_].*\.rmd$/i.test(name) && !/^index\./i.test(name)),
];

/** Those in MyST. */
const IN_MYST = new Set(["myst.yml", "_toc.yml"]);

export interface Project {
  /** Title, authors, bibliography. */
  data: Data;
  isMyst: boolean;
  /** The files of a book, in order. */
  chapters: string[];
}

/** What the project that a paper belongs to says of it. */
export function readProjectFiles(folder: PaperFolder, findings: Findings<Line>): Project {
  let merged: Data = {};
  let isMyst = false;
  let chapters: string[] = [];
  for (const { name, take, list } of FILES) {
    if (!("path" in folder.find(name))) continue;
    const { source, diagnostics } = folder.read(name);
    findings.take(diagnostics.map((diagnostic) => ({ ...diagnostic, severity: "warning" as const })));
    if (!source) continue;
    isMyst ||= IN_MYST.has(name);
    const data = readYaml(splitLines(source), findings);
    if (chapters.length === 0) chapters = filesIn(list?.(data, folder));
    merged = { ...take?.(data, chapters.length > 0), ...merged };
  }
  return { data: merged, isMyst, chapters };
}
