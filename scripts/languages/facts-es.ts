import { count, type Facts, range } from "./facts.ts";
import { list, words } from "./phrases.ts";

export const FACTS_ES: Facts = {
  numbers: {
    ...count(
      range(0, 20),
      words(`cero uno/un/una/ún dos/dós tres/trés cuatro cinco seis/séis siete ocho nueve diez once doce trece catorce quince dieciséis
        diecisiete dieciocho diecinueve veinte/veinti`),
    ),
    ...count(range(30, 90, 10), words("treinta cuarenta cincuenta sesenta setenta ochenta noventa")),
    ...count(
      [12, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1e3, 1e6],
      words(`docena cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas seiscientos/seiscientas setecientos/setecientas
        ochocientos/ochocientas novecientos/novecientas mil millón/millones`),
    ),
  },
  joints: ["y"],
  shares: {
    mitad: 1 / 2,
    medio: 1 / 2,
    media: 1 / 2,
    tercio: 1 / 3,
    tercios: 1 / 3,
    cuarto: 1 / 4,
    cuartos: 1 / 4,
    quinto: 1 / 5,
  },
  articles: words("un una la el"),
  orders: ["órdenes de magnitud", "orden de magnitud"],
  halves: ["y media", "y medio"],
  ratios: ["de cada"],
  percent: ["por ciento"],
  about: list(
    "alrededor de, cerca de, casi, unos, unas, aproximadamente, más de, menos de, al menos, como máximo, hasta",
  ),
  units: {
    ...{ segundo: "s", segundos: "s", minuto: "min", minutos: "min", hora: "h", horas: "h", día: "d", días: "d" },
    ...{ semana: "wk", semanas: "wk", mes: "mo", meses: "mo", año: "a", años: "a" },
    ...{
      metro: "m",
      metros: "m",
      kilómetro: "km",
      kilómetros: "km",
      gramos: "g",
      toneladas: "t",
      litros: "l",
      grados: "°",
    },
  },
  negations: list("no, nunca, jamás, ningún, ninguna, ninguno, nada, nadie, sin, ni, tampoco, apenas"),
  hedges: list(`
    puede, pueden, podría, podrían, posible, posiblemente, probablemente, probable, quizá, quizás, tal vez, parece, parecen,
    sugiere, sugieren, a menudo, a veces, generalmente, en parte, parcialmente, suele, suelen, tiende, tienden`),
  opposites: [
    [words("mayor mayores superior superiores"), words("menor menores inferior inferiores")],
    [
      words("aumenta aumentan aumentó aumento crece crecen creció crecimiento"),
      words("disminuye disminuyen disminuyó disminución reduce reducen reducción baja"),
    ],
    [words("más"), words("menos")],
    [words("mejor mejores"), words("peor peores")],
    [words("antes"), words("después")],
  ],
  quantities: {
    all: words("todos todas todo toda cada siempre enteramente"),
    most: list("la mayoría, mayoría, generalmente, a menudo"),
    some: list("algunos, algunas, varios, varias, a veces, en parte"),
    none: words("ningún ninguno ninguna nunca jamás nada nadie"),
  },
};
