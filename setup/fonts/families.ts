import { WIDE_MARKS } from "../../scripts/design/tokens.ts";
import { languageOf } from "../../scripts/languages/index.ts";

/** A family of bundled fonts: which style sheets declare its faces, and which characters it is there for. */
export interface FontFamily {
  /** Style sheets of a `@fontsource` package, whose faces each cover a range of characters. */
  sheets: string[];
  /** The characters that the family is asked for; tested one at a time. Without it: all that its faces cover. */
  characters?: RegExp;
  /** Declares the faces under another name. */
  name?: string;
  /** What a single face covers, where its package does not say it right. */
  range?: string;
}

const HAN = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}\u30fb-\u30ff]/u;
const HANGUL = /\p{Script=Hangul}/u;
/** Pictures, what joins and tints them, flags; not the signs that text fonts have. */
const EMOJI =
  /(?![©®™])(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\u20e3|\ufe0f|[\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}])/u;
/** Marks that Latin fonts have too, at half the width that Chinese and Japanese text wants. */
const WIDE = /[‘’“”…—]/u;

const any = (...patterns: RegExp[]) => new RegExp(patterns.map(({ source }) => source).join("|"), "u");
const variable = (name: string, ...sheets: string[]) => sheets.map((sheet) => `@fontsource-variable/${name}/${sheet}`);

/**
 * The fonts that a deck in some language may need, so that it looks the same on a machine without any.
 * Ideographs are drawn as the deck's language draws them; `scripts/design/tokens.ts` names the families in their order.
 *
 * @param language BCP 47 tag of the deck
 */
export function fontFamilies(language: string): FontFamily[] {
  const { ideographs } = languageOf(language);
  const isJapanese = ideographs === "Japanese";
  const isKorean = ideographs === "Korean";
  const isTraditional = ideographs === "Traditional Chinese";
  const isChinese = isTraditional || ideographs === "Chinese";
  const han = isTraditional ? "tc" : "sc";
  return [
    ...(isJapanese || isChinese
      ? [
          {
            name: WIDE_MARKS,
            sheets: variable(isJapanese ? "noto-sans-jp" : `noto-sans-${han}`, "wght.css"),
            characters: WIDE,
          },
        ]
      : []),
    { sheets: variable("source-sans-3", "wght.css", "wght-italic.css") },
    { sheets: variable("source-serif-4", "opsz.css", "opsz-italic.css") },
    { sheets: variable("source-code-pro", "wght.css") },
    {
      sheets: ["@fontsource/ibm-plex-sans-arabic/400.css", "@fontsource/ibm-plex-sans-arabic/600.css"],
      characters: /\p{Script_Extensions=Arabic}/u,
    },
    { sheets: variable("noto-sans-hebrew", "wght.css"), characters: /\p{Script_Extensions=Hebrew}/u },
    {
      sheets: ["@fontsource/noto-sans-math/400.css"],
      // Its package says Latin; what it has is mathematics.
      range: "U+2016, U+2020-2021, U+2030-2037, U+2057, U+20D0-20F0, U+2100-23E7, U+2460-2B5F, U+1D400-1D7FF",
      characters: /[\p{Sm}\p{So}\u2016-\u2037\u2057\u2100-\u214f\u{1d400}-\u{1d7ff}]/u,
    },
    { sheets: variable("noto-sans-symbols", "wght.css"), characters: /(?![\u00a0-\u00ff])[\p{So}\p{No}\p{Nl}]/u },
    { sheets: ["@fontsource/noto-sans-symbols-2/400.css"], characters: /(?![\u00a0-\u00ff])[\p{So}\p{No}]/u },
    { sheets: variable("noto-sans-jp", "wght.css"), characters: isJapanese ? any(HAN, KANA) : KANA },
    { sheets: variable("noto-sans-kr", "wght.css"), characters: isKorean ? any(HAN, HANGUL) : HANGUL },
    ...(isJapanese || isKorean
      ? []
      : [
          { sheets: variable(`noto-sans-${han}`, "wght.css"), characters: HAN },
          { sheets: variable(`noto-serif-${han}`, "wght.css"), characters: HAN },
        ]),
    { sheets: variable("noto-emoji", "wght.css"), characters: EMOJI },
  ];
}
