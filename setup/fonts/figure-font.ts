import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "postcss";
import { readFamilies } from "../../scripts/text/svg-families.ts";
import { svgTexts } from "../../scripts/text/svg-texts.ts";
import { typesetDrawing } from "../drawn/formulas.ts";
import { propertyOf } from "./pick-faces.ts";

const require = createRequire(import.meta.url);

const ROOT = /<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/;

/** Characters of base64 in a face: a font of Chinese or Japanese letters would be in each of the files. */
const MOST = 400_000;

/** An SVG file whose letters may be set in any font. */
export interface Lettered {
  /** What it says, all of it. */
  text: string;
  /**
   * @param faces `@font-face` rules
   * @param stack families, as `font-family` has them
   * @param code those of code, for letters that ask for any font of one width
   */
  withFont(faces: string, stack: string, code: string): string;
}

/**
 * As a picture, an SVG file has none of the page's fonts: letters for which it names none are set in what the machine
 * has, another one on each. So they get the deck's.
 *
 * @param svg the file's text
 * @returns nothing for one without letters, or that names a font; any font of one width may be asked for by an attribute
 */
export function readLettered(svg: string): Lettered | undefined {
  const text = svgTexts(svg).join(" ");
  const [root] = ROOT.exec(svg) ?? [];
  if (root === undefined || root.endsWith("/>") || text === "") return undefined;
  const { isFree, hasCode } = readFamilies(svg);
  if (!isFree) return undefined;
  return {
    text,
    withFont: (faces, stack, code) => {
      const fonts = embed(faces, hasCode ? `${stack}, ${code}` : stack);
      const rule = `text, text *, .drawn-line { font-family: ${stack} !important; }`;
      const codeRule = hasCode ? ` ${OF_CODE} { font-family: ${code} !important; }` : "";
      const { svg: set, style } = typesetDrawing(svg) ?? { svg, style: "" };
      return set.replace(root, () => `${root}<style>${fonts}${rule}${codeRule}${style}</style>`);
    },
  };
}

const OF_CODE = '[font-family*="monospace" i], [font-family*="monospace" i] :not([font-family])';

/** The rules whose families are asked for, with the fonts in them. */
function embed(faces: string, stack: string): string {
  const rules: string[] = [];
  parse(faces).walkAtRules("font-face", (face) => {
    const family = propertyOf(face, "font-family").replace(/["']/g, "");
    if (!stack.includes(`"${family}"`) || propertyOf(face, "font-style") === "italic") return;
    const css = face
      .toString()
      .replace(
        /url\((@[^)]+)\)/g,
        (_, file) => `url(data:font/woff2;base64,${readFileSync(require.resolve(file), "base64")})`,
      );
    if (css.length <= MOST) rules.push(css);
  });
  return rules.join("");
}
