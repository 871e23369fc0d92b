import { describe, expect, it } from "vitest";
import { findSlides } from "../../stage/find-slides.ts";
import { homeOfHash, homeOfPath } from "../../stage/home-of.ts";
import { actionOf } from "../../stage/keys.ts";
import { nearestSlides } from "../../stage/nearest-slides.ts";
import { plainTitle } from "../../stage/plain-text.ts";

const NONE = { ctrlKey: false, metaKey: false, altKey: false };
const FREE = { isOnControl: false, isDrawing: false };

describe("keys", () => {
  it("do what clickers and people send", () => {
    const keys = ["b", "B", ".", "w", "Home", "End", "Enter", "?", "p", "m", "l", "g", "+", "-"];
    expect(keys.map((key) => actionOf({ ...NONE, key }, FREE))).toEqual([
      ...["black", "black", "black", "white", "first", "last", "next", "keys", "pause", "next-must", "leave-out"],
      ...["find", "larger", "smaller"],
    ]);
  });

  it("are the browser's with Ctrl, Alt and Meta, but for printing", () => {
    for (const with_ of ["ctrlKey", "metaKey", "altKey"]) {
      expect(actionOf({ ...NONE, [with_]: true, key: "b" }, FREE)).toBeUndefined();
      expect(actionOf({ ...NONE, [with_]: true, key: "p" }, FREE)).toBe(with_ === "altKey" ? undefined : "print");
    }
  });

  it("go on by clicker while a button has the focus, which Enter presses", () => {
    const onButton = { isOnControl: true, isDrawing: false };
    expect(["PageDown", "PageUp", "Enter"].map((key) => actionOf({ ...NONE, key }, onButton))).toEqual([
      ...["next", "back", undefined],
    ]);
    // Slidev has them else.
    expect(actionOf({ ...NONE, key: "PageDown" }, FREE)).toBeUndefined();
  });

  it("are pens while somebody draws", () => {
    const drawing = { isOnControl: false, isDrawing: true };
    expect(["l", "w", ".", "Home"].map((key) => actionOf({ ...NONE, key }, drawing))).toEqual([
      ...[undefined, undefined, "black", "first"],
    ]);
  });

  it("are nothing where they are a property of objects", () => {
    expect(["constructor", "toString", "__proto__"].map((key) => actionOf({ ...NONE, key }, FREE))).toEqual([
      ...[undefined, undefined, undefined],
    ]);
  });
});

const SLIDES = [
  { no: 1, id: "title", title: "Bridges", section: "", notes: "" },
  { no: 2, id: "ii-b", title: "Who pays?", section: "Costs", notes: "Élan and money" },
  { no: 3, id: "ii-b-2", title: "Tolls", section: "Costs", notes: "Nobody pays twice" },
  { no: 4, id: "end", title: "Cost of waiting", section: "End", notes: "" },
];
const idsOf = (slides: readonly { id: string }[]) => slides.map(({ id }) => id);

describe("finding a slide", () => {
  it("goes by number, id and words, titles first", () => {
    expect(idsOf(findSlides(SLIDES, "3"))).toEqual(["ii-b-2"]);
    expect(idsOf(findSlides(SLIDES, "ii-b"))).toEqual(["ii-b", "ii-b-2"]);
    expect(idsOf(findSlides(SLIDES, "cost"))).toEqual(["end", "ii-b", "ii-b-2"]);
    expect(idsOf(findSlides(SLIDES, "PAYS"))).toEqual(["ii-b", "ii-b-2"]);
    expect(idsOf(findSlides(SLIDES, "elan costs"))).toEqual(["ii-b"]);
    expect(findSlides(SLIDES, "nowhere")).toEqual([]);
    expect(findSlides(SLIDES, "  ")).toHaveLength(4);
  });
});

describe("an unknown address", () => {
  it("is near to some", () => {
    expect(idsOf(nearestSlides(SLIDES, "ii-b-3"))).toEqual(["ii-b-2", "ii-b"]);
    expect(idsOf(nearestSlides(SLIDES, "ii-b-2-gone"))).toEqual(["ii-b-2", "ii-b"]);
    expect(idsOf(nearestSlides(SLIDES, "99"))).toEqual(["end"]);
    expect(nearestSlides(SLIDES, "x".repeat(100_000))).toEqual([]);
  });

  it("may be that of another kind of host", () => {
    const at = (pathname: string, hash = "", search = "") => ({ pathname, hash, search });
    const to = (path: string, query = {}) => ({ path, query });
    // `dev`, asked for what a site's address says.
    expect(homeOfHash("#/ii-b?clicks=2")).toEqual(to("/ii-b", { clicks: "2" }));
    expect(homeOfHash("#/presenter/ii-b")).toEqual(to("/presenter/ii-b"));
    expect([homeOfHash(""), homeOfHash("#/"), homeOfHash("#part")]).toEqual([undefined, undefined, undefined]);
    // A site whose host sends it what it does not know.
    expect(homeOfPath(at("/talks/x/ii-b", "", "?clicks=1"))).toEqual(to("/ii-b", { clicks: "1" }));
    for (const own of [at("/talks/x/"), at("/talks/x/index.html"), at("/talks/x/", "#/ii-b")])
      expect(homeOfPath(own)).toBeUndefined();
    expect(homeOfPath(at("/talks/x"), "/talks/x/")).toBeUndefined();
  });
});

describe("a title", () => {
  it("is read without its marks", () => {
    expect(plainTitle("The *cost* of <b>a\\*b</b> in [Rome](https://x.y)")).toBe("The cost of a*b in Rome");
  });
});
