import { describe, expect, it } from "vitest";
import type { Line } from "../../../scripts/drafter/story/lines.ts";
import { fitnessOf, isSetUp } from "../../../scripts/drafter/story/message-fitness.ts";
import type { StoryRole } from "../../../scripts/drafter/story/roles.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";

const fitness = (text: string, part: StoryRole = "background") =>
  fitnessOf({ sentence: { text, indexInParagraph: 1 }, short: { text } } as Line, part, ENGLISH);

describe("a message", () => {
  it.each([
    ["that goes on with another", "There is also a second winch of iron.", "There is a second winch of iron."],
    ["that is a step of several", "The frontend then triggers the winch.", "The frontend triggers the winch."],
    ["that says what is so besides", "Ropes of hemp can be lifted as well.", "Ropes of hemp can be lifted."],
    ["whose thing is on another slide", "The approach lifts old ropes.", "Winches lift old ropes."],
    ["that something took place", "A meeting of masters was held in May.", "Masters of quays disagree on ropes."],
    ["that something was looked at", "Several studies evaluated old ropes.", "Several studies distrust old ropes."],
    ["of what a measure is", "The F1 score is the average of both.", "The F1 score is the highest of both."],
    ["of what signs stand for", "We denote ropes by letters.", "Ropes have letters."],
  ])("is worth less: %s", (_, less, more) => {
    expect(fitness(less)).toBeLessThan(fitness(more));
  });

  it.each([
    [
      "what others did",
      "Previous studies of harbours counted torn ropes.",
      "The study of harbours counted torn ropes.",
    ],
    ["who made it first", "The scale was introduced by Holm and colleagues.", "The scale was wanted by masters."],
    ["that many look at it", "Old ropes have received much attention.", "Old ropes have broken much gear."],
  ])("is worth less where it is told as one's own: %s", (_, less, more) => {
    expect(fitness(less, "idea")).toBeLessThan(fitness(more, "idea"));
    expect(fitness(less, "related")).toBeGreaterThanOrEqual(fitness(more, "related"));
  });

  it("is worth as much if it says what others left open", () => {
    expect(fitness("Previous studies neglected old ropes.", "problem")).toBe(
      fitness("The harbours neglected old ropes.", "problem"),
    );
  });

  it.each([
    "We used a second set of ropes.",
    "The beam size is 12 in all tests.",
    "Longer ropes were truncated.",
    "The network has 1000 nodes in each part.",
  ])("only sets up what was found: %s", (text) => {
    expect(isSetUp(text, "results", ENGLISH)).toBe(true);
    expect(isSetUp(text, "method", ENGLISH)).toBe(false);
  });

  it.each(["We found that old ropes break.", "Old ropes outperform new ones.", "The F1 score is the highest of all."])(
    "says what was found: %s",
    (text) => {
      expect(isSetUp(text, "results", ENGLISH)).toBe(false);
    },
  );
});
