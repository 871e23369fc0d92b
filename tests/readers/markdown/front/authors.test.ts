import { describe, expect, it } from "vitest";
import type { Author } from "../../../../scripts/outline/types.ts";
import { readMarkdown } from "../read-sample.ts";

const TEXT = "\n# Lids\n\nLids hold.\n";
/** Authors as `Ann Ash: Elm House`, and what is told. */
async function authorsOf(head: string) {
  const { authors, findings } = await readMarkdown(`${head}\n${TEXT}`);
  const show = ({ name, affiliation, email, orcid }: Author) =>
    [name, affiliation, email, orcid].filter((each) => each !== undefined).join(": ");
  return [...authors.map(show), ...findings.map(({ message }) => message)];
}
const yaml = (...lines: string[]) => ["---", "title: Kettles", ...lines, "---"].join("\n");

describe("raised marks of authors", () => {
  it.each([
    [yaml('author: "Ann Ash^1,2^, Bo Oak^2^ and Cy Elm"'), ["Ann Ash", "Bo Oak", "Cy Elm"]],
    [yaml("author:", "  - Ann Ash^a,b^", "  - Bo Oak^a,\\*^", '  - "Cy Elm$^{1,2}$"'), ["Ann Ash", "Bo Oak", "Cy Elm"]],
    ["% Kettles\n% Ann Ash^1^; Bo Oak^1^,^2^\n", ["Ann Ash", "Bo Oak"]],
    [yaml("author: [Ann Ash¹², Bo Oak<sup>1</sup>]"), ["Ann Ash", "Bo Oak"]],
    [yaml('author: "Ann Ash^[Elm House, ann@elm.example], Bo Oak"'), ["Ann Ash: ann@elm.example", "Bo Oak"]],
  ])("are no part of names: %s", async (head, expected) => {
    expect(await authorsOf(head)).toEqual(expected);
  });

  const BOTH = ["Ann Ash: Elm House; Oak House, Lea", "Bo Oak: Oak House, Lea"];
  it.each([
    [["author: Ann Ash^1,2^, Bo Oak^2^", "institute: [^1^Elm House, '^2^Oak House, Lea']"], BOTH],
    [["author: Ann Ash^a,b,\\*^, Bo Oak^b^", "institute: '^a^Elm House, ^b^Oak House, Lea'"], BOTH],
    [
      ["author: [Ann Ash¹, 'Bo Oak\\textsuperscript{2}']", "institute: [Elm House, Oak House]"],
      ["Ann Ash: Elm House", "Bo Oak: Oak House"],
    ],
    [["author:", "  - name: Ann Ash^1^", "institute: ^1^Elm House"], ["Ann Ash: Elm House"]],
  ])("lead to the institutes that have them: %s", async (lines, expected) => {
    expect(await authorsOf(yaml(...lines))).toEqual(expected);
  });
});

describe("authors in the fields of templates", () => {
  it.each([
    [
      "Copernicus",
      [
        "authors:",
        "  - given_name: Ann",
        "    surname: Ash",
        "    affiliation: x",
        "affiliations:",
        "  - code: x",
        "    address: Elm House",
      ],
      ["Ann Ash: Elm House"],
    ],
    [
      "MDPI",
      ["author:", "  - name: Ann Ash", "    affil: 1,*", "affiliation:", "  - num: 1", "    address: Elm House"],
      ["Ann Ash: Elm House"],
    ],
    [
      "arXiv",
      ["author:", "  - name: Ann Ash", "    department: Lids", "    affiliation: Elm House"],
      ["Ann Ash: Lids, Elm House"],
    ],
    [
      "PLOS",
      [
        "author:",
        "  - name: Ann Ash",
        "    affiliation: Elm House",
        "address:",
        "  - code: Elm House",
        "    address: Lea",
      ],
      ["Ann Ash: Elm House, Lea"],
    ],
    [
      "Distill",
      ["author:", "  - name: Ann Ash", "    orcid_id: 0000-0002-1825-0097"],
      ["Ann Ash: 0000-0002-1825-0097"],
    ],
    ["Obsidian", ['authors: ["[[Ann Ash]]", "[[People/Bo Oak]]"]'], ["Ann Ash", "Bo Oak"]],
    ["Obsidian without quotes", ["authors:", "  - [[Ann Ash]]", "  - [[Bo Oak]]"], ["Ann Ash", "Bo Oak"]],
  ])("are read: %s", async (_, lines, expected) => {
    expect(await authorsOf(yaml(...lines))).toEqual(expected);
  });
});
