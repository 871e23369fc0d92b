import { describe, expect, it } from "vitest";
import { countWords, type Line } from "../../../scripts/readers/text/lines.ts";
import { readAuthors } from "../../../scripts/readers/text/read-authors.ts";

const read = (texts: readonly string[]) => {
  const lines = texts.map((text, index): Line => ({ text, number: index + 1, page: 0, indent: 0 }));
  return readAuthors(lines, countWords(lines)).map(({ name, affiliation, email }) => ({ name, affiliation, email }));
};

describe("authors whose affiliations are numbered", () => {
  it("have their own, with marks in brackets", () => {
    expect(
      read([
        "Ada Example(1,2)∗ and Bo Sample(2)",
        "(1) Department of Kettles, University of Harbour",
        "(2) Institute of Lids",
      ]),
    ).toMatchObject([{ name: "Ada Example" }, { name: "Bo Sample", affiliation: "Institute of Lids" }]);
  });

  it("have their own, where all stand in one line", () => {
    expect(
      read([
        "Ada Example1 and Bo Sample2",
        "1Kettle Projects; Harbour, Isle; ada@kettles.example;2Depts of Tea, Univ. of Lids; Harbour; bo@lids.example",
      ]),
    ).toMatchObject([
      { name: "Ada Example", affiliation: "Kettle Projects; Harbour, Isle", email: "ada@kettles.example" },
      { name: "Bo Sample", affiliation: "Depts of Tea, Univ. of Lids; Harbour", email: "bo@lids.example" },
    ]);
  });

  it("have their own, with addresses behind them", () => {
    expect(
      read([
        "Ada Example1,*, Bo Example2,",
        "Cleo Sample3",
        "1 University of Kettles / ada@kettles.example",
        "2 Institute of Lids, Harbour / bo@lids.example",
        "3 Quiet Rooms / cleo@rooms.example",
      ]),
    ).toMatchObject([
      { name: "Ada Example", affiliation: "University of Kettles", email: "ada@kettles.example" },
      { name: "Bo Example", affiliation: "Institute of Lids, Harbour" },
      { name: "Cleo Sample", affiliation: "Quiet Rooms" },
    ]);
  });
});

describe("authors on one line with their places", () => {
  it("have these behind them, as journals of the ACM do", () => {
    expect(
      read(["ADA EXAMPLE∗ and ED LID, University of Harbour, Isle", "BO SAMPLE-POT, Institute of Lids, Isle"]),
    ).toMatchObject([
      { name: "Ada Example", affiliation: "University of Harbour, Isle" },
      { name: "Ed Lid", affiliation: "University of Harbour, Isle" },
      { name: "Bo Sample-Pot", affiliation: "Institute of Lids, Isle" },
    ]);
  });

  it("are not what is said of the manuscript", () => {
    expect(read(["Ada Example", "University of Harbour", "Accepted XXX. Received YYY", "Author Note"])).toEqual([
      { name: "Ada Example", affiliation: "University of Harbour", email: undefined },
    ]);
  });
});
