import { cutIn, pluralBy } from "./draft-words.ts";
import type { Labels } from "./labels.ts";
import type { DraftWords, Language } from "./language.ts";
import { CLOSE_MARKS, tellPictures } from "./picture-words.ts";
import { pluralsOf } from "./plural.ts";

const plural = pluralsOf("it");

const parts = plural("# parte", "# parti");

/** Part of a whole takes the article, which hears the noun's gender and how the number begins: `degli 11 principi`. */
const ofAll = (all: string) =>
  `${/(?:sezioni|tesi)$/.test(all) ? "delle" : /^(?:8|11 )/.test(all) ? "degli" : "dei"} ${all}`;

const LABELS: Labels = {
  separators: { list: ", ", sentence: ". " },
  atAGlance: "L’articolo in sintesi",
  map: "Il percorso di questa presentazione",
  takeaways: "Da ricordare",
  thankYou: "Grazie",
  limits: "Limiti",
  references: "Bibliografia",
  furtherReferences: "Altri riferimenti",
  inPaper: "Nell’articolo",
  speakersOwn: "parole di chi presenta",
  credits: "Crediti e licenza",
  // Says it of one person as of several, whoever they are.
  author: "Scritto da",
  authors: "Scritto da",
  affiliation: "Affiliazione",
  publishedIn: "Pubblicazione",
  keywords: "Parole chiave",
  structure: "Struttura",
  section: "Sezione",
  pillar: "Pilastro",
  minutes: plural("# min", "# min"),
  // Before a time of day “fino” would need an article, before a duration none.
  until: (time) => `fine: ${time}`,
  leftOut: (names) => `Tralasciato per mancanza di tempo: ${names.join("; ")}.`,
  notCovered: "Non trattato in questa presentazione",
  backup: "Diapositive di riserva",
  restInHandout: plural("Un altro riferimento è nella dispensa.", "Altri # riferimenti sono nella dispensa."),
  draft: "Bozza · non verificata",
  others: plural("e un’altra persona", "e altre # persone"),
  count: {
    sections: plural("# sezione", "# sezioni"),
    pillars: plural("# pilastro", "# pilastri"),
    claims: plural("# tesi", "# tesi"),
    meanings: plural("# significato", "# significati"),
    principles: plural("# principio", "# principi"),
    references: plural("# riferimento", "# riferimenti"),
  },
  source: "Fonte",
  opening: "Dia il benvenuto al pubblico e dica chi ha scritto l’articolo e chi lo presenta.",
  mapNote: "Mostri il percorso: che cosa viene prima, che cosa ne segue e dove cade l’accento.",
  nextSection: (label, gist) =>
    label ? `Passiamo alla sezione ${label}: ${gist}.` : `Passiamo al punto successivo: ${gist}.`,
  alternative: tellPictures({
    talk: (n) => `La presentazione ha ${parts(n)}`,
    order: ", in quest’ordine",
    hub: (hub, n) => `«${hub}» è in relazione con ${parts(n)}`,
    ring: (n, hub) => `${hub === undefined ? "" : `«${hub}» e `}${parts(n)} in cerchio`,
    here: {
      groups: plural("qui # gruppo", "qui # gruppi"),
      some: (n) => `qui ${n} di esse`,
      one: (no) => `qui la parte ${no}`,
      several: (from, to) => `qui le parti da ${from} a ${to}`,
    },
    cycle: "Un ciclo: dopo l’ultimo passo ritorna il primo",
    marks: CLOSE_MARKS,
  }),
  inOnePicture: ", in un’immagine",
  presentedPaper: "Articolo",
  contact: "Contatti",
  address: "Indirizzo web",
  licence: "Licenza dell’articolo",
  licenceUnknown: "Sconosciuta; chiedere il permesso prima di diffondere il testo",
  slides: "Diapositive",
  wording: "Dicono con altre parole ciò che l’articolo sostiene",
  paperWording: "Le frasi sono quelle dell’articolo",
  madeWith: "Realizzato con",
  excerpt: (shown, all) => `${shown} ${ofAll(all)}`,
  footnote: (no) => `Nota a piè di pagina ${no}`,
  span: (numbers, all) => `${numbers} ${ofAll(all)}`,
  adaptedFrom: (credit) => `adattato da ${credit}`,
  etAl: (first) => `${first} et al.`,
  taken: plural("# diapositiva ripresa", "# diapositive riprese"),
  adapted: (ids) => `Con modifiche: ${ids.join(", ")}`,
  licenceOf: (licence) => `Licenza: ${licence}`,
  permission: (words) => `Usato con autorizzazione: ${words}`,
  lectureLicence: "Questa lezione",
  butForWorks: ", salvo le opere citate sopra",
  deck: "Diapositive",
  lectureOpening: "Dia il benvenuto al pubblico e dica di che cosa tratta la lezione e su quali lavori si basa.",
  audience: (audience) => `Pubblico: ${audience}.`,
  page: (page, pages) => `Pagina ${page} di ${pages}`,
  continued: (slide) => `Diapositiva ${slide}, seguito`,
  handout: "Dispensa",
  notes: "Note",
};

const rows = plural("# riga", "# righe");
const columns = plural("# colonna", "# colonne");

const DRAFTS: DraftWords = {
  quotes: ["«", "»"],
  and: " e ",
  etAl: (first) => `${first} et al.`,
  kinds: {
    ...{ algorithm: "Algoritmo", appendix: "Appendice", chapter: "Capitolo", equation: "Equazione", figure: "Figura" },
    ...{ listing: "Listato", part: "Parte", section: "Sezione", table: "Tabella" },
  },
  // `Teorema` and `Lemma` are masculine, `Somma` is not.
  plural: pluralBy({}, [/(?<=am|em|emm|amm|iom)a$/, "i"], [/io$/, "i"], [/[eo]$/, "i"], [/a$/, "e"]),
  inShort: "In breve",
  abstract: "Abstract",
  unnamed: { figure: "Una figura", table: "Una tabella" },
  equation: (number) => `Equazione ${number}`,
  part: (called, number) => `${called}, parte ${number}`,
  cut: cutIn(
    (shown, all) => `${rows(shown)} su ${all}`,
    (shown, all) => `${columns(shown)} su ${all}`,
  ),
  sentence: (place, number) => `${place}, frase ${number}`,
};

export const IT: Language = {
  tag: "it",
  name: "Italian",
  isSpaced: true,
  labels: LABELS,
  drafts: DRAFTS,
  locale: "it-IT",
  headings: undefined,
  partedHeadings: undefined,
  sentences: undefined,
  cues: undefined,
  story: undefined,
  shortening: undefined,
  facts: undefined,
  stopWords: undefined,
  shorthands: undefined,
  ideographs: undefined,
};
