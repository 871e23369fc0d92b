/**
 * A day as a language writes it, year and all: `31 May 2026`, `2026年5月31日`.
 *
 * @param day YYYY-MM-DD
 * @param language BCP 47 tag; of one that is not known the day stays as it is, for the machine's own language is no guess
 */
export function formatDate(day: string, language: string): string {
  const [locale] = Intl.DateTimeFormat.supportedLocalesOf([language]);
  if (locale === undefined) return day;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}
