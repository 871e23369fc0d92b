import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listNames, nameHint } from "../../scripts/diagnostics/list-names.ts";

const claims = (pillar: string, count: number) => Array.from({ length: count }, (_, n) => `${pillar}-${n + 1}`);

describe("a list of names", () => {
  it("is a line while they are few", () => {
    expect(listNames(["i", "ii", "i", "iii"])).toBe("i, ii, iii");
  });

  it("is grouped and wrapped when they are many", () => {
    const names = ["title", "map", ...claims("ii-a", 12), ...claims("iii", 30), "takeaways", "references"];
    expect(listNames(names)).toBe(`46:
title  map
ii-a-1  ii-a-2  ii-a-3  ii-a-4  ii-a-5  ii-a-6  ii-a-7  ii-a-8  ii-a-9  ii-a-10
ii-a-11  ii-a-12
iii-1  iii-2  iii-3  iii-4  iii-5  iii-6  iii-7  iii-8  iii-9  iii-10  iii-11
iii-12  iii-13  iii-14  iii-15  iii-16  iii-17  iii-18  iii-19  iii-20  iii-21
iii-22  iii-23  iii-24  iii-25  iii-26  iii-27  iii-28  iii-29  iii-30
takeaways  references`);
  });

  it("has every name once, in lines that a terminal has room for", () => {
    const name = fc.stringMatching(/^[a-z]{1,9}(?:[-:0-9][a-z0-9]{1,6}){0,3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 300 }), (names) => {
        const listed = listNames([...names, ...names]);
        const lines = listed.split("\n");
        expect(lines.every((line) => line.length <= 84)).toBe(true);
        const said = lines.length > 1 ? lines.slice(1).flatMap((line) => line.split("  ")) : listed.split(", ");
        expect(said.filter((each) => each !== "").toSorted()).toEqual(names.toSorted());
      }),
    );
  });

  it("comes with the name that was meant", () => {
    expect(nameHint("a", ["a", "b"])).toBe("did you mean `a`?\nthere are a, b");
    expect(nameHint(undefined, [], "none")).toBe("none");
  });
});
