import { describe, expect, it } from "vitest";
import type { Deck, Slide } from "../../scripts/deck/types.ts";
import { EnvironmentError, EXIT } from "../../scripts/diagnostics/environment-error.ts";
import { UndrawnSlide } from "../../scripts/exporter/undrawn-slide.ts";
import { placeFailure } from "../../scripts/pipeline/place-failure.ts";

const position = { line: 12, column: 5, length: 3 };
const slides = [{ kind: "title" }, { kind: "slidev", file: "other/deck.md", position }] as Slide[];
const place = (error: unknown) => placeFailure(error, { slides } as Deck, "lectures/a.yaml");
const TEMPORARY = "lectures/.lectern-a-1234.md";
const failure = (message: string, file = TEMPORARY) =>
  new EnvironmentError({ code: "deck-builds", file, message }, EXIT.input);

describe("placeFailure", () => {
  it("names the slide's own place, not that of the temporary deck", () => {
    const problem = "its diagram: Parse error on line 2:\n...a ---> b\n---^\nExpecting 'SQE'";
    const error = place(new UndrawnSlide({ slide: 2, problem }, TEMPORARY));
    expect(error).toMatchObject({
      diagnostic: {
        file: "other/deck.md",
        position,
        message: "slide 2 can't be drawn; its diagram: Parse error on line 2: ...a ---> b",
      },
    });
  });

  it("names the recipe when nobody knows which slide it is", () => {
    expect(place(failure("Slidev could not build this deck"))).toMatchObject({
      diagnostic: { file: "lectures/a.yaml" },
    });
  });

  it("leaves other failures alone", () => {
    const full = failure("the disk is full", "/somewhere");
    expect(place(full)).toBe(full);
    const bug = new TypeError("a bug");
    expect(place(bug)).toBe(bug);
  });
});
