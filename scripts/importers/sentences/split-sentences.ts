/** Words with a dot that end no sentence; they are followed by what they shorten. */
const ABBREVIATIONS = new Set(
  "e.g i.e cf vs viz al fig figs eq eqs eqn eqns sec secs sect ref refs no nos vol vols pp ch chap app tab thm def prop lem ex approx resp ca c dr mr mrs ms prof st sr jr inc ltd co corp dept univ ed eds trans proc conf int j est min max avg temp conc spp sp var subsp seq et w.r.t a.k.a i.i.d s.t u.s u.k ph.d m.sc b.sc p s suppl supp vs".split(
    " ",
  ),
);

/** Of those that often end a sentence, too: it goes on only in lower case, with a number or a bracket. */
const OPEN = new Set("etc inc ltd co corp al u.s u.k ph.d a.m p.m no".split(" "));

/**
 * Splits a paragraph into sentences: ICU's rules (Unicode Standard Annex 29), mended where they break behind
 * abbreviations, initials and numbers of sections.
 *
 * @param text one paragraph
 * @param language BCP 47 tag
 * @returns where each sentence starts and ends, white space between them left out
 */
export function splitSentences(text: string, language = "en"): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (const { index, segment } of segmenterOf(language).segment(text)) {
    const from = index + (segment.length - segment.trimStart().length);
    const to = index + segment.trimEnd().length;
    if (from >= to) continue;
    const last = spans.at(-1);
    if (last && goesOn(text.slice(last.from, last.to), text.slice(from, from + 40))) last.to = to;
    else spans.push({ from, to });
  }
  return spans;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "sentence" });
  segmenters.set(language, known);
  return known;
}

/** Whether what looks like the start of a sentence goes on with the one before. */
function goesOn(before: string, next: string): boolean {
  // ICU breaks behind ":" and ";" nowhere, and at line ends, which paragraphs have none of.
  if (!/[.?!…。！？][”"’')\]\u{2046}\d]*$/u.test(before)) return true;
  if (/^[\p{Ll}),;:–—]/u.test(next) && !/^\p{Ll}\p{Lu}/u.test(next)) return true;
  const [, word = ""] = /(?:^|[\s([“"])((?:\p{L}\.)*[\p{L}-]+)\.$/u.exec(before) ?? [];
  const plain = word.toLowerCase();
  if (OPEN.has(plain)) return /^[\d([\u{2046}]/u.test(next) || (plain === "al" && /^\p{Ll}/u.test(next));
  if (ABBREVIATIONS.has(plain)) return true;
  // `J. Smith`, `2. Method`: an initial, a number at the start.
  if (/(?:^|[\s(])\p{Lu}\.$/u.test(before) && /^\p{Lu}/u.test(next))
    return !/\b(?:vitamin|type|class|group|phase|appendix|section|table|figure|and|or|in|to) \p{Lu}\.$/iu.test(before);
  return /^\(?[\dIVXivx]{1,4}[.)]$/.test(before);
}
