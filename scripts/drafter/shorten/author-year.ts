/**
 * Whether what stands in brackets are works by author and year, which no list of references was found for: `(Holm et al.,
 * 2012; Quay, 2019)`.
 *
 * @param text with its brackets or without
 */
export const isAuthorYear = (text: string): boolean =>
  /^[\s(（]*(?:see |e\.g\.,? |cf\.? )?\p{Lu}[^()\d]{1,80}\(?(?:19|20)\d\d[a-z]?\)?(?:[,;] ?(?:\p{Lu}[^()\d]{1,80})?(?:19|20)\d\d[a-z]?)*[\s)）]*$/u.test(
    text,
  );
