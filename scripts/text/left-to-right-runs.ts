/** What is read from left to right in any line, though its signs have no direction of their own, which turns them around. */
const RUNS = (() => {
  const number = String.raw`\d{1,12}(?:[.,:]\d{1,12})?`;
  const unit = String.raw`(?:[%‰]|°[CFK]?|[kMGTPmµnpcdh]?(?:[gmslLABJKNVW]|Hz|eV|Wh|Pa|bit|dB|mol|min|px|Ω)(?:[/·][a-z]{1,4})?[²³]?)(?![\p{L}\p{N}])`;
  const date = String.raw`\d{4}-\d{2}(?:-\d{2})?(?![-\p{L}\p{N}])`;
  const word = String.raw`[\p{Script=Latin}\p{Script=Greek}]{1,12}`;
  const compared = String.raw`(?:${word}|${number})\s?[<>=≤≥≈±×]\s?${number}(?:\s?${unit})?`;
  const signed = String.raw`[-−+±~≈<>≤≥]\s?${number}(?:\s?${unit})?`;
  // Languages such as C++ and C#, and .NET.
  const named = String.raw`${word}(?:\+\+|[#*+])(?![\p{L}\p{N}])|\.[A-Z]{2,5}(?![\p{L}\p{N}])`;
  // Without the mark that ends its sentence.
  const address = String.raw`(?:https?:\/\/|www\.)[!-~]{1,300}(?<![.,;:!?)])`;
  return new RegExp(
    String.raw`(?<![-.,:\p{Script=Latin}\p{Script=Greek}\p{N}])(?:${address}|${date}|${compared}|${signed}|${number}\s?${unit}|${named})`,
    "gu",
  );
})();

/**
 * The stretches of a text in a script that is written from right to left which would come out turned around, as Unicode's
 * algorithm (UAX #9) has signs without a direction go with the line: numbers with a sign or a unit, comparisons, dates as ISO 8601
 * writes them, names that end in a sign, addresses.
 *
 * @returns offsets in the text, in its order
 */
export function findLeftToRight(text: string): { start: number; end: number }[] {
  return [...text.matchAll(RUNS)].map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
}
