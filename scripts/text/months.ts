/** Names of months, long and short, in the languages that write them with a capital. */
export const MONTHS: ReadonlySet<string> = new Set([
  "Sept",
  ...["en", "de"].flatMap((language) =>
    (["long", "short"] as const).flatMap((month) => {
      const { format } = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, index) => format(Date.UTC(2000, index)).replace(".", ""));
    }),
  ),
]);
