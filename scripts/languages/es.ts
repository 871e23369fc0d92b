import { cutIn, pluralBy } from "./draft-words.ts";
import { FACTS_ES } from "./facts-es.ts";
import type { Labels } from "./labels.ts";
import type { DraftWords, Language } from "./language.ts";
import { list, words } from "./phrases.ts";
import { CLOSE_MARKS, tellPictures } from "./picture-words.ts";
import { pluralsOf } from "./plural.ts";
import { NO_SHORTENING, type Shortening } from "./shortening.ts";

const plural = pluralsOf("es");

const parts = plural("# parte", "# partes");

const LABELS: Labels = {
  separators: { list: ", ", sentence: ". " },
  atAGlance: "El artículo, de un vistazo",
  map: "El recorrido de esta charla",
  takeaways: "Para recordar",
  thankYou: "Gracias",
  limits: "Limitaciones",
  references: "Referencias",
  furtherReferences: "Más referencias",
  inPaper: "En el artículo",
  speakersOwn: "palabras de quien presenta",
  credits: "Créditos y licencia",
  // Says it of one person as of several, whoever they are.
  author: "Autoría",
  authors: "Autoría",
  affiliation: "Afiliación",
  publishedIn: "Publicado en",
  keywords: "Palabras clave",
  structure: "Estructura",
  section: "Sección",
  pillar: "Pilar",
  minutes: plural("# min", "# min"),
  // Before a time of day “hasta” would need an article, before a duration none.
  until: (time) => `fin: ${time}`,
  leftOut: (names) => `Omitido por falta de tiempo: ${names.join("; ")}.`,
  notCovered: "No tratado en esta charla",
  backup: "Diapositivas de reserva",
  restInHandout: plural("Otra está en el material de apoyo.", "Otras # están en el material de apoyo."),
  draft: "Borrador · sin comprobar",
  others: (count) => `y ${count} más`,
  count: {
    sections: plural("# sección", "# secciones"),
    pillars: plural("# pilar", "# pilares"),
    claims: plural("# tesis", "# tesis"),
    meanings: plural("# sentido", "# sentidos"),
    principles: plural("# principio", "# principios"),
    references: plural("# referencia", "# referencias"),
  },
  source: "Fuente",
  opening: "Dé la bienvenida al público y diga quién escribió el artículo y quién lo presenta.",
  mapNote: "Muestre el recorrido: qué va primero, qué se sigue de ello y dónde recae el énfasis.",
  nextSection: (label, gist) =>
    label ? `Pasamos a la sección ${label}: ${gist}.` : `Pasamos a lo siguiente: ${gist}.`,
  alternative: tellPictures({
    talk: (n) => `La charla tiene ${parts(n)}`,
    order: ", en este orden",
    hub: (hub, n) => `«${hub}» está en relación con ${parts(n)}`,
    ring: (n, hub) => `${hub === undefined ? "" : `«${hub}» y `}${parts(n)} en círculo`,
    here: {
      groups: plural("aquí hay 1 grupo", "aquí hay # grupos"),
      some: (n) => `aquí hay ${n}`,
      one: (no) => `aquí está la parte ${no}`,
      several: (from, to) => `aquí están las partes ${from} a ${to}`,
    },
    cycle: "Un ciclo: tras el último paso vuelve el primero",
    marks: CLOSE_MARKS,
  }),
  inOnePicture: ", en una imagen",
  presentedPaper: "Artículo",
  contact: "Contacto",
  address: "Dirección web",
  licence: "Licencia del artículo",
  licenceUnknown: "Desconocida; pida permiso antes de difundir el texto",
  slides: "Diapositivas",
  wording: "Dicen con otras palabras lo que el artículo sostiene",
  paperWording: "Las frases son las del artículo",
  madeWith: "Hecho con",
  excerpt: (shown, all) => `${shown} de ${all}`,
  footnote: (no) => `Nota al pie ${no}`,
  span: (numbers, all) => `${numbers} de ${all}`,
  adaptedFrom: (credit) => `adaptado de ${credit}`,
  etAl: (first) => `${first} et al.`,
  taken: plural("# diapositiva tomada", "# diapositivas tomadas"),
  adapted: (ids) => `${ids.length > 1 ? "Adaptadas" : "Adaptada"}: ${ids.join(", ")}`,
  licenceOf: (licence) => `Licencia: ${licence}`,
  permission: (words) => `Usado con permiso: ${words}`,
  lectureLicence: "Esta clase",
  butForWorks: ", salvo las obras citadas arriba",
  deck: "Diapositivas",
  lectureOpening: "Dé la bienvenida al público y diga de qué trata la clase y en qué trabajos se basa.",
  audience: (audience) => `Para ${audience}.`,
  page: (page, pages) => `Página ${page} de ${pages}`,
  continued: (slide) => `Diapositiva ${slide}, continuación`,
  handout: "Material de apoyo",
  notes: "Notas",
};

const DRAFTS: DraftWords = {
  quotes: ["«", "»"],
  // Before a name that begins with an i it would be “e”, but who can say how a name sounds.
  and: " y ",
  etAl: (first) => `${first} et al.`,
  kinds: {
    ...{ algorithm: "Algoritmo", appendix: "Apéndice", chapter: "Capítulo", equation: "Ecuación", figure: "Figura" },
    ...{ listing: "Listado", part: "Parte", section: "Sección", table: "Tabla" },
  },
  plural: pluralBy({ Imagen: "Imágenes" }, [/[aeiouéáó]$/, "$&s"], [/ón$/, "ones"], [/z$/, "ces"], [/[dlnr]$/, "$&es"]),
  inShort: "En síntesis",
  abstract: "Resumen",
  unnamed: { figure: "Una figura", table: "Una tabla" },
  equation: (number) => `Ecuación ${number}`,
  part: (called, number) => `${called}, parte ${number}`,
  cut: cutIn(
    (shown, all) => `${shown} de ${all} filas`,
    (shown, all) => `${shown} de ${all} columnas`,
  ),
  sentence: (place, number) => `${place}, frase ${number}`,
};

const SHORTENING: Shortening = {
  ...NO_SHORTENING,
  openers: list(`
    además, ahora bien, aquí, así, asimismo, de hecho, del mismo modo, en conclusión, en este [artículo/estudio/trabajo], en
    [este/ese/tal] sentido, en particular, en [primer/segundo/tercer] lugar, en resumen, finalmente, no obstante, para ello, por
    consiguiente, por ejemplo, por lo tanto, por otra parte, por otro lado, por supuesto, por último, por un lado, sin
    embargo`),
  subjects: [],
  reports: [
    /(?:encontramos|mostramos|observamos|demostramos) que|(?:los|nuestros) resultados (?:muestran|demuestran) que/,
    /cabe (?:destacar|mencionar|señalar) que|es importante (?:destacar|mencionar|señalar) que/,
  ],
  fillers: words("muy realmente"),
  examples: list("a saber, como, es decir, esto es, por ejemplo, tales como"),
  vague: [
    /(?:algun[ao]s|diferentes|divers[ao]s|much[ao]s|numeros[ao]s|una serie de|vari[ao]s) (?:[\p{L}-]{3,16} ){0,2}[\p{L}-]{3,16}s/u,
  ],
  relatives: [/lo (?:cual|que)|(?:el|la) cual|l[ao]s cuales|cuy[ao]s?|donde|quien(?:es)?/],
  negations: list("no, ni, ningún, ninguna, ninguno, nada, nadie, nunca, jamás, tampoco, sin, pero, sino"),
  limits: list(
    "al menos, a lo sumo, apenas, casi, como máximo, excepto, hasta, incluso, respectivamente, salvo, solo, sólo, solamente, únicamente",
  ),
  conditions: list("a menos que, bajo, cuando, en caso de, mientras, según, si, siempre que"),
  governors: list(`
    a, al, ante, bajo, con, contra, de, del, desde, el, en, entre, es, hacia, hasta, la, las, los, o, para, por, según,
    sin, sobre, son, un, una, y, ver, véase, ecuación, ecuaciones, figura(s), tabla(s), sección`),
  leaning: [
    ...list(`
    aquel, aquella, este, esta, estos, estas, esto, ese, esa, esos, esas, eso, ellos, ellas, ambos, ambas, dicho, dicha,
    dichos, dichas, su, sus, tal, tales, aquí, allí, así, entonces, y, o, pero, sino, también, tampoco, en este caso,
    de esta manera, de este modo, por ello, por eso, para ello, lo anterior, lo mismo, es decir, esto es,
    ante [ello/eso/esto]`),
    /en (?:dich[ao]s?|es[ao]s?|ese|est[ao]s?|este|tal(?:es)?) (?!(?:artículo|ensayo|estudio|texto|trabajo)(?!\p{L}))\p{L}+/u,
    // `La primera se refiere al puerto.`
    /(?:la|el) (?:(?:primer|segund|tercer)[ao]|últim[ao]|otr[ao]) (?:consiste|de (?:ellas|ellos|estas|estos)|era|es|fue|se)/,
  ],
  places: [/(?:figura|fig\.|tabla|sección|capítulo|ecuación|cuadro|gráfico|anexo)\s?\(?(?:\d[\d.]*|[A-H])\)?/],
  references: [
    /(?:descrit|mencionad|mostrad|presentad)[oa]s? (?:anteriormente|arriba|abajo|más adelante)|a continuación|remitimos/,
    /en lo que sigue|en (?:esta|la (?:próxima|siguiente)) sección|en (?:este|el (?:próximo|siguiente)) (?:apartado|capítulo)/,
    /(?:artículo|ensayo|texto|trabajo) (?:está (?:dividido|estructurado|organizado)|se (?:divide|estructura|organiza))/,
  ],
  statements: list(
    "los autores agradecen, agradecemos, financiado por, financiada por, conflicto(s) de [interés/intereses]",
  ),
};

export const ES: Language = {
  tag: "es",
  name: "Spanish",
  isSpaced: true,
  labels: LABELS,
  drafts: DRAFTS,
  locale: "es-ES",
  headings: {
    abstract: ["resumen"],
    introduction: ["introducción"],
    conclusion: ["conclusiones", "conclusión"],
    acknowledgements: ["agradecimientos"],
    references: ["bibliografía", "referencias (bibliográficas)"],
  },
  partedHeadings: undefined,
  sentences: { abbreviations: words("cap dr dra ej núm p.ej pág sr sra") },
  cues: undefined,
  story: {
    headings: {
      problem: list(
        "justificación, motivación, objetivo(s), planteamiento del problema, problema, pregunta de investigación",
      ),
      background: list("antecedentes, contexto, definiciones, fundamentos, marco [conceptual/teórico], preliminares"),
      related: list("estado [de la cuestión/del arte], revisión de la literatura, trabajos [previos/relacionados]"),
      idea: list("contribución, contribuciones, propuesta"),
      method: list(
        "diseño, enfoque, material(es) y métodos, método(s), metodología, modelo, procedimiento, sujetos y métodos",
      ),
      data: list("corpus, datos, muestra, participantes, área de estudio"),
      results: list(
        "análisis, aplicación, aplicaciones, caso de estudio, ejemplo(s), evaluación, experimentos, hallazgos, resultados (y discusión)",
      ),
      discussion: list("discusión"),
      limits: list("limitaciones, líneas futuras, perspectivas, trabajo futuro"),
      conclusion: list(
        "a modo de conclusión, comentarios finales, conclusiones y trabajo futuro, consideraciones finales, discusión y conclusiones, reflexiones finales",
      ),
      appendix: list("anexo(s), apéndice(s)"),
      statements: list("conflicto(s) de [interés/intereses], financiación, financiamiento"),
      contents: list("contenido, índice"),
    },
    words: {
      problem: ["problema"],
      background: list("antecedentes, contexto, marco"),
      method: list("algoritmo, enfoque, método(s), metodología, modelo(s)"),
      data: list("corpus, datos, muestra, participantes"),
      results: list("análisis, comparación, evaluación, experimento(s), resultados"),
      discussion: ["discusión"],
      limits: list("limitaciones, perspectivas"),
      conclusion: list("conclusión, conclusiones"),
    },
    symbols: {
      where: list("aquí, con, donde, en donde"),
      means: list("denota(n), es, indica(n), representa(n), son"),
      articles: list("el, la, las, los, un, una"),
      others: list("dado, dada, igual, mayor, menor, tal que"),
    },
    names: {
      figure: list("fig(s), figura(s), gráfico(s)"),
      table: list("tabla(s), cuadro(s)"),
      equation: list("ec(s), ecuación, ecuaciones"),
    },
    telling: {
      procedure: [],
      stages: list("etapas, fases, pasos"),
      settings: [],
      housekeeping: [],
      done: [],
      others: [],
      trends: [],
      gaps: [],
      own: list("hemos, mostramos, nuestr[a/as/o/os], presentamos"),
      turns: list("aquí mostramos, demostramos que, en este [trabajo/estudio] mostramos, mostramos que"),
      contrasts: list("no obstante, pero, sin embargo"),
      praise: list("papel [clave/crucial/esencial/fundamental], contribución [importante/significativa]"),
      firsts: list("en primer lugar, primero"),
      nexts: list("en segundo lugar, en tercer lugar, finalmente, por último, segundo, tercero"),
      announces: [
        /(?:a continuación|ahora|después|primero|luego),? (?:describimos|discutimos|esbozamos|presentamos|resumimos|revisamos)/,
        /(?:(?:aquí|finalmente|por último|en (?:primer|segundo|tercer) lugar),? )?(?:describimos|discutimos|esbozamos|planteamos|presentamos|repasamos|resumimos|revisamos) (?:aquí|algun[ao]s|brevemente|l[ao]s principales)/,
      ],
      defines: list("es, ofrece, permite, proporciona, son"),
      purposes: list("función de, objetivo de, propósito de"),
      introduces: list("describimos, desarrollamos, introducimos, presentamos, proponemos"),
      future: list(
        "deseamos, en el futuro, futuras [investigaciones/versiones], investigaciones futuras, trabajo(s) futuro(s)",
      ),
      thanks: list("agradece, agradecemos, agradecen, agradecimiento(s), gracias"),
      funding: list("[beca/proyecto/subvención] [n/no/núm], financiado(s) por, financiación, financiamiento"),
    },
    pointing: list(`
      datos, ejemplo(s), figura(s), ilustra(n), muestra(n), observa, observar, presenta(n), presentan, puede, resultado(s), resume, resumen, se, tabla, ver, véase`),
    joins: /\s(?:al?|con|de|del|en|para|por|sin|sobre|y)\s|[,;?()–—]/,
    cues: {
      problem: list("aún no, difícil, falta, sin embargo, problema, se desconoce"),
      background: list("se [define/denomina/entiende], generalmente, habitualmente"),
      related: list("al, estudios [anteriores/previos], han [mostrado/propuesto]"),
      idea: list(
        "el presente [artículo/estudio/trabajo], en este [artículo/estudio/trabajo], este [artículo/estudio/trabajo], [presentamos/proponemos]",
      ),
      method: list(
        "fue(ron) [calculado/calculados/medido/medidos/utilizado/utilizados], mediante, se [calculó/midió/realizó/utilizó/utilizaron/aplicó], utilizamos, sea",
      ),
      data: list("conjunto de datos, corpus, datos, muestra, participantes, pacientes"),
      results: [
        ...list(
          "aumento, disminución, mayor, mejor(a), menor, precisión, resultado(s), se [observa/observó], significativo(s), significativa(s)",
        ),
        /(?:la )?(?:figura|fig\.|tabla) \d+ (?:muestra|presenta)/,
      ],
      discussion: list("podría(n), posible(mente), probablemente, sugiere(n)"),
      conclusion: list("en conclusión, en resumen, concluimos, se concluye"),
    },
  },
  shortening: SHORTENING,
  facts: FACTS_ES,
  stopWords: undefined,
  shorthands: undefined,
  ideographs: undefined,
};
