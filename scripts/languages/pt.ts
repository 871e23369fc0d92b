import { cutIn, pluralBy } from "./draft-words.ts";
import type { Labels } from "./labels.ts";
import type { DraftWords, Language } from "./language.ts";
import { list } from "./phrases.ts";
import { CLOSE_MARKS, tellPictures } from "./picture-words.ts";
import { pluralsOf } from "./plural.ts";

const plural = pluralsOf("pt");

const parts = plural("# parte", "# partes");

/** In words that Portugal and Brazil share, where there are such; “seção” is Brazil's spelling. */
const LABELS: Labels = {
  separators: { list: ", ", sentence: ". " },
  atAGlance: "O artigo em síntese",
  map: "O percurso desta apresentação",
  takeaways: "Para recordar",
  // “Obrigado” would be said by a man alone.
  thankYou: "Agradeço a atenção",
  limits: "Limitações",
  references: "Referências",
  furtherReferences: "Outras referências",
  inPaper: "No artigo",
  speakersOwn: "palavras de quem apresenta",
  credits: "Créditos e licença",
  author: "Autoria",
  authors: "Autoria",
  affiliation: "Afiliação",
  publishedIn: "Publicado em",
  keywords: "Palavras-chave",
  structure: "Estrutura",
  section: "Seção",
  pillar: "Pilar",
  minutes: plural("# min", "# min"),
  // Before a time of day “até” would need an article, before a duration none.
  until: (time) => `fim: ${time}`,
  leftOut: (names) => `Omitido por falta de tempo: ${names.join("; ")}.`,
  notCovered: "Não abordado nesta apresentação",
  backup: "Slides de reserva",
  restInHandout: plural("Outra está no material de apoio.", "Outras # estão no material de apoio."),
  draft: "Rascunho · não verificado",
  others: (count) => `e mais ${count}`,
  count: {
    sections: plural("# seção", "# seções"),
    pillars: plural("# pilar", "# pilares"),
    claims: plural("# tese", "# teses"),
    meanings: plural("# sentido", "# sentidos"),
    principles: plural("# princípio", "# princípios"),
    references: plural("# referência", "# referências"),
  },
  source: "Fonte",
  opening: "Dê as boas-vindas ao público e diga quem escreveu o artigo e quem o apresenta.",
  mapNote: "Mostre o percurso: o que vem primeiro, o que daí decorre e onde recai a ênfase.",
  nextSection: (label, gist) =>
    label ? `Passemos à seção ${label}: ${gist}.` : `Passemos ao ponto seguinte: ${gist}.`,
  alternative: tellPictures({
    talk: (n) => `A apresentação tem ${parts(n)}`,
    order: ", nesta ordem",
    hub: (hub, n) => `“${hub}” tem ligação com ${parts(n)}`,
    ring: (n, hub) => `${hub === undefined ? "" : `“${hub}” e `}${parts(n)} em círculo`,
    here: {
      groups: plural("aqui está # grupo", "aqui estão # grupos"),
      some: plural("aqui está #", "aqui estão #"),
      one: (no) => `aqui está a parte ${no}`,
      several: (from, to) => `aqui estão as partes ${from} a ${to}`,
    },
    cycle: "Um ciclo: depois do último passo volta o primeiro",
    marks: CLOSE_MARKS,
  }),
  inOnePicture: ", numa imagem",
  presentedPaper: "Artigo",
  // “Contacto” in Portugal and “contato” in Brazil.
  contact: "Correspondência",
  address: "Endereço na web",
  licence: "Licença do artigo",
  licenceUnknown: "Desconhecida; peça autorização antes de divulgar o texto",
  slides: "Slides",
  wording: "Dizem com outras palavras o que o artigo defende",
  paperWording: "As frases são as do artigo",
  madeWith: "Feito com",
  excerpt: (shown, all) => `${shown} de ${all}`,
  footnote: (no) => `Nota de rodapé ${no}`,
  span: (numbers, all) => `${numbers} de ${all}`,
  adaptedFrom: (credit) => `adaptado de ${credit}`,
  etAl: (first) => `${first} et al.`,
  taken: plural("# slide reutilizado", "# slides reutilizados"),
  adapted: (ids) => `${ids.length > 1 ? "Adaptados" : "Adaptado"}: ${ids.join(", ")}`,
  licenceOf: (licence) => `Licença: ${licence}`,
  permission: (words) => `Usado com autorização: ${words}`,
  lectureLicence: "Esta aula",
  butForWorks: ", exceto as obras citadas acima",
  deck: "Slides",
  lectureOpening: "Dê as boas-vindas ao público e diga de que trata a aula e em que trabalhos se baseia.",
  audience: (audience) => `Público: ${audience}.`,
  page: (page, pages) => `Página ${page} de ${pages}`,
  continued: (slide) => `Slide ${slide}, continuação`,
  handout: "Material de apoio",
  notes: "Notas",
};

const DRAFTS: DraftWords = {
  quotes: ["“", "”"],
  and: " e ",
  etAl: (first) => `${first} et al.`,
  kinds: {
    ...{ algorithm: "Algoritmo", appendix: "Apêndice", chapter: "Capítulo", equation: "Equação", figure: "Figura" },
    ...{ listing: "Listagem", part: "Parte", section: "Seção", table: "Tabela" },
  },
  plural: pluralBy({}, [/ão$/, "ões"], [/m$/, "ns"], [/[aeioué]$/, "$&s"], [/al$/, "ais"], [/[rz]$/, "$&es"]),
  inShort: "Em síntese",
  abstract: "Resumo",
  unnamed: { figure: "Uma figura", table: "Uma tabela" },
  equation: (number) => `Equação ${number}`,
  part: (called, number) => `${called}, parte ${number}`,
  cut: cutIn(
    (shown, all) => `${shown} de ${all} linhas`,
    (shown, all) => `${shown} de ${all} colunas`,
  ),
  sentence: (place, number) => `${place}, frase ${number}`,
};

export const PT: Language = {
  tag: "pt",
  name: "Portuguese",
  isSpaced: true,
  labels: LABELS,
  drafts: DRAFTS,
  locale: "pt-PT",
  headings: {
    abstract: ["resumo"],
    introduction: ["introdução"],
    conclusion: ["conclusão", "conclusões", "considerações finais"],
    acknowledgements: ["agradecimentos"],
    references: ["bibliografia", "referências (bibliográficas)"],
  },
  partedHeadings: undefined,
  sentences: undefined,
  cues: undefined,
  story: {
    headings: {
      problem: list("objetivo(s), problema"),
      background: list("contexto, marco teórico, referencial teórico"),
      related: list("revisão [da/de] literatura, trabalhos relacionados"),
      method: list("material e métodos, materiais e métodos, método(s), metodologia, procedimentos metodológicos"),
      data: list("amostra, dados"),
      results: list("análise, análise dos resultados e discussão, resultados, resultados e discussão"),
      discussion: list("discussão"),
      limits: list("limitações, trabalhos futuros"),
      appendix: list("anexo(s), apêndice(s)"),
    },
    words: {
      method: list("método(s), metodologia"),
      data: ["dados"],
      results: list("análise, avaliação, resultados"),
      discussion: ["discussão"],
      conclusion: list("conclusão, conclusões"),
    },
    symbols: undefined,
    names: {
      figure: list("fig(s), figura(s), gráfico(s)"),
      table: list("tabela(s), quadro(s)"),
      equation: list("eq(s), equação"),
    },
    telling: undefined,
    pointing: undefined,
    joins: /\s(?:ao?|com|d[aeo]s?|em|e|n[ao]s?|para|por|sem|sobre)\s|[,;?()–—]/,
    cues: undefined,
  },
  shortening: undefined,
  facts: undefined,
  stopWords: undefined,
  shorthands: undefined,
  ideographs: undefined,
};
