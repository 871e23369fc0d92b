import { describe, expect, it } from "vitest";
import { goesOnAbout, tellsSeen } from "../../../scripts/drafter/story/follow-ups.ts";
import { ENGLISH } from "../../../scripts/languages/index.ts";
import { listSentences } from "../../../scripts/manuscript/sentences/sentences.ts";
import { figure, passage } from "./paper.ts";

/** Which sentences behind the first, which names a figure, are about it. */
function about(paragraphs: readonly string[], caption = "Ropes by age"): string[] {
  const [first, ...others] = listSentences(paragraphs.map(passage), ENGLISH);
  if (!first) return [];
  return others
    .filter((each) => goesOnAbout(figure("Figure 4", caption), first, each, ENGLISH))
    .map(({ text }) => text);
}

describe("goesOnAbout", () => {
  it("takes what comes right behind it and tells what is to be seen", () => {
    const found = "Hemp tears more often than linen.";
    expect(about([`The result is shown in Figure 4. ${found} We use both.`])).toEqual([found]);
    expect(about([`This confirms the result in Figure 4. ${found}`])).toEqual([]);
    expect(about(["The result is shown in Figure 4. It is larger for hemp."])).toEqual([]);
    expect(about(["The result is shown in Figure 4. We plot larger ropes next."])).toEqual([]);
  });

  it("takes what says that something is seen, up to three sentences further, and behind the picture", () => {
    const found = "One sees that hemp tears in winter.";
    expect(about([`The ropes are in Figure 4. They are old. All were at sea. ${found}`])).toEqual([found]);
    expect(about([`The ropes are in Figure 4. They are old. All were at sea. So were ships. ${found}`])).toEqual([]);
    expect(about(["The ropes are in Figure 4.", found])).toEqual([found]);
  });

  it("takes what has the caption's words behind the picture", () => {
    const found = "As the ropes cross their boundary, there is evidence for wear.";
    expect(about(["The output is in Figure 4.", found], "Ropes")).toEqual([found]);
    expect(about(["The output is in Figure 4.", found], "Boats by harbour and age of the master")).toEqual([]);
  });
});

describe("tellsSeen", () => {
  it.each([
    [true, "The path has a clear peak in winter, and grows."],
    [true, "The histogram illustrates that ropes of hemp are old."],
    [true, "Obviously, the harbours have many ropes."],
    [false, "We compare larger ropes by their age."],
    [false, "The ropes are displayed with larger dots."],
    [false, "Quays are long."],
  ])("%s: %s", (is, text) => {
    expect(tellsSeen(text)).toBe(is);
  });
});
