import type { EquationSlide } from "../../deck/types.ts";
import { paragraph, type SlideParts } from "../../markup/blocks.ts";

export function emitEquation({ equation }: EquationSlide): SlideParts {
  return {
    layout: "equation",
    body: [
      { type: "math", value: guardTex(equation.tex) },
      ...(equation.caption.length > 0 ? [paragraph(equation.caption)] : []),
    ],
  };
}

/** The same TeX, without what Slidev would see in it: a slide's end, a fence, a comment, the end of the formula. */
function guardTex(tex: string): string {
  return tex
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) =>
      line
        .replaceAll("<!--", "< !--")
        .replace(/^(?=---)/, " ")
        .replace(/^(?=\s*```)/, "{}")
        .replace(/\$\$\s*$/, "$${}"),
    )
    .join("\n");
}
