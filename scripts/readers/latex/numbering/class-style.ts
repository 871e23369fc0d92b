import { toRoman } from "../../../text/roman.ts";
/** How a document class numbers and words things, as far as that can be seen in its text. */
export interface ClassStyle {
  /** Of `\section`, `\subsection`, `\subsubsection`. */
  sections: ("arabic" | "Roman" | "Alph")[];
  /** Whether a label has those above it in front: `2.1`. */
  isJoined: boolean;
  /** Between the labels in a reference, where they are not joined: `II-A`. */
  separator: string;
  /** The deepest numbered level: 1 `\section`, 2 `\subsection`, … */
  depth: number;
  hasChapters: boolean;
  tables: "arabic" | "Roman";
  /** Where appendices have more of their own than letters. */
  appendix?: AppendixStyle;
}

interface AppendixStyle {
  /** Between the letter and what is counted in an appendix. */
  joint: string;
  /** The same of its sections, if they differ. */
  sectionJoint?: string;
  sections?: (keyof typeof COUNTER_FORMATS)[];
  /** What has the letter in front, and whether it begins anew in each appendix, with the first one, or never. */
  counters: Partial<Record<"equation" | "figure" | "table", "each" | "once" | "never">>;
  /** Whether a reference says that it is an appendix: `Appendix A`. */
  isNamed?: true;
}

const ARTICLE: ClassStyle = {
  sections: ["arabic", "arabic", "arabic"],
  isJoined: true,
  separator: "",
  depth: 3,
  hasChapters: false,
  tables: "arabic",
};

const ROMAN: ClassStyle = { ...ARTICLE, sections: ["Roman", "Alph", "arabic"], isJoined: false, separator: "-" };
const BOOK: ClassStyle = { ...ARTICLE, hasChapters: true, depth: 2 };

const REVTEX: AppendixStyle = { joint: "", sections: ["Alph", "arabic", "alph"], counters: { equation: "each" } };
const ELSEVIER: AppendixStyle = {
  joint: ".",
  counters: { equation: "each", figure: "never", table: "never" },
  isNamed: true,
};
const LETTERED: AppendixStyle = { joint: "", counters: { equation: "each", figure: "each", table: "each" } };

/** Classes that differ from `article`. */
const STYLES: [pattern: RegExp, style: ClassStyle][] = [
  [/^IEEE|^ieee/, { ...ROMAN, tables: "Roman" }],
  [/^revtex/, { ...ROMAN, separator: " ", tables: "Roman", appendix: REVTEX }],
  [/^(?:mnras|copernicus)/, { ...ARTICLE, appendix: LETTERED }],
  [/^aastex/, { ...ARTICLE, appendix: { joint: "", sectionJoint: ".", counters: { equation: "once" } } }],
  [/^elsarticle/, { ...ARTICLE, appendix: ELSEVIER }],
  [/^(?:llncs|svmult)/, { ...ARTICLE, depth: 2 }],
  [/^(?:book|report|memoir|scrbook|scrreprt|svmono|amsbook)$|thesis/i, BOOK],
  [/^(?:nature|wlscirep|osajnl)/, { ...ARTICLE, depth: 0 }],
];

/** @param options of the class, such as `prl` */
export function styleOf(documentClass: string, options: string): ClassStyle {
  const style = STYLES.find(([pattern]) => pattern.test(documentClass))?.[1] ?? ARTICLE;
  // Physical Review Letters are printed without numbered sections.
  if (documentClass.startsWith("revtex") && /\bprl\b/.test(options)) {
    const { appendix: _, ...plain } = style;
    return { ...plain, depth: 0 };
  }
  return style;
}

const toAlph = (value: number) => (value >= 1 && value <= 26 ? String.fromCharCode(96 + value) : String(value));

/** How LaTeX writes a counter: `\arabic`, `\Roman`, … */
export const COUNTER_FORMATS: Record<string, (value: number) => string> = {
  arabic: String,
  roman: (value) => toRoman(value).toLowerCase(),
  Roman: toRoman,
  alph: toAlph,
  Alph: (value) => toAlph(value).toUpperCase(),
  fnsymbol: (value) => "*†‡§¶"[value - 1] ?? String(value),
};
