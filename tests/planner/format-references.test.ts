import { describe, expect, it } from "vitest";
import type { Reference } from "../../scripts/outline/types.ts";
import { makeFormatter } from "../../scripts/planner/format-references.ts";
import { toPlainText } from "../../scripts/text/inline.ts";

const work = (id: string, year: number, ...families: string[]): Reference => ({
  id,
  type: "book",
  title: id,
  author: families.map((family) => (family === "others" ? { literal: family } : { family, given: "Ada" })),
  issued: { "date-parts": [[year]] },
});

const formatter = (style: string, locale: string) =>
  makeFormatter({
    references: [work("Quays", 2015, "Marsh", "Holm", "others"), work("Ropes", 2005, "Aas", "others")],
    ...{ style, locale, csl: undefined, locales: {} },
  });

/** Without them the last who is named would be taken for the last author. */
describe("authors whom a list leaves out", () => {
  it.each([
    ["apa", "en-US", "Marsh, A., Holm, A., et al. (2015).", "Aas, A. et al. (2005).", "(Marsh et al., 2015)"],
    ["vancouver", "en-US", "Marsh A, Holm A, et al. Quays", "Aas A, et al. Ropes", "(2)"],
    ["harvard1", "de-DE", "Marsh, A., Holm, A., u. a. (2015)", "Aas, A. u. a. (2005)", "(Marsh, Holm, u. a., 2015)"],
  ])("are et al. in the words of the style: %s, %s", async (style, locale, three, two, cited) => {
    const said = formatter(style, locale);
    // What lists say and what citations say come from two runs of one engine, in either order.
    const citations = () => [said.cite([{ key: "Quays" }]), said.cite([{ key: "Ropes" }])];
    const before = citations();
    const list = (await said.bibliography()).map(({ text }) => toPlainText(text)).join("\n");
    expect(list).toContain(three);
    expect(list).toContain(two);
    expect(list).not.toMatch(/others|\p{Co}/u);
    expect(citations()).toEqual(before);
    expect([...before, cited]).toContain(cited);
  });

  it("are behind the only author of a short citation", () => {
    expect(formatter("apa", "en-US").cite([{ key: "Ropes" }])).toBe("(Aas et al., 2005)");
  });
});
