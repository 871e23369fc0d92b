/** What pdf.js knows of a font; its flags say less than its name. */
export interface Font {
  name?: string;
  bold?: boolean;
  black?: boolean;
  italic?: boolean;
}

/** A part of the names of fonts that are bold, italic, or for formulas: those of TeX say it by their letters. */
const BOLD =
  /bold|black|heavy|semibd|demi|(?<![a-z])bd(?![a-z])|cmbx|cmb\d|cmssbx|sf(?:bx|rb|bi|sx)|ecbx|ebx|-medi|medium|(?:ptmb|phvb|nimbus.*medi|minionpro-sem)/i;
const ITALIC =
  /ital|obli|slanted|cmti|cmbxti|cmssi|cmsl|cmmi|sf(?:ti|sl|bi|si|st)|ecti|ptmri|(?<=-)it(?![a-z])|regulIta/i;
/** Linux Libertine's families, in which ACM's papers are set, and what publishers make of names: `AdvGulliv-B`, `AdvOT1.BI`. */
const BOLD_END = /^Lin(?:Libertine|Biolinum)\w*T[BZ]I?$|[.-]BI?$/;
const ITALIC_END = /^Lin(?:Libertine|Biolinum)\w*T[BZ]?I$|[.-]B?I$/;
const MATH =
  /cmmi|cmsy|cmex|msam|msbm|eufm|rsfs|stmary|math|symbol|txb?sy|txb?mi|pxsy|pxmi|esint|wasy|lasy|cmbsy|cmmib|mtmi|mtsy|mtex|rtxmi|zsfmi|kp--m-/i;
const MONO =
  /mono|monaco|courier|typewriter|(?:cm|sf|ec|tx|t1x|t1xb|lm|va)tt|cmsltt|cmitt|sfst|consol|menlo|nimbusmon|source ?code|fira ?code|letter ?gothic|pcr[rb]/i;

/**
 * How a font is set, by its name.
 *
 * @returns `isLargeSigns` for TeX's font of large signs, `isSigns` for its other one
 */
export function readFont({ name = "", bold = false, black = false, italic = false }: Font) {
  const bare = name.replace(/^[A-Z]{6}\+/, "").replace(/\+\w{2,8}$/, "");
  return {
    isBold: bold || black || BOLD.test(bare) || BOLD_END.test(bare),
    isItalic: italic || ITALIC.test(bare) || ITALIC_END.test(bare),
    isMath: MATH.test(bare),
    isMono: MONO.test(bare),
    // R's and most other programs' plots are lettered in it.
    isForeign: /^(?:Helvetica|Arial)/.test(bare),
    isSigns: /cmb?sy\d|lmmathsymbols|(?:tx|px)b?sy/i.test(bare),
    isLargeSigns: /cmex\d|lmmathext|(?:tx|px)ex/i.test(bare),
  };
}
