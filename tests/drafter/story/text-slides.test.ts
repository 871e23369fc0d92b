import { describe, expect, it } from "vitest";
import { plan, section } from "./planned.ts";

describe("a slide of text", () => {
  it("says what the authors give by itself rather than a detail that has support", () => {
    const { slides } = plan(
      [
        section(
          "Introduction",
          "Ropes break at quays, and harbours choose them by their age. Nobody reads their wear.",
        ),
        section("Methods", "Threads are counted under a lens. Strands are weighed with a scale of brass."),
        section("Results", "Ropes of hemp swell in the rain. They dry in the wind of the north. Tar keeps them dry."),
      ],
      ["Ropes break at quays. We found that the gloss of a rope tells its strength."],
    );
    const found = slides.find(({ role, priority }) => role === "results" && priority === "must");
    expect(found?.message.short.text).toContain("gloss");
  });

  it("has no message of what is still to be done, but of what is open", () => {
    const texts =
      "Ropes of hemp swell in the rain. Future work will look at nets of hemp in the rain. Tar keeps ropes dry.";
    const { slides } = plan([section("Introduction", "Ropes break."), section("Results", texts)]);
    expect(slides.map(({ message }) => message.short.text)).not.toContain(
      "Future work will look at nets of hemp in the rain.",
    );
  });

  it("has a title that goes on as far as it has room", () => {
    const { slides } = plan([
      section("Introduction", "Ropes break at quays."),
      section(
        "Results",
        "Flocks of gulls at the quay varied in size over the year, with fewest birds in the weeks of spring. Gulls eat fish. They sleep on the ropes.",
      ),
    ]);
    expect(slides.map(({ message }) => message.short.text).join(" ")).toContain("with fewest birds");
  });
});
