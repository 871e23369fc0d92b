import { cutIn, pluralBy } from "./draft-words.ts";
import { FACTS_DE } from "./facts-de.ts";
import type { Labels } from "./labels.ts";
import type { DraftWords, Language } from "./language.ts";
import { list, words } from "./phrases.ts";
import { CLOSE_MARKS, tellPictures } from "./picture-words.ts";
import { pluralsOf } from "./plural.ts";
import { NO_SHORTENING, type Shortening } from "./shortening.ts";

const plural = pluralsOf("de");

/** Nominative and dative: `5 Teile`, but `mit 5 Teilen`. */
const parts = plural("# Teil", "# Teile");
const withParts = plural("# Teil", "# Teilen");

/** Behind `von` stands the dative, which of these nouns only one shows. */
const dative = (all: string) => all.replace(/Abschnitte$/, "Abschnitten");

const LABELS: Labels = {
  separators: { list: ", ", sentence: ". " },
  atAGlance: "Der Artikel auf einen Blick",
  map: "Der Weg durch diesen Vortrag",
  takeaways: "Das Wichtigste zum Mitnehmen",
  thankYou: "Vielen Dank",
  limits: "Grenzen",
  references: "Literatur",
  furtherReferences: "Weitere Literatur",
  inPaper: "Im Artikel",
  speakersOwn: "eigene Aussage im Vortrag",
  credits: "Nachweise und Lizenz",
  // Says it of one person as of several, whoever they are.
  author: "Verfasst von",
  authors: "Verfasst von",
  affiliation: "Institution",
  publishedIn: "Erschienen",
  keywords: "Schlagwörter",
  structure: "Aufbau",
  section: "Abschnitt",
  pillar: "Säule",
  minutes: plural("# min", "# min"),
  until: (time) => `bis ${time}`,
  leftOut: (names) => `Aus Zeitgründen weggelassen: ${names.join("; ")}.`,
  notCovered: "In diesem Vortrag nicht behandelt",
  backup: "Backup-Folien",
  restInHandout: plural("Ein weiterer Titel steht im Handout.", "# weitere Titel stehen im Handout."),
  draft: "Entwurf · nicht geprüft",
  others: plural("und # weitere Person", "und # weitere"),
  count: {
    sections: plural("# Abschnitt", "# Abschnitte"),
    pillars: plural("# Säule", "# Säulen"),
    claims: plural("# These", "# Thesen"),
    meanings: plural("# Bedeutung", "# Bedeutungen"),
    principles: plural("# Prinzip", "# Prinzipien"),
    references: plural("# Literaturangabe", "# Literaturangaben"),
  },
  source: "Quelle",
  opening: "Begrüßen Sie das Publikum und sagen Sie, wer den Artikel geschrieben hat und wer ihn vorstellt.",
  mapNote: "Zeigen Sie den Weg: was zuerst kommt, was daraus folgt und wo der Schwerpunkt liegt.",
  nextSection: (label, gist) =>
    label ? `Nun zu Abschnitt ${label}: ${gist}.` : `Nun zum nächsten Abschnitt: ${gist}.`,
  alternative: tellPictures({
    talk: (n) => `Der Vortrag hat ${parts(n)}`,
    order: ", in dieser Reihenfolge",
    hub: (hub, n) => `„${hub}“ ist mit ${withParts(n)} verbunden`,
    ring: (n, hub) => `${hub === undefined ? "" : `„${hub}“ und `}${parts(n)} im Kreis`,
    here: {
      groups: plural("hier # Gruppe davon", "hier # Gruppen davon"),
      some: (n) => `hier ${n} davon`,
      one: (no) => `hier Teil ${no}`,
      several: (from, to) => `hier die Teile ${from} bis ${to}`,
    },
    cycle: "Ein Kreislauf: Auf den letzten Schritt folgt wieder der erste",
    marks: CLOSE_MARKS,
  }),
  inOnePicture: " – in einem Bild",
  presentedPaper: "Artikel",
  contact: "Kontakt",
  address: "Webadresse",
  licence: "Lizenz des Artikels",
  licenceUnknown: "Nicht bekannt; Weitergabe des Textes bitte nur nach Rücksprache",
  slides: "Folien",
  // With “Sie” and “Ihre” the reader would seem to be addressed.
  wording: "Geben mit anderen Worten wieder, was der Artikel darlegt",
  paperWording: "Die Sätze stammen aus dem Artikel",
  madeWith: "Erstellt mit",
  excerpt: (shown, all) => `${shown} von ${dative(all)}`,
  footnote: (no) => `Fußnote ${no}`,
  span: (numbers, all) => `${numbers} von ${dative(all)}`,
  adaptedFrom: (credit) => `bearbeitet nach ${credit}`,
  etAl: (first) => `${first} u.\u00a0a.`,
  taken: plural("# Folie übernommen", "# Folien übernommen"),
  adapted: (ids) => `Bearbeitet: ${ids.join(", ")}`,
  licenceOf: (licence) => `Lizenz: ${licence}`,
  permission: (words) => `Mit Genehmigung verwendet: ${words}`,
  lectureLicence: "Diese Vorlesung",
  butForWorks: ", ausgenommen die oben genannten Werke",
  deck: "Folien",
  lectureOpening:
    "Begrüßen Sie das Publikum und sagen Sie, worum es in der Vorlesung geht und auf wessen Arbeiten sie beruht.",
  // A noun, since behind “für” the words would need a case.
  audience: (audience) => `Zielgruppe: ${audience}.`,
  page: (page, pages) => `Seite ${page} von ${pages}`,
  continued: (slide) => `Folie ${slide}, Fortsetzung`,
  handout: "Handout",
  notes: "Notizen",
};

const DRAFTS: DraftWords = {
  quotes: ["„", "“"],
  and: " und ",
  etAl: (first) => `${first} et al.`,
  kinds: {
    ...{ algorithm: "Algorithmus", appendix: "Anhang", chapter: "Kapitel", equation: "Gleichung" },
    ...{ figure: "Abbildung", listing: "Listing", part: "Teil", section: "Abschnitt", table: "Tabelle" },
  },
  plural: pluralBy(
    {
      ...{
        Abschnitt: "Abschnitte",
        Algorithmus: "Algorithmen",
        Anhang: "Anhänge",
        Axiom: "Axiome",
        Beispiel: "Beispiele",
      },
      ...{ Beweis: "Beweise", Fall: "Fälle", Hilfssatz: "Hilfssätze", Korollar: "Korollare", Lemma: "Lemmata" },
      ...{
        Listing: "Listings",
        Problem: "Probleme",
        Satz: "Sätze",
        Schritt: "Schritte",
        Teil: "Teile",
        Theorem: "Theoreme",
      },
    },
    [/(?:heit|ion|keit|ung)$/, "$&en"],
    [/e$/, "en"],
  ),
  inShort: "Kurz gesagt",
  abstract: "Zusammenfassung",
  unnamed: { figure: "Eine Abbildung", table: "Eine Tabelle" },
  equation: (number) => `Gleichung ${number}`,
  part: (called, number) => `${called}, Teil ${number}`,
  cut: cutIn(
    (shown, all) => `${shown} von ${all} Zeilen`,
    (shown, all) => `${shown} von ${all} Spalten`,
  ),
  sentence: (place, number) => `${place}, Satz ${number}`,
};

/** A comma stands before each clause, also before one that can't go, and behind an opener the verb would stand first. */
const SHORTENING: Shortening = {
  ...NO_SHORTENING,
  fillers: words("sehr wirklich tatsächlich übrigens"),
  examples: list("also, beispielsweise, d. h., d.h., das heißt, etwa, wie etwa, z. B., z.B., zum Beispiel"),
  vague: [
    /(?:eine (?:\p{L}{3,9} )?(?:Auswahl|Palette|Reihe|Vielfalt|Vielzahl)|einige|mehrere|verschiedene|viele|zahlreiche) (?:[\p{L}-]{3,18} ){0,2}[\p{L}-]{3,20}n/u,
  ],
  relatives: [/was (?:dazu führt|es erlaubt|zeigt)/],
  negations: list("kein(e), keine[m/n/r/s], nicht, nichts, nie, niemals, ohne, weder, jedoch, aber, sondern"),
  limits: list("allein, außer, bis zu, fast, höchstens, lediglich, mindestens, nur, respektive, sogar, wenigstens"),
  conditions: list("falls, nur wenn, ob, sobald, sofern, solange, unter, wenn, je nach"),
  governors: list(`
    am, an, auf, aus, bei, das, dem, den, der, des, die, durch, ein, eine[m/n/r/s], für, gemäß, in, ist, mit, nach, oder,
    siehe, sind, und, unter, von, vgl., zu, Abbildung(en), Abb., Gleichung(en), Tabelle(n), Abschnitt`),
  leaning: list(`
    dies, diese[m/n/r/s], er, sie, es, beide, solche(r), erstere(r), letztere(r), hier, dann, dabei, dadurch, damit, daher,
    darüber, dazu, deshalb, aber, und, oder, also, auch, sondern, hierbei, hierzu, somit, stattdessen, zudem, jedoch`),
  places: [/(?:abbildung|abb\.|tabelle|tab\.|abschnitt|kapitel|gleichung|gl\.|anhang)\s?\(?(?:\d[\d.]*|[A-H])\)?/],
  references: [
    /(?:wie )?(?:oben|unten) (?:beschrieben|erwähnt|gezeigt)|im folgenden|in diesem (?:abschnitt|kapitel)|verweisen wir|wir verweisen|wie folgt (?:aufgebaut|gegliedert|strukturiert)|gliedert sich/,
  ],
  statements: list("die autoren danken, wir danken, gefördert durch, finanziert durch, interessenkonflikt(e)"),
};

export const DE: Language = {
  tag: "de",
  name: "German",
  isSpaced: true,
  labels: LABELS,
  drafts: DRAFTS,
  locale: "de-DE",
  headings: {
    abstract: ["zusammenfassung"],
    introduction: ["einleitung"],
    conclusion: ["fazit", "schluss", "schlussfolgerung(en)"],
    acknowledgements: ["danksagung"],
    references: ["literatur(verzeichnis)"],
  },
  partedHeadings: undefined,
  sentences: {
    abbreviations: words("abb b bspw bzw ca d d.h evtl ggf h i inkl kap nr o s sog tab u u.a usw vgl z z.b"),
    months: words("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
  },
  cues: undefined,
  story: {
    headings: {
      problem: list("ausgangslage, fragestellung, motivation, problem, problemstellung, ziel(e), zielsetzung"),
      background: list("(theoretische) grundlagen, begriffe, hintergrund, theoretischer hintergrund, theorie"),
      related: list("forschungsstand, stand der [forschung/technik], verwandte arbeiten"),
      idea: list("ansatz, beitrag der arbeit, eigener beitrag, überblick"),
      method: list("material und methode(n), methode(n), methodik, modell, umsetzung, verfahren, vorgehen"),
      data: list("daten, datengrundlage, korpus, stichprobe, untersuchungsgebiet, versuchsaufbau"),
      results: list(
        "auswertung, beispiel(e), befunde, ergebnisse (und diskussion), evaluation, experimente, fallstudie",
      ),
      discussion: list("diskussion"),
      limits: list("ausblick, einschränkungen, grenzen (der arbeit), offene fragen"),
      conclusion: list("fazit und ausblick, schlussbetrachtung, zusammenfassung und ausblick"),
      appendix: ["anhang", "anhänge", /anhang [a-z0-9]{1,3}/],
      statements: list("eidesstattliche erklärung, förderung, interessenkonflikt(e)"),
      contents: list("abbildungsverzeichnis, inhalt, inhaltsverzeichnis, tabellenverzeichnis"),
    },
    words: {
      problem: ["problem", "motivation"],
      background: ["grundlagen", "hintergrund"],
      related: list("forschungsstand, arbeiten"),
      method: list("methode(n), methodik, modell(e), verfahren, ansatz"),
      data: list("daten, datensatz, datensätze, korpus, stichprobe"),
      results: list("analyse, auswertung, befunde, ergebnis(se), evaluation, experiment(e), vergleich"),
      discussion: ["diskussion"],
      limits: list("ausblick, einschränkungen, grenzen"),
      conclusion: ["fazit"],
    },
    symbols: {
      where: list("dabei, hier, hierbei, mit, wobei, worin, wo"),
      means: list("als, bezeichnen, bezeichnet, ist, sind, steht für"),
      articles: list("das, dem, den, der, die, ein, eine, einem, einer"),
      others: list("aus, bekannt, durch, gegeben, gilt, in, von"),
    },
    names: {
      figure: list("abb, abbildung(en), bild(er), grafik(en)"),
      table: list("tab, tabelle(n)"),
      equation: list("gl, gleichung(en)"),
    },
    telling: {
      procedure: [],
      stages: list("Arbeitsablauf, Phasen, Schritte, Schritten, Stufen"),
      settings: [],
      housekeeping: [],
      done: [],
      others: [],
      trends: [],
      gaps: [],
      own: list("unser(e), unsere[m/n/r/s], wir"),
      turns: list("hier zeigen wir, in dieser [arbeit/studie] [zeigen/finden] wir, wir zeigen dass, wir zeigen hier"),
      contrasts: list("aber, allerdings, dennoch, doch, jedoch, trotzdem"),
      praise: [/ebne[tn] den Weg|(?:entscheidend|wesentlich|wichtig)\w* (?:Beitrag|Rolle)/],
      firsts: list("erstens, zuerst, zunächst"),
      nexts: list("drittens, schließlich, viertens, zweitens"),
      announces: [
        /(?:(?:dann|hier|im folgenden|nun|schließlich|zuerst|zunächst) )?(?:beschreiben|besprechen|diskutieren|erläutern|skizzieren) wir|wir (?:beschreiben|besprechen|diskutieren|erläutern|skizzieren) (?:dann|hier|im folgenden|nun|zuerst|zunächst)/,
      ],
      defines: list("bietet, erlaubt, ermöglicht, ist, sind, unterstützt"),
      purposes: list("Aufgabe von, Ziel von, Zweck von"),
      introduces: list(
        "hier beschreiben wir, hier stellen wir, wir beschreiben, wir entwickeln, wir führen, wir präsentieren, wir stellen",
      ),
      future: list(
        "geplant, in zukunft, künftig(e), weitere forschung, wir [möchten/planen/wollen], zukünftig(e), zukünftige arbeiten",
      ),
      thanks: list("danken, dank, dankbar"),
      funding: list("finanziert, förderung, gefördert, unterstützt [durch/von]"),
    },
    pointing: list(`
      abbildung(en), aufgeführt, beispiel(e), daten, dargestellt, enthält, ergebnis(se), gezeigt, gibt, siehe, sind, tabelle(n), überblick, übersicht, wird, zeigen,
      zeigt, zu sehen, zusammengefasst`),
    joins: /\s(?:am|an|auf|aus|bei|der|des|durch|für|im|in|mit|ohne|über|und|von|zu|zum|zur)\s|[,;?()–—]/,
    cues: {
      problem: list("bisher, fehlt, jedoch, offen, problem, schwierig, unklar"),
      background: list("als _ bezeichnet, bezeichnet, definiert, in der regel, üblicherweise"),
      related: list("al, bisherige, frühere, in der literatur, vorgeschlagen"),
      idea: list(
        "die vorliegende arbeit, in diesem [artikel/beitrag], in dieser arbeit, wir [stellen/schlagen/zeigen]",
      ),
      method: list("berechnet, bestimmt, eingesetzt, gegeben, mit hilfe, mittels, verwenden, verwendet, wurde(n)"),
      data: list("daten, datensatz, datensätze, erhoben, korpus, proben, stichprobe, teilnehmer"),
      results: [
        ...list(
          "abnahme, besser, ergebnis(se), erhöht, genauigkeit, gestiegen, höher, im vergleich, niedriger, signifikant",
        ),
        /(?:abbildung|abb\.|tabelle|tab\.) \d+ zeigt/,
      ],
      discussion: list("deutet, erklären, könnte(n), legt nahe, möglicherweise, vermutlich, wahrscheinlich"),
      conclusion: list("insgesamt, künftig, schließlich, zukünftig, zusammenfassend"),
    },
  },
  shortening: SHORTENING,
  facts: FACTS_DE,
  stopWords: undefined,
  shorthands: {
    // `"ck` was once split as `k-k`.
    pattern: /"([aouAOUeiszSZ`'<>\-"|=~])|"(?=ck|ff|ll|mm|nn|pp|rr|tt)/g,
    prints: {
      ...{ a: "ä", o: "ö", u: "ü", A: "Ä", O: "Ö", U: "Ü", e: "ë", i: "ï", s: "ß", z: "ß", S: "SS", Z: "SZ" },
      ...{ "`": "„", "'": "“", "<": "«", ">": "»", "-": "", '"': "", "|": "", "=": "-", "~": "-" },
    },
  },
  ideographs: undefined,
};
