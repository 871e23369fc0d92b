/** The font Symbol from its character 32 on, whose letters are no Latin ones. */
const SYMBOL = [..." !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"];
/** The same from 161 on. */
const SYMBOL_HIGH = [
  ..."ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…│─↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪€〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
];
/** Of Wingdings what texts have: arrows, ticks, bullets. */
const WINGDINGS: Record<number, string> = {
  ...{ 224: "→", 223: "←", 232: "→", 240: "⇒", 252: "✓", 251: "✗", 254: "☑", 168: "☐", 167: "▪", 108: "●" },
  ...{ 110: "■", 113: "❑", 118: "❖", 216: "➢", 74: "☺", 159: "•" },
};

/**
 * A character of a font whose letters are signs.
 *
 * @param code its number there, which files write with F000 added
 * @returns the sign in Unicode; nothing if it is not known
 */
export function signOf(font: string | undefined, code: number): string | undefined {
  const number = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^symbol$/i.test(font ?? "")) return number >= 161 ? SYMBOL_HIGH[number - 161] : SYMBOL[number - 32];
  if (/^wingdings/i.test(font ?? "")) return WINGDINGS[number];
  return code >= 0xe000 && code <= 0xf8ff ? undefined : String.fromCodePoint(code);
}

/** Text of such a font; that of any other is what it is. */
export const toSigns = (text: string, font: string | undefined): string =>
  /^symbol$/i.test(font ?? "") || /[\uf000-\uf0ff]/.test(text)
    ? [...text]
        .map((sign) => signOf(font, sign.codePointAt(0) ?? 0) ?? (/[\uf000-\uf0ff]/.test(sign) ? "" : sign))
        .join("")
    : text;

/** Pieces of tall brackets from U+F8EB on, where Adobe's list of glyphs puts them. */
const PIECES = [..."⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪⎮⎞⎟⎠⎤⎥⎦⎫⎬⎭"];

/** Pieces of tall brackets as Unicode has them. */
export const toBrackets = (text: string): string =>
  text.replace(/[\uf8eb-\uf8fe]/g, (sign) => PIECES[sign.charCodeAt(0) - 0xf8eb] ?? sign);

/** TeX's font of large signs, whose names of glyphs (`summationtext`) no list of Unicode has: programs take their numbers for letters. */
const LARGE_SIGNS = new Map(
  ["PX∑", "QY∏", "RZ∫", "S[⋃", "T\\⋂", "V^⋀", "W_⋁", "HI∮", "LM⨁", "NO⨂", "pqrs√"].flatMap((group) => {
    const signs = [...group];
    return signs.slice(0, -1).map((letter) => [letter, signs.at(-1) ?? letter] as const);
  }),
);

/** Text of the font cmex; its brackets are what programs take them for. */
export const toLargeSigns = (text: string): string => [...text].map((sign) => LARGE_SIGNS.get(sign) ?? sign).join("");
