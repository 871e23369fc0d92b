import { findShortVerbs } from "./short-verbs.ts";
import type { Held } from "./source-tokens.ts";

/** Environments whose content TeX takes as it stands. */
const CODE = [
  ...["verbatim", "Verbatim", "BVerbatim", "LVerbatim", "verbatimtab", "lstlisting", "minted", "alltt"],
  // Of the classes of the Journal of Statistical Software and of Sweave, and of pythontex.
  ...["Code", "CodeInput", "CodeOutput", "Sinput", "Soutput", "pycode", "pyverbatim"],
  // Named by their languages, in style files that do not lie beside the paper.
  ...[
    "acl2",
    "agda",
    "coq",
    "erlang",
    "haskell",
    "java",
    "lean",
    "lisp",
    "ocaml",
    "prolog",
    "python",
    "rust",
    "scala",
    "scheme",
    "sql",
  ],
];
const DRAWINGS = [
  "tikzpicture",
  "pgfpicture",
  "pspicture",
  "picture",
  "tikzcd",
  "forest",
  "circuitikz",
  "axis",
  "feynman",
];
const NOT_PRINTED = ["comment", "CCSXML", "filecontents", "filecontents*", "luacode", "luacode*", "lrbox"];

const ALL = new Set([...CODE, ...CODE.map((name) => `${name}*`), ...DRAWINGS, ...NOT_PRINTED]);

/** Commands by which papers make such environments of their own. */
const DECLARATIONS = new RegExp(
  [
    String.raw`\\(?:lstnewenvironment|newverbatim)\s*\{([A-Za-z]+)\}`,
    String.raw`\\(?:DefineVerbatimEnvironment|RecustomVerbatimEnvironment)\s*\{([A-Za-z]+)\}`,
    String.raw`\\newminted\s*\[([A-Za-z]+)\]`,
  ].join("|"),
  "g",
);

/** `\newenvironment{name}{… \begin{verbatim}}`, `{\verbatim}`, `{\VerbatimEnvironment \begin{minted}{c}}` */
const WRAPPED =
  /\\(?:re)?newenvironment\*?\s*\{([A-Za-z]+\*?)\}(?:(?!\\(?:re)?new|\\end)[\s\S]){0,300}?\\(?:begin\s*\{([A-Za-z]+\*?)\}|([A-Za-z]+))\s*(?:\[[^\]\n]{0,200}\]|\{[^{}\n]{0,200}\})*%?\s*\}/g;

/**
 * Environments that a file declares whose content TeX takes as it stands, and what each is to be read as.
 * `\newminted{python}` makes `pythoncode`. Signs that code stands between are among them.
 */
export function findCodeEnvironments(source: string): [name: string, kind: string][] {
  const named = [...source.matchAll(DECLARATIONS)].map((match) => match.slice(1).find(Boolean) ?? "");
  const boxes = [...source.matchAll(/\\newtcblisting\s*(?:\[[^\]]{0,200}\]\s*)?\{([A-Za-z]+)\}/g)].map(
    ([, name = ""]): [string, string] => [name, "tcblisting"],
  );
  const minted = [...source.matchAll(/\\newminted\s*\{([a-z]+)\}/g)].map((match) => `${match[1]}code`);
  const wrapped = [...source.matchAll(WRAPPED)].flatMap(([, name = "", begun, command]) => {
    const kind = begun ?? command ?? "";
    // A box is filled to be printed elsewhere.
    return ALL.has(kind) && kind !== "lrbox" ? [[name, kind] satisfies [string, string]] : [];
  });
  return [
    ...[...named, ...minted].map((name): [string, string] => [name, name]),
    ...boxes,
    ...wrapped,
    ...findShortVerbs(source),
  ];
}

const DEFINED =
  /\\(?:(?:re|provide)?newcommand|providecommand|(?:re)?newenvironment|(?:New|Renew|Provide|Declare)Document(?:Command|Environment)|DeclareRobustCommand|newrobustcmd|newtcolorbox|[gex]?def)\*?\s*(?:\{\s*\\?[A-Za-z@]+\*?\s*\}|\\[A-Za-z@]+)(?:\s|%\n|\[[^\]]*\]|#\d|\{(?:[^{}]|\{[^{}]*\})*\})*$/;

const LONGEST_HEAD = 1000;

/** Whether what stands before a group says that the group at that offset is a macro's or an environment's definition. */
export const isDefinition = (source: string, at: number): boolean =>
  DEFINED.test(source.slice(Math.max(0, at - LONGEST_HEAD), at));

/** Whether a piece of source closes the group that it stands in. */
export function endsGroup(source: string): boolean {
  let depth = 0;
  for (const [mark] of source.matchAll(/\\[\s\S]|[{}]/g)) {
    if (mark === "{") depth++;
    else if (mark === "}" && --depth < 0) return true;
  }
  return false;
}

/** A chunk of Sweave's or knitr's as the code that their results show, or as what is not printed; undefined for words. */
export function readWoven(token: string): Extract<Held, { type: "verbatim" }> | undefined {
  const [head, options] = /^<<([^\n]*)>>=[ \t]*\n/.exec(token) ?? [];
  if (head === undefined || options === undefined) return undefined;
  const isHidden = /\b(?:echo|include)\s{0,9}=\s{0,9}F(?:ALSE)?\b/i.test(options);
  const value = token.slice(head.length).replace(/(?:^|\n)@[^\n]*$/, "");
  return { type: "verbatim", name: isHidden ? "comment" : "Sinput", isInline: false, value };
}

/** Whether TeX, or at least this importer, does not read the content of an environment. */
export const isVerbatimEnvironment = (name: string) => ALL.has(name);

export const isDrawing = (name: string) => DRAWINGS.includes(name);

export const isPrinted = (name: string) => !NOT_PRINTED.includes(name);
