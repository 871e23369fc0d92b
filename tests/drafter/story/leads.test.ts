import { describe, expect, it } from "vitest";
import { expectTerms } from "../../../scripts/drafter/story/expected-terms.ts";
import { listLeads } from "../../../scripts/drafter/story/leads.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";
import { inlines, section } from "./paper.ts";

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

  it("is there with all of them or not at all, but for the name of a box", () => {
    const say = (lead: string) => `**${lead}** They hold at each quay in each storm.`;
    const leads = ["Use long ropes.", "Check each rope.", "Replace old hemp."].map(say);
    expect(leadsOf(...leads, say("Branches"))).toHaveLength(3);
    expect(leadsOf(...leads, say("Branches"), say("Tests"))).toEqual([]);
  });

  it("is every one of a list's items, which may have several paragraphs", () => {
    const place = { file: "paper.md", position: { line: 1, column: 1, length: 1 } };
    const items = [["Use long ropes.", "Check each rope."], ["Replace old hemp."]].map((leads) => ({
      ...{ place, items: [], text: leads.map((lead) => inlines(`**${lead}** It holds.`)) },
    }));
    const list = { type: "list" as const, isOrdered: true, items, place };
    expect(listLeads(section("Mooring", [list]), { model, language: ENGLISH })).toHaveLength(3);
  });
});
