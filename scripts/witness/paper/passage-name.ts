import type { Passage } from "../../manuscript/manuscript.ts";
import { toWords } from "../../text/slice-inlines.ts";

/** What the paper calls a figure, table or formula, and a listing whose caption begins with it: `Algorithm 1`, `Figure 2`. */
export function nameOfPassage(passage: Passage): string | undefined {
  if (passage.type === "code") {
    const [first] = passage.caption;
    const [, name] =
      /^(\p{Lu}\p{L}{2,15}\.? \d(?:[\d.]{0,6}\d)?)[.:]?$/u.exec(
        first?.type === "strong" ? toWords([first]).trim() : "",
      ) ?? [];
    return name;
  }
  return "name" in passage ? passage.name : undefined;
}
