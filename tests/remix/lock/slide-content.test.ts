import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Slide, SlideText } from "../../../scripts/deck/types.ts";
import { lockToYaml, readLock } from "../../../scripts/remix/lock/lock-file.ts";
import { slideDigest, slideText } from "../../../scripts/remix/lock/slide-content.ts";
import { folderWith } from "../../helpers/lecture.ts";

const say = (value: string): SlideText => [{ type: "text", value }];
const claim = (more: Partial<Slide> = {}): Slide =>
  ({
    kind: "claim",
    id: "a-1",
    title: say("The title"),
    pillar: "a",
    short: "Short",
    points: [{ text: say("A point"), details: [say("A detail")] }],
    notes: [say("A note")],
    minutes: 1,
    sources: ["A.1"],
    label: "A.1",
    position: { line: 3, column: 1, length: 4 },
    ...more,
  }) as Slide;
const digest = (slide: Slide) => slideDigest({ slide, assets: [] });

describe("slideDigest", () => {
  it("does not ask where a slide stands, nor how long it takes", () => {
    const moved = claim({
      id: "b-2",
      label: "B.2",
      minutes: 9,
      position: { line: 1, column: 1, length: 1 },
      hue: 2,
      owner: "b",
    });
    expect(digest(moved)).toBe(digest(claim()));
  });

  it.each([
    ["title", { title: say("Another") }],
    ["notes", { notes: [say("Another")] }],
    ["points", { points: [] }],
    ["kind", { kind: "points" }],
    ["marks", { title: [{ type: "strong", children: say("The title") }] }],
  ] as [string, Partial<Slide>][])("changes with the %s", (_, more) => {
    expect(digest(claim(more))).not.toBe(digest(claim()));
  });

  it("changes with a slide's layout, whose name is none of its words", () => {
    const mixed = (layout: string) => claim({ kind: "mixed", layout } as Partial<Slide>);
    expect(digest(mixed("side"))).not.toBe(digest(mixed("stack")));
    expect(slideText(mixed("side"))).not.toContain("side");
  });

  it("changes with the words in a picture", () => {
    const pillar = (label: string) =>
      ({
        kind: "diagram",
        shape: "pillars",
        id: "a",
        title: say("A"),
        hub: "H",
        nodes: [{ label, text: "T", children: [] }],
        notes: [],
      }) as unknown as Slide;
    expect(digest(pillar("One"))).not.toBe(digest(pillar("Two")));
    expect(slideText(pillar("One"))).toBe("A\nH\nOne\nT");
  });

  it("changes with all that a hand-written slide's frontmatter says", () => {
    const slide = (position: string) =>
      ({
        kind: "slidev",
        id: "a",
        title: say("A"),
        frontmatter: { position, clicks: 1 },
        markdown: "# A",
      }) as unknown as Slide;
    expect(digest(slide("left"))).not.toBe(digest(slide("right")));
  });

  it("changes with a picture's content", () => {
    const assets = [{ path: "/x/a.png", target: "public/remix/1.png" }];
    expect(slideDigest({ slide: claim(), assets })).not.toBe(digest(claim()));
  });
});

describe("slideText", () => {
  it("is all that a slide says, title first, notes last", () => {
    expect(slideText(claim())).toBe("The title\nShort\nA point\nA detail\nA note");
  });

  it("has a line for each footnote behind its text", () => {
    const footnote = { type: "footnote" as const, children: say("Said below") };
    const points = [{ text: [...say("A point"), footnote], details: [] }];
    expect(slideText(claim({ points } as Partial<Slide>))).toBe("The title\nShort\nA point\nSaid below\nA note");
  });
});

describe("lockToYaml", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1 });
  const entry = fc.record({
    from: text,
    id: text,
    digest: text,
    text: fc.array(text, { minLength: 1 }).map((lines) => lines.join("\n")),
  });

  it("gives back what it was given, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (slides) => {
        const file = join(folderWith({ "a.lock.yaml": lockToYaml({ slides }) }), "a.lock.yaml");
        expect(readLock(file)).toEqual({ value: { lectern: 1, slides }, diagnostics: [] });
      }),
      { numRuns: 200 },
    );
  });

  it("keeps a pinned slide whole", () => {
    const pinned = {
      slide: claim(),
      within: ["a"],
      tags: ["t"],
      priority: "should" as const,
      kind: "claim",
      assets: [],
    };
    const slides = [{ from: "x", id: "a-1", digest: "d", text: "t", pinned }];
    const file = join(folderWith({ "a.lock.yaml": lockToYaml({ slides }) }), "a.lock.yaml");
    expect(readLock(file).value?.slides).toEqual(slides);
  });

  it("names no file but those that slides brought along", () => {
    const pinned = { slide: claim(), within: [], tags: [], priority: "must" as const, kind: "claim" };
    const read = (target: string) => {
      const slides = [{ from: "x", id: "a-1", digest: "d", text: "t", pinned: { ...pinned, assets: [target] } }];
      return readLock(join(folderWith({ "a.lock.yaml": lockToYaml({ slides }) }), "a.lock.yaml")).value;
    };
    expect(read("public/remix/0123456789abcdef.png")).toBeDefined();
    for (const target of ["public/remix/../../../x.png", "/etc/hostname", "remix/a.png"])
      expect(read(target)).toBeUndefined();
  });

  it("is told when somebody broke it", () => {
    const file = join(folderWith({ "a.lock.yaml": "lectern: 1\nslides:\n  - from: x\n" }), "a.lock.yaml");
    const { value, diagnostics } = readLock(file);
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({
      severity: "error",
      position: { line: 3 },
      hint: expect.stringContaining("version control"),
    });
  });
});
