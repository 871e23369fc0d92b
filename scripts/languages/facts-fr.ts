import { count, type Facts, range } from "./facts.ts";
import { list, words } from "./phrases.ts";

export const FACTS_FR: Facts = {
  numbers: {
    ...count(
      range(0, 16),
      words("zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
    ),
    ...count(range(20, 60, 10), words("vingt trente quarante cinquante soixante")),
    ...count(
      [80, 12, 100, 1e3, 1e6, 1e9],
      words("quatre-vingt/quatre-vingts douzaine cent/cents mille million/millions milliard/milliards"),
    ),
  },
  joints: ["et"],
  shares: {
    moitié: 1 / 2,
    demi: 1 / 2,
    demie: 1 / 2,
    tiers: 1 / 3,
    quart: 1 / 4,
    quarts: 1 / 4,
    cinquième: 1 / 5,
    dixième: 1 / 10,
  },
  articles: words("un une le la"),
  orders: ["ordres de grandeur", "ordre de grandeur"],
  halves: ["et demie", "et demi"],
  ratios: ["sur"],
  percent: ["pour cent", "pourcent"],
  about: list("environ, près de, presque, autour de, quelque, plus de, moins de, au moins, au plus, jusqu’à, à peine"),
  units: {
    ...{ seconde: "s", secondes: "s", minute: "min", minutes: "min", heure: "h", heures: "h", jour: "d", jours: "d" },
    ...{ semaine: "wk", semaines: "wk", mois: "mo", an: "a", ans: "a", année: "a", années: "a" },
    ...{
      mètre: "m",
      mètres: "m",
      kilomètre: "km",
      kilomètres: "km",
      gramme: "g",
      grammes: "g",
      tonnes: "t",
      litres: "l",
      degrés: "°",
    },
  },
  negations: list("ne, n['/’], pas, jamais, aucun, aucune, rien, personne, sans, ni, guère, rarement"),
  hedges: list(`
    peut, peuvent, pourrait, pourraient, possible, possiblement, probablement, probable, peut-être, semble, semblent,
    suggère, suggèrent, souvent, parfois, généralement, en partie, partiellement, tend, tendent, vraisemblablement`),
  opposites: [
    [
      list("supérieur, supérieure, plus élevé, plus élevée"),
      list("inférieur, inférieure, plus bas, plus basse, plus faible"),
    ],
    [
      words("augmente augmentent augmenté augmentation croît croissance hausse"),
      words("diminue diminuent diminué diminution baisse réduit réduction"),
    ],
    [words("plus"), words("moins")],
    [words("meilleur meilleure meilleurs meilleures mieux"), words("pire pires pis")],
    [words("avant"), words("après")],
  ],
  quantities: {
    all: list("tous, toutes, tout, toute, chaque, toujours, entièrement"),
    most: list("la plupart, majorité, généralement, souvent"),
    some: list("certains, certaines, quelques, plusieurs, parfois, en partie"),
    none: words("aucun aucune jamais rien personne"),
  },
};
