import { describe, expect, it } from "vitest";
import { formatDate } from "../../scripts/languages/format-date.ts";

describe("formatDate", () => {
  it.each([
    ["en", "May 1, 2026"],
    ["en-GB", "1 May 2026"],
    ["de", "1. Mai 2026"],
    ["fr", "1 mai 2026"],
    ["zh-Hans", "2026年5月1日"],
    ["ja", "2026年5月1日"],
    // Nothing is known of it.
    ["xzy", "2026-05-01"],
  ])("says a day as %s does", (language, said) => {
    expect(formatDate("2026-05-01", language)).toBe(said);
  });

  it("says the same day in every time zone", () => {
    const zone = process.env.TZ;
    process.env.TZ = "Pacific/Honolulu";
    expect(formatDate("2026-05-01", "en")).toBe("May 1, 2026");
    process.env.TZ = "Pacific/Kiritimati";
    expect(formatDate("2026-05-01", "en")).toBe("May 1, 2026");
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
});
