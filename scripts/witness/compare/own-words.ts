import type { ResolvedLanguage } from "../../languages/index.ts";
import { tokensOf } from "../../manuscript/sentences/tokens.ts";
import { normalizeWhiteSpace } from "../../text/white-space.ts";
import type { Name } from "../facts/names.ts";
import { type Quantity, saysQuantity } from "../facts/quantity.ts";
import { readQuantities } from "../facts/read-quantities.ts";

/** What an outline says to be the talk's own, to be asked for what is not in the paper. */
export interface OwnWords {
  quantities: readonly Quantity[];
  words: ReadonlySet<string>;
}

/**
 * Reads what an outline says to be the talk's own: `75 %`, `clip40`.
 *
 * @param listed as `own:` has them
 * @param language the talk's
 * @param names of things with numbers, as `readQuantities` takes them
 */
export function readOwnWords(
  listed: readonly string[],
  language: ResolvedLanguage,
  names: Parameters<typeof readQuantities>[2],
): OwnWords {
  return {
    quantities: listed.flatMap((each) => readQuantities(each, language, names)),
    words: new Set(listed.flatMap((each) => tokensOf(each).map(({ value }) => value))),
  };
}

/** What the paper does not bear, as far as it is a word or a number. */
type Lacked =
  | { kind: "number"; said: Quantity }
  | { kind: "name"; said: Name }
  | { kind: "quotation"; words: string }
  | { kind: "citation" | "claim" };

/** The words of a fault that are the talk's own; nothing where these are none of them. */
export function ownIn(fault: Lacked, { quantities, words }: OwnWords): string | undefined {
  if (fault.kind === "number") {
    // `third` is a share only where it is `a third`.
    const isSaid = quantities.some((each) => saysQuantity(fault.said, each)) || areAll(fault.said.raw, words);
    return isSaid ? normalizeWhiteSpace(fault.said.raw) : undefined;
  }
  if (fault.kind === "name")
    return fault.said.tokens.every(({ value }) => words.has(value)) ? fault.said.raw : undefined;
  if (fault.kind === "quotation") return areAll(fault.words, words) ? fault.words : undefined;
  return undefined;
}

const areAll = (said: string, words: ReadonlySet<string>): boolean =>
  tokensOf(said).every(({ value }) => words.has(value));
