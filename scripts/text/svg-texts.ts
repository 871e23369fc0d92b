import { decodeXML } from "entities";

/** A line of its own, or letters that stand apart; raised and lowered ones have `dy` alone. */
const LINE = /\s[xy]=/;

/** What the letters of an SVG file say: each `<text>` by itself, its lines joined. */
export function svgTexts(svg: string): string[] {
  return svg
    .split(/(?=<text\b)/)
    .filter((part) => part.startsWith("<text"))
    .map((part) =>
      decodeXML((part.split("</text")[0] ?? "").replace(/<[^<>]*>?/g, (tag) => (LINE.test(tag) ? " " : "")))
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((text) => text !== "");
}
