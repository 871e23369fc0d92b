import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

  it("tells at its name that it is the theme which does not build", () => {
    const folder = mkdtempSync(join(tmpdir(), "lectern-failure-"));
    const outline = join(folder, "outline.yaml");
    writeFileSync(outline, "lectern: 1\ntalk: { theme: house }\n");
    const fail = (file: string) => {
      const hint = `Slidev says:\n"x" is not exported by "y"\n  ${file}:1:10`;
      const finding = { code: "deck-builds", file: join(folder, ".lectern-a-1.md"), message: "could not build", hint };
      const deck = { slides, theme: "house" } as Deck;
      return placeFailure(new EnvironmentError(finding, EXIT.input), deck, outline);
    };
    expect(fail("../node_modules/slidev-theme-house/setup/root.ts")).toMatchObject({
      diagnostic: {
        code: "theme-builds",
        file: outline,
        position: { line: 2, column: 16 },
        message: "Slidev could not build this deck with the theme `house`",
        hint: expect.stringContaining("slidev-theme-house/setup/root.ts:1:10"),
      },
    });
    expect(fail("../node_modules/other/index.js")).toMatchObject({ diagnostic: { code: "deck-builds" } });
    rmSync(folder, { recursive: true, force: true });
  });

  it("leaves other failures alone", () => {
    const full = failure("the disk is full", "/somewhere");
    expect(place(full)).toBe(full);
    const bug = new TypeError("a bug");
    expect(place(bug)).toBe(bug);
  });
});
