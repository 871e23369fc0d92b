import { maskFootnotes, NO_FOOTNOTES, NO_PLACE } from "./inert-footnotes.ts";
import { maskLiterals } from "./mask-literals.ts";

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
  hint: string | ((mark: string) => string);
  /** Means something to people at the start of a list's entry only. */
  isAtStart?: boolean;
}

const MARKS =
  "marks are `*emphasis*`, `**strong**`, `~~struck~~`, `H~2~O`, `x^2^`, `` `code` ``, `[link](https://…)`, `$TeX$`, `[@citation]`, and below titles `^[footnote]`";

/** What to write for a tag of HTML. */
const TAGS: Record<string, string> = {
  ...{ b: "`**strong**`", strong: "`**strong**`", i: "`*emphasis*`", em: "`*emphasis*`" },
  ...{
    sub: "`H~2~O`",
    sup: "`x^2^`",
    s: "`~~struck~~`",
    del: "`~~struck~~`",
    code: "`` `code` ``",
    tt: "`` `code` ``",
  },
  br: "two entries of the list for two lines",
};

/** What people bring along from other kinds of Markdown and from LaTeX. A mark that is meant stands in `` ` `` or behind a backslash. */
const ROWS: Row[] = [
  {
    find: /\[\^[^\]\s]{1,40}\]/,
    what: "a footnote",
    hint: "write it where its number stands: `word^[what it says]`; for a work, cite it: `[@key]`",
  },
  { find: /(?<![^\s(])==(?=[^\s=])[^=]{1,200}(?<=\S)==(?!\S*=)/, what: "highlighting", hint: MARKS },
  {
    find: /!\[[^\]]{0,200}\]\([^)\s]{1,300}\)/,
    what: "a picture in a text",
    hint: "a picture is an entry of `content` by itself: `- figure: map.png`, with `alt` below it",
  },
  {
    // One that closes, so that `a<b>c` compares.
    find: /<(?:br|hr|img)(?:\s[^<>]{0,300})?\/?>|<(a|b|center|code|del|em|font|i|ins|kbd|mark|p|s|small|span|strong|sub|sup|tt|u)(?:\s[^<>]{0,300})?>(?=.{0,400}<\/\1>)/i,
    what: "a tag of HTML",
    hint: (mark) => {
      const [tag = ""] = /[a-z]+/i.exec(mark) ?? [];
      return `write ${TAGS[tag.toLowerCase()] ?? "it without"}; if the tag itself is meant: \`\` \`${mark.slice(0, 30)}\` \`\``;
    },
  },
  {
    find: /(?<![\w:/])(?=.{3,32}:):[a-z][a-z0-9_+-]{1,30}:(?![\w:/])/,
    what: "a name of an emoji",
    hint: "write the emoji itself, such as 🙂",
  },
  { find: /<https?:\/\/[^\s<>]{1,300}>/, what: "an address in angle brackets", hint: "write `[text](https://…)`" },
  {
    find: /\\(?:cite[pt]?|autocite|parencite|textcite)\*?(?:\[[^\]]{0,40}\])?\{[^{}]{1,200}\}/,
    what: "a citation of LaTeX",
    hint: "write `[@key]`, or `[@key, p. 3]`",
  },
  { find: /\\(?:emph|text(?:bf|it|tt|sc)|underline|footnote)\{/, what: "a command of LaTeX", hint: MARKS },
  {
    // `# of samples` is a number.
    find: /^#{1,6} (?=\S)(?!of )/,
    what: "a heading",
    hint: "headings are sections, with a `title` each; a point needs no `#`",
    isAtStart: true,
  },
  {
    find: /^[-*+•] (?=\S)/,
    what: "a dash for a list in a list",
    hint: "what stands below a point is in its `details`: `- point: …` and below it `details:`, each with a dash",
    isAtStart: true,
  },
  {
    // Others follow the first.
    find: /^1[.)] (?=\S)/,
    what: "a number for a list",
    hint: "write `- numbered:` and below it the entries, each with a dash; Lectern counts them",
    isAtStart: true,
  },
];

/** How a text is read. */
interface Reading {
  /** Whether it is an entry of a list, such as a point. */
  isEntry?: boolean;
  /** Whether it may have footnotes. */
  mayBeNoted?: boolean;
}

/** Whether a text holds signs of which marks are made; most hold none. */
export const mayHoldMarks = (text: string, isEntry = false): boolean =>
  /[\^=<:\\!]/.test(text) || (isEntry && /^\s*[-#*+•1]/.test(text));

/**
 * Marks in running text that mean nothing there.
 *
 * @param text as it stands in the outline
 * @returns the first of each kind
 */
export function findInertMarks(text: string, { isEntry = false, mayBeNoted = false }: Reading = {}): InertMark[] {
  if (!mayHoldMarks(text, isEntry)) return [];
  const trimmed = text.trimStart();
  const masked = maskLiterals(mayBeNoted ? maskFootnotes(trimmed) : trimmed);
  const rows: Row[] = [...ROWS, ...(mayBeNoted ? NO_FOOTNOTES : NO_PLACE)];
  return rows
    .filter(({ isAtStart }) => isEntry || !isAtStart)
    .flatMap(({ find, what, hint }) => {
      const mark = find.exec(masked)?.[0];
      if (mark === undefined) return [];
      const message = `${what} means nothing here: \`${mark.trimEnd().slice(0, 40)}\` is shown as it stands`;
      return [{ mark, message, hint: typeof hint === "string" ? hint : hint(mark) }];
    });
}
