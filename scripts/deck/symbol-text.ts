import type { EquationSymbol } from "../outline/types.ts";
import type { SlideText } from "../text/types.ts";

/** A symbol with what it means, as its line says them. */
export function symbolText({ tex, text }: EquationSymbol<SlideText>): SlideText {
  return [{ type: "inlineMath", value: tex }, { type: "text", value: " " }, ...text];
}
