import { expect, it } from "vitest";
import { loadContent } from "../../helpers/load-content.ts";

const text = (value: string) => [{ type: "text", value }];

it("reads sides of points and of pictures", async () => {
  const sides = [
    "{ name: A, points: [x, { point: y, details: [z] }] }",
    "{ name: B, figure: a.svg, alt: b, caption: c }",
  ];
  const { blocks, faults } = await loadContent(["- compare:", ...sides.map((side) => `    - ${side}`)].join("\n"));
  expect(faults).toEqual([]);
  const points = [
    { text: text("x"), details: [] },
    { text: text("y"), details: [text("z")] },
  ];
  const picture = { path: expect.stringMatching(/a\.svg$/), alt: "b", caption: text("c") };
  expect(blocks).toMatchObject([
    {
      sides: [
        { name: "A", points },
        { name: "B", points: [], picture },
      ],
    },
  ]);
});

const SIDE = "{ name: A, points: [x] }";

it.each([
  ["one side", [SIDE], ["compare-is-valid 12"]],
  ["four sides", [SIDE, SIDE, SIDE, SIDE], ["compare-is-valid 12"]],
  ["a side without a name", [SIDE, "{ points: [x] }"], ["name-is-present 13"]],
  ["no points", [SIDE, "{ name: B, points: [] }"], ["points-is-valid 13"]],
  ["a picture that is not there", [SIDE, "{ name: B, figure: b.svg, alt: b }"], ["figure-exists 13"]],
  ["a picture without a description", [SIDE, "{ name: B, figure: a.svg }"], ["alt-is-present 13"]],
])("tells of %s", async (_, sides, faults) => {
  const content = ["- compare:", ...sides.map((side) => `    - ${side}`)].join("\n");
  expect((await loadContent(content)).faults).toEqual(faults);
});
