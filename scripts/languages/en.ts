import { cutIn } from "./draft-words.ts";
import { EN_STORY } from "./en-story.ts";
import { FACTS_EN } from "./facts-en.ts";
import type { Labels } from "./labels.ts";
import type { Cues, DraftWords, Language, SentenceEnds } from "./language.ts";
import { list, words } from "./phrases.ts";
import { CLOSE_MARKS, tellPictures } from "./picture-words.ts";
import { pluralsOf } from "./plural.ts";
import { SHORTENING_EN } from "./shortening-en.ts";

const plural = pluralsOf("en");

const parts = plural("# part", "# parts");
const groups = plural("is 1 group", "are # groups");

const LABELS: Labels = {
  separators: { list: ", ", sentence: ". " },
  atAGlance: "The paper at a glance",
  map: "The way through this talk",
  takeaways: "What to remember",
  thankYou: "Thank you",
  limits: "Limits",
  references: "References",
  furtherReferences: "Further references",
  inPaper: "In the paper",
  speakersOwn: "the speaker's own",
  credits: "Credits and licence",
  author: "Author",
  authors: "Authors",
  affiliation: "Affiliation",
  publishedIn: "Published",
  keywords: "Keywords",
  structure: "Structure",
  section: "Section",
  pillar: "Pillar",
  minutes: (minutes) => `${minutes} min`,
  until: (time) => `until ${time}`,
  leftOut: (names) => `Left out for lack of time: ${names.join("; ")}.`,
  notCovered: "Not covered in this talk",
  backup: "Backup",
  restInHandout: plural("One more is in the handout.", "# more are in the handout."),
  draft: "Draft · not checked",
  others: (count) => `and ${count} more`,
  count: {
    sections: plural("# section", "# sections"),
    pillars: plural("# pillar", "# pillars"),
    claims: plural("# claim", "# claims"),
    meanings: plural("# meaning", "# meanings"),
    principles: plural("# principle", "# principles"),
    references: plural("# reference", "# references"),
  },
  source: "Source",
  opening: "Welcome the audience, say who wrote the paper and who presents it.",
  mapNote: "Show the way: what comes first, what follows from it, and where the weight lies.",
  nextSection: (label, gist) => (label ? `Now to section ${label}: ${gist}.` : `Now to the next section: ${gist}.`),
  alternative: tellPictures({
    talk: (n) => `The talk has ${parts(n)}`,
    order: ", in this order",
    hub: (hub, n) => `“${hub}” is joined to ${parts(n)}`,
    ring: (n, hub, isPart) => {
      const joined = `${hub === undefined ? "" : `“${hub}” and `}${parts(n)}`;
      return isPart ? `${joined} form a ring` : `${joined} that form a ring`;
    },
    here: {
      groups: (n) => `here ${groups(n)} of them`,
      some: (n) => `here ${n === 1 ? "is" : "are"} ${n} of them`,
      one: (no) => `here is part ${no}`,
      several: (from, to) => `here are parts ${from} to ${to}`,
    },
    cycle: "A cycle: the first step follows the last again",
    marks: CLOSE_MARKS,
  }),
  inOnePicture: " – in one picture",
  presentedPaper: "Paper",
  contact: "Contact",
  address: "Web address",
  licence: "Licence of the paper",
  licenceUnknown: "Unknown; ask the author before you pass the text on",
  slides: "Slides",
  wording: "They say in other words what the paper argues",
  paperWording: "Their sentences are the paper’s own",
  madeWith: "Made with",
  excerpt: (shown, all) => `${shown} of ${all}`,
  footnote: (no) => `Footnote ${no}`,
  span: (numbers, all) => `${numbers} of ${all}`,
  adaptedFrom: (credit) => `adapted from ${credit}`,
  etAl: (first) => `${first} et al.`,
  taken: plural("# slide taken", "# slides taken"),
  adapted: (ids) => `Adapted: ${ids.join(", ")}`,
  licenceOf: (licence) => `Licence: ${licence}`,
  permission: (words) => `Used by permission: ${words}`,
  lectureLicence: "This lecture",
  butForWorks: ", but for the works above",
  deck: "Slides",
  lectureOpening: "Welcome the audience, say what the lecture is about and whose work it draws on.",
  audience: (audience) => `For ${audience}.`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  continued: (slide) => `Slide ${slide}, continued`,
  handout: "Handout",
  notes: "Notes",
};

const DRAFTS: DraftWords = {
  quotes: ["“", "”"],
  and: " and ",
  etAl: (first) => `${first} et al.`,
  kinds: {
    ...{ algorithm: "Algorithm", appendix: "Appendix", chapter: "Chapter", equation: "Eq.", figure: "Figure" },
    ...{ listing: "Listing", part: "Part", section: "Section", table: "Table" },
  },
  plural: (kind) => (kind === "Eq." ? "Eqs." : kind === "Appendix" ? "Appendices" : `${kind.replace(/y$/, "ie")}s`),
  inShort: "In short",
  abstract: "Abstract",
  unnamed: { figure: "A figure", table: "A table" },
  equation: (number) => `Equation ${number}`,
  part: (called, number) => `${called}, part ${number}`,
  cut: cutIn(
    (shown, all) => `${shown} of ${all} rows`,
    (shown, all) => `${shown} of ${all} columns`,
  ),
  sentence: (place, number) => `${place}, sentence ${number}`,
};

const HEADINGS: Language["headings"] = {
  abstract: list("abstract, extended abstract, summary and abstract"),
  keywords: list(`
    categories and subject descriptors, ccs concepts, general terms, index terms, key word(s) (and phrases),
    keyword(s) (and phrases)`),
  introduction: [
    ...list(`
      author summary, background and motivation, executive summary, introduction, motivation, overview, preface,
      statement of need, summary`),
    /introduction and [a-z ]{3,40}/,
  ],
  background: list(`
    background, definitions, literature review, notation, preliminaries, problem
    [definition/formulation/statement], theoretical [background/framework], theory`),
  "related-work": [
    ...list(`
      [earlier/previous/prior/related] [literature/research/work(s)], review of (the) literature, state of the
      [art/field]`),
    /comparison with (?:related|other|existing) .{0,30}/,
  ],
  methods: list(`
    (our) approach, data, data set(s), dataset(s), experimental, implementation, material(s),
    [data/material(s)/participant(s)/patient(s)/subject(s)] and method(s), method(s) (and materials), experimental
    [design/method(s)/procedure(s)/section/setup], methodology, model, online methods, star methods, study design`),
  results: list(`
    analysis, application(s), case [studies/study], empirical result(s), evaluation, example(s), experiment(s),
    experiment(s) and result(s), experimental evaluation, experimental result(s), findings, main result(s),
    result(s) (and [analysis/discussion])`),
  discussion: list(`
    discussion(s), discussion(s) and [conclusion(s)/future work/outlook], general discussion, implications`),
  limitations: list("caveats, limitation(s) (and future work), threats to validity"),
  conclusion: [
    ...list(`
      closing remarks, concluding remarks, conclusion(s), final remarks, future [directions/research/work],
      outlook, summary and [conclusion(s)/discussion/outlook]`),
    /conclusions?(?: and|,) [a-z ,]{3,40}/,
  ],
  acknowledgements: list("acknowledg(e)ment(s), acknowledg(e)ment(s) and [disclosure(s)/funding], thanks"),
  statements: list(`
    abbreviations, about the author(s), additional [file(s)/information], affiliation(s), author information,
    author(s)(['/’]) contribution(s), availability (and requirements), availability of data and material(s),
    biograph[ies/y], code availability, computational details, competing (financial) interest(s) (statement), conflict(s) of interest(s)
    (statement), consent for publication, contribution(s), contributors, credit (authorship) (contribution)
    statement, data (and [code/software]) availability (statement), declaration of (competing) interest(s),
    disclosure(s), endnotes, ethical [approval/considerations], ethics ([approval/statement]), financial
    [disclosure(s)/support], footnotes, funding ([information/sources/statement]), glossary, nomenclature, notes,
    orcid, pre-publication history, publisher['/’]s note, rights and permissions, session info(rmation), software availability,
    supplemental [data/information/material(s)], supplementary [data/information/material(s)], supporting
    information`),
  references: list(`
    bibliographic references, bibliography, cited works, list of references, literature (cited), reference list,
    reference(s) (and notes), works cited`),
  appendix: ["appendices", "appendix", "supplement", /appendix [a-z0-9]{1,3}/],
  contents: list("contents, list of [figures/tables], table of contents"),
};

const SENTENCES: SentenceEnds = {
  abbreviations: words(`
    a.k.a approx cf ch chap conf def dept e.g eds eq eqn eqns eqs et fig figs i.e i.i.d int lem nos pp proc ref refs resp
    s.t sec secs sect sp spp subsp supp suppl tab thm trans univ viz vol vols vs w.r.t`),
  open: words("a.m al c ca co corp ed etc inc jr ltd no p p.m ph.d rev sr u.k u.s v ver vers"),
  titles: words("Dr Mr Mrs Ms Prof St"),
  months: [],
  lettered: [
    ...words(`
      appendix arm case class column figure group layer model node option panel part phase point section set site step
      table type variant vitamin`),
    /(?:\p{Lu}|[a-z]),? (?:and|or|to|vs\.?|versus)/u,
  ],
  names: words("an do even may will"),
};

const CUES: Cues = {
  result: list(`
    as a result, best, better than, consequently, decrease([d/s]), higher than, improve([d/ment/ments/s]),
    [in/to] [conclude/conclusion/summarise/summarize/summary], increase([d/s]), lower than, outperform(s), reduce([d/s]),
    result(s) [confirm/demonstrate/indicate/reveal/show/suggest], significant(ly), state[ /-]of[ /-]the[ /-]art`),
  aside: [
    `${anyOf(`
      depicted found given illustrated listed presented provided reported shown summarised summarized`)} in (the) ${anyOf(
      "appendix eq fig section supp table",
    )}`,
    ...["[following/next/preceding/previous] [paragraph/section]", "acknowledge"],
    ...["as [depicted/described/discussed/illustrated/mentioned/seen/shown] ", "available [at/from/on]", "e.g."],
    ...["for [example/instance]", "in (the) appendix", "is [organised/organized] as follows", "note that"],
    ...["recall that", "see [appendix/fig./figure/section/table]", "such as", "supported by", "thank", "we appreciate"],
    ...["the [remainder/rest] of [the/this]", /let \p{L}\b/u],
    /(?:figure|fig\.?|table|tab\.?|section|sec\.?|equation|eq\.?|algorithm) [\dIVXS(]/,
  ],
  ofText: [
    /For (?:an? )?(?:additional|details?|further|full|more)\b[^.]{0,120}\b(?:consult|refer|see)\b/,
    ...["Before [describing/introducing/presenting]", "Below [are/is] ", "Let ", "Note that ", "Recall ", "See "],
    // Where a text appeared before: `This vignette is an updated version of …, published in …`.
    /(?:This|The present) (?:article|description|document|introduction|manual|manuscript|paper|version|vignette)\b[^.]{0,90} (?:is an? (?:\(?slightly\)? )?(?:extended|modified|revised|shortened|up-?to-?date|updated) version of|(?:been|is|was) (?:originally )?published|corresponds to|is an? preprint|(?:is|was) (?:designed|intended|meant|written) as an? (?:complement|companion|extension|supplement|update))\b/,
    /This is an? (?:preprint|reprint|version) of\b/,
    /Version \d[\d.]{0,12} of\b/,
    // `Wrote the paper: AB CD.`
    /(?:Analy[sz]ed|Agree|Conceived|Contributed|Designed|Developed|Enrolled|ICMJE|Participated|Performed|Supervised|Wrote)\b[^:.]{0,160}:(?: (?:and )?\p{Lu}{2,4}[,;.]?){1,30}$/u,
    ...["The [outline/remainder/rest] of", /(?:In )?(?:Section|Sect\.|Appendix|Chapter) [\dA-Z]/],
  ],
  anaphora: list(`
    also, and, another, both, but, for [example/instance], he, here, in [both/other/such/that/these/this] _, instead, it,
    its, likewise, on the [one/other] hand, one, or, other, otherwise, she, similarly, so, some, such, that, the
    [former/latter/same], their, then, there, these, they, this, those`),
  connectives: list(`
    accordingly, additionally, again, also, and, as a [consequence/result], besides, but, by contrast, consequently,
    finally, first, first of all, firstly, for [that/this] reason, fourthly, furthermore, hence, however, importantly,
    in addition, in [conclusion/other words/short/sum/summary], in contrast, in fact, in particular, indeed,
    interestingly, lastly, meanwhile, more specifically, moreover, namely, nevertheless, next, nonetheless, notably, on the
    [one/other] hand, on the contrary, second, secondly, so, specifically, then, therefore, third, thirdly, thus, to
    [conclude/sum up/summarise/summarize]`),
  ordinals: words("fifth first fourth last second third"),
  principles: [
    ...list(
      "advice, best practices, commandments, desiderata, guideline(s), lessons, maxims, recommendation(s), rule(s)",
    ),
    /(?<!in )principles?/,
  ],
  imperatives: [
    ...words(`
      add adopt aim allow always analyse analyze apply ask assess avoid be begin build check choose clean collaborate
      collect combine communicate compare consider create decide define deliver describe design develop do document
      don(['/’])t encourage engage ensure establish evaluate favo(u)r find focus follow foster get give have help identify
      implement improve include increase insist invest involve keep know learn let limit listen maintain make manage
      measure minimise minimize monitor never offer organise organize place plan prefer prepare prioritise prioritize
      promote protect provide publish put record reduce report require respect review save search seek select set share
      show simplify start stop store strengthen submit support take teach test think track train treat try turn
      understand use validate verify work write`),
    /(?<!\p{L})\p{L}{3,}ing/u,
  ],
  governing: words(`
    adopt(s) after and applied applies article as at both by cf. compare extend(s) follow(s) following from in like of on or
    paper per ref. reference refs. see show(s) since study than that to under unlike use(s) used via with work`),
  naming: [...words("according by from in like of per than to unlike with"), /(?<!the )following/],
  reporting: words(`
    achieve(s) achieved analyse(d/s) analyze(d/s) apply applied applies argue(d/s) compare(d/s) conclude(d/s) consider(ed/s)
    define(d/s) demonstrate(d/s) describe(d/s) develop(ed/s) discuss(ed) discusses establish(ed) examine(d/s) explore(d/s) extend(ed/s)
    find(s) found give(s) gave had has have highlight(ed/s) identified identify introduce(d/s) investigate(d/s) later note(d/s)
    observe(d/s) obtain(ed/s) offer(ed/s) present(ed/s) proposed propose(s) prove(d/s) proved provide(d/s) recently report(ed/s)
    show(ed/n/s) state(d/s) studied studies study suggest(ed/s) summarise(d/s) summarize(d/s) tested use(d/s) was were`),
  linking: words(`
    although and as at because but by for from if in into nor of on or respectively since so than that though to via when
    where whereas which while who whose with within without`),
  joins: new Set(
    words(`
      achieving are based be closely has have helps how is makes new promotes realizing through toward towards using via
      was were what why`),
  ),
  conjunctions: ["and", "or"],
};

/** One of some words. */
function anyOf(text: string): string {
  return `[${words(text).join("/")}]`;
}

export const EN = {
  ...{ tag: "en", name: "English", isSpaced: true },
  ...{ labels: LABELS, drafts: DRAFTS, locale: "en-US", headings: HEADINGS },
  partedHeadings: words("background conclusion(s) discussion introduction method(s) motivation results"),
  ...{ sentences: SENTENCES, cues: CUES, story: EN_STORY, shortening: SHORTENING_EN, facts: FACTS_EN },
  stopWords: new Set(
    words(`a about above after again against all also although am among an and another any are as at be because been before
  being below between both but by can cannot could did do does doing down due during each either et al etc e.g even
  every few first for from further had has have having he hence her here hers herself him himself his how however i
  i.e if in into is it its itself just least less let like made make many may me might more moreover most much must my
  myself neither no nor not now of off on once one only or other our ours ourselves out over own per same second see
  seen shall she should since so some such than that the their theirs them themselves then there therefore these they
  this those though through thus to too two under until up upon us use used using very via was we well were what when
  where whereas whether which while who whom why will with within without would yet you your yours yourself`),
  ),
  shorthands: undefined,
  ideographs: undefined,
} satisfies Language;
