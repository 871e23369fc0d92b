import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type AtRule, parse } from "postcss";
import { propertyOf } from "../fonts/pick-faces.ts";

const require = createRequire(import.meta.url);
const SHEET = require.resolve("katex/dist/katex.css");

/**
 * What KaTeX moves by `position` moves by its margins here: in a `foreignObject`, Safari puts what has a position at the picture's
 * corner (WebKit's bug 23113).
 */
const UNPOSITIONED = `.katex, .katex * { position: static !important; }
.katex .vlist > span { display: flow-root; }
.katex svg { width: 0; min-width: 100%; }
.katex .svg-align > span:not(.pstrut) { width: 100%; }
.katex :has(> .brace-left, > .halfarrow-left) { display: inline-flex !important; }
.katex :is(.llap, .rlap, .clap) > .katex-inner { display: inline-flex; width: 0; }
.katex .llap > .katex-inner { justify-content: flex-end; }
.katex .clap > .katex-inner { justify-content: center; }
.katex .clap > .katex-inner > span { margin: 0; }
.katex { font-size: 1.08em; line-height: 1; white-space: nowrap; }`;

/** The same for what stands in the formula itself. */
export const unposition = (html: string): string =>
  html.replace(/style="([^"]*)"/g, (_, style: string) => {
    const moved = style.replace(/(?<![\w-])(top|left):(-?)([\d.]+)em;/g, (_whole, side, sign, size) => {
      const other = side === "top" ? "bottom" : "right";
      return `margin-${side}:${sign}${size}em;margin-${other}:${sign === "-" ? "" : "-"}${size}em;`;
    });
    return `style="${moved}"`;
  });

interface Sheet {
  rules: string;
  /** Fonts, by what asks for them. */
  faces: { family: string; weight: string; style: string; css: AtRule }[];
  /** Which classes ask for which font. */
  fonts: { classes: string[]; family: string; weight: string; style: string }[];
}

let read: Sheet | undefined;

function readSheet(): Sheet {
  if (read) return read;
  const root = parse(readFileSync(SHEET, "utf8"));
  const found: Sheet = { rules: "", faces: [], fonts: [] };
  root.walkComments((comment) => void comment.remove());
  root.walkAtRules("font-face", (css) => {
    const family = propertyOf(css, "font-family").replace(/["']/g, "");
    found.faces.push({ family, weight: propertyOf(css, "font-weight"), style: propertyOf(css, "font-style"), css });
    css.remove();
  });
  root.walkRules((rule) => {
    const said = new Map(rule.nodes.flatMap((node) => (node.type === "decl" ? [[node.prop, node.value]] : [])));
    const family = said.get("font-family");
    if (family === undefined) return;
    for (const selector of rule.selectors)
      found.fonts.push({
        classes: [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = ""]) => name),
        family: family.split(",")[0]?.replace(/["']/g, "") ?? "",
        weight: said.get("font-weight") ?? "normal",
        style: said.get("font-style") ?? "normal",
      });
  });
  found.rules = root.toString().replace(/\s+/g, " ");
  read = found;
  return found;
}

/** The styles of formulas in a picture of its own, with the fonts that they ask for in them. @param html the formulas, as KaTeX writes them */
export function katexStyle(html: string): string {
  const { rules, faces, fonts } = readSheet();
  const classes = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(" ")));
  const asked = fonts.filter(({ classes: all }) => all.every((name) => classes.has(name)));
  const main = { family: "KaTeX_Main", weight: "normal", style: "normal" };
  const isAsked = (face: { family: string; weight: string; style: string }) =>
    [main, ...asked].some(
      ({ family, weight, style }) =>
        face.family === family && isBold(face.weight) === isBold(weight) && face.style === style,
    );
  const embedded = faces.filter(isAsked).map(({ css }) => {
    const file = /url\(["']?([^"')]+\.woff2)/.exec(propertyOf(css, "src"))?.[1] ?? "";
    const font = readFileSync(join(dirname(SHEET), file), "base64");
    const face = css.clone();
    face.walkDecls("src", (src) => {
      src.value = `url(data:font/woff2;base64,${font}) format("woff2")`;
    });
    return face.toString();
  });
  return `${embedded.join("")}${rules}${UNPOSITIONED}`;
}

const isBold = (weight: string) => weight === "bold" || weight === "700";
