import { describe, expect, it } from "vitest";
import { besideWidth, placePicture } from "../../scripts/deck/place-picture.ts";
import type { Shown, SlideText } from "../../scripts/deck/types.ts";
import { CONTENT_WIDTH } from "../../scripts/design/tokens.ts";

const text = (value: string): SlideText => [{ type: "text", value }];
const TITLE = text("Exits make it last");
const place = { cite: [], notes: [], position: { line: 1, column: 1, length: 1 } };
const points = (...values: string[]): Shown<"points"> => ({
  kind: "points",
  points: values.map((value) => ({ text: text(value), details: [] })),
});
const picture = (width: number, height: number, caption = ""): Shown<"figure">["figure"] => ({
  ...{ type: "figure", path: "/a.png", alt: "A", caption: caption === "" ? [] : text(caption), ...place },
  size: { width, height },
});
const FEW = points("One charge lasts nearly twice as long", "Nine of ten silent clips stop early");

describe("placePicture", () => {
  it("gives a square picture the whole height of the slide, beside the title", () => {
    const found = placePicture(TITLE, picture(4, 4), [FEW]);
    expect(found?.layout).toBe("side");
    expect(((found?.share ?? 0) * CONTENT_WIDTH) / 100).toBeGreaterThan(460);
  });

  it("sets one that stands alone beside a long title, too", () => {
    const long = text("Where the exits of a long corridor stand among lamps, signs and doors that are seldom open");
    expect(placePicture(long, picture(4, 3), [])?.layout).toBe("side");
    expect(placePicture(long, picture(4, 3), [FEW])?.layout).toBe("wide");
  });

  it("leaves a wide one below a title of the whole width, and what is very wide above its points", () => {
    expect(placePicture(TITLE, picture(16, 9), [FEW])?.layout).toBe("wide");
    expect(placePicture(TITLE, picture(40, 9), [FEW])?.layout).toBe("stack");
    expect(placePicture(TITLE, picture(40, 9), [FEW], { isBeside: true })?.layout).toBe("wide");
  });

  it("makes the column of short points narrow for it, unless a word of theirs is long", () => {
    const share = (...values: string[]) => placePicture(TITLE, picture(16, 9), [points(...values)])?.share ?? 0;
    expect(share("First at 45 min", "Last at 74 min")).toBeGreaterThan(65);
    expect(share("First at 45 min", "Pneumonoultramicroscopic")).toBeLessThan(63);
  });

  it("lets one behind its points end nearer to the slide's edge", () => {
    const share = (isFirst: boolean) => placePicture(TITLE, picture(16, 9), [FEW], { isFirst })?.share ?? 0;
    expect(share(false)).toBeGreaterThan(share(true));
  });

  it("makes it smaller for more points", () => {
    const share = (count: number) =>
      placePicture(TITLE, picture(5, 4), [points(...Array(count).fill("A point that takes two lines in a column"))], {
        isBeside: true,
      })?.share ?? 0;
    expect(share(2)).toBeGreaterThan(share(8));
  });

  it("has no place beside more than a slide holds", () => {
    const many = points(...Array(30).fill("A point"));
    expect(placePicture(TITLE, picture(4, 3), [many], { isBeside: true })).toBeUndefined();
  });

  it("keeps a large number legible", () => {
    const number: Shown<"number"> = {
      kind: "number",
      number: { type: "number", number: "31 times faster", label: text("with even ends"), ...place },
    };
    const found = placePicture(TITLE, picture(5, 4), [number]);
    const width = besideWidth(found?.layout ?? "stack", ((found?.share ?? 0) * CONTENT_WIDTH) / 100);
    expect(width).toBeGreaterThan(340);
  });
});
