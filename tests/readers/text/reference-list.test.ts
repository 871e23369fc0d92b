import { describe, expect, it } from "vitest";
import { countWords, type Line } from "../../../scripts/readers/text/lines.ts";
import { readReferenceList } from "../../../scripts/readers/text/reference-list.ts";

const WORKS = [
  ["Pot, Ann, and Bo Lid. 2001. “Kettles That", "    Cool.” Journal of Kettles 3: 1–9."],
  ["Pan, Cleo. 2004. “Lids in Quiet Rooms.” Annals", "    of Lids 7: 12–31."],
  ["Jug, Dora. 2011. Staying Warm. Steam Press,", "    Harbour."],
  ["Mug, Finn. 2012. “Handles.” Journal of Kettles", "    12: 40–44."],
  ["Tin, Gil. 2013. “Tins and Other Tins.” Annals", "    of Lids 16: 2–3."],
].flat();
const IDS = ["pot2001", "pan2004", "jug2011", "mug2012", "tin2013"];
const LETTER = [
  ["The claim that kettles cool by themselves", "is not clear. The use of several kettles, and"],
  ["a tight lid rather than a loose one, cast some", "doubt on how complete the survey is."],
  ["The analysis would greatly benefit from an", "explicit discussion of rooms. Are the quiet"],
].flat();

const toLines = (texts: readonly string[]): Line[] =>
  texts.map((text, number) => ({
    text: text.trim(),
    number: number + 1,
    page: 0,
    indent: text.length - text.trimStart().length,
  }));

/** What is read of a list, and which lines are left out: from where, and how many. */
function read(texts: readonly string[]) {
  const lines = toLines(texts);
  const left: [number, number][] = [];
  const listed = readReferenceList(lines, countWords(lines), (line, count) => left.push([line.number, count]));
  return { ids: listed.map(({ reference }) => reference.id), left };
}

describe("a list of references whose entries hang", () => {
  it("has the names of the work before in the place of a dash", () => {
    const again = ["———. 2015. “Lids for Kettles.” Journal of Kettles", "    15: 4–9."];
    expect(read([...WORKS, ...again]).ids).toEqual([...IDS, "tin2015"]);
  });

  it("ends where text follows without a heading", () => {
    expect(read(WORKS)).toEqual({ ids: IDS, left: [] });
    expect(read([...WORKS, ...LETTER])).toEqual({ ids: IDS, left: [[11, 6]] });
  });

  it("is read where that text stands further out", () => {
    const works = WORKS.map((text) => `      ${text}`);
    expect(read([...works, ...LETTER, ...LETTER])).toEqual({ ids: IDS, left: [[11, 12]] });
  });

  it("goes on behind text that stands in it", () => {
    expect(read([...WORKS, ...LETTER, "Cup, Eva. 2014. “Cups in", "    Rows.” Cups 2: 8."]).ids).toEqual([
      ...IDS,
      "cup2014",
    ]);
  });
});

describe("a list of references whose entries neither hang nor have numbers", () => {
  it("has short works of astronomy, years with letters, and names that begin with a small letter", () => {
    const works = [
      "Holm, I. 1998, AJ, 115, 2435",
      "Holm, I. 2007a, in Coastal Conference Series, Vol. 378, Why Villages",
      "Care About Kettles, ed. S. Lid, 479",
      "Holm, I. & Lid, S. 2007b, in Coastal Library, Vol. 255, Lids 2001a, 229",
      "de Pot, R., Tin, G., et al. 2017, Kettle Sci. Rev.,",
      "212, 1743",
      "Tin, G. 2020, MNRAS, 496, 5039",
    ];
    expect(read(works).ids).toEqual(["holm1998", "holm2007", "holm2007a", "depot2017", "tin2020"]);
  });

  it("has works without a year, without authors, by the same authors, and initials without dots", () => {
    const works = [
      "Pot, Ann, and Bo Lid. n.d. Kettles of Many Villages and Their Fires.",
      "https://kettles.example/.",
      "“Kettles That Cool Without a Lid in Winter.” 2016. Kettle Sci 3:",
      "14–15.",
      "Tin, G, and B Lid. 2010a. “Lids for Kettles of Many Villages.” Kettle Sci",
      "4: 1–9.",
      "———. 2010b. “More Lids for Kettles of Many Villages.” Kettle Sci 5: 1.",
    ];
    expect(read(works).ids).toEqual(["ref1", "ref2", "tin2010", "tin2010a"]);
  });

  it("has a title in quotes behind the year of its work", () => {
    const works = [
      "Pot, Ann, Bo Lid, and Cleo Pan of the Society of Kettles. 2001.",
      "“Kettles That Cool.” Journal of Kettles 3: 1–9.",
      "Tin, Gil. 2013. “Tins and Other Tins.” Annals of Lids 16: 2–3.",
    ];
    expect(read(works).ids).toEqual(["pot2001", "tin2013"]);
  });
});
