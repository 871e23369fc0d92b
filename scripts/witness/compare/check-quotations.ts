import { tokensOf } from "../../manuscript/sentences/tokens.ts";
import type { PaperIndex } from "../paper/index-paper.ts";
import { findRun } from "./find-words.ts";

/** Marks that open a quotation, and those that close it. */
const QUOTED = /[“„«「『]([^“”„«»「」『』]{2,600})[”“»」』]|(?<![\p{L}\p{N}])"([^"]{2,600})"/gu;
/** Fewer words are a name, or not meant in earnest. */
const LEAST = 4;

/** Words in quotation marks that the paper does not have. @param whole whether all of the text is a quotation */
export function findWrongQuotations(text: string, paper: PaperIndex, whole = false): string[] {
  const quoted = whole ? [text] : [...text.matchAll(QUOTED)].map(([, curly, straight]) => curly ?? straight ?? "");
  return quoted
    .flatMap((each) => each.split(/…|\.{3}|\[[^[\]]{0,60}\]/))
    .filter((each) => {
      const tokens = tokensOf(each);
      return tokens.length >= LEAST && !findRun(tokens, paper);
    });
}
