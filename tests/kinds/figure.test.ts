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

it("shows a part of a picture", () => {
  const crop = { x: 25, y: 0, width: 50, height: 100 };
  const slide = { figure: { path: "/deck/a.png", alt: "A", caption: [], size: { width: 400, height: 100 }, crop } };
  expect(figure.emit(slide as unknown as FigureSlide, { folder: "/deck" } as EmitContext).body).toEqual([
    {
      type: "html",
      value: '<p><img src="./a.png" alt="A" style="object-view-box: inset(0% 25% 0% 25%)"></p>',
    },
  ]);
});
