import { count, type Facts, range } from "./facts.ts";
import { list, words } from "./phrases.ts";

export const FACTS_DE: Facts = {
  numbers: {
    ...count(
      range(0, 20),
      words(`null eins/ein/eine zwei/zwo drei vier fünf sechs/sech sieben/sieb acht neun zehn elf zwölf dreizehn vierzehn fünfzehn
        sechzehn siebzehn achtzehn neunzehn zwanzig`),
    ),
    ...count(range(30, 90, 10), words("dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")),
    ...count([12, 100, 1e3, 1e6, 1e9], words("dutzend hundert tausend million/millionen/mio milliarde/milliarden/mrd")),
    ...{ anderthalb: 1.5, eineinhalb: 1.5, zweieinhalb: 2.5, dreieinhalb: 3.5, viereinhalb: 4.5 },
  },
  joints: ["und"],
  shares: { halb: 1 / 2, hälfte: 1 / 2, drittel: 1 / 3, viertel: 1 / 4, fünftel: 1 / 5, zehntel: 1 / 10 },
  articles: words("ein eine einem einer das die"),
  orders: ["größenordnungen", "größenordnung"],
  halves: ["und ein halb"],
  ratios: ["von"],
  percent: words("prozent"),
  about: list(
    "etwa, rund, ungefähr, circa, ca, knapp, fast, nahezu, über, mehr als, weniger als, unter, gut, bis zu, mindestens, höchstens",
  ),
  units: {
    ...{
      sekunde: "s",
      sekunden: "s",
      minute: "min",
      minuten: "min",
      stunde: "h",
      stunden: "h",
      tag: "d",
      tage: "d",
      tagen: "d",
    },
    ...{ woche: "wk", wochen: "wk", monat: "mo", monate: "mo", monaten: "mo", jahr: "a", jahre: "a", jahren: "a" },
    ...{
      meter: "m",
      metern: "m",
      kilometer: "km",
      kilometern: "km",
      gramm: "g",
      kilogramm: "kg",
      tonnen: "t",
      liter: "l",
      grad: "°",
    },
  },
  negations: list(
    "nicht, kein, keine, keinen, keinem, keiner, nie, niemals, nichts, niemand, ohne, weder, kaum, selten, fehlt, fehlen",
  ),
  hedges: list(`
    kann, können, könnte, könnten, dürfte, dürften, mag, möglich, möglicherweise, vielleicht, wahrscheinlich, vermutlich, wohl,
    scheint, scheinen, offenbar, teilweise, oft, manchmal, meist, meistens, in der Regel, tendenziell, deutet, deuten, legt nahe`),
  opposites: [
    [words("höher höhere höheren höchste"), words("niedriger niedrigere niedrigeren niedrigste geringer geringere")],
    [
      words("steigt steigen stieg stiegen wächst wachsen zunahme zunehmen erhöht"),
      words("sinkt sinken sank sanken fällt fallen fiel abnahme abnehmen verringert"),
    ],
    [words("mehr"), words("weniger")],
    [words("besser bessere beste"), words("schlechter schlechtere schlechteste")],
    [words("schneller"), words("langsamer")],
    [words("größer größere größte"), words("kleiner kleinere kleinste")],
    [words("länger längere"), words("kürzer kürzere")],
    [words("stärker stärkere"), words("schwächer schwächere")],
    [words("vor früher"), words("nach später")],
  ],
  quantities: {
    all: words("alle allen aller jede jeder jedes immer stets sämtliche völlig ganz"),
    most: words("meisten meist meistens mehrheit überwiegend"),
    some: words("einige einigen manche mehrere manchmal teilweise"),
    none: words("keine keiner kein nie niemals nichts niemand"),
  },
};
