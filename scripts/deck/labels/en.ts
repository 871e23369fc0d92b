import type { Labels } from "./types.ts";

const plural = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`;

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
    map: (titles) => `The talk has ${titles.length} parts, in this order: ${titles.join("; ")}.`,
    ring: (parts, hub) =>
      `${hub === undefined ? "" : `“${hub}” and `}${parts.length} parts that form a ring: ${parts.join("; ")}.`,
    hub: (hub, texts) =>
      `“${hub}” is joined to ${texts.length} ${texts.length === 1 ? "part" : "parts"}: ${texts.join("; ")}.`,
  },
  inOnePicture: " – in one picture",
  presentedPaper: "Paper",
  contact: "Contact",
  address: "Web address",
  licence: "Licence of the paper",
  licenceUnknown: "Unknown; ask the author before you pass the text on",
  slides: "Slides",
  wording: "They say in other words what the paper argues",
  madeWith: "Made with",
};
