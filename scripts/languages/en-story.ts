import type { StoryPhrases } from "./language.ts";
import { list } from "./phrases.ts";

/** What English papers call what, for {@link StoryPhrases}. */
export const EN_STORY = {
  headings: {
    problem: list(`
      aim(s), aims and objectives, challenge(s), context and motivation, goals, hypotheses, (the) [motivation/need/problem],
      objective(s), (our) research question(s), research [objectives/problem], significance of the study, statement of need,
      [introduction/motivation/summary] and statement of need, why`),
    background: list(`
      basic concepts, basic definitions, context, core concepts, key concepts, mathematical preliminaries,
      notation(s) and [conventions/definitions/preliminaries], problem [definition/description/formulation/setting/setup/statement],
      setting, task, [the/task] task [definition/description/formulation/overview/setting], task [definition(s)/description/formulation/overview/setup],
      terminology, theory`),
    related: list(
      "comparison to existing implementations, related [packages/projects/software/tools], state of the field",
    ),
    idea: list(`
      ([our/main]) contribution(s) (and outline), contribution of this [paper/work], ([basic/core/key/main]) [idea/ideas/insight],
      in a nutshell, intuition, our contribution(s), overview of contributions, summary of contributions, this paper,
      this work, what is new, [author/executive] summary, summary`),
    method: list(`
      ([our/the]) proposed [approach/framework/method/model/system], our [approach/framework/method/methods/model/models/system], algorithm(s), algorithmic, architecture, code structure, [data/study] analysis, data and method(s), description, design,
      design and implementation, experimental ([section/procedure/procedures]), features, features and [api/functionality],
      functionality, functionality and [design/features/use], key features, main features, materials, measures, method
      [description/overview], model(s), model [architecture/description/formulation/overview],
      package [features/overview], procedure(s), software [architecture/design], specification,
      statistical [analyses/analysis], system, system [architecture/description/design/overview], theory and
      [implementation/methods], training ([details/procedure]), usage`),
    data: list(`
      [baseline/compared/comparable/comparison] [methods/models/systems], baseline(s),
      corpora, corpus, cohort, data, data [collection/description/preparation/sources], data set(s), dataset(s), [data/datasets] and [baselines/metrics/resources/settings/setup],
      (evaluation) metric(s), experiment(al) [configuration/details/settings/setting/setup/setups], experimental design,
      evaluation [method/methodology/metrics/protocol/setting/setup], implementation details, measurements, metrics, participants,
      patients, performance metrics, sample, sample preparation, sampling, setting(s), setup, study [area/population/site/sites],
      subjects, [model/training] configurations`),
    results: [
      ...list(`
      ablation(s), ablation study, (real data) application(s), benchmarks, case [studies/study], demonstration, error analysis,
      example usage, examples of use, ([data/empirical/numerical/worked]) example(s), (empirical) illustration(s),
      ([main/more/official/final/initial]) result(s), observations, performance, qualitative [analysis/results],
      quantitative [analysis/results], research using _, use cases`),
      // `Setup and results`: the second is what a talk needs.
      /.{3,40} and (?:experimental |main )?results?/,
    ],
    discussion: list("recommendations, lessons (learned), practical considerations, what we left out"),
    limits: list(`
      caveats, future [developments/directions/enhancements/outlook/plans/prospects/research/work], errors and limitations,
      limitation(s) and [future directions/future research/future work/outlook], next steps, open [problems/questions], outlook,
      planned features, roadmap, scope, strengths and limitations`),
    conclusion: list(`
      [discussion/discussions/limitations/outlook] and [conclusion/conclusions], (in) conclusion(s), discussion and concluding remarks,
      key messages, summary and [conclusion/conclusions/discussion/future work/outlook], take-home message(s)`),
    appendix: [
      ...list(`
        additional [details/figures/tables], algorithm details, annotation guidelines,
        annotator instructions, checklist, deferred proofs, derivations, detailed derivation(s), (full) prompt(s), hyperparameter(s), hyper-parameter(s),
        hyperparameters and training details, [missing/omitted/technical] [details/proofs], notes, prompt [templates/examples], proof(s),
        reproducibility ([checklist/details/statement]), supplement(s), supplementary [discussion/figures/material/materials/methods/note/notes/results/tables],
        supplementary information, supporting information, changelog, changes, major [dataset/datasets], web resources`),
      /(?:detailed |full |formal |complete )?proofs? (?:of|for) .{1,50}/,
      /box \d.{0,80}/,
      /(?:appendix|supplement)(?: [a-z\d]{1,3})?[:.].{0,80}/,
    ],
    statements: list(`
      about the author(s), accession numbers, additional files, author(s) information, broader impact(s) (statement), [code/software] and data availability,
      competing interests, contributors, credits, data accessibility, disclosures, ethic([s/al]) [considerations/statement],
      how to cite, (software) licence, (software) license, mission statement, story of the project, supplementary files, team members, todo`),
  },
  words: {
    problem: list("challenge(s), gap, motivation, needs, problem(s), research question(s)"),
    background: list(
      "background, basics, concepts, definition(s), foundations, history, notation, preliminaries, primer, terminology",
    ),
    related: list(
      "[earlier/existing/previous/prior/related] [approaches/literature/methods/research/studies/works/work]",
    ),
    idea: list("idea, insight(s), intuition"),
    method: list(`
      algorithm(s), approach(es), architecture, construction, decoder, encoder, formulation, framework, generation, implementation,
      inference, learning, mechanism, method(s), methodology, model(s), modeling, modelling, module, network(s), objective, optimization,
      parser, procedure(s), scheme, strategy, system, technique(s), training, transduction`),
    data: list(`
      annotation, baselines, configuration(s), corpora, corpus, data, data set(s), dataset(s), metrics, participants, preprocessing, resources,
      sampling, setting(s), setup, treebank`),
    results: list(`
      ablation(s), accuracy, analyses, analysis, assessment, application(s), case study, comparing, comparison(s), effect(s), effectiveness,
      efficiency, evaluating, evaluation(s), experiment(s), findings, impact, influence, investigation,
      measuring, performance, result(s), simulation(s), use cases, visualization(s), visualisation(s)`),
    discussion: list("discussion(s), implications, interpretation, lessons, recommendations"),
    limits: list("caveats, future, limitation(s), outlook, shortcomings, threats"),
    conclusion: list("conclusion(s), concluding"),
    appendix: list("appendices, appendix, prompt(s), supplemental, supplementary"),
    statements: list("availability, disclosure(s), funding"),
  },
  symbols: {
    where: list("[and/here/in which/where/with]"),
    means: list(
      "[is/are] [defined as/known as/taken to be/called], [is/are], denote(s), describe(s), designate(s), indicate(s), mean(s), refer(s) to, represent(s), stand(s) for",
    ),
    articles: list("a, an, its, the, their"),
    others: [
      ...list(
        "as, assumed, at, chosen, drawn, equal, from, given, greater, in, independent, known, less, not, obtained, set, small, such, taken, then, to",
      ),
      /(?<!\p{L})\p{L}{2,14}ed/u,
    ],
  },
  names: {
    figure: list("fig(s), figure(s), graph(s), scheme(s)"),
    table: list("tab, table(s)"),
    equation: list("eq(s), eqn(s), equation(s)"),
  },
  telling: {
    procedure: [
      /(?:was|were) (?!(?:\w+ )?(?:found|identified|observed|seen|shown))(?:(?:also|each|first|next|subsequently|then) )?(?!about|around|behind|cold|often|second|sudden|then)[a-z]{2,16}(?:ed|en|wn|ut|ld|nd|pt)/,
      ...list("ethics, purchased"),
    ],
    stages: list("phases, pipeline, procedure, process, stages, steps, workflow"),
    settings: [
      // How something was set up or trained: `with LSTMs of size 620`, `are truncated`.
      /(?:and|have|of|to|with) (?:dimension(?:ality)?|size|width)s?(?: of)? \d/,
      /\d[\d,.k]{0,9} (?:(?:embedding|gru|hidden|joint|lstm) )?(?:bpe operations|feature maps|filters|iterations|lstm cells|lstms?|merge operations|nodes|training steps)/,
      /(?:batch|beam|embedding|filter|hidden|kernel|layer|vocabulary|window) (?:dimensions?|sizes?|widths?)|beam search/,
      /(?:are|is|was|were) (?:[a-z]{3,12}ly |all |then )?(?:clipped|discarded|filtered out|fine-?tuned|initiali[sz]ed|lower-?cased|padded|pre-?processed|tokeni[sz]ed|trained (?:using|with)|truncated|tuned)/,
      /(?:are|is|was|were) (?:[a-z]{3,12}ly |all |then )?(?:fixed|set) (?:at|to)|we initiali[sz]e/,
      // What a measure is: `The weighted F1 score is the average`.
      /^[^,.;:]{0,30}(?:accuracy|f-?1|f-?score|metric|precision|recall|score)s? (?:are|is|was|were) (?:an?|calculated|computed|defined|the(?! (?:best|highest|lowest|most|same)\b))/,
      // What signs stand for is no message: `We interpret blocks as numbers`.
      /(?:^|, )we (?:(?:also|first|here|now|then) )?(?:abbreviate|call|denote|fix|identify|interpret|let|map|partition|treat|write)(?= )/,
      // What a legend says: `The blue lines are`.
      /in the (?:diagram|figure|plot)|the (?:black|blue|dashed|dotted|gr[ae]y|green|orange|red|solid|yellow) (?:areas?|arrows?|bars?|boxes|box|cells?|curves?|dots?|lines?|regions?)|best viewed in|we (?:highlight|mark|underline) [^.;:]{0,40}\b(?:blue|bold|colou?rs?|red)/,
      /(?:in|of|on|uses?|used|using|via|with) (?:(?:common|many|several|standard|the) )?python (?:tools and )?(?:libraries|library|packages)/,
      /(?:was|were|is|are) (?:carried out|conducted|done|employed|implemented|performed) (?:in|on|using|with)/,
      /(?:have|has|under|with) (?:\w+ )?accession(?:s| codes?| numbers?)?|(?:finished sequence|genome assembly|reference genome) (?:is|was)|(?:DRR|ERR|GSE|GSM|PRJ[A-Z]{2}|SRP|SRR)\d{3,}/,
      /\d{1,6} (?:(?:attention|hidden) )?(?:epochs|heads|hops|layers|neurons|units)|v\d{1,3}\.\d{1,3}|\d{1,4} ?gb (?:of )?(?:memory|ram)/,
      ...list(`
      adam optimi[s/z]er, batch size(s), dropout, epochs, for tuning, grid search, [initiali[s/z]ed/randomly initiali[s/z]ed] [to/with], kernel size(s), linear kernel, mini[-/]batch(es), mteval, pyrouge, randomly initiali[s/z]ed, hidden [layer/size/units], hyper-parameter(s), hyperparameter(s), learning rate(s), random seed(s),
      sgd, stochastic gradient descent, validation [set/split],
      bug reports, code of conduct, conda, continuous integration, contributing guidelines, docker, early[-/ ]stop(ping), patience of, documentation (site), documented, docstring(s),
      github, issue tracker, jupyter notebook(s), package manager, pip, pull request(s), pypi, readthedocs, test coverage, test suite, tutorial(s),
      unit test(s), (automatically) tested,
      clip gradients, clipped gradients, gpu(s), gradient clipping, gradient norm(s), keras, matplotlib, numpy, pandas, pytorch, scikit-learn, scipy, tensorflow, theano, regularization with, weight decay`),
    ],
    housekeeping: [
      /(?:are|is|was|were) (?:[a-z]{4,12}ly )?(?:built on|developed|implemented|programmed|written) (?:[a-z]{4,12}ly )?(?:in|on) (?:modern |pure |standard |the )?(?:c|c\+\+|c#|fortran|go|haskell|java|javascript|julia|matlab|ocaml|perl|python|r|ruby|rust|scala|typescript)|compatible with (?:[\w, ]{1,40} )?(?:linux|macos|windows|python \d)|(?:runs?|works) on (?:[\w, ]{1,40} )?(?:linux|macos|windows)|supports? python \d|code (?:[a-z]{1,12} )?(?:is object[- ]oriented|refactoring)/,
      // What has long been so is known to others.
      /(?:are|is|was|were) (?:already |commonly |generally |well[- ]|widely )?known (?:as|for|that|to)/,
      /(?:has|have) (?:already |long )?been (?:available|in use|known|studied|used) (?:for|since)|for (?:a long time|centuries|decades|many years)/,
      ...list(
        "code of conduct, contributing guidelines, readthedocs, [documentation/manual] [contains/has/is/includes]",
      ),
    ],
    done: [
      /(?<!(?:as|how|than|that|what|when|where|whether|which|while) )(?:we|i) (?:(?:also|first|have|then|[a-z]{2,15}ly) ){0,2}(?:addressed?|adopt(?:ed)?|appl(?:y|ied)|calibrated?|carried|carry|choose|chose|collect(?:ed)?|compared?|computed?|conduct(?:ed)?|construct(?:ed)?|consider(?:ed)?|describe[ds]?|design(?:ed)?|discuss(?:ed)?|dissect(?:ed)?|evaluated?|examined?|experiment(?:ed)?|explored?|follow(?:ed)?|illustrated?|implement(?:ed)?|introduced?|investigated?|measured?|motivate[ds]?|outlined?|perform(?:ed)?|plot(?:ted)?|present(?:ed)?|proceed(?:ed)?|ran|repeat(?:ed)?|report(?:ed)?|run|select(?:ed)?|set|split|stud(?:y|ied)|submit(?:ted)?|summari[sz]ed?|tackled?|train(?:ed)?|tuned?|used?)/,
      // What else somebody did, but for what says that something came of it.
      /(?<!(?:as|how|than|that|what|when|where|whether|which|while) )(?:we|i) (?:(?:also|first|have|next|then|[a-z]{2,15}ly) ){0,2}(?!(?:achieved?|agreed|concluded|confirmed|contributed|decided|decreased?|demonstrated|detected|developed|discovered|established|estimated|failed|gained|identified|improved|increased|learned|need|needed|noted|noticed|observed|obtained|outperformed|proposed|proved|realized|reached|received|recovered|reduced|revealed|showed|succeed|succeeded|validated|verified)\b)[a-z]{4,16}ed/,
      /(?<!(?:that|which|who) )(?:was|were) (?:(?:then|first|next|also|each|all|[a-z]{2,15}ly) ){0,2}(?:amplified|analy[sz]ed|calculated|carried out|centrifuged|cloned|collected|computed|conducted|cultured|extracted|fixed|fused|grown|imaged|implemented|incubated|injected|labell?ed|measured|performed|prepared|purchased|sequenced|stained|trained|transfected|treated|used|washed)/,
      /(?<!(?:that|which|who) )(?:are|is|was|were) (?:[a-z]{3,12}ly )?(?:applied to|assessed|evaluated|examined|tested) (?:against|by|for|in|on|the|using|with)/,
      // That something took place, or was looked at, says nothing of what came out.
      /(?:(?:has|have) (?:\w+ly )?evolved|(?:has|have|had) been (?:developed|produced|published|released)|(?:was|were) (?:circulated|convened|created|developed|formed|held|launched|produced|published|released|written))/,
      /(?:articles|authors|groups|papers|researchers|reviews|studies|surveys|trials|work) (?:(?:have|has|also) )?(?:addressed|analy[sz]ed|assessed|considered|evaluated|examined|explored|investigated|looked at|studied)/,
      /(?:this|the) (?:article|paper|work|study) (?:addresse|aim|analy[sz]e|describe|discusse|examine|explore|investigate|present|studie|undertake|use)[sd]/,
      ...list("our [aim/focus/goal/objective/submission] [is/was], are aimed at"),
    ],
    others: [
      /^(?:(?:a few|many|most|other|several|some) )?(?:another|earlier|previous|prior|recent) (?:[a-z-]+ ){0,3}(?:approaches|authors|research|stud(?:ies|y)|theory|works?)/,
      /^recently, (?:another|other)/,
      /(?:been|was|were) (?:(?:first|initially|originally) )?(?:described|developed|formali[sz]ed|introduced|proposed) (?:by|in) (?!(?:our|the|this|us)\b)(?:\u{2046}|\p{L}+ (?:and \p{L}+|et al\b|\())/u,
      /(?:are|is|was|were) inspired by/,
    ],
    trends: [
      /(?:attract|draw|gain|garner|receiv)(?:ed|es|ing|s)? (?:[a-z]+ ){0,3}(?:attention|interest|popularity|traction)/,
      /(?:growing|increased|increasing|rise|surge) (?:amount of|attention|(?:in )?popularity|interest|number of (?:papers|studies))/,
      /becom(?:e|es|ing) (?:increasingly|more and more) (?:common|important|popular|prevalent)/,
      /(?:has|have) (?:[a-z]+ )?(?:become|been) (?:extensively|increasingly|widely) (?:adopted|applied|studied|used)/,
    ],
    gaps: list(`
      although, but, challeng(e/es/ing), despite, difficult, fail(s/ed), focus(es/ed), hard, however, ignore(s/d), lack(s/ed/ing), limit(s/ed/ations), little, need(s/ed), neglect(s/ed), no, none, not, only, overlook(s/ed), problem(s), rare(ly), remain(s), seldom, while, yet`),
    announces: [
      // `We present an update on ropes`, `We report results for harbours`, `This paper describes our submissions`: what they are is said elsewhere.
      /(?:(?:finally|first|here|in this (?:article|chapter|paper|section|study|work)),? (?:\(.{3,60}\),? )?)?(?:(?:i|we)(?: \(.{3,60}\))?|(?:the present|this) (?:article|paper|report|study|work)) (?:(?:also|briefly|finally|first|here|now|then) )?(?:describe[ds]?|discuss(?:ed|es)?|examine[ds]?|gives?|outline[ds]?|present(?:ed|s)?|provide[ds]?|report(?:ed|s)?|review(?:ed|s)?|summari[sz]e[ds]?) (?:on )?(?:(?:an?|detailed|first|further|more|our|preliminary|several|some|the|[A-Z]\S+) ){0,3}(?:analys[ei]s|comparisons?|contributors|contributions|details?|discussion|evaluations?|examples?|experiments?|findings|history|observations|overview|participation|results?|review|state of|submissions?|summary|survey|systems?|update)\b/,
      /(?:finally,? )?we (?:also )?(?:discuss|outline|report on|summari[sz]e) (?:both |its |our |some |several |the |their |these |various )[^,.;:]{3,90}(?=\.?$)/,
      // Whom, and not in what.
      /(?:we|i) follow [^.;:]{3,40} et al(?=\.?$)/,
      // `We use it for two reasons.`, `Its aims are two-fold.`, `We observe a clear trend.`
      /[^.;:]{3,110} (?:for (?:the following |several |three |two )reasons|(?:are|is) (?:two|three|four)-?fold|have (?:several|three|two) (?:aims|goals|objectives|reasons))(?=\.?$)/,
      /we (?:also |can )?(?:find|observe|see) an? (?:[a-z]+ (?:and )?){0,3}trend(?=\.?$)/,
      /there are (?:a few|many|several|some) (?:[a-z]+ ){1,3}that (?:must|need to|should) be considered(?=\.?$)/,
      /(?:(?:after(?:wards| that)|below|finally|first|here|last(?:ly)?|next|now|second(?:ly)?|then|third(?:ly)?|in (?:the following|this (?:article|chapter|paper|part|section|subsection|work)|what follows)),? )?we (?:(?:also|briefly|finally|first|next|now|shortly|then|will) ){0,3}(?:(?:describe|discuss|outline|recall|review|sketch|summari[sz]e) (?:(?:briefly|in (?:more )?detail|shortly) )?(?:how|our|related|several|some|the|these|this|various)|(?:introduce|present) (?:our |some |the )?(?:basic|case study|details?|evaluation|experiment(?:s|al)?|implementation|main|necessary|notation|performance|results?|settings?|setup)|(?:give|provide) (?:(?:a|an|further|more|some) )?(?:(?:brief|detailed|short) )?(?:analysis|background|details?|discussion|examples?|overview|proof|sketch|summary))/,
      // `Several examples illustrate the breadth of the results.`, `Some applications are given.`
      /(?:many|several|some|three|two|various) (?:[a-z-]{3,16} )?(?:applications|case studies|examples|illustrations)\b[^.;:]{0,90} (?:(?:are|is) (?:also )?(?:discussed|given|presented|provided|shown)|illustrate)/,
      /we illustrate (?:our|the|these|this) (?:application|approach|breadth|capabilities|features|flexibility|functionality|generality|method|methodology|methods|package|procedures?|use|usefulness)/,
      /as an example, [^.;:]{3,90} (?:are|is|will be) used/,
      /we (?:assume|consider|set|take) [^.;:]{1,80} (?:only )?for (?:(?:the sake of )?(?:brevity|convenience|simplicity)|ease of (?:exposition|notation|presentation))/,
      // `The winches are presented in the paper`
      /[^;:.]{3,200} (?:are|is) (?:described|discussed|explained|introduced|outlined|presented|reported|summari[sz]ed) in (?:(?:the )?(?:next |following )?section|the paper|this (?:article|chapter|paper|section|work))\b[^;:]{0,20}/,
      // `In section four, the winches are explained`
      /in (?:chapter|section) (?:\d|eight|five|four|nine|one|seven|six|three|two)\b[^;:]{3,150}/,
      // `Section winches discusses the winches of the quay.`, where a link has a name and no number.
      /(?:section|chapter) [^,;:.]{2,60} (?:compares|concludes|describes|discusses|explains|gives|illustrates|introduces|outlines|presents|provides|reports|reviews|shows|summari[sz]es)/,
      // `The design of the winch is described in detail.`
      /(?:last but not least, |finally, |then, )?[^,;:.]{3,90} (?:are|is) (?:(?:also|briefly|first|further|then) )?(?:demonstrated|described|discussed|explained|illustrated|introduced|outlined|presented|reviewed|summari[sz]ed)(?: (?:briefly|here|in (?:(?:more|some) )?detail|shortly))?(?=\.?$)/,
    ],
    defines: [
      /(?:is|was) (?:(?:an|another|one|currently the only|primarily an?|the)(?= )|a(?= )|(?:aimed|built|created|designed|intended|meant|written) (?:as|for|to)(?= ))/,
      ...list(
        "aims, allows, are, automates, enables, extends, implements, offers, provides, supports, [has been/was] [built/created/designed/developed/written] [as/for/to]",
      ),
    ],
    purposes: list("aim of, function of, functionality of, goal of, objective of, purpose of, task of"),
    introduces: [
      /(?:(?:here|in this (?:article|paper|study|work)),? )?(?:we|i) (?:(?:have|here|now|therefore|thus) )?(?:built|created?|describe|design(?:ed)?|develop(?:ed)?|implement(?:ed)?|introduced?|present|proposed?|provide)|this (?:article|paper|work) (?:describes|introduces|is hereby proposing|presents|proposes)/,
    ],
    future: list(`
      further [investigation/research/studies/work], [can/could/may/might] (also) be [further/of interest], going forward, plans for, we expect, would be the first,
      future [directions/investigation(s)/research/stud[ies/y]/version(s)/work],
      [for/in] (the) future, [is/are] not (yet) known, [is/are] planned, future releases, it would be, [invite/invites] contributions, remain(s) (an) open, remain(s) unknown, remain(s) to be, the next step(s), will [guide/help/inspire/motivate], [I/we] [aim/hope/intend/plan/seek/skip/want/will/wish], valuable extensions,
      we are [currently/planning], would be interesting, would like to`),
    contrasts: list("but, however, nevertheless, nonetheless, unfortunately, yet"),
    praise: [
      /(?:important|significant)(?:ly)? contribut(?:es?|ed|ing|ions?)|contribut(?:es?|ed|ing) (?:greatly|significantly)/,
      ...list(`
        [crucial/essential/important/key/pivotal/vital] role, is timely, empowers, [great/paramount] importance, invaluable,
        [highlight/highlights/underscore/underscores] [its/the/their] [importance/need/potential/value], [pave/paves/paving] the way,
        promising [avenue/avenues/direction/directions], valuable [contribution/contributions/insight/insights/resource/tool]`),
    ],
    own: list("our, we"),
    turns: [
      /(?<!(?:previously|recently|earlier)[^.;]{0,60})we (?!(?:have )?(?:previously|recently))(?:(?:also|further|here|now|then) )?(?:demonstrate|find|found|report|reveal|show)(?:e?d)? (?:here )?that|here,? we|we here|in this (?:letter|report|study|work),? we/,
    ],
    firsts: [
      /first(?:ly| of all)?(?=,| (?:he|it|she|there|they|we) )/,
      /(?:one|a first|the first)(?:(?: (?!can|could|might|of|would)[a-z-]{3,20}){1,3}(?: of [^,.;:]{3,30})?)? is(?= )/,
    ],
    nexts: [
      /(?:another|an? (?:additional|final|further|last|second|third)|the (?:final|last|second|third|other))(?:(?: (?!can|could|might|of|would)[a-z-]{3,20}){1,3}(?: of [^,.;:]{3,30})?)? is(?= )/,
      /(?:second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth|finally|last(?:ly)?)(?=,| (?:he|it|she|there|they|we) )/,
    ],
    thanks: list("[I/we] appreciate, grateful, gratitude, indebted, thank(s)"),
    funding: list(
      "[award/grant] [no/nos/number(s)], award(s), funded, funding, grant(s), [financed/sponsored/supported] [by/in/through]",
    ),
  },
  pointing: list(`
    architecture, below, compare([d/s]), comparison(s), contain(s), data, [dataset/datasets], depict([ed/s]), describe([d/s]), detail(s), diagram, display([ed/s]), example(s),
    figure(s), find, found, framework, full, give([n/s]), here, illustrate([d/s]), illustration, included, list([ed/s]), main, method, model, our, overall, overview, performance,
    plot([s/ted]), present([ed/s]), presented, provide([d/s]), report([ed/s]), respectively, [result/resulting/results], see, seen, show(s), showed, shown, statistics, structure, summary, summari[s/z]e([d/s]),
    system, table(s), visuali[s/z]e([d/s]), visuali[s/z]ation`),
  joins:
    /\s(?:across|and|as|at|between|by|for|from|in|of|on|over|through|to|towards?|under|using|via|with|without|&)\s|[,:;?()–—]/,
  cues: {
    problem: list(`
      bottleneck, challenging, cumbersome, difficult, hampered, hinder([ed/s]), however, in recent years, [is/are/remain/remains] [unclear/unknown], lack([s/ing]), little is known, motivated by, necessary,
      neglect([ed/s]), prohibitive, prone to,
      need([ed/s]), recent years, recently, remain([s/ed]), suffer(s), this is because, time-consuming, unfortunately`),
    background: list(`
      can be [seen/viewed] as, consist(s) of, [is/are] [called/known as/referred to as], is an, refer(s) to, traditionally, typically, usually, well known, widely`),
    related: list(`
      al, approaches have been, [earlier/existing/previous/prior] [approaches/methods/research/studies/works/work], has been [proposed/shown/studied/used],
      have been [proposed/shown/studied/used], proposed by, similar to, unlike, was introduced`),
    idea: [
      ...list(`
      in this [article/paper/report/study/work], novel, our [approach/contribution/contributions/framework/goal/main/method/model/package/system/work], 
      here we, the [basic/core/key/main] [idea/insight/intuition], we [address/aim/argue/develop/introduce/present/propose/showcase]`),
      /(?<!of )this (?:article|package|paper|study|work)/,
      /we [a-z]{3,12} (?:[^\s,.;:]+ ){1,8}and (?:introduce|present|propose)/,
    ],
    method: list(`
      algorithm(s), [are/is/was/were] [applied/calculated/carried/computed/constructed/defined/denoted/determined/estimated/fed/given by/incubated/initialized/measured/obtained/performed/prepared/represented/set/trained/used],
      assume, compute, consider, denote(s), encoder, equation, function, given a, given the, input, layer, let, loss, matrix, output, parameters, probability, step(s), such that, using, vector(s),
      we [adopt/apply/assign/assume/choose/compute/define/denote/employ/extend/extract/follow/learn/select/set/take/then/train/use]`),
    data: list(`
      annotated, annotator(s), baseline(s), collected, consists of, contain(s), corpora, corpus, data set(s), dataset(s), development set, download, evaluation metric, examples in, hyperparameters, labeled, 
      learning rate, participants, patients, recruited, released, split, test set, tokens, training set`),
    results: list(`
      [accuracy/bleu/error/f1/f-score/performance/precision/recall], achieve([s/d]), best, better than, compared [to/with], correlation(s), decrease([d/s]), [figure/fig./table/tab.] _ (also) [compares/depicts/gives/illustrates/presents/reports/shows/summarizes],
      found that, gain(s), [confirming/demonstrate/demonstrated/demonstrates/demonstrating/indicating/reveal/revealed/reveals/revealing/showing/suggesting] that, higher, improve([d/s/ment/ments]), increase([d/s]), lower, observe(d), outperform([s/ed]), result(s), [show/shows/showed] that, significant(ly), 
      we [find/found/note/observe/observed/see]`),
    discussion: list(`
      could, explain([s/ed]), future, implications, indeed, interpret([ed/ation]), it is [likely/possible], likely, may, might, our [findings/results], perhaps, possible, possibly, suggest([s/ed/ing]), would`),
    conclusion: list(`
      conclude, future work, hope, in conclusion, in summary, in the future, plan to, we have [described/introduced/presented/proposed/shown], we [described/introduced/presented/proposed/showed]`),
  },
} satisfies StoryPhrases;
