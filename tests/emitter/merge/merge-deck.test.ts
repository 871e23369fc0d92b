import { describe, expect, it } from "vitest";
import { type MergedDeck, mergeDeck } from "../../../scripts/emitter/merge/merge-deck.ts";
import { diffConflict, reportConflicts } from "../../../scripts/emitter/merge/report-merge.ts";
import type { Decide } from "../../../scripts/emitter/merge/types.ts";
import { type SmallSlide, smallDeck } from "../../helpers/small-deck.ts";

const deck = (words: Record<string, string>, more: { title?: string; subject?: string } = {}, parts = 1) =>
  smallDeck(
    Object.entries(words).map(([id, text]): SmallSlide => ({ id, words: text, parts: id === "long" ? parts : 1 })),
    more,
  );
const BASE = deck({ a: "alpha", b: "beta", c: "gamma" });

function merge(mine: string, theirs: string, decide?: Decide): MergedDeck {
  const merged = mergeDeck(mine, theirs, decide);
  if ("reason" in merged) throw new Error(merged.reason);
  return merged;
}
const reasonOf = (mine: string, theirs = BASE) => {
  const merged = mergeDeck(mine, theirs);
  return "reason" in merged ? merged : undefined;
};
const idsOf = (text: string) => [...text.matchAll(/^routeAlias: (.*)$/gm)].map(([, id]) => id);
/** A slide of a generated deck, as text. */
const slideOf = (text: string, id: string) =>
  text.split(/(?<=-->\n)\n/).find((slide) => slide.includes(`routeAlias: ${id}\n`)) ?? "";

describe("a merged deck", () => {
  it("is the new one where nobody edited the old", () => {
    const now = deck({ c: "gamma", n: "nu", a: "alpha 2" }, { title: "Another", subject: "Now with one" });
    const merged = merge(BASE, now);
    expect(merged.text).toBe(now);
    expect(merged.conflicts).toEqual([]);
    expect(merged.kept).toEqual({ edited: [], added: [], removed: [], isReordered: false });
  });

  it.each([
    ["words", (text: string) => text.replace("- beta", "- my beta")],
    ["notes", (text: string) => text.replace("Say beta", "Say it my way")],
    ["frontmatter", (text: string) => text.replace("routeAlias: b\n", "routeAlias: b\nclass: mine\n")],
    ["the planned time in its notes", (text: string) => text.replace("until 3:00", "until 4:30")],
    ["a title, and its digest is gone", (text: string) => slideless(text, "b").replace("# On b", "# My b")],
  ])("keeps a slide of which a person edited %s", (_, edit) => {
    const mine = edit(BASE);
    expect(mine).not.toBe(BASE);
    const now = deck({ a: "alpha 2", b: "beta", c: "gamma" });
    const merged = merge(mine, now);
    expect(slideOf(merged.text, "b")).toBe(slideOf(mine, "b"));
    expect(slideOf(merged.text, "a")).toBe(slideOf(now, "a"));
    expect(merged.conflicts).toEqual([]);
    expect(merged.kept.edited).toEqual(["b"]);
  });

  it("does not take a later time of day for a change of the slide", () => {
    const mine = BASE.replace("- gamma", "- my gamma");
    const merged = merge(mine, deck({ n: "nu", a: "alpha", b: "beta", c: "gamma" }));
    expect(merged.conflicts).toEqual([]);
    expect(slideOf(merged.text, "c")).toBe(slideOf(mine, "c"));
  });

  it("tells both versions where both changed, until it is decided", () => {
    const mine = BASE.replace("- beta", "- my beta");
    const now = deck({ a: "alpha", b: "beta 2", c: "gamma" });
    const merged = merge(mine, now);
    expect(slideOf(merged.text, "b")).toBe(slideOf(mine, "b"));
    expect(merged.conflicts).toMatchObject([{ kind: "changed", id: "b" }]);
    expect(merge(merged.text, now).conflicts).toHaveLength(1);
    expect(merged.conflicts.flatMap((each) => diffConflict(each, "en"))).toEqual([
      "- [-beta-]{+my+} [-2-]{+beta+}",
      "Say beta[- 2-]",
    ]);
    const [told] = reportConflicts(merged, "slides.md", true);
    expect(told).toMatchObject({ severity: "warning", code: "edit-is-settled", file: "slides.md" });
    expect(merged.text.split("\n")[(told?.position?.line ?? 0) - 1]).toBe("# On b");
    // It is settled when the outline takes its change back, or the person says the same.
    expect(merge(merged.text, BASE).conflicts).toEqual([]);
    expect(merge(mine.replace("my beta", "beta 2").replace("Say beta", "Say beta 2"), now).text).toBe(now);
  });

  it("decides as it is told", () => {
    const mine = BASE.replace("- beta", "- my beta");
    const now = deck({ a: "alpha", b: "beta 2", c: "gamma" });
    const ours = merge(mine, now, () => "ours");
    expect(ours).toMatchObject({ conflicts: [], isReplacing: false });
    expect(merge(ours.text, now).conflicts).toEqual([]);
    expect(ours.text).toContain("- my beta");
    // What changes later is told again.
    expect(merge(ours.text, deck({ a: "alpha", b: "beta 3", c: "gamma" })).conflicts).toHaveLength(1);
    const theirs = merge(mine, now, () => "theirs");
    expect(theirs).toMatchObject({ text: now, conflicts: [], isReplacing: true });
    const both = merge(mine, now, () => "both");
    expect(idsOf(both.text)).toEqual(["title", "a", "b", "b-outline", "c"]);
    expect(both.isReplacing).toBe(false);
    expect(merge(both.text, now).text).toBe(both.text);
  });

  it("leaves out what a person took out, and tells when the outline changed it", () => {
    const mine = BASE.replace(slideOf(BASE, "b"), "").replace("\n\n\n", "\n\n");
    const same = merge(mine, deck({ a: "alpha 2", b: "beta", c: "gamma" }));
    expect(idsOf(same.text)).toEqual(["title", "a", "c"]);
    expect(same.conflicts).toEqual([]);
    expect(same.kept.removed).toEqual(["b"]);
    const changed = deck({ a: "alpha", b: "beta 2", c: "gamma" });
    const told = merge(mine, changed);
    expect(told.conflicts).toMatchObject([{ kind: "removed", id: "b", mine: "" }]);
    expect(idsOf(told.text)).toEqual(["title", "a", "c"]);
    expect(idsOf(merge(mine, changed, () => "theirs").text)).toEqual(["title", "a", "b", "c"]);
    expect(merge(merge(mine, changed, () => "ours").text, changed).conflicts).toEqual([]);
  });

  it("keeps and tells what was edited and is no longer in the outline", () => {
    const mine = BASE.replace("- beta", "- my beta");
    const now = deck({ a: "alpha", c: "gamma" });
    const merged = merge(mine, now);
    expect(merged.text).toContain("- my beta");
    expect(merged.conflicts).toMatchObject([{ kind: "left", id: "b" }]);
    expect(merge(merged.text, now)).toMatchObject({ text: merged.text, conflicts: [{ kind: "left" }] });
    const ours = merge(mine, now, () => "ours");
    expect(merge(ours.text, now)).toMatchObject({ text: ours.text, conflicts: [] });
    expect(ours.text).toContain("- my beta");
    expect(merge(mine, now, () => "theirs")).toMatchObject({ text: now, isReplacing: true });
  });

  it("knows an edited slide again whose message was worded anew, and tells it once", () => {
    const before = deck({ a: "alpha", "ropes-break": "Ropes of hemp break at quays", c: "gamma" });
    const now = deck({ a: "alpha", "ropes-tear": "Ropes of hemp tear at quays", c: "gamma" });
    const mine = before.replace("- Ropes of hemp", "- My ropes of hemp");
    const merged = merge(mine, now);
    expect(idsOf(merged.text)).toEqual(["title", "a", "ropes-break", "c"]);
    expect(merged.conflicts).toMatchObject([{ kind: "changed", id: "ropes-break" }]);
    expect(merge(merged.text, now)).toMatchObject({ text: merged.text, conflicts: [{ kind: "changed" }] });
    const ours = merge(mine, now, () => "ours");
    expect(ours.text).toContain("- My ropes of hemp break");
    expect(merge(ours.text, now)).toMatchObject({ text: ours.text, conflicts: [] });
    expect(merge(mine, now, () => "theirs")).toMatchObject({ text: now, isReplacing: true });
    expect(idsOf(merge(mine, now, () => "both").text)).toEqual([
      "title",
      "a",
      "ropes-break",
      "ropes-tear-outline",
      "c",
    ]);
  });

  it("keeps an edited slide beside another one that stands in its place now", () => {
    const mine = BASE.replace("- beta", "- my own words of harbours");
    const merged = merge(mine, deck({ a: "alpha", n: "nothing that was told there", c: "gamma" }));
    expect(idsOf(merged.text)).toEqual(["title", "a", "b", "n", "c"]);
    expect(merged.conflicts).toMatchObject([{ kind: "left", id: "b" }]);
  });

  it("puts what is new behind what it stands behind, in a person's order too", () => {
    const own = "---\n\n# My own\n\n";
    const added = BASE.replace("---\nlayout: default\nrouteAlias: b\n", `${own}$&`);
    const now = deck({ c: "gamma", a: "alpha", n: "nu", b: "beta" });
    const text = merge(added, now).text;
    expect(idsOf(text)).toEqual(["title", "c", "a", "n", "b"]);
    expect(text.indexOf("# My own")).toBeGreaterThan(text.indexOf("# On a"));
    expect(text.indexOf("# My own")).toBeLessThan(text.indexOf("# On n"));
    const moved = BASE.replace(`${slideOf(BASE, "a")}\n`, "").replace(/$/, `\n${slideOf(BASE, "a")}`);
    expect(idsOf(moved)).toEqual(["title", "b", "c", "a"]);
    const merged = merge(moved, deck({ a: "alpha", n: "nu", b: "beta", c: "gamma" }));
    expect(idsOf(merged.text)).toEqual(["title", "b", "c", "a", "n"]);
    expect(merged.kept.isReordered).toBe(true);
  });

  it("takes a copy for a person's own, and the one that is as it was written for the slide", () => {
    const copy = slideOf(BASE, "b").replace("- beta", "- my variant");
    const mine = BASE.replace("---\nlayout: default\nrouteAlias: b\n", `${copy}\n$&`);
    const merged = merge(mine, deck({ a: "alpha", b: "beta 2", c: "gamma" }));
    expect(merged.text).toContain("- my variant");
    expect(merged.text).toContain("- beta 2");
    expect(merged.conflicts).toEqual([]);
  });

  it("keeps a slide of another deck, whose digest is right there", () => {
    const other = slideOf(deck({ x: "from elsewhere" }), "x");
    const merged = merge(`${BASE}\n${other}`, deck({ a: "alpha 2", b: "beta", c: "gamma" }));
    expect(merged.text).toContain("from elsewhere");
    expect(merged.kept.added).toEqual(["x"]);
  });

  it("takes parts of one slide together, however many there are", () => {
    const two = deck({ a: "alpha", long: "lambda" }, {}, 2);
    const one = deck({ a: "alpha 2", long: "lambda" }, {}, 1);
    expect(merge(two, one).text).toBe(one);
    const mine = two.replace("- lambda 1", "- my lambda");
    const merged = merge(mine, one);
    // Its second part would be lost if one slide took the place of two.
    expect(merged.text).toContain("- my lambda");
    expect(merged.text).toContain("- lambda 2");
    expect(merged.conflicts).toEqual([]);
    expect(merge(mine, deck({ a: "alpha", long: "other" }, {}, 1)).conflicts).toHaveLength(1);
  });

  it("merges the first lines one by one", () => {
    const mine = BASE.replace("colorSchema: auto", "colorSchema: dark")
      .replace("lang: en\n", "# For the hall\ntransition: fade\nlang: en\n")
      .replace("lectern:\n", "lectern:\n  reviewed: true\n")
      .replace("preloadImages: false\n", "");
    const now = deck({ a: "alpha", b: "beta", c: "gamma" }, { title: "Another", subject: "About it" });
    const merged = merge(mine, now);
    expect(merged.conflicts).toEqual([]);
    for (const line of [
      "colorSchema: dark",
      "# For the hall",
      "transition: fade",
      "  reviewed: true",
      "title: Another",
    ])
      expect(merged.text.split("\n")).toContain(line);
    expect(merged.text).toContain("info: About it");
    expect(merged.text).not.toContain("preloadImages: false");
    const titled = merge(mine.replace("title: A talk", "title: My talk"), now);
    expect(titled.conflicts).toMatchObject([{ kind: "setting", id: "title", mine: "title: My talk" }]);
    const [told] = reportConflicts(titled, "slides.md", true);
    expect(titled.text.split("\n")[(told?.position?.line ?? 0) - 1]).toBe("title: My talk");
    // The title slide itself is not edited.
    expect(titled.text).toContain("# Another");
  });

  it("lets another slide be the first", () => {
    const start = BASE.indexOf("layout: cover");
    const [head, rest] = [BASE.slice(0, start), BASE.slice(start)];
    const mine = `${head}layout: center\n---\n\n# Before all\n\n---\n${rest}`;
    const now = deck({ a: "alpha 2", b: "beta", c: "gamma" });
    const merged = merge(mine, now);
    expect(merged.text).toContain("# Before all");
    expect(merged.text).toContain("alpha 2");
    expect(merged.text.indexOf("# Before all")).toBeLessThan(merged.text.indexOf("# A talk"));
    expect(merge(merged.text, now).text).toBe(merged.text);
    const later = merge(merged.text, deck({ a: "alpha 3", b: "beta", c: "gamma" }));
    expect(later.text).toContain("alpha 3");
    expect(later.text.split("# Before all")).toHaveLength(2);
  });

  it("lets the title slide go", () => {
    const [head = "", ...slides] = BASE.split(/(?<=-->\n)\n/);
    const first = head.slice(0, head.indexOf("layout: cover"));
    const mine = [first + (slides[0] ?? "").replace("---\n", ""), ...slides.slice(1)].join("\n");
    const now = deck({ a: "alpha", b: "beta 2", c: "gamma" });
    const merged = merge(mine.replace(/^lectern: [0-9a-f"]+\n/m, ""), now);
    expect(merged.text).not.toContain("# A talk");
    expect(merged.text).toContain("- alpha");
    expect(merged.text).toContain("- beta 2");
    expect(merge(merged.text, now).text).toBe(merged.text);
  });

  it.each(["---", "***\n---", "```yaml\n---\nrouteAlias: c\n---\n```", "<!--\n---\n-->", "`---`"])(
    "is not misled by %j on a slide",
    (text) => {
      const mine = BASE.replace("- beta", `- beta\n\n${text}\n\n`);
      const now = deck({ a: "alpha 2", b: "beta", c: "gamma 2" });
      const merged = merge(mine, now);
      expect(merged.text).toContain(text);
      expect(merged.text).toContain("alpha 2");
      expect(merged.text).toContain("gamma 2");
      expect(merge(merged.text, now).text).toBe(merged.text);
    },
  );

  it("keeps Windows line ends, a missing last one, and mixed ones on a person's slide", () => {
    const windows = BASE.replaceAll("\n", "\r\n");
    const now = deck({ a: "alpha 2", b: "beta", c: "gamma" });
    expect(merge(windows, now).text).toBe(now.replaceAll("\n", "\r\n"));
    const mixed = windows.replace("- beta\r\n", "- my beta\n\n- more\n");
    expect(merge(mixed, now).text).toContain("- my beta\n\n- more\n\r\n<!--");
    expect(merge(mixed, now).text).toContain("- alpha 2\r\n");
    expect(merge(BASE.trimEnd().replace("- beta", "- mine"), now).text.endsWith("-->")).toBe(true);
    // Slidev takes the first lines for text behind a byte order mark.
    expect(merge(`\ufeff${BASE}`, now).text).toBe(now);
  });
});

describe("a deck that can't be merged", () => {
  it("has two versions from git in it", () => {
    const mine = BASE.replace("- beta\n", "<<<<<<< HEAD\n- my beta\n=======\n- beta 2\n>>>>>>> other\n");
    expect(reasonOf(mine)).toMatchObject({ reason: "git left two versions in it", line: expect.any(Number) });
    expect(mine.split("\n")[(reasonOf(mine)?.line ?? 0) - 1]).toBe("<<<<<<< HEAD");
    const head = BASE.replace(/^ {2}digest: .*\n/m, "<<<<<<< a\n$&=======\n  digest: other\n>>>>>>> b\n");
    expect(reasonOf(head)?.reason).toBe("git left two versions in it");
    // A slide about git is as it was written.
    const about = deck({ a: "<<<<<<< HEAD" });
    expect(reasonOf(about, about)).toBeUndefined();
  });

  it.each([
    ["its first lines are no YAML", BASE.replace("title: A talk", "title: a: b: ["), /first lines/],
    ["it is of an earlier Lectern", BASE.replace(/^ {2}(?:head|slides|first): .*\n/gm, ""), /earlier Lectern/],
    ["it has no first lines", BASE.slice(BASE.indexOf("# A talk")), /first lines/],
    ["Slidev can't read it", BASE.replace("routeAlias: b", "routeAlias: *b"), /Slidev can't read it/],
  ])("because %s", (_, mine, reason) => {
    expect(reasonOf(mine)?.reason).toMatch(reason);
  });

  it("was built from another outline", () => {
    const mine = BASE.replace("- beta", "- my beta");
    expect(reasonOf(mine, BASE.replace("outline: outline.yaml", "outline: other.yaml"))).toMatchObject({
      reason: "it was built from outline.yaml",
      hint: expect.stringContaining("other.yaml"),
    });
  });

  it("has a comment without an end before slides that are new", () => {
    const mine = BASE.replace("- gamma", "<!-- never ends\n\n- gamma").replace(/-->\n$/, "");
    const found = reasonOf(mine, deck({ a: "alpha", b: "beta", c: "gamma", n: "nu" }));
    expect(found?.reason).toMatch(/take other slides into it/);
  });
});

function slideless(text: string, id: string): string {
  return text.replace(new RegExp(`(?<=routeAlias: ${id}\n)lectern: .*\n`), "");
}
