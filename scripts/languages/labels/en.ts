import type { Extent, Labels } from "./types.ts";

const plural = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`;

const parts = plural("part", "parts");

/** `here are 3 to 5`: which of all parts a picture shows. */
function here(count: number, { from, isGrouped }: Extent): string {
  if (isGrouped) return `here ${count === 1 ? "is 1 group" : `are ${count} groups`} of them`;
  const verb = count === 1 ? "here is" : "here are";
  if (from === undefined) return `${verb} ${count} of them`;
  return count === 1 ? `${verb} part ${from}` : `${verb} parts ${from} to ${from + count - 1}`;
}

export const EN: Labels = {
  separators: { list: ", ", sentence: ". " },
  atAGlance: "The paper at a glance",
  map: "The way through this talk",
  takeaways: "What to remember",
  references: "References",
  credits: "Credits and licence",
  author: "Author",
  authors: "Authors",
  affiliation: "Affiliation",
  publishedIn: "Published",
  keywords: "Keywords",
  structure: "Structure",
  section: "Section",
  pillar: "Pillar",
  minutes: (minutes) => `${minutes} min`,
  until: (time) => `until ${time}`,
  leftOut: (names) => `Left out for lack of time: ${names.join("; ")}.`,
  notCovered: "Not covered in this talk",
  draft: "Draft · not checked",
  others: (count) => `and ${count} more`,
  count: {
    sections: plural("section", "sections"),
    pillars: plural("pillar", "pillars"),
    claims: plural("claim", "claims"),
    meanings: plural("meaning", "meanings"),
    principles: plural("principle", "principles"),
    references: plural("reference", "references"),
  },
  source: "Source",
  opening: "Welcome the audience, say who wrote the paper and who presents it.",
  mapNote: "Show the way: what comes first, what follows from it, and where the weight lies.",
  nextSection: (label, gist) => (label ? `Now to section ${label}: ${gist}.` : `Now to the next section: ${gist}.`),
  alternative: {
    map: (titles, extent) => {
      const order = titles.length === 1 ? "" : ", in this order";
      const shown = extent
        ? `The talk has ${parts(extent.total)}; ${here(titles.length, extent)}`
        : `The talk has ${parts(titles.length)}`;
      return `${shown}${order}: ${titles.join("; ")}.`;
    },
    ring: (texts, hub, extent) => {
      const joined = hub === undefined ? "" : `“${hub}” and `;
      const shown = extent
        ? `${joined}${parts(extent.total)} form a ring; ${here(texts.length, extent)}`
        : `${joined}${parts(texts.length)} that form a ring`;
      return `${shown}: ${texts.join("; ")}.`;
    },
    hub: (hub, texts, extent) => {
      const joined = `“${hub}” is joined to ${parts(extent?.total ?? texts.length)}`;
      return `${joined}${extent ? `; ${here(texts.length, extent)}` : ""}: ${texts.join("; ")}.`;
    },
  },
  inOnePicture: " – in one picture",
  presentedPaper: "Paper",
  contact: "Contact",
  address: "Web address",
  licence: "Licence of the paper",
  licenceUnknown: "Unknown; ask the author before you pass the text on",
  slides: "Slides",
  wording: "They say in other words what the paper argues",
  paperWording: "Their sentences are the paper’s own",
  madeWith: "Made with",
  excerpt: (shown, all) => `${shown} of ${all}`,
  span: (numbers, all) => `${numbers} of ${all}`,
  adaptedFrom: (credit) => `adapted from ${credit}`,
  etAl: (first) => `${first} et al.`,
  taken: (slides) => `${slides} ${slides === 1 ? "slide" : "slides"} taken`,
  adapted: (ids) => `Adapted: ${ids.join(", ")}`,
  licenceOf: (licence) => `Licence: ${licence}`,
  permission: (words) => `Used by permission: ${words}`,
  lectureLicence: "This lecture",
  butForWorks: ", but for the works above",
  deck: "Slides",
  lectureOpening: "Welcome the audience, say what the lecture is about and whose work it draws on.",
  audience: (audience) => `For ${audience}.`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  continued: (slide) => `Slide ${slide}, continued`,
  handout: "Handout",
  notes: "Notes",
};
