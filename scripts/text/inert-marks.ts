/** A mark of other languages than an outline's, which is shown as it stands. */
export interface InertMark {
  /** As it is written. */
  mark: string;
  message: string;
  hint: string;
}

interface Row {
  find: RegExp;
  what: string;
  hint: string;
}

const MARKS = "marks are `*emphasis*`, `**strong**`, `` `code` ``, `[link](https://…)`, `$TeX$`, `[@citation]`";

/** What people bring along from other kinds of Markdown and from LaTeX. HTML is not told: papers are about it. A mark that is meant stands in `` ` `` or behind a backslash. */
const ROWS: Row[] = [
  {
    find: /\[\^[^\]\s]{1,40}\]/,
    what: "a footnote",
    hint: "say it in the text or in `notes`; for a work, cite it: `[@key]`",
  },
  { find: /~~(?=\S)[^~]{1,200}(?<=\S)~~/, what: "striking through", hint: MARKS },
  { find: /(?<![^\s(])==(?=[^\s=])[^=]{1,200}(?<=\S)==(?!\S*=)/, what: "highlighting", hint: MARKS },
  {
    find: /!\[[^\]]{0,200}\]\([^)\s]{1,300}\)/,
    what: "a picture in a text",
    hint: "a picture is an entry of `content` by itself: `- figure: map.png`, with `alt` below it",
  },
  { find: /<https?:\/\/[^\s<>]{1,300}>/, what: "an address in angle brackets", hint: "write `[text](https://…)`" },
  {
    find: /\\(?:cite[pt]?|autocite|parencite|textcite)\*?(?:\[[^\]]{0,40}\])?\{[^{}]{1,200}\}/,
    what: "a citation of LaTeX",
    hint: "write `[@key]`, or `[@key, p. 3]`",
  },
  { find: /\\(?:emph|text(?:bf|it|tt|sc)|underline|footnote)\{/, what: "a command of LaTeX", hint: MARKS },
  {
    find: /(?<=[\p{L}\p{N}])([~^])[\p{L}\p{N}+−-]{1,8}\1(?!\S*\1)/u,
    what: "raising or lowering",
    hint: "write `$H_2O$`, `$x^2$`",
  },
];

/**
 * Marks in running text that mean nothing there.
 *
 * @param text as it stands in the outline
 * @returns the first of each kind
 */
export function findInertMarks(text: string): InertMark[] {
  if (!/[~^=<&\\!]/.test(text)) return [];
  const masked = maskLiterals(text);
  return ROWS.flatMap(({ find, what, hint }) => {
    const mark = find.exec(masked)?.[0];
    return mark === undefined
      ? []
      : [{ mark, message: `${what} means nothing here: \`${mark.slice(0, 40)}\` is shown as it stands`, hint }];
  });
}

/** A text with blanks where it is code, TeX, or a sign behind a backslash. */
function maskLiterals(text: string): string {
  const blank = (found: string) => " ".repeat(found.length);
  return text
    .replace(/(?<!`)(`{1,3})(?!`)[^`]*(?<!`)\1(?!`)/g, blank)
    .replace(/(?<!\\)\$(?!\s)[^$]*(?<![\s\\])\$(?!\d)/g, blank)
    .replace(/\\[!-/:-@[-`{-~]/g, blank);
}
