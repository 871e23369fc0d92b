import { decodeXML } from "entities";
import { toSuperscript } from "./shift-text.ts";

/** A line of its own, or letters that stand apart; raised and lowered ones have `dy` alone. */
const LINE = /\s[xy]=/;

/** Digits that are raised: `10` with a `5` above its line is no 105. */
const RAISED =
  /(<tspan\b[^<>]{0,200}?\s(?:dy=["']-|baseline-shift=["'](?:super|\d))[^<>]{0,200}>)([-−–+\d]{1,6})(?=<)/g;

/** What the letters of an SVG file say: each `<text>` by itself, its lines joined. */
export function svgTexts(svg: string): string[] {
  return svg
    .split(/(?=<text\b)/)
    .filter((part) => part.startsWith("<text"))
    .map((part) =>
      decodeXML(raise(part.split("</text")[0] ?? "").replace(/<[^<>]*>?/g, (tag) => (LINE.test(tag) ? " " : "")))
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((text) => text !== "");
}

const raise = (text: string) =>
  text.replace(RAISED, (whole, tag: string, digits: string) =>
    LINE.test(tag) ? whole : tag + toSuperscript(digits.replace("–", "−")),
  );
