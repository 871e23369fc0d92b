import { FACTS_DE } from "./facts-de.ts";
import type { Language } from "./language.ts";
import { list, words } from "./phrases.ts";
import { NO_SHORTENING, type Shortening } from "./shortening.ts";

/** A comma stands before each clause, also before one that can't go, and behind an opener the verb would stand first. */
const SHORTENING: Shortening = {
  ...NO_SHORTENING,
  fillers: words("sehr wirklich tatsächlich übrigens"),
  examples: list("also, beispielsweise, d. h., d.h., das heißt, etwa, wie etwa, z. B., z.B., zum Beispiel"),
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
  references: [/(?:wie )?(?:oben|unten) (?:beschrieben|erwähnt|gezeigt)|im folgenden|in diesem (?:abschnitt|kapitel)/],
  statements: list("die autoren danken, wir danken, gefördert durch, finanziert durch, interessenkonflikt(e)"),
};

export const DE: Language = {
  tag: "de",
  name: "German",
  isSpaced: true,
  labels: undefined,
  drafts: undefined,
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
      settings: [],
      done: [],
      defines: list("bietet, erlaubt, ermöglicht, ist, sind, unterstützt"),
      future: list("geplant, in zukunft, künftig(e), weitere forschung, wir planen, zukünftig(e), zukünftige arbeiten"),
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
