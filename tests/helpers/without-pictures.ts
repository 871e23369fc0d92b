import type { Manuscript, Passage } from "../../scripts/manuscript/manuscript.ts";

/** A paper with the starts of its pictures in place of all their bytes. */
export const withoutPictures = (paper: Manuscript): Manuscript => {
  const passage = (each: Passage): Passage =>
    each.type === "figure"
      ? { ...each, images: each.images.map((names) => names.map((name) => name.slice(0, 22))) }
      : each;
  const section = (each: Manuscript["sections"][number]): Manuscript["sections"][number] => ({
    ...each,
    content: each.content.map(passage),
    sections: each.sections.map(section),
  });
  return { ...paper, lead: paper.lead.map(passage), sections: paper.sections.map(section) };
};
