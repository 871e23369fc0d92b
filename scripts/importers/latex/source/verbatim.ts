/** Environments whose content TeX takes as it stands. */
const CODE = [
  ...["verbatim", "Verbatim", "BVerbatim", "LVerbatim", "verbatimtab", "lstlisting", "minted", "alltt"],
  // Of the classes of the Journal of Statistical Software and of Sweave, and of pythontex.
  ...["Code", "CodeInput", "CodeOutput", "Sinput", "Soutput", "pycode", "pyverbatim"],
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
    String.raw`\\(?:lstnewenvironment|newtcblisting|newverbatim)\s*\{([A-Za-z]+)\}`,
    String.raw`\\(?:DefineVerbatimEnvironment|RecustomVerbatimEnvironment)\s*\{([A-Za-z]+)\}`,
    String.raw`\\newminted\s*\[([A-Za-z]+)\]`,
  ].join("|"),
  "g",
);

/** Names of code environments that a file declares. `\newminted{python}` makes `pythoncode`. */
export function findCodeEnvironments(source: string): string[] {
  const named = [...source.matchAll(DECLARATIONS)].map((match) => match.slice(1).find(Boolean) ?? "");
  const minted = [...source.matchAll(/\\newminted\s*\{([a-z]+)\}/g)].map((match) => `${match[1]}code`);
  return [...named, ...minted];
}

/** Whether TeX, or at least this importer, does not read the content of an environment. */
export const isVerbatimEnvironment = (name: string) => ALL.has(name);

export const isDrawing = (name: string) => DRAWINGS.includes(name);

export const isPrinted = (name: string) => !NOT_PRINTED.includes(name);
