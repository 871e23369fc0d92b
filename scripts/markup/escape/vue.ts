import type { PhrasingContent } from "mdast";

/**
 * Text as Markdown nodes in which Vue finds nothing to evaluate: Vue reads `{{ … }}` in a slide after Markdown has
 * resolved all escapes, so a backslash or a reference is no help; inside an element with `v-pre` it is inert.
 */
export function guardInterpolation(text: string): PhrasingContent[] {
  return text.split(/(\{{2,})/).flatMap((piece, index): PhrasingContent[] => {
    if (piece === "") return [];
    if (index % 2 === 0) return [{ type: "text", value: piece }];
    return [{ type: "html", value: `<span v-pre>${piece}</span>` }];
  });
}
