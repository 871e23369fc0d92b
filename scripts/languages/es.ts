import type { Extent, Labels } from "./labels.ts";
import type { Language } from "./language.ts";
import { words } from "./phrases.ts";

const plural = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`;

const parts = plural("parte", "partes");

/** Which of all parts a picture shows. */
function here(count: number, { from, isGrouped }: Extent): string {
  if (isGrouped) return count === 1 ? "aquí hay 1 grupo" : `aquí hay ${count} grupos`;
  if (from === undefined) return `aquí hay ${count}`;
  return count === 1 ? `aquí está la parte ${from}` : `aquí están las partes ${from} a ${from + count - 1}`;
}

const LABELS: Labels = {
  separators: { list: ", ", sentence: ". " },
  atAGlance: "El artículo, de un vistazo",
  map: "El camino de esta charla",
  takeaways: "Para recordar",
  thankYou: "Gracias",
  limits: "Límites",
  references: "Referencias",
  furtherReferences: "Más referencias",
  credits: "Créditos y licencia",
  author: "Autor",
  authors: "Autores",
  affiliation: "Afiliación",
  publishedIn: "Publicado en",
  keywords: "Palabras clave",
  structure: "Estructura",
  section: "Sección",
  pillar: "Pilar",
  minutes: (minutes) => `${minutes} min`,
  until: (time) => `hasta ${time}`,
  leftOut: (names) => `Omitido por falta de tiempo: ${names.join("; ")}.`,
  notCovered: "No tratado en esta charla",
  backup: "De reserva",
  restInHandout: (count) => `${count === 1 ? "Otra está" : `Otras ${count} están`} en el folleto.`,
  draft: "Borrador · sin comprobar",
  others: (count) => `y ${count} más`,
  count: {
    sections: plural("sección", "secciones"),
    pillars: plural("pilar", "pilares"),
    claims: plural("tesis", "tesis"),
    meanings: plural("sentido", "sentidos"),
    principles: plural("principio", "principios"),
    references: plural("referencia", "referencias"),
  },
  source: "Fuente",
  opening: "Dé la bienvenida al público, diga quién escribió el artículo y quién lo presenta.",
  mapNote: "Muestre el camino: qué va primero, qué se sigue de ello y dónde está el peso.",
  nextSection: (label, gist) =>
    label ? `Pasamos a la sección ${label}: ${gist}.` : `Pasamos a lo siguiente: ${gist}.`,
  alternative: {
    map: (titles, extent) => {
      const order = titles.length === 1 ? "" : ", en este orden";
      const shown = `La charla tiene ${parts(extent?.total ?? titles.length)}`;
      return `${shown}${extent ? `; ${here(titles.length, extent)}` : ""}${order}: ${titles.join("; ")}.`;
    },
    cycle: "Un ciclo: tras el último paso vuelve el primero",
    ring: (texts, hub, extent) => {
      const joined = hub === undefined ? "" : `«${hub}» y `;
      const shown = `${joined}${parts(extent?.total ?? texts.length)} en círculo`;
      return `${shown}${extent ? `; ${here(texts.length, extent)}` : ""}: ${texts.join("; ")}.`;
    },
    hub: (hub, texts, extent) => {
      const joined = `«${hub}» está en relación con ${parts(extent?.total ?? texts.length)}`;
      return `${joined}${extent ? `; ${here(texts.length, extent)}` : ""}: ${texts.join("; ")}.`;
    },
  },
  inOnePicture: ", en una imagen",
  presentedPaper: "Artículo",
  contact: "Contacto",
  address: "Dirección web",
  licence: "Licencia del artículo",
  licenceUnknown: "Desconocida; pregunte al autor antes de difundir el texto",
  slides: "Diapositivas",
  wording: "Dicen con otras palabras lo que el artículo sostiene",
  paperWording: "Sus frases son las del artículo",
  madeWith: "Hecho con",
  excerpt: (shown, all) => `${shown} de ${all}`,
  footnote: (no) => `Nota al pie ${no}`,
  span: (numbers, all) => `${numbers} de ${all}`,
  adaptedFrom: (credit) => `adaptado de ${credit}`,
  etAl: (first) => `${first} et al.`,
  taken: (slides) => `${slides} ${slides === 1 ? "diapositiva tomada" : "diapositivas tomadas"}`,
  adapted: (ids) => `Adaptado: ${ids.join(", ")}`,
  licenceOf: (licence) => `Licencia: ${licence}`,
  permission: (words) => `Usado con permiso: ${words}`,
  lectureLicence: "Esta clase",
  butForWorks: ", salvo las obras citadas arriba",
  deck: "Diapositivas",
  lectureOpening: "Dé la bienvenida al público, diga de qué trata la clase y en qué trabajos se basa.",
  audience: (audience) => `Para ${audience}.`,
  page: (page, pages) => `Página ${page} de ${pages}`,
  continued: (slide) => `Diapositiva ${slide}, continuación`,
  handout: "Folleto",
  notes: "Notas",
};

export const ES: Language = {
  tag: "es",
  name: "Spanish",
  isSpaced: true,
  labels: LABELS,
  drafts: undefined,
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
  stopWords: undefined,
  shorthands: undefined,
  ideographs: undefined,
};
