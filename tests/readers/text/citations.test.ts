import { expect, it } from "vitest";
import { indexWorks, markCitations } from "../../../scripts/readers/text/citations.ts";

const work = (id: string, year: number, ...families: string[]) => ({
  mark: undefined,
  reference: {
    id,
    type: "book",
    author: families.map((family) => ({ family })),
    issued: { "date-parts": [[year]] },
  },
});

/** Works whose first author and year are the same. */
const works = indexWorks([
  work("alone", 2010, "Holm"),
  work("pair", 2010, "Holm", "Aas"),
  work("three", 2010, "Holm", "Lie", "Aas"),
  work("again", 2010, "Holm", "Aas"),
  work("only", 2012, "Pot", "Lid"),
]);

it.each([
  ["Ropes tear (Holm 2010).", ["alone"]],
  ["Ropes tear (Holm and Aas 2010).", ["pair"]],
  ["Ropes tear (Holm & Aas, 2010b).", ["again"]],
  ["Ropes tear (Holm et al., 2010).", ["pair"]],
  ["Ropes tear (Holm, Lie, and Aas 2010).", ["three"]],
  ["Holm and Aas (2010) saw ropes.", ["pair"]],
  ["Holm (2010) saw ropes.", ["alone"]],
  // Where no other has that year, names may be told in any way.
  ["Pot (2012) saw ropes.", ["only"]],
])("%s cites %j", (text, expected) => {
  const keys = markCitations(text, works).flatMap((node) =>
    node.type === "citation" ? node.items.map(({ key }) => key) : [],
  );
  expect(keys).toEqual(expected);
});
