/**
 * Names of glyphs in old fonts of TeX are numbers (`a97`), those that dvips made as pictures of letters; names of Zapf
 * Dingbats look the same, and so that is what their text is taken for: `❞♦♣②` for `copy`. (Adobe, ITC Zapf Dingbats Glyph
 * List 2.0: the characters of `a1` to `a126`, a space where there is none.)
 */
const DINGBATS =
  "✁✂✄☎✆✝✞✟✠✡☛☞✌✍✎✏✑✒✓✔✕✖✗✘✙✚✛✜✢✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏❑▲▼◆❖ ◗❘❙❚❯❱❲❳❨❩❬❭❪❫❴❵❛❜❝❞❡❢❣❤✐❥❦❧♠♥♦♣    ✉✈✇①②③④⑤⑥⑦";

/** Codes that are not those of ASCII: of Cork's encoding (T1), and of Knuth's (OT1), which the same fonts may have. */
const T1: Record<number, string> = {
  ...{
    16: "“",
    17: "”",
    18: "„",
    19: "«",
    20: "»",
    21: "–",
    22: "—",
    27: "ff",
    28: "fi",
    29: "fl",
    30: "ffi",
    31: "ffl",
  },
  ...{ 39: "’", 96: "‘", 127: "-" },
};
const OT1: Record<number, string> = {
  ...{ 11: "ff", 12: "fi", 13: "fl", 14: "ffi", 15: "ffl", 34: "”", 39: "’", 92: "“", 96: "‘", 123: "–", 124: "—" },
};

const CODES = new Map([...DINGBATS].flatMap((sign, index) => (sign === " " ? [] : [[sign, index + 1] as const])));

/** Of all characters, so many are such signs in a text that is none of dingbats; one of these has a few. */
const LEAST = 0.25;

/**
 * How text of a page is read: as it is, or, where fonts number their glyphs, by these numbers.
 *
 * @param texts all texts of the page
 */
export function readNumbered(texts: readonly string[]): (text: string) => string {
  let [all, numbered, cork] = [0, 0, 0];
  for (const text of texts)
    for (const sign of text) {
      if (sign.trim() === "") continue;
      all++;
      const code = CODES.get(sign);
      if (code === undefined) continue;
      numbered++;
      if (code >= 27 && code <= 31) cork++;
    }
  if (numbered < all * LEAST) return (text) => text;
  const special = cork > 0 ? T1 : OT1;
  const letterOf = (sign: string) => {
    const code = CODES.get(sign);
    if (code === undefined) return sign;
    return special[code] ?? (code >= 32 ? String.fromCharCode(code) : sign);
  };
  return (text) => [...text].map(letterOf).join("");
}
