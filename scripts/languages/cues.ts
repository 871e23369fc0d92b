/**
 * Phrases that tell what a sentence does in a paper (the cue method of Edmundson, 1969; the phrases after Teufel and
 * Moens, 2002). English only; in other languages the other signs decide.
 */
export const CUES = {
  /** What the paper gives and finds. */
  contribution:
    /\b(?:we (?:propose|present|introduce|show|find|found|demonstrate|develop|describe|argue|conclude|prove|provide|report|observe|define|use|evaluate|compare|identify|analy[sz]e|investigate|study|address|focus|achieve|obtain|aim)|(?:this|our|the present) (?:paper|work|study|article|approach|method|model|framework|system|results?|findings?|experiments?|analysis|tool|software|package) (?:\w+ )?(?:proposes?|presents?|introduces?|shows?|demonstrates?|describes?|provides?|is|are|suggests?|indicates?|reveals?|aims?|offers?|achieves?|outperforms?|allows?|enables?|contributes?)|in this (?:paper|work|study|article)|(?:main|key|our|major|primary) (?:contributions?|findings?|results?|goals?|ideas?|aims?|objectives?|advantages?))\b/i,
  /** What follows from it. */
  result:
    /\b(?:results? (?:show|suggest|indicate|demonstrate|confirm|reveal)|outperforms?|improve(?:s|d|ments?)?|significant(?:ly)?|(?:in|to) (?:conclusion|conclude|summary|summari[sz]e)|best|better than|higher than|lower than|as a result|consequently|state[- ]of[- ]the[- ]art|increase[sd]?|decrease[sd]?|reduces?|reduced)\b/i,
  /** What matters to the author. */
  stress:
    /\b(?:important(?:ly)?|crucial|critical|key|essential|necessary|must|fundamental|main(?:ly)?|novel|first|challenges?|problem|goal|because|requires?|limitations?|only|need(?:s|ed)?)\b/i,
  /** Talk about the text itself, and examples. */
  aside:
    /\b(?:the (?:rest|remainder) of (?:this|the)|is organi[sz]ed as follows|(?:next|following|previous|preceding) (?:section|paragraph)s?|in (?:the )?appendix|see (?:section|appendix|figure|table|fig\.)|for (?:example|instance)|e\.g\.|such as|note that|recall that|as (?:shown|seen|described|discussed|mentioned|depicted|illustrated) |(?:shown|listed|given|depicted|illustrated|presented|summari[sz]ed|reported|provided|found) in (?:the )?(?:fig|table|section|appendix|eq|supp)|(?:figure|fig\.?|table|tab\.?|section|sec\.?|equation|eq\.?|algorithm) [\dIVXS(]|let \p{L}\b|thank|acknowledge|supported by|available (?:at|from|on))/iu,
  /** A sentence that leans on the one before it. */
  anaphora:
    /^(?:this|these|those|that|it|they|he|she|such|its|their|both|here|there|then|also|another|other|one|some|but|and|so|or|for example|for instance|in (?:this|that|these|such|both|other) \w+|on the (?:other|one) hand|the (?:former|latter|same)|similarly|likewise|instead|otherwise)\b/i,
} as const;

/** Connectives that may be dropped at the start of a sentence that stands alone; what is left is a sentence. */
const CONNECTIVE =
  /^(?:however|therefore|thus|hence|moreover|furthermore|additionally|in addition|besides|also|consequently|as a (?:result|consequence)|accordingly|nevertheless|nonetheless|meanwhile|finally|lastly|firstly|first|secondly|second|thirdly|third|fourthly|indeed|in fact|in particular|specifically|more specifically|by contrast|in contrast|on the (?:other|one) hand|on the contrary|in (?:summary|conclusion|sum|short|other words)|to (?:summari[sz]e|conclude|sum up)|importantly|notably|interestingly|again|then|next|first of all|for (?:this|that) reason|and|but|so),\s+(?!(?:first|second|third|fourth|fifth|last)\b)(?=\S)/i;

/**
 * Takes a leading connective away: `However, it fails` becomes `It fails`.
 *
 * @returns the sentence without it, and how many characters went; 0 when it has none
 */
export function findConnective(text: string): number {
  return CONNECTIVE.exec(text)?.[0].length ?? 0;
}
