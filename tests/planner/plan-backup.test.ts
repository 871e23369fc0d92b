import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toPlainText } from "../../scripts/text/inline.ts";
import { compileMarkdown } from "../helpers/compile.ts";
import { compileEntries, folderWith, idsOf, slideOf, titleOf } from "../helpers/lecture.ts";

const OUTLINE = `lectern: 1
talk: { minutes: 4 }
slides:
  - slide: First
  - One
  - slide: Kept for questions
    id: kept
    backup: true
    minutes: 9
    notes: Only if asked.
  - Two
  - heading: Second part
  - slide: Third
  - Three
  - slide: Also kept
    backup: true
    tags: [asked]
  - Four
  - heading: Details
    id: details
    backup: true
  - slide: Fifth
  - Five
  - slide: Sixth
  - Six
`;

const folder = () => folderWith({ "outline.yaml": OUTLINE });
async function plan(more = "", end = "") {
  const at = folderWith({ "outline.yaml": OUTLINE.replace("talk: { ", `talk: { ${more}`) + end });
  const { deck, markdown, diagnostics } = await compileMarkdown(join(at, "outline.yaml"), join(at, "slides.md"));
  if (!deck || markdown === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return { deck, markdown };
}

describe("backup slides", () => {
  it("stand behind the end, in the outline's order, with a list before them", async () => {
    const { deck } = await plan();
    expect(idsOf(deck.slides)).toEqual([...["first", "third"], "backup", ...["kept", "also-kept", "fifth", "sixth"]]);
    expect(deck.slides.map(({ isBackup = false }) => isBackup)).toEqual([
      ...Array(2).fill(false),
      ...Array(5).fill(true),
    ]);
  });

  it.each([
    ["", ["first", "third"]],
    ["frame: { dividers: true }, ", ["second-part", "first", "third"]],
  ])("leave no divider before nothing, where they are all that a section has: %j", async (frame, told) => {
    const end = "  - heading: Only asked\n  - slide: Seventh\n    backup: true\n  - Seven\n";
    const { deck } = await plan(frame, end);
    expect(new Set(idsOf(deck.slides.filter(({ isBackup }) => !isBackup)))).toEqual(new Set(told));
    expect(deck.items.map(({ id }) => id)).not.toContain("only-asked");
  });

  it("are listed by their messages, each with a link", async () => {
    const { deck } = await plan();
    const list = slideOf(deck.slides, "backup");
    expect(list.kind === "backup" ? list.points.map(({ text }) => text) : []).toMatchObject(
      ["kept", "also-kept", "fifth", "sixth"].map((id) => [
        { type: "link", url: `/${id}`, children: slideOf(deck.slides, id).title },
      ]),
    );
  });

  it("stand without their list where the frame has none, still as a part by themselves", async () => {
    const { deck, markdown } = await plan("frame: { backup: false }, ");
    expect(idsOf(deck.slides)).toEqual(["first", "third", "kept", "also-kept", "fifth", "sixth"]);
    expect(deck.slides.filter(({ opens }) => opens).map(({ id, isBackup }) => [id, isBackup])).toContainEqual([
      "kept",
      true,
    ]);
    expect(new Set(deck.slides.flatMap(({ isBackup, section }) => (isBackup ? [section] : [])))).toEqual(
      new Set(["kept"]),
    );
    expect([...markdown.matchAll(/^backup: (\S+)$/gm)].map(([, number]) => number)).toEqual(["1", "2", "3", "4"]);
  });

  it("make a heading that has nothing else one that is not told", async () => {
    const { deck } = await plan(
      "frame: all, ",
      "  - heading: Only for questions\n    id: last\n  - slide: Last\n    backup: true\n  - Seven\n",
    );
    const dividers = deck.slides.filter(({ kind }) => kind === "divider").map(({ id }) => id);
    expect(dividers.length).toBeGreaterThan(0);
    expect(dividers).not.toContain("last");
    expect(slideOf(deck.slides, "last-2").isBackup).toBe(true);
  });

  it("have numbers of their own, from the list on", async () => {
    const { markdown } = await plan();
    const numbers = [...markdown.matchAll(/^(?:routeAlias|backup): (\S+)$/gm)].map(([, found]) => found);
    expect(numbers.slice(numbers.indexOf("backup"))).toEqual([
      ...["backup", "0", "kept", "1", "also-kept", "2", "fifth", "3", "sixth", "4"],
    ]);
  });

  it("take no minutes, whatever they say, and go for no lack of time", async () => {
    const { deck } = await plan();
    expect(deck.slides.filter(({ isBackup }) => isBackup).map(({ minutes }) => minutes)).toEqual(Array(5).fill(0));
    expect(deck.cuts).toEqual([]);
    expect(slideOf(deck.slides, "kept").notes.map((text) => toPlainText(text))).toEqual(["Only if asked."]);
  });

  it("are items as all else is; a heading over them that no slide says is none", async () => {
    const { deck } = await plan();
    expect(deck.items.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      ...["message first", "point first/point-1"],
      ...["message kept", "point kept/point-1"],
      ...["message third", "point third/point-1"],
      ...["message also-kept", "point also-kept/point-1"],
      ...["message fifth", "point fifth/point-1", "message sixth", "point sixth/point-1"],
    ]);
  });

  it("are taken into a lecture as all others are, by address and by tag", async () => {
    const from = join(folder(), "outline.yaml");
    const { deck, diagnostics } = await compileEntries([{ from, take: ["kept", { tag: "asked" }, "fifth"] }]);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const taken = deck?.slides.filter(({ kind }) => kind === "points") ?? [];
    expect(taken.map((slide) => [slide.id, titleOf(slide), slide.isBackup])).toEqual([
      ["kept", "Kept for questions", undefined],
      ["also-kept", "Also kept", undefined],
      ["fifth", "Fifth", undefined],
    ]);
    expect(taken[0]?.minutes).toBe(9);
  });

  it("are none where nothing is kept", async () => {
    const at = folderWith({ "outline.yaml": "lectern: 1\nslides: [{ slide: One }, x]\n" });
    const { deck } = await compileMarkdown(join(at, "outline.yaml"), join(at, "slides.md"));
    expect(idsOf(deck?.slides)).toEqual(["one"]);
  });
});
