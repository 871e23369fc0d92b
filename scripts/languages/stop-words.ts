/** English words that say nothing about what a text is about: articles, pronouns, prepositions, auxiliaries. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also although am among an and another any are as at be because been before
  being below between both but by can cannot could did do does doing down due during each either et al etc e.g even
  every few first for from further had has have having he hence her here hers herself him himself his how however i
  i.e if in into is it its itself just least less let like made make many may me might more moreover most much must my
  myself neither no nor not now of off on once one only or other our ours ourselves out over own per same second see
  seen shall she should since so some such than that the their theirs them themselves then there therefore these they
  this those though through thus to too two under until up upon us use used using very via was we well were what when
  where whereas whether which while who whom why will with within without would yet you your yours yourself`.split(
    /\s+/,
  ),
);
