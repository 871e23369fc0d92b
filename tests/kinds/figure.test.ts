import { describe, expect, it } from "vitest";
import type { FigureSlide } from "../../scripts/deck/types.ts";
import { figure } from "../../scripts/kinds/figure.ts";
import type { EmitContext } from "../../scripts/kinds/kind.ts";

const emit = (alt: string) =>
  figure.emit(
    { figure: { path: "/deck/a.png", alt, caption: [] } } as unknown as FigureSlide,
    {
      folder: "/deck",
    } as EmitContext,
  ).body[0];

describe("emitFigure", () => {
  it("writes an alternative text that Markdown keeps as Markdown", () => {
    expect(emit("A quay at noon")).toMatchObject({ type: "paragraph" });
  });

  it.each([
    ["a backslash, which the bundler would read as an escape", "\\theta", "&#92;theta"],
    ["marks", "*a* `b`", "&#42;a&#42; &#96;b&#96;"],
  ])("writes one with %s as an attribute", (_, alt, escaped) => {
    expect(emit(alt)).toMatchObject({ type: "html", value: expect.stringContaining(`alt="${escaped}"`) });
  });
});
