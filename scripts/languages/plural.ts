/** Forms of a noun that a language has besides the one for one and the one for most numbers (Unicode's categories). */
type OtherForms = Partial<Record<Exclude<Intl.LDMLPluralRule, "one" | "other">, string>>;

/**
 * How a language says how many: `plural("# part", "# parts")(2)` is `2 parts`. Digits are those of English in all
 * languages, but a fraction has the language's comma.
 *
 * @param tag BCP 47 tag of the language
 * @returns what takes a noun's forms, in each `#` where the number goes; a form without it says the number in words
 */
export function pluralsOf(tag: string) {
  // Made when first asked for: most runs speak one language.
  let rules: Intl.PluralRules | undefined;
  let digits: Intl.NumberFormat | undefined;
  return (one: string, other: string, others: OtherForms = {}) => {
    const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { ...others, one };
    return (n: number): string => {
      rules ??= new Intl.PluralRules(tag);
      digits ??= new Intl.NumberFormat(tag, { numberingSystem: "latn", useGrouping: false });
      return (forms[rules.select(n)] ?? other).replaceAll("#", digits.format(n));
    };
  };
}
