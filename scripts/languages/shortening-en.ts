import { list, words } from "./phrases.ts";
import type { Shortening } from "./shortening.ts";
import { TAILS_EN } from "./tails-en.ts";

/** `On old ships it breaks`: of which nobody has heard. */
const UNHEARD =
  /(?:after|among|at|by|for|from|in|on|over|under|within|without) (?!(?:addition|fact|general|particular|practice|principle|turn)\b)(?:(?!(?:after|and|as|because|before|if|than|that|until|when|where|which|while)\b)(?:[^\s,]|,(?=\d)){1,20},? ){1,7}?(?:it(?! (?:appears|has been|is|seems|turns|was))|they|he|she)/;

/** English; the lists grew on sentences of real papers. */
export const SHORTENING_EN: Shortening = {
  openers: [
    ...list(`
      (here) in (the) [present/this] [article/chapter/contribution/manuscript/paper/report/section/study/work],
      in (all) [of our/our] (preliminary) [experiments/paper/research/study/work], as a result, as is [common/usual] (practice), in [our/this] [analysis/experiment], in recent years, in the [last/past]
      (few) [decade/decades/years], here, now, recently, more recently, as expected, of course, that is, overall, again,
      as an example, for [example/instance], similarly, likewise, in turn, naturally, obviously, clearly, surprisingly,
      unsurprisingly, remarkably, unfortunately, fortunately, further, (more) formally, (more) precisely, concretely,
      in this [context/regard/respect], as a consequence, after all, briefly, nowadays, today, to [that/this] end,
      as (already) [described/discussed/mentioned/noted/stated] [above/before/earlier/previously], in summary, overall,
      for this purpose, to begin with, in general terms, in what follows, at the same time, in the following`),
    ...list(`
      as an aside, as we can see, crucially, importantly, interestingly,
      in (more) detail, in conclusion, intriguingly, mathematically, more concretely, most importantly, taken together,
      technically, together, ultimately, for [clarity/completeness/convenience/simplicity]`),
    /for the sake of [a-z]+/,
    /to (?:address|alleviate|cope with|mitigate|overcome|remedy|resolve|solve|tackle) (?:the|these|this) (?:\w+ )?(?:challenge|difficulty|issue|limitation|need|problem|shortcoming)s?/,
  ],
  subjects: ["i", "our", "the", "this paper", "we"],
  places: [
    /(?:(?:the|our) )?(?:supplementary )?(?:algorithm|appendix|chapter|eqn?s?|equations?|examples?|figures?|figs?|listing|sec|sections?|tables?|tabs?)(?:(?:\. ?| )?\(?\d[\w.–-]{0,9}|(?:\. ?| )\(?(?:[B-Z][\d.]{0,4}|[IVX]{1,5}))\)?(?: ?\([a-z]\))?(?:(?:, ?|,? and | to |–)(?:(?:figure|fig\.|table|section) )?\(?\d[\w.]{0,6}\)?)?(?: ?\([a-z]\))?/,
  ],
  placed: [
    ...words("from in see"),
    /(?:as )?(?:can be |is |are |was |were )?(?:shown|seen|depicted|illustrated|summari[sz]ed|presented|reported|listed|given|described|discussed|explained|mentioned|noted|outlined|indicated) (?:in|by|from)/,
  ],
  tells: words("confirm(s) demonstrate(s) depict(s) illustrate(s) reveal(s) show(s) showed"),
  reports: [
    /(?:we|one) (?:can|could) (?:also )?(?:clearly )?(?:see|observe|notice|note|conclude) (?:(?:from|in) (?:the|these|this) [a-z]{3,15} )?that/,
    /one (?:notices|observes|sees) that/,
    /(?:it )?can be (?:clearly )?(?:seen|observed|noticed|noted) that/,
    /it turn(?:s|ed) out that/,
    /th(?:is|at) (?:again |also |clearly |further |thus )?(?:confirm|demonstrate|establishe|prove|show)(?:s|d|ed) that/,
    /we (?:give|provide|present) an? (?:[a-z-]{3,20} ){1,3}(?:by|in) (?:demonstrating|finding|showing) that/,
    /it (?:is|should be|must be|can be|has been) (?:also )?(?:(?:worth|important|interesting) (?:to )?(?:noting|mentioning|note|mention|notice|observe|point out|emphasize|emphasise|stress)|noted|mentioned|emphasized|stressed|pointed out|remarked|observed|clear|obvious|evident|apparent|noteworthy|notable|known|well known|well-known|shown|demonstrated|established|found) that/,
    /(?:please )?(?:note|notice|observe|recall|remember) (?:also )?that/,
    /we (?:(?:again|also|first|further|have|here|now|then|therefore|thus|[a-z]{3,12}ly) ){0,2}(?:found|find|show|showed|shown|observe|observed|note|noted|see|saw|demonstrate|demonstrated|notice|noticed|remark|report|reported|emphasize|emphasise|stress|recall|point out|discovered|prove|proved|verified|verify|confirm|confirmed|conclude|concluded) (?:here )?that/,
    // What limits nothing may stand behind them: `on three data sets`, not `on French`.
    /(?:(?:both|our|the|these|extensive|experimental|empirical|human|further|numerical) |(?:qualitative|quantitative) (?:and (?:qualitative|quantitative) )?)*(?:[a-z-]{3,16} )?(?:ablations?|analysis|analyses|data|evaluation|evaluations|experiments?|findings|observations|results?|simulations?|studies|study|tests)(?: (?:across|for|in|on|over) (?:all |both |our |the )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|multiple|public|several|various|real|different)? ?(?:[a-z-]{3,16} )?(?:benchmarks?|corpora|datasets?|data sets?|domains|languages|tasks))? (?:(?:also|clearly|consistently|further|strongly) )?(?:show|shows|showed|demonstrate|demonstrates|demonstrated|reveal|reveals|revealed|confirm|confirms|confirmed) that/,
    /(?:all|both|the|these|this)(?: [a-z-]{2,14})? (?:bar ?plots?|box ?plots?|charts?|curves?|diagrams?|displays?|figures?|graphs?|heat ?maps?|histograms?|maps?|panels?|plots?|scatter ?plots?) (?:(?:also|clearly) )?(?:confirms?|demonstrates?|illustrates?|reveals?|shows?) that/,
    /(?:(?:an|further|our|the) )?(?:analysis|comparison|evaluation|examination|inspection) of [^,;:]{3,50}? (?:confirms|demonstrates|reveals|shows) that/,
    /(?:another|an?) (?:important |interesting |further )?(?:observation|finding) is that/,
    /the (?:fact|reason|point) (?:here )?is that/,
  ],
  fillers: list(`
    also, very, really, simply, indeed, actually, therefore, thus, hence, furthermore, moreover,
    in fact, of course, consequently, accordingly, additionally, however, nevertheless, nonetheless`),
  examples: list(
    "such as, for [example/instance], e.g., including, i.e., that is, namely, in other words, like, notably",
  ),
  vague: [
    /(?:an? (?:[a-z]{3,9} )?(?:array|collection|host|number|range|selection|series|set|variety) of|different|diverse|many|multiple|numerous|several|some|various) (?:[a-z-]{3,16} ){0,2}(?:[a-z-]{3,14}s|criteria|data|phenomena)/,
  ],
  composing: list("[are/is] [composed/made up] of, comprise(s), consist(s) of, [are/is] divided into"),
  additions: list(`
    along with, as also, as in, as is, as well as, based on, built on, especially, followed by, in addition to, in
    particular, inspired by, motivated by, named, particularly, similar to, similarly to, together with, with`),
  relatives: [
    /(?:(?:all|both|each|many|most|one|some|two|none|several) of |(?:after|at|by|for|from|in|of|on|through|to|under|with) )?(?:which|whom)/,
    ...words("where who whose"),
  ],
  reasons: [
    /because(?! of)/,
    ...list("in order to, so as to, so that"),
    /as (?:it|they|this|these|there) (?:are|can|does|do|has|have|is|allows?|enables?|provides?)(?= \S+ \S+ \S+)/,
  ],
  asides: list(
    "although, as, because of, due to, even if, even though, owing to, since, thanks to, though, whereas, while",
  ),
  concessions: [
    /with the (?:[a-z]{3,12} )?(?:advances?|advent|availability|development|emergence|growth|increase|popularity|progress|rise|spread|success) (?:in|of)/,
    ...list(`
    although, because, because of, despite, despite the fact that, due to, even though, in order to, in spite of, since,
    though, thanks to, to, whereas, while, given that, owing to`),
  ],
  manners: [
    /with(?= (?:our|these|this) (?:[a-z-]{3,20} ){0,2}(?:algorithm|approach|dataset|framework|measure|method|model|resource|technique|tool)s?,)/,
    ...list(`
    applying, based on, building (up)on, drawing on, in the [context/light] of, following, inspired by, motivated by, taking advantage of, taking inspiration
    from, employing, exploiting, using, utili[s/z]ing, leveraging, as a first step, as part of, as a [baseline/preprocessing step/proof of concept]`),
  ],
  doing: words(`
    adapt(ed) add(ed) adopt(ed) analyse(d) analyze(d) apply applied build built calculate(d) choose chose collect(ed)
    combine(d) compare(d) compute(d) conduct(ed) construct(ed) create(d) design(ed) develop(ed) employ(ed) evaluate(d)
    extend(ed) extract(ed) generate(d) implement(ed) include(d) introduce(d) leverage(d) measure(d) modify modified
    perform(ed) propose(d) report(ed) run ran select(ed) test(ed) train(ed) use(d) utilise(d) utilize(d)`),
  purposeful: words(`
    ability algorithm(s) approach(es) architecture attempt(s) capacity chance decision design effort(s) failure framework
    freedom incentive intention mechanism(s) method(s) methodology model(s) module(s) need network(s) opportunity order
    permission pipeline plan potential procedure(s) process promise reason right scheme step(s) strategies strategy
    system(s) task(s) technique(s) tendency time tool(s) way(s) willingness work`),
  inferences: words("confirming demonstrating highlighting implying indicating meaning revealing showing suggesting"),
  requirements: list(`
    critical, crucial, essential, have to, important, indispensable, must, necessary, need, needed, needs, require,
    required, requires, should, sufficient, suffices, suffice, vital, has to, had to, enough, can, could, cannot, allow,
    allows, help, helps, useful`),
  pairs: [
    [words("both combination mixture pair"), ["and"]],
    [["between"], ["and", "or"]],
    [["either", "whether"], ["or"]],
    [["neither"], ["nor"]],
    [["the first"], ["the last", "the other", "the second"]],
    [["the former"], ["the latter"]],
    [
      ["not only", "not just", "not merely"],
      ["but", "also"],
    ],
    [["rather", "other"], ["than"]],
    [["on the one hand"], ["on the other"]],
  ],
  tails: TAILS_EN,
  negations: list(`
    no, not, never, neither, nor, none, nothing, nowhere, nobody, cannot, can['/’]t, don['/’]t, doesn['/’]t, didn['/’]t,
    isn['/’]t, aren['/’]t, won['/’]t, wouldn['/’]t, wasn['/’]t, weren['/’]t, hardly, rarely, scarcely, seldom, fail,
    fails, failed, lack, lacks, lacking, however, but, yet, nevertheless, nonetheless, instead, contrary`),
  limits: list(`
    only, solely, merely, just, up to, at least, at most, at best, no more than, exclusively, limited, except, apart from,
    other than, excluding, without, alone, even, barely, almost, nearly, not all, not every, respectively, unlike, caveat`),
  conditions: list(`
    if, unless, when, whenever, provided, providing, assuming, as long as, under, given, depending, depends, subject to,
    in case, otherwise, until, once, supposing, conditional, wherever, whether, at the [cost/expense/price]`),
  hedges: list(`
    may, might, could, can, would, should, suggest, suggests, suggested, likely, unlikely, about, around, approximately,
    roughly, possible, possibly, probably, perhaps, presumably, appear, appears, appeared, seem, seems, seemed, often,
    sometimes, usually, typically, generally, frequently, occasionally, mostly, mainly, largely, partly, partially,
    potential, potentially, tend, tends, relatively, somewhat, fairly, quite, believe, hypothesize, hypothesise, assume, conjecture, suspect, think,
    expect, estimate, estimated, in general, in practice, in theory, in principle, to some extent, more or less, we argue`),
  comparisons: list("than, compared, comparison, versus, vs, relative to, in contrast, as opposed to, over"),
  quantifiers: list(`
    all, every, each, few, fewer, many, most, some, several, any, both, various, much, numerous, entire, whole, majority,
    minority`),
  numerals: list(`
    two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, dozen(s), hundred(s), thousand(s), million(s),
    half, twice, double, third, quarter, percent, zero`),
  governors: list(`
    a, an, the, and, or, as, at, by, for, from, in, into, like, of, on, onto, per, than, to, under, upon, via, with,
    within, see, eq, eqs, equation(s), figure(s), fig(s), table(s), section(s), sec, algorithm, is, are, was, were, be,
    given, denote(d), called, named, both, between, using, through, where, let, that, interval, range, problem(s), constraint(s), example(s)`),
  making: [
    /(?:here,? )?(?:we|this (?:article|paper|study|work)) (?:also |then |further |first |finally |therefore |thus |next |instead |here |will )?(?:propose|proposes|proposed|introduce|introduces|introduced|present|presents|presented|develop|develops|developed|describe|describes|described|design|designed|build|built|use|used|employ|employed|adopt|adopted|create|created|implement|implemented|devise|devised|construct|constructed|utilize|utilized|offer|offers|provide|provides|contribute|contributes)/,
  ],
  leaning: [
    ...list(`
      again, also, alternatively, and, another (one), as above, as a result, as such, both, but, by doing so, conversely, doing so, e.g.,
      elsewhere, even so, further, hence, her, here, hereafter, herein, his, however, he, i.e., if not, if so, in
      contrast, in doing so, in the [following/former/latter], instead, it, its, likewise, moreover, more precisely, nor,
      on the [contrary/other hand], ones, or, other than that, other(s), otherwise, second, see, she, similarly,
      such, that, that is, the [above/aforementioned/following/former/latter/preceding/previous/same], the first [is/one/was], the
      other(s), the [second/third], their, then, thereby, therefore, these, they, this, those, thus, to [that/these/this]
      _, too, where, which, yet`),
    /in (?:this|that|these|those|such|both) (?!(?:article|chapter|paper|report|study|work)\b)\w+/,
    /(?:after|at|because of|based on|before|by|compared (?:to|with)|despite|due to|for|from|given|like|of|on|similar to|under|unlike|using|with|without) (?:this|that|these|those)/,
    /third(?! part)/,
    // `So far, ropes were judged by eye`, `One of the ropes`
    /so(?! far,? (?!(?:it|that|these|they|this|we)\b))|one(?! of (?:our|the)\b)/,
    // Who they are stands before; on a slide they would be those who speak.
    /the(?:se)? authors?/,
    // `Seen from afar, this implies`
    /(?!(?:although|as|because|if|once|since|though|unless|until|when|where|while)\b)[^,;:]{3,60}, this (?:allows|implies|leads|means|requires|results)/,
    /(?:all|each|most|none|one|some)(?: of)? (?:these|this|those|them)|among (?:these|them|those)|for (?:example|instance)/,
    // What tells the reader what to think of: talk of the text, that needs the next sentence.
    ...words(
      "assume consider define denote discover dive imagine learn let note notice observe recall remember suppose",
    ),
    /(?:first|next|now|then),? (?:assume|consider|let|note|notice|observe|recall|suppose)/,
    // `Generally, this means …`; what is named in a clause before it may be meant: `Although ropes tear, they …`
    /(?!(?:although|as|because|if|like|once|since|though|unless|unlike|when|whereas|while)\b)(?:[\w'’-]{1,20} ){0,3}[\w'’-]{1,20}, (?:such|these|they|this|those)/,
    UNHEARD,
    /the \p{L}+ (?:behind|for|of) (?:that|these|this|those) (?:are|is|was|were)/u,
    /there,|the two (?:are|were|have|differ)|(?:the )?(?:first|second|third|last|next|final) (?:one|of|two) /,
  ],
  led: [
    /the(?:se)? authors?|[^,;:]{3,60}, this (?:allows|implies|leads|means|requires|results)/,
    ...list(`
    alternatively, both, by doing so, conversely, for [example/instance], he, her, his, in contrast, in doing so, in [such/that/these/this/those] _,
    instead, it, its, likewise, on the [contrary/other hand], otherwise, she, similarly, such, their, thereby, these, they, this,
    those, with [these/this]`),
    UNHEARD,
  ],
  pointing: words("such these this those"),
  ownNouns: words(
    "article book chapter course curriculum essay lesson library manuscript package paper report review software study textbook thesis toolbox toolkit tutorial work workshop",
  ),
  references: [
    /(?:in|see) \d{1,2}\.\d{1,2}\.\d{1,2}/,
    /we refer (?:the (?:interested )?readers? )?to|(?:interested )?readers? (?:are|can|is|may) (?:be )?(?:consult|find|referred|see)|(?:for|more) details,? see/,
    /details? (?:about|for|of|on) .{1,80}? (?:are|is) (?:available|described|detailed|found|given|provided) (?:at|in)/,
    // What stood between was a formula, or code: `is given by again using`, `is fitted via that has`.
    /(?:called|computed|defined|described|estimated|expressed|fitted|given|modell?ed|obtained|produced|represented|specified|written) (?:as|by|via|with) (?:again|that (?:has|is|was)|where|which|with)/,
    // `Furthermore, we look at old ropes`: what is seen of them is told elsewhere.
    /(?<=^(?:[a-z ]{1,30}, )?)we (?:(?:also|first|next|now|then) )?(?:look at|turn to)/,
    /(?:considered|described|discussed|introduced|mentioned|presented|seen|shown) so far/,
    /let us (?:(?:also|first|now|then) )?(?:assume|begin|consider|examine|look|return|see|start|suppose|take|turn)/,
    /read with (?:\w+ )?interest|this is (?:\w+ )?(?:expected|(?:un)?interesting|(?:un)?surprising)(?=[.])/,
    /we (?:conclude|close|end) (?:the|this|our) (?:article|paper|work)|outlines? (?:\w+ )?directions|we (?:encourage|invite|welcome) (?:all|contributions|others|readers|researchers|the)/,
    /(?:are|is|was|were) (?:about |exactly |much )?the same(?=[.;])|can be found in (?:\u{2046}|\p{Lu}\p{L}+ (?:and \p{Lu}|et al))/u,
    /§\s?\d/,
    /(?:code|diagram|equation|example|excerpt|expression|figure|formula|graph|illustration|image|listing|picture|plot|query|screenshot|snippet|table)s? (?:above|below)(?! \d)/,
    /(?:diagram|figure|graph|image|panel|picture|plot)s? (?:at|in|on) the (?:bottom|center|centre|left|middle|right|top)/,
    /(?:theorem|lemma|proposition|corollary|definition|remark|assumption|claim|step|example) \(?\d[\w.]*\)?/,
    /(?:algorithm|assumption|condition|constraint|definition|identity|model|problem|relation|system) \(\d{1,3}[a-z]?\)/,
    /(?:the )?(?:appendix|supplementary (?:material|information|file|figure|table|text|data)s?|supporting information)/,
    /(?:next|previous|preceding|following|final|last|present|this|remaining|subsequent|later) (?:sub)?(?:sections?|paragraphs?|chapters?|figures?|tables?)/,
    /the (?:remainder|rest) of (?:the|this|our)/,
    /(?:above|below|previously)[-\s]?mentioned|aforementioned|(?:as|described|defined|discussed|given|introduced|listed|mentioned|outlined|presented|see|seen|shown|noted|stated) (?:above|below|earlier|previously|later|next|before|here)/,
    /the (?:above|below|following|former|latter)/,
    /(?:above|below)(?=[.,;:)]|$)/,
    /we (?:define|describe|discuss|explain|give|present|see|show) (?:above|below|later)/,
    /(?:we|i) (?:will|shall|now|next|first|then)(?: [a-z]+)?/,
    /(?:account|derivation|description|discussion|explanation|introduction|overview|review|survey|treatment) (?:of|on|to) .{1,60} (?:is|are|can be) (?:found|given|provided) (?:by|in)/,
    /(?:next|previous|following|above) (?:claim|corollary|definition|example|lemma|proposition|theorem)|in bold(?:face)?|boldfaced|columns? (?:contains?|gives?|is|are|lists?|shows?)/,
    /(?:code|data|details?|documentation|examples?|implementations?|information|packages?|scripts?|software|tutorials?) can be (?:downloaded|found|obtained)|(?:first|second|third|fourth|fifth|last|left|right|final) (?:columns?|rows?)/,
    /(?:x|y|horizontal|vertical|left|right)[- ]ax[ei]s|(?:arrows?|colou?rs?|dashed|dotted|shaded|solid) (?:\w+ )?(?:are|denotes?|indicates?|is|marks?|represents?|shows?)|indicated (?:by|in|with) (?:different )?(?:arrows?|colou?rs?|symbols?)/,
    /we (?:(?:also|briefly|finally|first|then) )?(?:describe|discuss|explain|outline|present|report|summari[sz]e) (?:how |it |our |the )(?:\w+ ){0,3}(?:details|evaluations?|experiments?|experimental|procedures?|results?|setup)/,
    /see (?:also )?(?:\([^()]{0,80}\)?|\u{2046})|(?:example|phrase|sentence|equation|formula)s? in \(\d+\)?|box \d+/u,
    /(?<!^(?:by|in) )(?:do|does|did|done|doing) (?:so|that|this|the same)|(?:about|for|from|of|to|with) (?:this|that|these|those)(?=[.,;?])/,
    /\?\?/,
    // An example's number: `In (S2) ropes are old.`
    /(?:^|(?<=, |\b(?:and|in|like|of|to|with) ))\([A-Z]\d{1,2}\)(?= )/u,
    // `Ta- ble 4`, as it was broken at the end of a line.
    /(?:ta- ?bles?|fig- ?ures?|sec- ?tions?)|(?:columns?|lines?|rows?|systems?) \d[\d.–-]*/,
    /we (?:begin|close|conclude|continue|end|finish|proceed|start|turn)(?: \w+ly)? (?:by|to|with)/,
    /(?<!to )follows?(?=[.:]$)/,
    /(?:[,”"] ?|as )(?:he|she|they) (?:add|argue|assert|claim|conclude|explain|note|observe|point|put|remark|said|say|state|suggest|warn|write|wrote)(?:s|d|ed)?/,
    /(?:as follows|in what follows|hereafter|henceforth|in the sequel|later in|in turn, below|as of this writing)/,
    /(?:left|right|top|bottom|upper|lower|middle) panels?|panels? \(?[A-H]\b/,
    /\((?:left|right|top|bottom|center|middle)\)/,
    /this (?:figure|table|equation|section|appendix|chapter|page|footnote)/,
  ],
  statements: [
    /the authors? (?:declare|thank|acknowledge|would like|wish|are grateful|have declared|report no)/,
    /we (?:would like to )?(?:thank|acknowledge|are grateful)|special thanks (?:to|go)|grateful to|gratefully/,
    /(?:supported|funded|financed|sponsored) (?:in part |at [\p{L} ]{3,30} )?by|supported and \p{L}{4,12} by|support from the|(?:funding|support) for this|under grant|grant (?:no|number)|funding (?:from|is|was)/u,
    /(?:is|are|was|were|made|freely|publicly) available (?:as|at|for download|from|in|on|online|under|upon|via)|https?:|www\.|github\.com|[a-z]{2,20}\.(?:com|edu|net|org)\/[^\s)]{0,80}|(?:on|upon) request/,
    /(?:be|is|are|was|were) left (?:as|for|to) (?:a )?(?:later|future|further)|we leave .{1,80}(?:for|to) (?:future|further|later)/,
    /(?:deserve|merit|need|require|warrant)s? (?:additional|further|more) (?:analysis|attention|exploration|investigation|research|study|work)/,
    /we (?:\w+ly |also |have |will )?ma(?:k|d)e .{1,80}available|(?:is|are|was|were) (?:made|released) (?:freely|openly|publicly)|(?:will|to) be (?:made|open-sourced|released)|we (?:also )?hope/,
    /(?:are|been|is|was|were) (?:archived|deposited) (?:at|by|in|on|to|with)|please (?:cite|consult|contact|contribute|let|read|refer|report|see|share|tell|visit)|can (?:also )?(?:be )?(?:[a-z]{4,12}ly )?install(?:ed)? (?:from|through|using|via|with|it|the)/,
    /(?:is|are) (?:all )?(?:a )?(?:registered )?trademarks? of/,
    /(?:comments|contributions|corrections|feedback|issues|pull requests|questions|reports|suggestions) (?:are|is) (?:always |highly |more than |most |very |warmly ){0,2}(?:appreciated|encouraged|welcome|welcomed)/,
    /competing interests?|conflicts? of interest|ethic(?:s|al) (?:approval|committee)|informed consent|institutional review board|written consent/,
    /(?:\p{Lu}\.\s?-?){2,4}(?:,? and (?:\p{Lu}\.\s?-?){2,4})? (?:wrote|designed|conceived|performed|analy[sz]ed|contributed|developed|supervised|led|drafted|collected)/u,
    /(?:wrote|drafted|revised|edited|reviewed|approved) the (?:final )?(?:manuscript|paper)|all authors (?:read|approved|contributed|discussed)|contributed equally|equal contributions?/,
    /data availability|author contributions|copyright|licen[sc]ed under|all rights reserved|creative commons|e-?mail/,
    /(?:purchased|acquired|bought) from|correspondence to|corresponding author|this (?:paper|article|work) is (?:organi[sz]ed|structured|divided (?:in|into) \w+ (?:parts|sections))/,
  ],
};
