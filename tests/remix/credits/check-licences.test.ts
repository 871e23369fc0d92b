import spdxIds from "spdx-license-ids/index.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { checkLicences, type UsedWork } from "../../../scripts/remix/credits/check-licences.ts";
import { LICENCE_RULES, licenceUrl, ruleOf } from "../../../scripts/remix/credits/licence-rules.ts";
import type { Recipe } from "../../../scripts/remix/recipe/types.ts";

const position = { line: 7, column: 11, length: 4 };

interface Case {
  /** The work's licence. */
  of: string;
  /** The lecture's. */
  own?: string;
  isAdapted?: boolean;
  isShrunk?: boolean;
  commercial?: boolean;
  permission?: string;
}

function check({ of, own, isAdapted = false, isShrunk = false, commercial, permission }: Case) {
  const work = { title: [], authors: [], licence: of, ...(permission ? { permission } : {}) };
  const used: UsedWork = {
    work,
    file: "a/outline.yaml",
    position,
    adapted: isAdapted ? ["x-1"] : [],
    shrunk: isShrunk ? ["x"] : [],
  };
  const lecture = { title: [], lecturers: [], language: "en", licence: own, commercial };
  const recipe: Recipe = { file: "recipe.yaml", lecture, entries: [] };
  return checkLicences([used], recipe);
}

/** Creative Commons' chart of adapter's licences: who changes a work under the first may use those behind it. */
const CHART: Record<string, string[]> = {
  "CC0-1.0": [
    "CC0-1.0",
    "CC-BY-4.0",
    "CC-BY-SA-4.0",
    "CC-BY-NC-4.0",
    "CC-BY-ND-4.0",
    "CC-BY-NC-SA-4.0",
    "CC-BY-NC-ND-4.0",
  ],
  "CC-BY-4.0": ["CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-ND-4.0", "CC-BY-NC-SA-4.0", "CC-BY-NC-ND-4.0"],
  "CC-BY-SA-4.0": ["CC-BY-SA-4.0"],
  "CC-BY-NC-4.0": ["CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-NC-ND-4.0"],
  "CC-BY-ND-4.0": [],
  "CC-BY-NC-SA-4.0": ["CC-BY-NC-SA-4.0"],
  "CC-BY-NC-ND-4.0": [],
};
const SIX = Object.keys(CHART).slice(1);

describe("changed slides", () => {
  it.each(Object.entries(CHART))("of %s may be passed on under: %s", (of, allowed) => {
    const others = SIX.filter((own) => !allowed.includes(own) && own !== "CC0-1.0");
    for (const own of allowed) expect(check({ of, own, isAdapted: true }), own).toEqual([]);
    for (const own of others)
      if (!/^CC(?:0|-BY-4)/.test(of)) expect(check({ of, own, isAdapted: true })[0]?.severity, own).toBe("error");
  });

  it.each([
    ["CC-BY-SA-4.0", "GPL-3.0-or-later"],
    ["CC-BY-SA-4.0", "LAL-1.3"],
    ["CC-BY-SA-3.0", "CC-BY-SA-4.0"],
    ["CC-BY-SA-2.0-UK", "CC-BY-SA-3.0-AT"],
    ["CC-BY-NC-SA-2.5", "CC-BY-NC-SA-4.0"],
  ])("of %s may be passed on under %s", (of, own) => {
    expect(check({ of, own, isAdapted: true })).toEqual([]);
  });

  it.each([
    ["CC-BY-SA-4.0", "CC-BY-SA-3.0"],
    ["CC-BY-SA-3.0", "GPL-3.0-or-later"],
    ["CC-BY-SA-1.0", "CC-BY-SA-4.0"],
    ["CC-BY-NC-SA-4.0", "CC-BY-SA-4.0"],
  ])("of %s may not be passed on under %s", (of, own) => {
    expect(check({ of, own, isAdapted: true })).toMatchObject([{ severity: "error", code: "licence-is-shared-alike" }]);
  });

  it("under ShareAlike ask for a licence of the lecture, with the line to write", () => {
    const [found] = check({ of: "CC-BY-SA-4.0", isAdapted: true });
    expect(found).toMatchObject({ severity: "error", position });
    expect(found?.message).toContain("x-1");
    expect(found?.hint).toContain("`licence: CC-BY-SA-4.0`");
  });

  it("under NoDerivatives are refused", () => {
    expect(check({ of: "CC-BY-ND-4.0", isAdapted: true })).toMatchObject([
      { severity: "error", code: "licence-allows-changes" },
    ]);
    expect(check({ of: "CC-BY-NC-ND-3.0-IGO", isShrunk: true })).toMatchObject([{ severity: "warning" }]);
  });
});

describe("slides as they are", () => {
  it.each(SIX)("make a collection, which %s allows under any licence", (of) => {
    for (const own of SIX) expect(check({ of, own })).toEqual([]);
    expect(check({ of })).toEqual([]);
  });

  it.each(SIX)("of %s and money", (of) => {
    const found = check({ of, commercial: true });
    expect(found.map(({ code }) => code)).toEqual(of.includes("NC") ? ["licence-allows-commerce"] : []);
  });
});

describe("other licences", () => {
  it("that nobody named are a warning, since all rights are reserved then", () => {
    expect(check({ of: "unknown" })).toMatchObject([{ severity: "warning", code: "licence-is-known", position }]);
  });

  it("that Lectern does not know are a warning with a place to read them", () => {
    const [found] = check({ of: "NASA-1.3" });
    expect(found).toMatchObject({ severity: "warning" });
    expect(found?.hint).toContain("https://spdx.org/licenses/NASA-1.3.html");
  });

  it("need not be asked about where a permission is named", () => {
    expect(check({ of: "CC-BY-NC-ND-4.0", isAdapted: true, commercial: true, permission: "by mail" })).toEqual([]);
    expect(check({ of: "unknown", permission: "by mail" })).toEqual([]);
  });
});

describe("the table of rules", () => {
  it("knows every licence of Creative Commons but one that was withdrawn", () => {
    const all = spdxIds.filter((id) => id.startsWith("CC"));
    expect(all.length).toBeGreaterThan(45);
    expect(all.filter((id) => ruleOf(id) === undefined)).toEqual(["CC-SA-1.0"]);
  });

  it("reads the elements of a licence from its id", () => {
    for (const id of spdxIds.filter((each) => each.startsWith("CC-BY"))) {
      const rule = ruleOf(id);
      expect([id, Boolean(rule?.noDerivatives)]).toEqual([id, id.includes("-ND")]);
      expect([id, Boolean(rule?.nonCommercial)]).toEqual([id, id.includes("-NC")]);
      expect([id, Boolean(rule?.shareAlike)]).toEqual([id, id.includes("-SA")]);
      // The licence itself always will do.
      if (rule?.adapters) expect([id, rule.adapters.test(id)]).toEqual([id, true]);
    }
  });

  it("has no row that nothing fits", () => {
    for (const { ids } of LICENCE_RULES)
      expect(
        spdxIds.some((id) => ids.test(id)),
        String(ids),
      ).toBe(true);
  });

  it("knows where licences are to be read", () => {
    expect(licenceUrl("CC-BY-NC-SA-4.0")).toBe("https://creativecommons.org/licenses/by-nc-sa/4.0/");
    expect(licenceUrl("CC0-1.0")).toBe("https://creativecommons.org/publicdomain/zero/1.0/");
    expect(licenceUrl("MIT")).toBe("https://spdx.org/licenses/MIT.html");
  });
});
