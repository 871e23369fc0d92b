import { COUNTER_FORMATS } from "../numbering/class-style.ts";
import type { Target } from "../numbering/targets.ts";

/** How the items of numbered lists within one another are counted. */
const DEFAULTS = ["arabic", "alph", "roman", "Alph"];

/** How the lists of LIPIcs are. */
const OWN: Record<string, string> = {
  ...{ bracketenumerate: "(\\arabic*)", romanenumerate: "\\roman*", alphaenumerate: "\\alph*" },
};

const REF = /(?:^|,)\s{0,9}ref\s{0,9}=\s{0,9}([^,]{1,200})/;
const LABEL = /(?:^|,)\s{0,9}label\s{0,9}=\s{0,9}([^,]{1,200})/;

/** Signs that stand for a counter in the package enumerate: `[(i)]`. */
const SIGNS: Record<string, string> = { A: "Alph", a: "alph", I: "Roman", i: "roman", "1": "arabic" };

/**
 * How a reference says the items of a numbered list: `(ii)` where its options are `label=(\roman*)`, else `1a` for one that is
 * in item 1 of another.
 *
 * @param options TeX of them
 * @param outer what the list stands in
 */
export function numberItems(name: string, options: string, outer: Target | undefined): (value: number) => string {
  const sign = /^\W{0,3}([AaIi1])\W{0,3}$/.exec(options)?.[1];
  const format =
    REF.exec(options)?.[1] ??
    LABEL.exec(options)?.[1] ??
    (sign && options.replace(sign, `\\${SIGNS[sign]}*`)) ??
    (Object.hasOwn(OWN, name) ? OWN[name] : undefined) ??
    `${outer?.depth ? outer.number : ""}\\${DEFAULTS[outer?.depth ?? 0] ?? "arabic"}*`;
  return (value) =>
    format
      .replace(/\\([A-Za-z]{1,9})\s?(?:\*|\{enum[iv]{1,3}\})/g, (command, counter: string) =>
        Object.hasOwn(COUNTER_FORMATS, counter) ? (COUNTER_FORMATS[counter]?.(value) ?? "") : command,
      )
      .replace(/\\[A-Za-z]{1,30}\s?|[{}]/g, "")
      .trim()
      .replace(/\.$/, "");
}
