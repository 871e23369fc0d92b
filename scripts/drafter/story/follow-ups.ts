import type { ResolvedLanguage } from "../../languages/index.ts";
import type { Equation, Figure, Table } from "../../manuscript/manuscript.ts";
import type { Sentence } from "../../manuscript/sentences/sentences.ts";
import { termsOf } from "../../manuscript/sentences/terms.ts";
import { toWords } from "../../text/slice-inlines.ts";

/**
 * Whether a sentence that names nothing goes on about what one before it named: `The result is shown in Figure 4. Hemp breaks
 * more often …`. It follows at once, or says in so many words that something is to be seen.
 */
export function goesOnAbout(
  named: Figure | Table | Equation,
  last: Sentence,
  { text, number, paragraph, isItem }: Sentence,
  language: ResolvedLanguage,
): boolean {
  const behind = number - last.number;
  const isSameParagraph = paragraph === last.paragraph;
  if (isItem || behind < 1 || behind > (isSameParagraph ? FAR.within : FAR.beyond)) return false;
  if (SEEN.some((pattern) => pattern.test(text))) return true;
  if (behind === 1 && isSameParagraph)
    return PICTURED.test(text) || (!ASIDE.test(last.text) && tellsSeen(text) && !LEANING.test(text));
  if (named.type !== "figure" || !tellsSeen(text)) return false;
  const shown = new Set(termsOf(toWords(named.caption), language));
  const shared = new Set(termsOf(text, language).filter((stem) => shown.has(stem)));
  return shared.size >= Math.max(1, shown.size * OF_IT);
}

/** So many sentences further somebody still speaks of a figure: in its paragraph, and behind the picture or the code that draws it. */
const FAR = { within: 3, beyond: 2 };

/** The share of a caption's words that a sentence has that tells of it. */
const OF_IT = 0.4;

/** What a text calls a figure that it has just named. */
const PICTURED =
  /^(?:all|both|the|these|this)(?: \p{Ll}{2,14})? (?:bar ?plots?|box ?plots?|charts?|curves?|diagrams?|displays?|figures?|graphs?|heat ?maps?|histograms?|images?|maps?|panels?|pictures?|plots?|scatter ?plots?|tables?) /iu;

/** `We see that …`, `Clearly, …`, `It is obvious that …`. */
const SEEN = [
  /^(?:(?:again|also|furthermore|hence|here|however|in addition|in particular|moreover|thus),? )?(?:apparently|clearly|evidently|obviously|visually), /i,
  /^(?:\p{Ll}+,? )?(?:as|it) (?:can|could|may) (?:also )?(?:clearly )?be (?:clearly )?(?:observed|seen)/iu,
  /(?:^|, )it (?:becomes|is) (?:also |immediately |quite )?(?:apparent|clear|evident|obvious|visible)(?: from [^,.]{3,40})? that /i,
  /^(?:[^,.]{3,20}, )?(?:one|we) (?:(?:again|also|can|clearly|could|immediately|may) ){0,2}(?:notice|observe|see)s?(?: (?:from|in) (?:the|these|this) [^,.]{3,30})? (?:a|an|how|no|some|strong|that|the|two) /i,
  /^(?:all|both|the|these|this) (?:\p{Ll}{2,14} )?\p{Ll}{3,14} (?:(?:also|clearly) )?(?:confirm|demonstrate|illustrate|indicate|reveal|show|suggest)s? that /iu,
  /^there (?:are|is|seems? to be) (?:also )?(?:a |an )?(?:\p{Ll}+ ){0,2}(?:difference|effect|evidence|indication|outlier|pattern|trend)/iu,
];

/** What curves, bars and points do, and what they are beside one another. */
const VISIBLE =
  /\b(?:better|best|clos(?:er|est)|contains?|cross(?:es)?|decreas(?:es?|ed|ing)|declin(?:es?|ed)|diff(?:er|ers|erences?)|drops?|evidence|exceeds?|falls?|fast(?:er|est)|fewer|flat(?:ter)?|great(?:er|est)|grows?|high(?:er|est)|increas(?:es?|ed|ing)|indicates?|large(?:r|st)|less|longe(?:r|st)|lower|lowest|more|outliers?|overlaps?|peaks?|reveals?|rises?|shifts?|short(?:er|est)|significant(?:ly)?|similar|slow(?:er|est)|small(?:er|est)|steeper|strong(?:er|est)?|suggests?|unchanged|var(?:y|ies)|weak(?:er|est)?|worse|worst)\b/i;

/** What somebody did to draw it, or that it was drawn. */
const DRAWN =
  /^(?:(?:additionally|alternatively|finally|first|here|next|now|then|to \p{L}+ [^,]{3,60}), ?)?(?:(?:one|we) (?:(?:also|can|could|may|now|then|will) ){0,2}(?:add|compare|compute|consider|create|display|draw|examine|fit|illustrate|investigate|look|obtain|plot|present|show (?!that)|use|visuali[sz]e)|an? (?:example|overview)|the (?:code|command|example|function|package|plot)\b)|\b(?:are|be|is) (?:compared|created|displayed|drawn|generated|illustrated|obtained|plotted|produced|summari[sz]ed|visuali[sz]ed)\b/iu;

/** Whether a sentence tells what is to be seen, rather than what is drawn and how. */
export const tellsSeen = (text: string): boolean =>
  !DRAWN.test(text) && (VISIBLE.test(text) || SEEN.some((pattern) => pattern.test(text)));

/** `This confirms the results in Figure 4`: what comes next need not be of that. */
const ASIDE =
  /\b(?:agrees?|analogous|compared|confirms?|consistent|contrast|in line|like|model of|similar|than in|unlike)\b/i;

/** What leans on the words before. */
const LEANING = /^(?:it|its|that|these|they|this|those)\b/i;
