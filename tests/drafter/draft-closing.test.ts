import { describe, expect, it } from "vitest";
import type { DraftContext } from "../../scripts/drafter/context.ts";
import { draftClosing } from "../../scripts/drafter/draft-closing.ts";
import type { StoryRole } from "../../scripts/drafter/story/roles.ts";
import { ENGLISH } from "../../scripts/languages/index.ts";
import type { ManuscriptSection } from "../../scripts/manuscript/manuscript.ts";
import { section } from "./story/planned.ts";

const close = (...texts: string[]) => closingOf(section("Acknowledgements", ...texts));

function closingOf(thanks: ManuscriptSection) {
  const roles = new Map<ManuscriptSection, StoryRole>([[thanks, "acknowledgements"]]);
  const story = { roles, takeaways: [] } as unknown as Parameters<typeof draftClosing>[1];
  const context = { language: ENGLISH } as DraftContext;
  return draftClosing([thanks], story, context, { mail: false, address: false })?.toJSON();
}

describe("the last slide", () => {
  it("says whole who paid, though an office has dots in its name", () => {
    expect(close("We thank Ida Aas for ropes. This work was supported by the U.S. Department of Ropes.")).toEqual({
      thanks: "We thank Ida Aas for ropes.",
      funding: "This work was supported by the U.S. Department of Ropes.",
    });
  });

  it("names no one of many who paid", () => {
    const thanks = section("Acknowledgements");
    const [item] = section("", "The Rope Board through grant nos. 12 and 13").content;
    const text = item?.type === "paragraph" ? [item.text] : [];
    const place = thanks.place;
    thanks.content.push({ type: "list", isOrdered: false, place, items: [{ place, text, items: [] }] });
    expect(closingOf(thanks)).toBeUndefined();
  });

  it("has nothing that only leads to a list", () => {
    expect(close("The winch was supported by many sources of funding, including:")).toBeUndefined();
  });
});
