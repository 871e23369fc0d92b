import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileTalk } from "../../scripts/pipeline/compile-talk.ts";
import { folderWith } from "../helpers/lecture.ts";

const slides = (minutes: number) => `slides:\n  - slide: First\n    minutes: ${minutes}\n  - A point\n`;
const file = (minutes: number) =>
  join(folderWith({ "outline.yaml": `lectern: 1\ntalk: { minutes: 5 }\n${slides(minutes)}` }), "outline.yaml");
const recipe = (minutes: number) =>
  join(
    folderWith({
      "lecture.yaml": `lectern: 1\nlecture: { title: T, lecturer: L, minutes: 5 }\nslides: [{ slide: First, minutes: ${minutes} }]\n`,
    }),
    "lecture.yaml",
  );

describe("a talk that is too long", () => {
  it.each([
    ["outline", file],
    ["recipe", recipe],
  ] as const)("is no deck, but a draft of one, which says so: %s", async (kind, write) => {
    const place = write(9);
    const source = { kind, file: place, deckFile: join(place, "..", "slides.md") } as Parameters<typeof compileTalk>[0];
    const severities = async (options?: Parameters<typeof compileTalk>[1]) => {
      const { outcome, diagnostics } = await compileTalk(source, options);
      const told = diagnostics.filter(({ code }) => code === "talk-fits-its-minutes").map(({ severity }) => severity);
      return [outcome, ...told];
    };
    expect(await severities()).toEqual(["failed", "error"]);
    expect(await severities({ isDraft: true })).toEqual(["compiled", "warning"]);
    // Whoever checks it is told at once what else is wrong.
    expect(await severities({ goal: "check" })).toEqual(["compiled", "error"]);
    expect(await severities({ goal: "export" })).toEqual(["failed", "error"]);
  });

  it("is a draft only where it is no more than long", async () => {
    const source = {
      kind: "outline" as const,
      file: file(9).replace("outline.yaml", "none.yaml"),
      deckFile: "slides.md",
    };
    expect((await compileTalk(source, { isDraft: true })).outcome).toBe("failed");
  });
});
