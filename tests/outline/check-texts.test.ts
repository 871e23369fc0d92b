import { describe, expect, it } from "vitest";
import { loadOutline } from "../../scripts/outline/load-outline.ts";

const HEAD = "lectern: 1\npaper: { title: A, licence: unknown, authors: [{ name: B }] }\nslides:\n  - slide: One\n";
const marksIn = async (block: string) => {
  const { diagnostics } = await loadOutline("o.yaml", `${HEAD}  - ${block}\n`);
  return diagnostics.flatMap(({ code, position, message }) =>
    code === "mark-is-known" ? [`${position?.line}:${position?.column} ${message.split(",")[0]}`] : [],
  );
};

describe("a citation where there are none", () => {
  it.each([
    ["compare: [{ name: 'New [@aas2019]', points: [One] }, { name: Old, points: [Two] }]", "5:28"],
    ["slidev: |\n      It held\n\n      as others found [@aas2019]", "8:23"],
  ])("is told in %j", async (block, place) => {
    expect(await marksIn(block)).toEqual([`${place} \`[@aas2019]\` is no citation here`]);
  });

  it.each(["code: 'see [@aas2019]'", "slidev: 'an address such as ada@example.org [mail]'"])(
    "is none in %j",
    async (block) => {
      expect(await marksIn(block)).toEqual([]);
    },
  );
});

describe("what would begin a list or a heading", () => {
  it("is told in a point, and is none in a table", async () => {
    expect(await marksIn('"# cells"')).toEqual(["5:6 a heading means nothing here: `#` is shown as it stands"]);
    expect(await marksIn('table: { columns: ["# cells", "- one"], rows: [["1. a", "# b"]] }')).toEqual([]);
  });
});

it("a list that is too short is told in words", async () => {
  const { diagnostics } = await loadOutline("o.yaml", `${HEAD}  - table: { columns: [], rows: [[]] }\n`);
  expect(diagnostics.map(({ message }) => message)).toContain("expected at least one entry, found none");
});

it("what a draft has in place of an author is told until somebody is named", async () => {
  const { diagnostics } = await loadOutline("o.yaml", HEAD.replace("{ name: B }", "{ name: Author not found }"));
  expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toContain("warning author-is-named");
});

it.each(["yes", ".", "x", "Checked."])("`checked: %s` is no reason", async (reason) => {
  const { diagnostics } = await loadOutline("o.yaml", `${HEAD}  - { point: Two, checked: "${reason}" }\n`);
  expect(diagnostics.map(({ message }) => message)).toContain("expected the reason in words, such as `counted anew`");
});
