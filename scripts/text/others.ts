/** Part of a name in CSL-JSON. */
interface Name {
  given?: unknown;
  family?: unknown;
  literal?: unknown;
}

/**
 * Whom a list of names leaves out. CSL has no word for it; this is what Pandoc writes for BibTeX's `and others`.
 * Without it, the last who is named would be taken for the last there is.
 */
export const OTHERS = { literal: "others" };

/** `others`, `and others`, `et al.` in the place of a name. */
export const isOthers = ({ given, family, literal }: Name): boolean =>
  /^(?:(?:and )?others|al\.?|(?:.{0,80}\s)?et\.? al\.?)$/i.test(
    [given, family, literal].filter(Boolean).join(" ").trim(),
  );

/** A list of names in which only the end says that there are others; none where nobody is named. */
export function withOthersLast<N extends Name>(names: readonly N[]): (N | typeof OTHERS)[] {
  const named = names.filter((name) => !isOthers(name));
  return named.length > 0 && named.length < names.length ? [...named, OTHERS] : named;
}
