/** Numbers that name: years, versions, `PEP 517`, `Figure 3`. */
const NAMING =
  /(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)|\bv?\d+\.\d+\.\d[\d.]*|(?:\b(?:ASTM|DIN|ICD|IEEE|ISO|PEP|RFC)|\b(?:[Ff]ig\.?|[Ff]igure|[Ss]ection|[Tt]able|[Vv]ersion))[ -]\d[\d.]*/gu;

/** Whether a text says something in numbers, but for those that are names, and parts of names. */
export const hasFigures = (text: string): boolean => /(?<![\p{L}\d_-])\d/u.test(text.replace(NAMING, ""));
