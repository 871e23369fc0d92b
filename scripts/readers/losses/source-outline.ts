import { roleOf } from "../../languages/roles.ts";
/** What stands in a paper's source, counted crudely, without the reader whose work is checked. */
export interface SourceOutline {
  headings: Counted[];
  /** Paragraphs of running text; of plain text its lines. */
  texts: Counted[];
  figures: Counted[];
}

export interface Counted {
  /** Without most of its marks. */
  text: string;
  /** Where it stands in the main file; nothing if it is in another. */
  offset?: number;
}

/** Blanks out what a pattern finds, so that what is left stays where it is. */
const blank = (text: string, pattern: RegExp) => text.replace(pattern, (found) => found.replace(/[^\n]/g, " "));

function blankEnvironment(text: string, name: string): string {
  const [begin, end] = [`\\begin{${name}}`, `\\end{${name}}`];
  const [before = "", ...rest] = text.split(begin);
  return rest.reduce((done, each) => {
    const to = each.indexOf(end);
    return `${done}${" ".repeat(begin.length)}${to < 0 ? each : each.slice(0, to).replace(/[^\n]/g, " ") + each.slice(to)}`;
  }, before);
}

/** Pieces of text between blank lines, with their places. */
function blocksOf(text: string): { text: string; offset: number }[] {
  let offset = 0;
  let open: { text: string; offset: number } | undefined;
  const blocks: { text: string; offset: number }[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "") open = undefined;
    else if (open) open.text += `\n${line}`;
    else {
      open = { text: line, offset: offset + line.length - line.trimStart().length };
      blocks.push(open);
    }
    offset += line.length + 1;
  }
  return blocks;
}

/** Markdown: `#` and underlined headings, paragraphs that are no list of definitions, formula, table or HTML. */
export function outlineMarkdown(source: string): SourceOutline {
  let text = blank(source, /^(?:\s*---[ \t]*\n)[\s\S]*?\n(?:---|\.\.\.)[ \t]*\n/);
  text = blank(text, /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[\s\S]*?^ {0,3}\1/gm);
  text = blank(text, /<!--[\s\S]*?-->/g);
  text = blank(text, /\$\$[\s\S]*?\$\$/g);
  const headings: Counted[] = [];
  const texts: Counted[] = [];
  // Works of the list of references are in no section.
  const isOfWorks = () => roleOf(headings.at(-1)?.text.trim() ?? "") === "references";
  for (const block of blocksOf(text)) {
    const [first = "", second = ""] = block.text.split("\n");
    const [, title] = /^#{1,6}\s+(\S.*)$/.exec(first) ?? [];
    if (title !== undefined)
      headings.push({ text: plainMarkdown(title.replace(/\s#+\s*$/, "")), offset: block.offset });
    else if (/^(?:={3,}|-{3,})\s*$/.test(second) && /\p{L}/u.test(first) && !first.includes("|"))
      headings.push({ text: plainMarkdown(first), offset: block.offset });
    else if (
      /^[\p{L}*_“"[(`]/u.test(first) &&
      !/^\[\^?[^\]]*\]:/.test(first) &&
      !first.startsWith("[@") &&
      !isOfWorks()
    )
      texts.push(block);
  }
  return {
    headings,
    texts: texts.map((each) => ({ ...each, text: plainMarkdown(each.text) })),
    figures: find(text, /!\[[^\]\n]*\]\(/g),
  };
}

const plainMarkdown = (text: string) =>
  text
    .replace(/\$[^$\n]*\$|\{[\w:-]+\}`[^`]*`/g, " ")
    .replace(/\]\([^()\n]*\)|\{[^{}\n]*\}|<[^<>]*>|\\@ref\([^()\n]*\)|\(\\?(?:ref:|#)[^()\s]*\)|\\[a-zA-Z]+/g, " ")
    .replace(/\[[^[\]\n@]*@[^[\]\n]*\]|(?<!\w)@[\w:.-]+/g, " ");

const LATEX_HEADING = /\\(?:sub)*section\*?\s*(?:\[[^\]]*\]\s*)?\{((?:[^{}]|\{[^{}]*\})*)\}/g;

/** Listings of the paper's own. */
const LATEX_LISTING =
  /\\(?:DefineVerbatimEnvironment|lstnewenvironment|newtcblisting|newverbatim)\s*\{([A-Za-z]{1,40})\}/g;

/** LaTeX: sections, and paragraphs outside of formulas, floats, listings and the bibliography. */
export function outlineLatex(source: string): SourceOutline {
  // Sweave's and knitr's chunks are code.
  let text = blank(blank(source, /^<<[^\n]*>>=[ \t]*\n(?:(?!@)[^\n]*\n)*@?/gm), /(?<!\\)%[^\n]*/g);
  const start = text.indexOf("\\begin{document}");
  if (start >= 0) text = blank(text.slice(0, start + 16), /[^\n]+/g) + text.slice(start + 16);
  const end = text.indexOf("\\end{document}");
  if (end >= 0) text = text.slice(0, end);
  const figures = find(text, /\\begin\{(?:figure|wrapfigure|SCfigure)\*?\}/g);
  text = blank(
    text,
    /\\begin\{((?:figure|table|wrapfigure|equation|align|gather|multline|eqnarray|tabular|lstlisting|verbatim|minted|thebibliography|tikzpicture|algorithm|comment|keywords?|abstract|filecontents|longtable|longtblr|xltabular|deluxetable|sidewaystable|subequations|displaymath|math|alltt|CCSXML)\*?)\}[\s\S]*?\\end\{\1\}/g,
  );
  for (const [, name = ""] of source.matchAll(LATEX_LISTING)) text = blankEnvironment(text, name);
  text = blank(text, /(?<!\\)\\\[[\s\S]*?\\\]|\$\$[\s\S]*?\$\$/g);
  const headings = [...text.matchAll(LATEX_HEADING)].map(({ 1: title = "", index }) => ({
    text: plainLatex(title),
    offset: index,
  }));
  text = blank(text, LATEX_HEADING).replace(/\\(?:maketitle|noindent|label\{[^{}]*\})/g, (found) =>
    " ".repeat(found.length),
  );
  const texts = blocksOf(text).filter((block) => !/^\\(?!(?:emph|text\w*|noindent|citet?|we|the)\b)/.test(block.text));
  return { headings, texts: texts.map((each) => ({ ...each, text: plainLatex(each.text) })), figures };
}

const plainLatex = (text: string) =>
  text
    .replace(/\$[^$]*\$|\\\([^)]*\\\)/g, " ")
    .replace(
      /\\(?:[a-zA-Z]*cite[a-zA-Z]*|[a-zA-Z]*ref|label|url|href|footnote|index|vspace|hspace|input|include|bibliography\w*|texttt)\*?(?:\[[^\]]{0,300}\]){0,2}\{[^{}]*\}/g,
      " ",
    )
    .replace(/\\[a-zA-Z]+\*?(?:\[[^\]]{0,300}\])?|[{}~]/g, " ");

/** JATS: titles of sections, paragraphs and figures of the body. */
export function outlineJats(source: string): SourceOutline {
  const start = source.search(/<body\b/);
  const stop = source.slice(Math.max(0, start)).search(/<\/body>|<(?:sub-article|response)\b/);
  if (start < 0) return { headings: [], texts: [], figures: [] };
  const body = blank(source.slice(0, start), /[^\n]+/g) + source.slice(start, stop < 0 ? undefined : start + stop);
  const bare = blank(
    body,
    /<(table-wrap|fig|fig-group|disp-formula|boxed-text|media|supplementary-material)\b[\s\S]*?<\/\1>/g,
  );
  const headings = [...bare.matchAll(/<sec\b[^>]*>\s*(?:<label>[^<]*<\/label>\s*)?<title>([\s\S]*?)<\/title>/g)].map(
    ({ 1: title = "", index }) => ({ text: plainXml(title), offset: index }),
  );
  const texts = [...bare.matchAll(/<p\b[^>]*>([\s\S]*?)<\/p>/g)].map(({ 1: text = "", index }) => ({
    text: plainXml(text),
    offset: index,
  }));
  return { headings, texts, figures: find(body, /<fig\b/g) };
}

const plainXml = (text: string) =>
  text
    .replace(/<(inline-formula|xref|fn)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^<>]*>/g, "")
    .replace(/&#?\w+;/g, " ");

/** Plain text: the lines that are prose; what is a heading can't be told without a reader. */
export function outlineText(source: string): SourceOutline {
  let offset = 0;
  const texts: Counted[] = [];
  for (const line of source.split("\n")) {
    const words = line.trim().split(/\s+/);
    const small = words.filter((word) => /^\p{Ll}{2,}[,;:.]?$/u.test(word)).length;
    const isWork = /\b(?:1[89]|20)\d{2}\b|\bpp?\.|\bvol\.|^\[\d/i.test(line);
    if (words.length >= 7 && small >= words.length * 0.6 && !isWork) texts.push({ text: line, offset });
    offset += line.length + 1;
  }
  return { headings: [], texts, figures: [] };
}

const find = (text: string, pattern: RegExp): Counted[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ text: found, offset: index }));
