import { describe, expect, it } from "vitest";
import type { TitleSlide } from "../../scripts/deck/types.ts";
import { KINDS } from "../../scripts/kinds/index.ts";
import { toPlainText } from "../../scripts/text/inline.ts";

const slide: TitleSlide = {
  ...{ kind: "title", id: "title", title: [{ type: "text", value: "Ropes" }], keywords: [], hues: 0 },
  authors: [{ name: "Ada Example", affiliation: "Institute of Ropes" }, { name: "Bo Example" }],
  ...{ notes: [[{ type: "text", value: "Welcome." }]], minutes: 0.5, sources: [] },
};
const repaired = (given: TitleSlide) => {
  const [first] = KINDS.title.fit.repair?.(given, { ratio: 1.5 } as never) ?? [];
  if (first?.kind !== "title") throw new Error("no title");
  return [first.authors.some(({ affiliation }) => affiliation), first.notes.map((each) => toPlainText(each))];
};

describe("the picture of a title slide", () => {
  const classOf = (picture: object) => {
    const shown = { path: "/a.svg", alt: "Ropes", credit: [], ...picture };
    const { body } = KINDS.title.emit({ ...slide, picture: shown } as unknown as TitleSlide, { folder: "/" } as never);
    return /class="([^"]*)"/.exec(JSON.stringify(body).replaceAll('\\"', '"'))?.[1];
  };

  it("stands below the words where it is wide, unless it reaches to the edges", () => {
    expect(classOf({ size: { width: 852, height: 190 } })).toBe("lt-cover-picture is-wide");
    expect(classOf({ size: { width: 400, height: 440 } })).toBe("lt-cover-picture");
    expect(classOf({ size: { width: 852, height: 190 }, full: true })).toBe("lt-cover-picture is-full");
    expect(classOf({})).toBe("lt-cover-picture");
  });
});

describe("a title slide that is too full", () => {
  it("leaves out where the authors work, which credits say at the end", () => {
    expect(repaired(slide)).toEqual([false, ["Welcome."]]);
  });

  it("has it in its notes where there are no credits", () => {
    const published = ["Knots (2021)"];
    expect(repaired({ ...slide, published })).toEqual([
      false,
      ["Welcome.", "Ada Example (Institute of Ropes), Bo Example"],
    ]);
  });
});
