import { basename, dirname, extname, join } from "node:path/posix";
import { isHtml } from "../html/is-html.ts";
import { isJats } from "../jats/is-jats.ts";
import { MANUBOT_DATA, MANUBOT_PART } from "../markdown/source/manubot.ts";

/** The paper among some files; what else could have been it. */
export interface Main {
  name: string;
  others: string[];
}

/** Names of main files, the likeliest first. */
const MAIN = /^(?:main|ms|paper|article|manuscript|root|index)\b/i;
/** What lies beside a paper. */
const BESIDE =
  /(?:^|[/_.\s-])(?:readme|license|licence|changelog|contributing|supp(?:l|lement(?:ary)?)?|appendix|response|rebuttal|reply|cover(?:letter)?|letter|template|sample|diff|macros|slides|poster)(?=$|[/_.\s-])/i;
/** Files that lie beside a paper and are none, even by themselves. */
const NONE = /\.(?:png|jpe?g|gif|svg|webp|tiff?|eps|bib|bst|cls|sty|css|js)$/i;
const LATEX = new Set([".tex", ".ltx", ".latex", ""]);
/** No format's first words stand further in. */
const HEAD = 200_000;

/**
 * Finds the paper among the files of an archive or folder: what arXiv's list names, the LaTeX file with a document that no
 * other takes in, else a page, an article in JATS, Markdown, a document.
 *
 * @param names paths with `/`
 * @param read the text of a file, or its start
 */
export function findMain(names: readonly string[], read: (name: string) => string): Main | undefined {
  const [only] = names;
  if (only !== undefined && names.length === 1) return NONE.test(only) ? undefined : { name: only, others: [] };
  const listed = names
    .filter((name) => /^00readme(?:\.\w+)?$/i.test(name))
    .flatMap((name) => toplevelIn(read(name), names));
  const [first] = listed;
  if (first !== undefined) return { name: first, others: [] };
  const head = (name: string) => read(name).slice(0, HEAD);
  const ending = (name: string) => extname(name).toLowerCase();
  for (const candidates of [
    () => mainLatex(names, read),
    () => names.filter((name) => [".xml", ".nxml", ".jats"].includes(ending(name)) && isJats(head(name))),
    () => names.filter((name) => [".html", ".htm", ".xhtml"].includes(ending(name)) && isHtml(head(name))),
    () => names.filter((name) => [".md", ".qmd", ".rmd", ".markdown"].includes(ending(name))),
    () => names.filter((name) => [".docx", ".docm", ".odt", ".epub", ".mhtml", ".mht"].includes(ending(name))),
    () => names.filter((name) => ending(name) === ".pdf"),
    () => names.filter((name) => ending(name) === ".txt"),
  ]) {
    const all = candidates();
    const own = all.filter((name) => !BESIDE.test(name));
    const ranked = rank(own.length > 0 ? own : all.filter((name) => !/readme|licen[cs]e/i.test(basename(name))));
    const [best, ...others] = ranked;
    if (best === undefined) continue;
    const same = others.filter((other) => !isPartOf(best, other, names));
    return { name: best, others: [...new Set([...same, ...otherPapers(best, names)])] };
  }
  return undefined;
}

/** Files that are papers by themselves: documents, and archives, which may hold one. */
const WHOLE = /\.(?:docx|docm|odt|epub|mhtml?|pdf|zip|tar|tgz|gz)$/i;

/** Beside a document those in its folder that have another name: `rope.pdf` is what `rope.docx` looks like, `sail.pdf` is not. */
function otherPapers(best: string, names: readonly string[]): string[] {
  const stem = (name: string) => basename(name).split(".")[0]?.toLowerCase();
  const isOther = (name: string) =>
    WHOLE.test(name) && dirname(name) === dirname(best) && stem(name) !== stem(best) && !BESIDE.test(name);
  return WHOLE.test(best) ? rank(names.filter(isOther)) : [];
}

/** Whether both are parts of one paper in Manubot, which is read whole. */
const isPartOf = (best: string, other: string, names: readonly string[]): boolean =>
  [best, other].every((name) => MANUBOT_PART.test(basename(name)) && dirname(name) === dirname(best)) &&
  names.includes(join(dirname(best), MANUBOT_DATA));

/** Those further up first, then those of a main file's name. */
const rank = (names: readonly string[]): string[] => {
  const depth = (name: string) => name.split("/").length;
  const isMain = (name: string) => (MAIN.test(basename(name)) ? 0 : 1);
  return names.toSorted((a, b) => depth(a) - depth(b) || isMain(a) - isMain(b) || (a < b ? -1 : 1));
};

/** arXiv's `00README`: in JSON or YAML with the use of each file, or in lines `ms.tex toplevelfile`. */
function toplevelIn(text: string, names: readonly string[]): string[] {
  const lines = text.slice(0, HEAD).split("\n");
  const said = lines.flatMap((line) => /^\s{0,9}(\S+)\s{1,9}toplevelfile\b/.exec(line)?.[1] ?? []);
  const items = text.slice(0, HEAD).split(/[{}]|^\s{0,9}- /m);
  const used = items
    .filter((item) => /["']?usage["']?\s{0,9}:\s{0,9}["']?toplevel\b/.test(item))
    .flatMap((item) => /["']?filename["']?\s{0,9}:\s{0,9}["']?([^"',\n]+)/.exec(item)?.[1]?.trim() ?? []);
  return [...said, ...used].filter((name) => names.includes(name));
}

const INPUT =
  /\\(?:input|include|subfile|subimport|import)\b\s{0,3}(?:\{([^{}]{1,200})\}\s{0,3})?(?:\{([^{}]{1,200})\}|([\w./-]{1,200}))?/g;

/** Files in LaTeX that are documents, and that no other one takes in. */
function mainLatex(names: readonly string[], read: (name: string) => string): string[] {
  const sources = new Map(
    names
      .filter((name) => LATEX.has(extname(name).toLowerCase()))
      .map((name) => [name, read(name).replace(/(?<!\\)%[^\n]*/g, "")] as const),
  );
  const included = new Set<string>();
  for (const source of sources.values())
    for (const [, first = "", second = "", third = ""] of source.matchAll(INPUT))
      for (const each of [first, second, third, `${first}/${second}`]) included.add(basename(each.trim(), ".tex"));
  const documents = [...sources].filter(
    ([, source]) => /\\document(?:class|style)\b/.test(source) && /\\begin\s{0,9}\{document\}/.test(source),
  );
  const own = documents.filter(([name]) => !included.has(basename(name, ".tex")));
  return (own.length > 0 ? own : documents).map(([name]) => name);
}
