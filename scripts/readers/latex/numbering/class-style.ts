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

/** Classes that differ from `article`. */
const STYLES: [pattern: RegExp, style: ClassStyle][] = [
  [/^IEEE|^ieee/, { ...ROMAN, tables: "Roman" }],
  [/^revtex/, { ...ROMAN, separator: " ", tables: "Roman" }],
  [/^(?:llncs|svmult)/, { ...ARTICLE, depth: 2 }],
  [/^(?:book|report|memoir|scrbook|scrreprt|svmono|amsbook)$|thesis/i, BOOK],
  [/^(?:nature|wlscirep|osajnl)/, { ...ARTICLE, depth: 0 }],
];

/** @param options of the class, such as `prl` */
export function styleOf(documentClass: string, options: string): ClassStyle {
  const style = STYLES.find(([pattern]) => pattern.test(documentClass))?.[1] ?? ARTICLE;
  // Physical Review Letters are printed without numbered sections.
  if (documentClass.startsWith("revtex") && /\bprl\b/.test(options)) return { ...style, depth: 0 };
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
