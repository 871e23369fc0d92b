/** The schemes by which papers number their sections. */
export type Scheme = "decimal" | "roman" | "letter" | "item" | "appendix";

export interface Numbering {
  scheme: Scheme;
  /** `[2, 1]` for 2.1; one number for the schemes that count within the section around them. */
  numbers: number[];
  /** As printed, without dots and brackets. */
  label: string;
  /** What follows the number on its line. */
  rest: string;
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI"];

/** Patterns of numbers at the start of a line, and what they count. A letter may be a roman number as well. */
const PATTERNS: { scheme: Scheme; pattern: RegExp; read: (label: string) => number[] }[] = [
  { scheme: "decimal", pattern: /^(\d{1,2}(?:\.\d{1,2}){1,4})\.?(?:\s+|$)/, read: readDecimal },
  { scheme: "decimal", pattern: /^(?:Section |§ ?)?(\d{1,2})\.?(?:\s+|$)/, read: readDecimal },
  { scheme: "decimal", pattern: /^(?:Section |§ ?)?(\d{1,2})\.(?=\p{Lu})/u, read: readDecimal },
  {
    scheme: "roman",
    pattern: /^(?:Section )?([IVX]{1,5})(?:[.:]\s*|\s+(?=[-–—]|\p{Lu}{2})|$)/u,
    read: (label) => ordinal(ROMAN, label),
  },
  { scheme: "letter", pattern: /^([A-Z])[.)](?:\s+|$)/, read: (label) => [label.charCodeAt(0) - 64] },
  { scheme: "item", pattern: /^\(?(\d{1,2})\)(?:\s+|$)/, read: readDecimal },
  {
    scheme: "appendix",
    pattern: /^(?:Appendix|APPENDIX|Anhang|ANHANG|Annexe|ANNEXE) ([A-Z])(?:[.:]\s*|\s+[-–—]?\s*|$)/,
    read: (label) => [label.charCodeAt(0) - 64],
  },
  { scheme: "appendix", pattern: /^([A-Z](?:\.\d{1,2})*)\.?(?:\s+(?=\p{Lu})|$)/u, read: readAppendix },
];

function readDecimal(label: string): number[] {
  return label.split(".").map(Number);
}

function readAppendix(label: string): number[] {
  const [letter = "A", ...rest] = label.split(".");
  return [letter.charCodeAt(0) - 64, ...rest.map(Number)];
}

function ordinal(list: readonly string[], label: string): number[] {
  const index = list.indexOf(label);
  return index < 0 ? [] : [index + 1];
}

/** All ways in which the start of a line can be read as a section's number. */
export function readNumbering(text: string): Numbering[] {
  return PATTERNS.flatMap(({ scheme, pattern, read }) => {
    const [whole, label = ""] = pattern.exec(text) ?? [];
    if (whole === undefined) return [];
    const numbers = read(label);
    // Section 0 exists; a hundred sections, or years, don't.
    if (numbers.length === 0 || numbers.some((number) => number > 60)) return [];
    // Nor does 0.4, which is a value on an axis; but LaTeX gives a paragraph of section 3.2 the number 3.2.0.1.
    const isParagraph = numbers.length > 3 && numbers[0] !== 0 && numbers.at(-1) !== 0;
    if (numbers.length > 1 && numbers.includes(0) && !isParagraph) return [];
    return [{ scheme, numbers, label, rest: text.slice(whole.length).trim() }];
  });
}
