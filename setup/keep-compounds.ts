/*
 * A line may break behind each hyphen, which tears `t-test`, `PBDE-47` and `Fillion-Robin` apart. Compounds that are read as
 * one word stay on one line: they get a `<span>` while Slidev makes HTML of a slide, so that the text itself is as it was.
 */

import type { MakeToken, Parser, Token } from "./markdown-parser.ts";

const COMPOUND = /(?<![\p{L}\p{N}/:.@-])[\p{L}\p{N}]{1,20}(?:-[\p{L}\p{N}]{1,20}){1,3}(?![\p{L}\p{N}/@-]|\.\w)/gu;
/** Characters of the longest that stays whole: no place is narrower. */
const LONGEST = 18;
/** Of a part that says nothing alone, and of a compound that would be missed in a title. */
const [SHORT, IN_TITLE] = [3, 14];

/** Has a parser of Markdown keep compounds on one line; for `markdownSetup`. */
export function keepCompounds(parser: Parser): void {
  parser.core.ruler.push("keep_compounds", ({ tokens, Token }) => {
    tokens.forEach((token, index) => {
      const isTitle = tokens[index - 1]?.type === "heading_open";
      if (token.type === "inline" && token.children)
        token.children = token.children.flatMap((child) =>
          child.type === "text" ? splitText(child, isTitle, Token) : [child],
        );
    });
  });
}

function splitText(token: Token, isTitle: boolean, Make: MakeToken): Token[] {
  const make = (type: "text" | "html_inline", content: string) =>
    Object.assign(new Make(type, "", 0), { content } satisfies Partial<Token>);
  const parts: Token[] = [];
  let end = 0;
  for (const { 0: word, index } of token.content.matchAll(COMPOUND)) {
    if (!isKept(word, isTitle)) continue;
    parts.push(
      make("text", token.content.slice(end, index)),
      make("html_inline", '<span class="lt-keep">'),
      make("text", word),
      make("html_inline", "</span>"),
    );
    end = index + word.length;
  }
  return end === 0 ? [token] : [...parts, make("text", token.content.slice(end))];
}

function isKept(word: string, isTitle: boolean): boolean {
  const parts = word.split("-");
  return (
    word.length <= LONGEST &&
    ((isTitle && word.length <= IN_TITLE) ||
      parts.some((part) => part.length <= SHORT || /\d/.test(part)) ||
      parts.every((part) => /^\p{Lu}/u.test(part)))
  );
}
