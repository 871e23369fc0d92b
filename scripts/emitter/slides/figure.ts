import { relative, sep } from "node:path";
import type { FigureSlide } from "../../deck/types.ts";
import type { EmitContext } from "./index.ts";
import { paragraph, type SlideParts } from "./parts.ts";

export function emitFigure({ figure }: FigureSlide, { folder }: EmitContext): SlideParts {
  const way = relative(folder, figure.path).split(sep).join("/");
  const url = way.startsWith(".") ? way : `./${way}`;
  return {
    layout: "figure",
    body: [
      { type: "paragraph", children: [{ type: "image", url, alt: figure.alt }] },
      ...(figure.caption.length > 0 ? [paragraph(figure.caption)] : []),
    ],
  };
}
