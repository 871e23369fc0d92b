import { describe, expect, it } from "vitest";
import { checkWorks } from "../../../scripts/exporter/formats/check-works.ts";

const further = [
  { title: "References", entries: [["A first work, ", { tag: "em" as const, inner: ["with a title"] }, "."]] },
  { title: "Further references", entries: [["Another work"], ["A third one"]] },
];

describe("the works of a handout", () => {
  it("are found on whatever sheet they are, with other white space and marks", () => {
    const sheets = [
      { works: "A slide's work. A first work,\n with a title." },
      { works: "" },
      { works: "Another  work A third one" },
    ];
    expect(checkWorks(further, sheets, "handout.pdf")).toEqual([]);
    expect(checkWorks([], [], "handout.pdf")).toEqual([]);
  });

  it("are told when a sheet lost one, or has it in other words", () => {
    const sheets = [{ works: "A first work, with a titel." }, { works: "A third one" }];
    expect(
      checkWorks(further, sheets, "handout.pdf").map(({ code, severity, message }) => [code, severity, message]),
    ).toEqual([
      ["handout-holds-everything", "error", "this work is not listed in the handout: “A first work, with a title.”"],
      ["handout-holds-everything", "error", "this work is not listed in the handout: “Another work”"],
    ]);
  });
});
