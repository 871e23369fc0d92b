import { describe, expect, it } from "vitest";
import type { Author } from "../../scripts/outline/types.ts";
import {
  addAffiliation,
  assignEmails,
  findEmails,
  findOrcid,
  formatName,
  isSameName,
  joinAffiliations,
  splitPeople,
  withoutEmails,
} from "../../scripts/readers/people.ts";

const assigned = (names: readonly string[], emails: readonly string[]) => {
  const authors: Author[] = names.map((name) => ({ name }));
  assignEmails(authors, emails);
  return authors.map(({ email }) => email);
};

describe("people", () => {
  it("says names in their own order", () => {
    expect(formatName({ given: "Ann", family: "van der Berg", suffix: "Jr." })).toBe("Ann van der Berg Jr.");
    expect(formatName({ given: "小明", family: "王" })).toBe("王小明");
    expect(formatName({ given: "Ildikó", family: "Kovács", isEastern: true })).toBe("Kovács Ildikó");
    expect(formatName({})).toBe("");
  });

  it.each([
    ["Doe, Jane", ["Doe, Jane"]],
    ["Jane Doe, John Roe and Jo Poe", ["Jane Doe", "John Roe", "Jo Poe"]],
    ["Jane M. Doe, John Roe, and Jo Poe", ["Jane M. Doe", "John Roe", "Jo Poe"]],
  ])("parts the names in %s", (field, names) => {
    expect(splitPeople(field)).toEqual(names);
  });

  it("finds addresses, several in braces too, and ORCIDs", () => {
    expect(findEmails("{ann, bob}@elm.example, (c.d@fir.example).")).toEqual([
      ...["ann@elm.example", "bob@elm.example", "c.d@fir.example"],
    ]);
    expect(withoutEmails("Elm School, ann@elm.example")).toBe("Elm School, ");
    expect(findOrcid("https://orcid.org/0000-0001-2345-678x")).toBe("0000-0001-2345-678X");
    expect(findOrcid("10000-0001-2345-6789")).toBeUndefined();
  });

  it("gives an address to the author whose name is in it", () => {
    expect(assigned(["Ann Ash", "Bob Birch"], ["birch@x.example", "ash@x.example"])).toEqual([
      ...["ash@x.example", "birch@x.example"],
    ]);
    expect(assigned(["Ann Ash", "Bob Birch", "Zoë Élan"], ["zelan@x.example"])).toEqual([
      ...[undefined, undefined, "zelan@x.example"],
    ]);
  });

  it("gives the rest in order, but only where there is one for each", () => {
    expect(assigned(["Ann Ash", "Bob Birch"], ["one@x.example", "two@x.example"])).toEqual([
      ...["one@x.example", "two@x.example"],
    ]);
    expect(assigned(["Ann Ash", "Bob Birch"], ["office@x.example"])).toEqual([undefined, undefined]);
  });

  it("gives an address to nobody else that somebody has", () => {
    const authors: Author[] = [{ name: "Ann Ash", email: "ash@x.example" }, { name: "Bob Birch" }];
    assignEmails(authors, ["ash@x.example"]);
    expect(authors[1]?.email).toBeUndefined();
  });

  it("knows a name by its initial, and keeps a place once", () => {
    expect(isSameName("A. Ash", "Ann Ash")).toBe(true);
    expect(isSameName("B. Ash", "Ann Ash")).toBe(false);
    const author: Author = { name: "Ann Ash", affiliation: "Elm School" };
    for (const place of ["Fir Lab", "Elm School"]) addAffiliation(author, place);
    expect(author.affiliation).toBe("Elm School; Fir Lab");
    expect(joinAffiliations(["", undefined])).toBeUndefined();
  });
});
