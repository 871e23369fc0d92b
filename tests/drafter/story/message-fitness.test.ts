import { describe, expect, it } from "vitest";
import type { Line } from "../../../scripts/drafter/story/lines.ts";
import { fitnessOf } from "../../../scripts/drafter/story/message-fitness.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";

const fitness = (text: string) =>
  fitnessOf({ sentence: { text, indexInParagraph: 1 }, short: { text } } as Line, "background", ENGLISH);

describe("a message", () => {
  it.each([
    ["that goes on with another", "There is also a second winch of iron.", "There is a second winch of iron."],
    ["that is a step of several", "The frontend then triggers the winch.", "The frontend triggers the winch."],
    ["that says what is so besides", "Ropes of hemp can be lifted as well.", "Ropes of hemp can be lifted."],
    ["whose thing is on another slide", "The approach lifts old ropes.", "Winches lift old ropes."],
    ["that something took place", "A meeting of masters was held in May.", "Masters of quays disagree on ropes."],
    ["that something was looked at", "Several studies evaluated old ropes.", "Several studies distrust old ropes."],
    ["of what signs stand for", "We denote ropes by letters.", "Ropes have letters."],
  ])("is worth less: %s", (_, less, more) => {
    expect(fitness(less)).toBeLessThan(fitness(more));
  });
});
