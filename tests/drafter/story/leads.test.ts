import { describe, expect, it } from "vitest";
import { expectTerms } from "../../../scripts/drafter/story/expected-terms.ts";
import { listLeads } from "../../../scripts/drafter/story/leads.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";
import { section } from "./paper.ts";

const model = expectTerms([], { title: "Ropes", headings: [], abstract: "" }, 100, ENGLISH);
const leadsOf = (...texts: string[]) =>
  listLeads(section("Mooring", texts), { model, language: ENGLISH }).map(({ short }) => short.text);

describe("what authors print in bold before their paragraphs", () => {
  it("says what the section says", () => {
    const leads = ["Use long ropes.", "Check each rope.", "Replace old hemp."];
    expect(leadsOf(...leads.map((lead) => `**${lead}** They hold at each quay in each storm.`))).toEqual(leads);
  });

  it("is none where it is the name of a part", () => {
    const names = ["Layer 1 (low level)", "Layer 2 (mid level)", "Layer 3 (high level)"];
    expect(leadsOf(...names.map((name) => `**${name}**: holds ropes at each quay.`))).toEqual([]);
  });
});
