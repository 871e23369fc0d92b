import { cutIn, pluralBy } from "./draft-words.ts";
import { FACTS_FR } from "./facts-fr.ts";
import type { Labels } from "./labels.ts";
import type { DraftWords, Language } from "./language.ts";
import { list, words } from "./phrases.ts";
import { tellPictures } from "./picture-words.ts";
import { pluralsOf } from "./plural.ts";
import { NO_SHORTENING, type Shortening } from "./shortening.ts";

const plural = pluralsOf("fr");

const parts = plural("# partie", "# parties");

/** Before a semicolon stands a narrow space at which no line ends, before a colon and inside quotation marks a whole one. */
const SEMICOLON = "\u202f; ";
const COLON = "\u00a0: ";
const quote = (words: string) => `«\u00a0${words}\u00a0»`;

const LABELS: Labels = {
  separators: { list: ", ", sentence: ". " },
  atAGlance: "L’article en un coup d’œil",
  map: "Le fil de cet exposé",
  takeaways: "À retenir",
  thankYou: "Merci",
  limits: "Limites",
  references: "Références",
  furtherReferences: "Autres références",
  inPaper: "Dans l’article",
  speakersOwn: "propre à l’exposé",
  credits: "Crédits et licence",
  // Says it of one person as of several, whoever they are.
  author: "Écrit par",
  authors: "Écrit par",
  affiliation: "Affiliation",
  publishedIn: "Publication",
  keywords: "Mots-clés",
  structure: "Plan",
  section: "Section",
  pillar: "Pilier",
  minutes: plural("# min", "# min"),
  until: (time) => `jusqu’à ${time}`,
  leftOut: (names) => `Omis faute de temps${COLON}${names.join(SEMICOLON)}.`,
  notCovered: "Non abordé dans cet exposé",
  backup: "Diapositives de réserve",
  restInHandout: plural(
    "Une autre référence se trouve dans le document d’accompagnement.",
    "# autres références se trouvent dans le document d’accompagnement.",
  ),
  draft: "Brouillon · non vérifié",
  others: plural("et # autre", "et # autres"),
  count: {
    sections: plural("# section", "# sections"),
    pillars: plural("# pilier", "# piliers"),
    claims: plural("# thèse", "# thèses"),
    meanings: plural("# sens", "# sens"),
    principles: plural("# principe", "# principes"),
    references: plural("# référence", "# références"),
  },
  source: "Source",
  opening: "Accueillez le public, puis dites qui a écrit l’article et qui le présente.",
  mapNote: `Montrez le chemin${COLON}ce qui vient d’abord, ce qui en découle et sur quoi l’accent est mis.`,
  nextSection: (label, gist) =>
    label ? `Passons à la section ${label}${COLON}${gist}.` : `Passons à la suite${COLON}${gist}.`,
  alternative: tellPictures({
    talk: (n) => `L’exposé compte ${parts(n)}`,
    order: ", dans cet ordre",
    hub: (hub, n) => `${quote(hub)} est en relation avec ${parts(n)}`,
    ring: (n, hub) => `${hub === undefined ? "" : `${quote(hub)} et `}${parts(n)} en cercle`,
    here: {
      groups: plural("ici, # groupe", "ici, # groupes"),
      some: (n) => `en voici ${n}`,
      one: (no) => `ici, la partie ${no}`,
      several: (from, to) => `ici, les parties ${from} à ${to}`,
    },
    cycle: `Un cycle${COLON}après la dernière étape revient la première`,
    marks: { pause: SEMICOLON, colon: COLON, between: SEMICOLON, stop: "." },
  }),
  inOnePicture: ", en une image",
  presentedPaper: "Article",
  contact: "Contact",
  address: "Adresse web",
  licence: "Licence de l’article",
  licenceUnknown: `Inconnue${SEMICOLON}veuillez demander l’autorisation avant de diffuser le texte`,
  slides: "Diapositives",
  wording: "Elles disent en d’autres termes ce que soutient l’article",
  paperWording: "Leurs phrases sont celles de l’article",
  madeWith: "Réalisé avec",
  excerpt: (shown, all) => `${shown} des ${all}`,
  footnote: (no) => `Note de bas de page ${no}`,
  span: (numbers, all) => `${numbers} des ${all}`,
  adaptedFrom: (credit) => `adapté de ${credit}`,
  etAl: (first) => `${first} et al.`,
  taken: plural("# diapositive reprise", "# diapositives reprises"),
  adapted: (ids) => `${ids.length > 1 ? "Adaptées" : "Adaptée"}${COLON}${ids.join(", ")}`,
  licenceOf: (licence) => `Licence${COLON}${licence}`,
  permission: (words) => `Utilisé avec autorisation${COLON}${words}`,
  lectureLicence: "Ce cours",
  butForWorks: ", à l’exception des œuvres citées ci-dessus",
  deck: "Diapositives",
  lectureOpening: "Accueillez le public, puis dites de quoi traite le cours et sur quels travaux il s’appuie.",
  audience: (audience) => `Public${COLON}${audience}.`,
  page: (page, pages) => `Page ${page} sur ${pages}`,
  continued: (slide) => `Diapositive ${slide}, suite`,
  handout: "Document d’accompagnement",
  notes: "Notes de présentation",
};

const rows = plural("# ligne", "# lignes");
const columns = plural("# colonne", "# colonnes");

const DRAFTS: DraftWords = {
  quotes: ["«\u00a0", "\u00a0»"],
  and: " et ",
  etAl: (first) => `${first} et al.`,
  kinds: {
    ...{ algorithm: "Algorithme", appendix: "Annexe", chapter: "Chapitre", equation: "Équation", figure: "Figure" },
    ...{ listing: "Listing", part: "Partie", section: "Section", table: "Tableau" },
  },
  plural: pluralBy({}, [/[sxz]$/, "$&"], [/[ae]u$/, "$&x"], [/$/, "s"]),
  inShort: "En bref",
  abstract: "Résumé",
  unnamed: { figure: "Une figure", table: "Un tableau" },
  equation: (number) => `Équation ${number}`,
  part: (called, number) => `${called}, partie ${number}`,
  cut: cutIn(
    (shown, all) => `${rows(shown)} sur ${all}`,
    (shown, all) => `${columns(shown)} sur ${all}`,
  ),
  sentence: (place, number) => `${place}, phrase ${number}`,
};

const SHORTENING: Shortening = {
  ...NO_SHORTENING,
  openers: list(`
    ainsi, à cet effet, à cette fin, cependant, dans ce [papier/travail], dans cet article, dans cette étude, de plus, en
    effet, en fait, en outre, en particulier, en résumé, enfin, ici, néanmoins, par ailleurs, par conséquent, par exemple,
    pour conclure, toutefois, tout d['/’]abord`),
  subjects: ["le", "la", "les", "nos", "notre", "nous", "on"],
  reports: [
    /nous (?:avons (?:constaté|démontré|montré|observé|trouvé)|constatons|démontrons|montrons|notons|observons|trouvons) que/,
    /il (?:convient|est (?:à|important)) de (?:noter|remarquer|souligner) que|(?:les|nos) résultats montrent que|notons que/,
  ],
  fillers: words("très vraiment"),
  examples: list("c['/’]est-à-dire, comme, notamment, par exemple, à savoir, tel(s) que, telle(s) que"),
  vague: [
    /(?:de nombreu(?:x|ses)|différente?s|divers(?:es)?|plusieurs|un (?:ensemble|grand nombre) de|une série de) (?:[\p{L}-]{3,16} ){0,2}[\p{L}-]{3,16}[sx]/u,
  ],
  relatives: [/(?:ce )?qui|dont|où|ce que|(?:à|avec|dans|pour|sur) (?:laquelle|lequel|lesquelles|lesquels)/],
  // Behind `ê` begins no word.
  negations: [/(?<![a-zà-ÿ])n(?:e|[’'])/, ...list("aucun(e), guère, jamais, mais, ni, non, pas, personne, rien, sans")],
  limits: list(
    "au moins, au plus, excepté, hormis, jusqu['/’]à, presque, respectivement, sauf, seul(e), seulement, uniquement",
  ),
  conditions: list("à condition, dès que, lorsqu['/’], lorsque, quand, s['/’]il(s), selon, si, sous, tant que"),
  governors: list(`
    à, au, aux, avec, ce, ces, cette, chez, comme, dans, de, des, du, en, entre, est, et, l['/’], la, le, les, ou, par,
    pour, sans, selon, sont, sous, sur, un, une, vers, voir, équation(s), figure(s), section, tableau(x)`),
  leaning: list(`
    ce, ceci, cela, celle, celui, ces, cet, cette, ceux, elle(s), il(s), leur(s), son, sa, ses, tous deux, l['/’]un, là,
    alors, et, ou, mais, donc, or, aussi, ici, ainsi, également, par contre, en revanche, au contraire, dans ce cas`),
  places: [/(?:figure|fig\.|tableau|section|chapitre|équation|annexe)\s?\(?(?:\d[\d.]*|[A-H])\)?/],
  references: [
    /ci-(?:dessous|dessus|après|avant)|(?:décrit|mentionné|montré|présenté)e?s? (?:plus haut|plus bas|précédemment)|nous renvoyons/,
    /dans ce qui suit|dans (?:cette|la (?:prochaine|présente)) section|(?:article|texte|travail) (?:est (?:organisé|structuré)|s[’']organise|se (?:compose|divise))/,
  ],
  statements: list("les auteurs remercient, nous remercions, financé par, financée par, conflit(s) d['/’]intérêts"),
};

export const FR: Language = {
  tag: "fr",
  name: "French",
  isSpaced: true,
  labels: LABELS,
  drafts: DRAFTS,
  locale: "fr-FR",
  headings: {
    abstract: ["résumé"],
    acknowledgements: ["remerciements"],
    references: ["bibliographie", "références (bibliographiques)"],
  },
  partedHeadings: undefined,
  sentences: { abbreviations: words("art c.-à-d chap env m mm mme p.ex") },
  cues: undefined,
  story: {
    headings: {
      problem: list("introduction, motivation, objectif(s), problématique, problème, question de recherche"),
      background: list("cadre théorique, contexte, définitions, notations, préliminaires"),
      related: list("état de [l['/’]art/la question], revue de (la) littérature, travaux [antérieurs/connexes]"),
      idea: list("contribution(s), notre contribution"),
      method: list("approche, matériel(s) et méthode(s), modèle, méthode(s), méthodologie, mise en œuvre"),
      data: list("corpus, données, participants, protocole expérimental, zone d['/’]étude"),
      results: list(
        "analyse, application(s), exemple(s), expériences, expérimentations, étude de cas, évaluation, résultats (et discussion)",
      ),
      discussion: list("discussion(s)"),
      limits: list("limites, perspectives, travaux futurs"),
      conclusion: list("conclusion(s), conclusion(s) et perspectives, discussion et conclusion(s)"),
      appendix: ["annexe(s)", /annexe [a-z0-9]{1,3}/],
      statements: list("conflits d['/’]intérêts, financement"),
      contents: list("sommaire, table des matières"),
    },
    words: {
      problem: list("problème, problématique"),
      background: list("cadre, contexte, notions, préliminaires"),
      method: list("algorithme, approche, modèle(s), méthode(s), méthodologie"),
      data: list("corpus, données, participants"),
      results: list("analyse(s), comparaison(s), expérience(s), évaluation, résultats"),
      discussion: ["discussion"],
      limits: list("limites, perspectives"),
      conclusion: list("conclusion(s)"),
    },
    symbols: {
      where: list("avec, dans laquelle, ici, où"),
      means: list("correspond(ent) à, désigne(nt), est, représente(nt), sont"),
      articles: list("l['/’], la, le, les, un, une"),
      others: list("donné(e), défini(e), dans, telle que, tel que"),
    },
    names: {
      figure: list("fig(s), figure(s)"),
      table: list("tab, tableau(x), table(s)"),
      equation: list("éq, éqs, équation(s)"),
    },
    telling: {
      procedure: [],
      stages: list("étapes, phases"),
      settings: [],
      housekeeping: [],
      done: [],
      others: [],
      trends: [],
      gaps: [],
      own: list("nos, notre, nous"),
      turns: list("ici nous, nous [démontrons/montrons] que, nous [démontrons/montrons] ici"),
      contrasts: list("cependant, mais, néanmoins, pourtant, toutefois"),
      praise: list(
        "rôle [clé/crucial/essentiel/important], ouvre(nt) la voie, contribution [importante/significative]",
      ),
      firsts: list("d'abord, d’abord, en premier lieu, premièrement, tout d'abord, tout d’abord"),
      nexts: list("deuxièmement, en deuxième lieu, en second lieu, enfin, ensuite, finalement, puis, troisièmement"),
      announces: [
        /(?:(?:d’abord|d'abord|enfin|ensuite|ici|puis),? )?nous (?:décrivons|discutons|esquissons|présentons|rappelons|résumons) (?:(?:d’abord|d'abord|brièvement|ensuite|ici) )/,
      ],
      defines: list("est, fournit, offre, permet, propose, sont"),
      purposes: list("but de, fonction de, objectif de"),
      introduces: list("nous avons développé, nous décrivons, nous introduisons, nous présentons, nous proposons"),
      future: list("à l['/’]avenir, nous [comptons/envisageons/prévoyons], recherches futures, travaux futurs"),
      thanks: list("remercie, remercient, remerciements, remercions"),
      funding: list("bénéficié d['/’]un soutien, financé(e), financement, soutenu(e) par"),
    },
    pointing: list(`
      donne(nt), donnée(s), exemple(s), figure(s), illustre(nt), illustré(s), montre(nt), montré(s), présente(nt), présenté(s), présentée(s), résultat(s), résume, tableau, voir, vue`),
    joins: /\s(?:avec|chez|dans|de|des|du|en|et|par|pour|sans|sur|à)\s|\s(?:de )?l['’]|[,;?()–—]/,
    cues: {
      problem: list("cependant, difficile, enjeu, manque, n['/’]est pas, problème, question, toutefois"),
      background: list("on appelle, est défini(e), généralement, habituellement"),
      related: list("al, ont [montré/proposé], travaux [antérieurs/précédents]"),
      idea: list(
        "cet article, cette [contribution/étude], dans [ce/cet] [article/travail], nous [présentons/proposons/montrons]",
      ),
      method: list(
        "a été [calculé/mesuré/réalisé/utilisé], à l['/’]aide de, nous [calculons/définissons/utilisons], ont été [calculés/mesurés/réalisés/utilisés], on note, soit",
      ),
      data: list("corpus, données, échantillon, jeu de données, participants"),
      results: [
        ...list(
          "amélioration, augmentation, diminution, inférieur(e), meilleur(e), nous [observons/constatons], précision, résultat(s), significatif, significative, supérieur(e), par rapport",
        ),
        /(?:la )?(?:figure|fig\.|tableau) \d+ (?:montre|présente)/,
      ],
      discussion: list("peut être, pourrait, probablement, semble, suggère(nt)"),
      conclusion: list("en conclusion, en résumé, nous avons [montré/présenté/proposé], perspectives"),
    },
  },
  shortening: SHORTENING,
  facts: FACTS_FR,
  stopWords: undefined,
  shorthands: undefined,
  ideographs: undefined,
};
