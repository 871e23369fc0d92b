import { describe, expect, it } from "vitest";
import { typeHint } from "../../scripts/outline/type-hint.ts";

const hint = (value: string, field: string, expected = "number") =>
  typeHint({ expected, value, written: value, field, isEntry: false, isNested: false, nodes: [] });

describe("what to write for a number", () => {
  it.each([
    ["twelve", 12],
    ["20 min", 20],
    ["12,5", 12.5],
    ["1,500", 1500],
    ["10-15", 10],
    ["1 hour", 60],
    ["1.5h", 90],
    ["90 seconds", 1.5],
  ])("of minutes is guessed: %s", (value, number) => {
    expect(hint(value, "minutes")).toBe(`try \`minutes: ${number}\``);
  });

  it.each(["1:30", "1h30", "2 x 10", "half an hour", "1,5,6", "v2"])(
    "is not guessed where it may be another: %s",
    (value) => {
      expect(hint(value, "minutes")).toBeUndefined();
    },
  );

  it("is that of a year, whatever stands behind it", () => {
    expect(hint("2,020", "year")).toBe("try `year: 2020`");
    expect(hint("2020 s.", "year")).toBe("try `year: 2020`");
    expect(hint("2019/20", "year")).toBe("try `year: 2019`");
  });
});

it("only yes and no say what is true", () => {
  expect(hint("yes", "clicks", "boolean")).toBe("write `clicks: true`");
  expect(hint("off", "clicks", "boolean")).toBe("write `clicks: false`");
  expect(hint("false", "clicks", "boolean")).toBe("without quotes: `clicks: false`");
  expect(hint("maybe", "clicks", "boolean")).toBeUndefined();
});
