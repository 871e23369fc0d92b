import { expect, it } from "vitest";
import { showText } from "./read.ts";

const PREAMBLE = String.raw`\newcommand{\one}{1}\newcommand{\uno}{1}\newcommand{\two}{2}
\newbool{long}\booltrue{long}\newbool{short}\setbool{short}{true}\boolfalse{short}
\newtoggle{x}\settoggle{x}{true}\providetoggle{x}
`;

it.each([
  ["\\ifdefined\\one yes\\else no\\fi", "yes"],
  ["\\ifdefined\\none yes\\else no\\fi", "no"],
  // A toggle of this name makes no `\ifx`.
  ["\\ifx\\one\\uno yes\\else no\\fi", "yes"],
  ["\\ifx\\one\\two yes\\else no\\fi", "no"],
  ["\\ifnum 3<4 yes\\else no\\fi", "yes"],
  ["\\ifbool{long}{yes}{no}", "yes"],
  ["\\ifbool{short}{yes}{no}", "no"],
  ["\\iftoggle{x}{yes}{no}", "yes"],
  ["\\ifthenelse{\\boolean{long}}{yes}{no}", "yes"],
  ["\\ifthenelse{\\not\\boolean{long}}{yes}{no}", "no"],
  ["\\ifthenelse{\\equal{a}{b}}{yes}{no}", "no"],
  ["\\ifstrequal{a}{a}{yes}{no}", "yes"],
  ["\\ifstrempty{}{yes}{no}", "yes"],
  ["\\ifblank{ }{yes}{no}", "yes"],
])("%s", async (tex, said) => {
  const text = await showText(
    `\\documentclass{article}\n${PREAMBLE}\\begin{document}\n\\section{One}\nIt is ${tex} here.\n\\end{document}\n`,
  );
  expect(text).toMatch(new RegExp(`paragraph: It is ${said} ?here\\.\n`));
});
