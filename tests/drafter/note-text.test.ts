import { expect, it } from "vitest";
import type { DraftContext } from "../../scripts/drafter/context.ts";
import { noteText } from "../../scripts/drafter/note-text.ts";
import { ENGLISH } from "../../scripts/languages/index.ts";
import type { Reference } from "../../scripts/outline/types.ts";

const say = (reference: Omit<Reference, "id" | "type">): string =>
  noteText([{ type: "citation", items: [{ key: "a" }], offset: 0 }], {
    language: ENGLISH,
    references: new Map([["a", { id: "a", type: "document", ...reference } as Reference]]),
  } as unknown as DraftContext);

it("names works by author and year, and by the start of what nobody could tell apart", () => {
  expect(say({ author: [{ family: "Holm" }], issued: { "date-parts": [[2015]] } })).toBe("(Holm 2015)");
  const whole =
    "R Newson. Confidence intervals for rank statistics of kettles and pots: a survey. Tea Journal, 6(3):309–334, 2006.";
  expect(say({ title: whole })).toBe("(R Newson 2006)");
  expect(say({ title: "A guide to kettles" })).toBe("(A guide to kettles)");
});
