/** Theorems and the like, and what the names of them begin with in Quarto and bookdown: `thm-line`, `thm:line`. */
export const STATEMENTS: Record<string, string | undefined> = Object.assign(Object.create(null), {
  theorem: "thm",
  lemma: "lem",
  corollary: "cor",
  proposition: "prp",
  conjecture: "cnj",
  definition: "def",
  example: "exm",
  exercise: "exr",
  hypothesis: "hyp",
  remark: "rem",
  solution: "sol",
  proof: undefined,
  axiom: undefined,
  algorithm: "alg",
  criterion: undefined,
  observation: undefined,
  property: undefined,
  assumption: undefined,
});

/** Quarto's callouts, in the same way: `nte-kettles`. */
export const CALLOUTS: Record<string, string> = {
  note: "nte",
  tip: "tip",
  warning: "wrn",
  important: "imp",
  caution: "cau",
};
